"""A follow-up as the first thing said."""

import pytest

from tests.helpers.earlier_turns import HOTEL, SYNC, EarlierTurns


async def test_which_meeting_is_asked_and_the_answer_completes_it():
    turns = EarlierTurns()
    assert [one.name for one in await turns.say("make it an hour")] == ["list_meetings"]
    assert turns.question.text == "Which meeting?"

    made = await turns.changes(turns.question.choices[0])

    assert (made["uid"], made["duration_minutes"]) == (SYNC["uid"], 60)


async def test_even_the_only_meeting_is_asked_about():
    turns = EarlierTurns()
    turns.meetings = [SYNC]

    assert [one.name for one in await turns.say("move it to Friday")] == ["list_meetings"]
    assert len(turns.question.choices) == 1


async def test_which_expense_is_asked():
    turns = EarlierTurns()
    await turns.say("that should be 23.50")
    assert turns.question.text == "Which expense?"

    made = await turns.changes("the hotel")

    assert (made["expense_id"], made["amount"]) == (HOTEL["id"], "23.50")


async def test_with_nothing_to_choose_from_it_is_said():
    turns = EarlierTurns()
    turns.meetings = []
    await turns.say("make it an hour")

    assert turns.text.startswith("There is no meeting in the coming week")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("delete that one", "not clear what is meant"),
        ("lösch das", "nicht klar, was gemeint"),
        ("and for September?", "What should be shown?"),
    ],
)
async def test_nothing_is_removed_or_guessed(text, words):
    turns = EarlierTurns()

    assert await turns.say(text) == []
    assert words in turns.text
