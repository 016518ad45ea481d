"""What is a follow-up, and what is a request of its own."""

import pytest

from tests.helpers.earlier_turns import (
    SYNC,
    TUESDAY,
    EarlierTurns,
    after_a_meeting,
    after_an_expense,
    after_two_meetings_listed,
)


async def test_undo_takes_back_this_conversations_own_last_change():
    turns = after_a_meeting()
    assert await turns.changes("undo that") == {"tool": "undo", "change_id": "change_1"}


async def test_when_all_is_taken_back_nothing_of_other_conversations_is():
    turns = after_a_meeting()
    turns.did("undo", {"change_id": "change_1"}, change_id="change_1")

    assert await turns.say("undo") == []
    assert turns.text.startswith("Everything that was changed in this conversation")


async def test_without_changes_here_undo_is_a_request_of_its_own():
    assert await EarlierTurns().changes("undo") == {"tool": "undo"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Friday at 10 with Lena", "Meeting with Lena"),
        ("lunch tomorrow at 12", "Lunch"),
        ("Schedule a review with Tom tomorrow at 9", "Review"),
    ],
)
async def test_a_new_meeting_is_no_change_of_the_last_one(text, title):
    made = await after_a_meeting().changes(text)

    assert (made["tool"], made["title"]) == ("create_meeting", title)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("what about Friday?", 'Move "Team sync" to Friday, 27 November 2026?'),
        ("tomorrow at 10", 'Move "Team sync" to Monday, 23 November 2026, 10:00?'),
        ("and on Friday?", 'Move "Team sync" to Friday, 27 November 2026?'),
        ("11:30?", 'Move "Team sync" to 11:30?'),
        ("add lena", 'Change "Team sync": add lena?'),
    ],
)
async def test_what_may_be_meant_otherwise_is_asked_first(text, question):
    turns = after_a_meeting()
    assert await turns.say(text) == []
    assert turns.question.text == question
    assert turns.question.choices == ("Yes",)

    assert (await turns.changes("Yes"))["tool"] == "update_meeting"


async def test_another_expense_is_not_taken_for_a_correction():
    turns = after_an_expense()

    assert await turns.say("Taxi 30 euros") == []
    assert turns.question.text.startswith("Add an expense of 30.00 EUR")


@pytest.mark.parametrize(
    "text",
    [
        "don't make it an hour",
        "should we move it to Friday?",
        "write a poem about it",
        "in which place were you made",
        "what you just said is wrong",
    ],
)
async def test_what_asks_for_no_change_makes_none(text):
    turns = after_a_meeting()
    assert all(one.name.startswith("list_") for one in await turns.say(text))


@pytest.mark.parametrize("text", ["make it an hour", "and for September?", "delete that one"])
async def test_with_nothing_before_there_is_nothing_to_follow(text):
    assert all(one.name.startswith("list_") for one in await EarlierTurns().say(text))


async def test_a_follow_up_can_follow_a_follow_up():
    turns = after_two_meetings_listed()
    await turns.say("cancel the review")
    assert (await turns.changes("make the sync an hour"))["duration_minutes"] == 60


async def test_german_words_that_point_back_do_so_after_other_talk_too():
    turns = after_a_meeting()
    turns.talked()

    assert (await turns.changes("mach eine Stunde draus"))["duration_minutes"] == 60


async def test_only_a_yes_makes_a_change_that_was_asked_about():
    turns = after_a_meeting()
    await turns.say("and on Friday?")

    made = await turns.changes("make it an hour")

    assert made == {"tool": "update_meeting", "uid": "sync@here", "duration_minutes": 60}


@pytest.mark.parametrize(
    ("answer", "tool"),
    [
        ("What did I spend in October?", "list_expenses"),
        ("Lunch with Tom tomorrow at 12", "create_meeting"),
    ],
)
async def test_something_else_is_no_answer_to_when(answer, tool):
    turns = after_a_meeting()
    await turns.say("move it")

    assert [one.name for one in await turns.say(answer)] == [tool]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "Oh right, the room won't be ready. Can you make that half an hour later please?",
            "2026-11-24T14:30:00+01:00",
        ),
        ("Anna is stuck in traffic, so move it to 3pm", "2026-11-24T15:00:00+01:00"),
        ("Der Raum ist noch belegt. Verschieb es auf 15 Uhr", "2026-11-24T15:00:00+01:00"),
        ("ah no, make that 3pm", "2026-11-24T15:00:00+01:00"),
        ("Anna can't make it, move it to 3pm", "2026-11-24T15:00:00+01:00"),
        ("Anna ist krank, verschieb es auf 15 Uhr", "2026-11-24T15:00:00+01:00"),
    ],
)
async def test_the_reason_may_stand_before_what_is_to_change(text, start):
    made = await after_a_meeting().changes(text)

    assert (made["tool"], made["start"]) == ("update_meeting", start)


async def test_a_new_time_and_a_new_length_are_both_taken():
    made = await after_a_meeting().changes(
        "ach, leg das lieber auf 15 Uhr und mach 45 Minuten draus"
    )

    assert made["start"] == "2026-11-24T15:00:00+01:00"
    assert made["duration_minutes"] == 45


async def test_another_day_at_the_same_time_is_no_new_meeting():
    made = await after_a_meeting().changes("ah no, make that Thursday, same time")

    assert (made["tool"], made["start"]) == ("update_meeting", "2026-11-26T14:00:00+01:00")


async def test_an_order_is_no_question_for_other_days():
    turns = EarlierTurns()
    turns.did("list_meetings", {"events": [SYNC], "summary": "One."}, **TUESDAY)

    calls = await turns.say("Kannst du die auf Freitag um 9 verlegen?")

    assert calls[-1].name == "update_meeting"


async def test_his_time_is_that_of_the_meeting_spoken_of():
    turns = EarlierTurns()
    turns.meetings = [{**SYNC, "time_zone": "America/New_York"}]
    turns.did("update_meeting", turns.meetings[0] | {"title": "Team sync"})

    call = await turns.changes("make it 10:00 his time")

    assert call["start"] == "2026-11-24T10:00:00-05:00"
