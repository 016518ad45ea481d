"""Sentences that hand receipts over to be entered, and those that want something else."""

import pytest

from desktop_assist.providers.embedded.follow_ups.hand_over import asks_to_add, only_shows_them
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    "text",
    [
        "Finally emptied my bag, here's the whole pile from Lisbon. Chuck it all in my expenses",
        "These are for the Leeds trip; please get them onto my expense sheet",
        "attached are 18 receipts from the roadshow, please process",
        "Hab hier die ganzen Quittungen von der Messe, kannst du die bitte erfassen?",
        "Please record all of my receipts from the Turin trip",
        "need these expensed, thx",
        "can you turn these into expenses",
        "Hi, just got back from Porto and here are the receipts. No rush, but please add them.",
        "Hier alle Belege der letzten drei Wochen. Bitte einmal alles verbuchen, danke dir!",
        "would you mind entering those for me when you get a minute?",
        "one of them is in there twice I think. book everything please",
    ],
)
def test_what_else_is_told_of_them_does_not_matter(text):
    assert asks_to_add(request(text))


@pytest.mark.parametrize(
    "text",
    [
        "enter the hotel receipts",
        "please enter the ones from Turin",
        "put the Turin ones in Sales and enter the rest",
        "enter these, but not the minibar",
        "enter them only if they are from October",
        "Trag alle außer dem Hotel ein",
        "here they are, put these under project Alpha",
        "these are private, please book them",
        "what are these receipts?",
        "which of these did I enter already?",
        "Here are my receipts from Turin",
        "that's all I have",
        "all done, thanks",
        "take them",
        "here are my receipts, make a report from them",
        "check these against the policy and add them",
        "have them translated",
        "print them all please",
        "add it to my calendar",
    ],
)
def test_what_holds_back_or_asks_for_something_else_hands_nothing_over(text):
    assert not asks_to_add(request(text))


def test_papers_that_are_only_named_are_shown():
    assert only_shows_them(request("receipts from the fair"))
    assert only_shows_them(request("Belege von der Messe, danke"))


@pytest.mark.parametrize(
    "text",
    ["what are these receipts?", "send the receipts to Ben", "receipts for my meeting", "hello"],
)
def test_what_is_asked_of_papers_is_more_than_showing_them(text):
    assert not only_shows_them(request(text))


@pytest.mark.parametrize(
    "text",
    [
        "Can I claim this?",
        "Have you added these?",
        "Will you be adding this?",
        "Ist das eingetragen?",
        "Das ist eingetragen",
        "process this, then bin it",
        "please file this away",
        "can you get this in the post",
    ],
)
def test_whether_it_may_be_or_was_done_is_no_order(text):
    assert not asks_to_add(request(text))


@pytest.mark.parametrize(
    "text",
    [
        "Here's the lot, can you get em in the sheet? I think one's in twice, just count it once",
        "Would you be so good as to enter these in my claim? One of them is a duplicate, I believe",
        "bitte alles in die Liste hauen, falls was doppelt ist nur einmal nehmen",
        "add them all please, watch out for duplicates",
    ],
)
def test_a_second_picture_of_one_of_them_holds_nothing_back(text):
    assert asks_to_add(request(text))


@pytest.mark.parametrize("text", ["how many are in there twice?", "add all but the duplicate taxi"])
def test_a_question_about_duplicates_is_no_order(text):
    assert not asks_to_add(request(text))
