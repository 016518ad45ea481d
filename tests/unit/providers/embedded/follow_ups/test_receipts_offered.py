"""Receipts that lie there are offered to be entered, where the words are not understood."""

import pytest

from desktop_assist.providers.embedded.follow_ups.history import history_of
from desktop_assist.providers.embedded.follow_ups.receipts_offered import surely_hands_over
from tests.helpers.dropped_receipts import EXPENSE, dropped
from tests.helpers.earlier_turns import EarlierTurns, text_in
from tests.helpers.user_requests import request

ODD = [
    "these lot need sorting before the auditors pounce at 4, cheers",
    "please wrangle those receipts into shape for our client",
    "these all go on the fair's cost centre later, but do get them in",
    "das soll alles auf das Projekt Ahorn, bitte",
]
PLAIN = [
    "Kümmer dich bitte um diese Zettel, die Belege nerven mich",
    "my receipts from last week's trip to Hamburg and two I forgot in October",
    "could you deal with them while I grab a tea?",
    "right that's me back from the fair, all the receipts in one go",
    "here's the whole pile, sorry for the mess",
    "pls help to key in all of these, thanks",
    "alles, was sich angesammelt hat, wärst du so nett und erfasst die Belege?",
]


@pytest.mark.parametrize("text", ODD)
async def test_an_unusual_sentence_is_asked_about_and_a_yes_enters_all(text):
    turns = dropped(("a.png", {}), ("b.png", {}))

    assert await turns.say(text) == []
    assert "2" in turns.question.text
    calls = await turns.say(turns.question.choices[0])

    assert [one.name for one in calls] == ["add_expense"] * 2
    assert calls[0].arguments == EXPENSE


@pytest.mark.parametrize(
    "answer",
    ["yes, but leave out the Inn", "leave the Inn out please, it's private", "all but the Inn"],
)
async def test_the_answer_may_hold_one_back(answer):
    turns = dropped(("a.png", {}), ("b.png", {"merchant": "Fern Inn"}))
    await turns.say(ODD[1])

    [call] = await turns.say(answer)

    assert call.arguments == EXPENSE


@pytest.mark.parametrize("text", PLAIN)
async def test_what_is_plainly_handed_over_is_entered_in_whatever_words(text):
    calls = await dropped(("a.png", {}), ("b.png", {})).say(text)

    assert [one.name for one in calls if one.name == "add_expense"] != []


async def test_one_that_may_be_held_back_is_asked_about():
    turns = dropped(("a.png", {}), ("b.png", {"merchant": "Fern Inn"}))

    assert await turns.say("all of these please, though my wife was at the Fern Inn with me") == []
    assert "Fern Inn" in turns.question.text
    [call] = await turns.say("yes")

    assert call.arguments == EXPENSE


async def test_one_that_none_is_called_is_asked_for_by_its_name():
    turns = dropped(("a.png", {}), ("b.png", {"merchant": "Fern Inn"}))

    assert await turns.say("all of these please, the dog food is private") == []
    assert turns.question.choices == ("Taxi Nordstern", "Fern Inn")
    [call] = await turns.say("Fern Inn")

    assert call.arguments == EXPENSE


@pytest.mark.parametrize(
    "text", ["just read these for now", "noch nichts eintragen, ich will erst schauen"]
)
async def test_they_wait_where_that_is_said(text):
    turns = dropped(("a.png", {}), ("b.png", {}))

    assert await turns.say(text) == []
    assert "2" in turns.text


async def test_a_no_enters_nothing():
    turns = dropped(("a.png", {}))
    await turns.say(ODD[1])

    assert await turns.say("no, thanks") == []
    assert text_in(turns.last_events) == "Nothing was changed."


async def test_something_else_may_be_asked_instead():
    turns = dropped(("a.png", {}))
    await turns.say(ODD[1])

    [call] = await turns.say("What did I spend in October?")

    assert call.name == "list_expenses"


@pytest.mark.parametrize("text", ["why is the sky blue", "tell me a joke", "what is a receipt?"])
async def test_other_words_are_not_about_them(text):
    turns = dropped(("a.png", {}))
    await turns.say(text)

    assert "as far as" not in text_in(turns.last_events)


async def test_without_receipts_nothing_is_offered():
    turns = EarlierTurns()
    await turns.say(ODD[1])

    assert "as far as" not in text_in(turns.last_events)


HANDED = "Here are my receipts, please add them all"


def is_sure(text, turns):
    return surely_hands_over(request(text), history_of(turns.conversation.request.messages))


@pytest.mark.parametrize(
    "text",
    [
        HANDED,
        "Please enter all these receipts",
        "Hier sind meine Belege, bitte alle eintragen",
    ],
)
def test_they_are_surely_handed_over(text):
    assert is_sure(text, dropped(("a.png", {}), ("b.png", {})))


@pytest.mark.parametrize(
    "text",
    [
        "why is the sky blue",
        "Cancel the dentist on Tuesday",
        "How much did I spend on taxis in October?",
        "I paid 12.50 for parking yesterday, no receipt",
        "yes",
    ],
)
def test_with_other_words_they_are_not(text):
    assert not is_sure(text, dropped(("a.png", {}), ("b.png", {})))


def test_without_any_none_is_handed_over():
    assert not is_sure(HANDED, EarlierTurns())


def test_those_of_an_earlier_turn_are_not_handed_over_once_more():
    turns = dropped(("a.png", {}))
    turns.talked()

    assert not is_sure(HANDED, turns)
