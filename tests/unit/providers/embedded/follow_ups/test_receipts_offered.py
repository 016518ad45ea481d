"""Receipts that lie there are offered to be entered, where the words are not understood."""

import pytest

from tests.helpers.dropped_receipts import EXPENSE, dropped
from tests.helpers.earlier_turns import EarlierTurns, text_in

ODD = [
    "these lot need sorting before the auditors pounce, cheers",
    "please wrangle those receipts into shape",
    "could you deal with them while I grab a tea?",
    "Kümmer dich bitte um diese Zettel, die Belege nerven mich",
    "my receipts from last week's trip to Hamburg and two I forgot in October",
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
    await turns.say("please wrangle all those receipts into shape")

    [call] = await turns.say(answer)

    assert call.arguments == EXPENSE


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
