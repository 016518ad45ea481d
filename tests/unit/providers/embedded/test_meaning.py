"""What the last message means: an answer, a follow-up, or a request of its own."""

from dataclasses import replace

import pytest

from desktop_assist.domain.message import Message, TextPart
from desktop_assist.providers.embedded.meaning import meaning_of
from desktop_assist.providers.embedded.reply import Act
from tests.helpers.earlier_turns import (
    EarlierTurns,
    after_a_meeting,
    after_two_meetings_listed,
    text_in,
)
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.user_requests import request


def is_chore(turns, text):
    turns.conversation.add("user", (TextPart(text),))
    return turns.conversation.provider.is_chore(turns.conversation.request)


@pytest.mark.parametrize("text", ["make it an hour", "undo that", "move it to Friday"])
def test_a_follow_up_to_what_was_just_done_needs_no_model(text):
    assert is_chore(after_a_meeting(), text)


@pytest.mark.parametrize("text", ["make it shorter", "what about Friday?", "translate it"])
def test_a_follow_up_that_leaves_something_open_is_for_the_model(text):
    assert not is_chore(after_a_meeting(), text)


def test_after_other_talk_it_may_be_anything():
    turns = after_a_meeting()
    turns.talked()

    assert not is_chore(turns, "make it an hour")


def test_named_as_a_meeting_it_is_meant_later_too():
    turns = after_a_meeting()
    turns.talked()

    assert is_chore(turns, "make that meeting an hour")


async def test_instead_of_an_answer_something_else_can_be_asked():
    turns = after_two_meetings_listed()
    await turns.say("cancel it")

    [call] = await turns.say("What did I spend in October?")

    assert call.name == "list_expenses"


@pytest.mark.parametrize("look", ["what do I have on Friday?", "how many eur is 120 usd"])
@pytest.mark.parametrize("answer", ["at 3pm", "ok then at 3", "15:00 please"])
async def test_a_question_can_be_answered_after_a_look(look, answer):
    turns = EarlierTurns()
    turns.meetings = []
    await turns.say("Team sync on Friday")
    await turns.say(look)

    [call] = await turns.say(answer)

    assert call.name == "create_meeting"
    assert call.arguments["title"] == "Team sync"
    assert call.arguments["start"] == "2026-11-27T15:00:00+01:00"


async def test_whether_a_time_is_free_is_a_question_of_its_own():
    turns = EarlierTurns()
    await turns.say("what do I have on Friday?")

    await turns.say("am I free on Friday at 2?")

    assert text_in(turns.last_events).startswith("Yes: Friday, 27 November 2026, 14:00 is free")


async def test_a_question_that_was_declined_is_not_answered_later():
    turns = EarlierTurns()
    await turns.say("Team sync on Friday")
    await turns.say("no, thanks")
    await turns.say("what do I have on Friday?")

    assert await turns.say("at 3pm") == []


@pytest.mark.timeout(20)  # each of them once took minutes
@pytest.mark.parametrize("row", ["... ", "- ", "?", ". , "])
def test_a_long_row_of_signs_is_read_at_once(row):
    assert not is_chore(after_a_meeting(), row * 1_000)


async def test_a_pasted_letter_orders_nothing():
    turns = after_a_meeting()
    letter = "We met, and many things were said that are kept in the minutes. " * 20

    assert await turns.say(f"{letter}Schedule a call with Ana tomorrow at 3 pm.") == []


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("when does double time start", "when does double time start"),
        ("Do we pay back valet parking?", "Do we pay back valet parking"),
        ("wie hoch ist der Zuschlag im Nachtdienst", "wie hoch ist der Zuschlag im Nachtdienst"),
    ],
)
def test_what_nothing_else_answers_is_looked_up_where_the_documents_do(text, query):
    message = Message("m1", "user", (TextPart(text),), SUNDAY_MORNING)
    asked = replace(request(text), knows=lambda _: True)

    [call] = meaning_of(asked, (message,)).reply.calls

    assert (call.tool, call.arguments) == ("search_policies", {"query": query})


@pytest.mark.parametrize("text", ["hello", "thank you so much", "write me a poem about the sea"])
def test_no_other_words_are_looked_up(text):
    message = Message("m1", "user", (TextPart(text),), SUNDAY_MORNING)
    asked = replace(request(text), knows=lambda _: pytest.fail("looked"))

    assert not isinstance(meaning_of(asked, (message,)).reply, Act)


async def test_a_wish_beside_an_open_question_is_read_as_such():
    turns = EarlierTurns()
    await turns.say("Uber to the client this morning, 18.40, no receipt came")
    assert "18.40" in turns.question.text

    await turns.say("Review needs to finish at 16:30, my train is late at the moment")

    assert turns.question.text.startswith('Change "Review"')
