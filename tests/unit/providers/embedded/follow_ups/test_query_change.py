"""The same question for other days, or seen in another way."""

import pytest

from tests.helpers.earlier_turns import (
    OCTOBER,
    TUESDAY,
    EarlierTurns,
    after_a_meeting,
    after_expenses_listed,
    after_two_meetings_listed,
)

SEPTEMBER = {"from": "2026-09-01", "to": "2026-09-30"}


@pytest.mark.parametrize(
    ("text", "tool", "arguments"),
    [
        ("and for September?", "list_expenses", SEPTEMBER),
        ("und im September?", "list_expenses", SEPTEMBER),
        ("and the month before?", "list_expenses", SEPTEMBER),
        (
            "and in October last year?",
            "list_expenses",
            {"from": "2025-10-01", "to": "2025-10-31"},
        ),
        ("only taxis", "list_expenses", {**OCTOBER, "text": "taxi"}),
        ("nur Taxis", "list_expenses", {**OCTOBER, "text": "taxi"}),
        ("how much of it was parking?", "list_expenses", {**OCTOBER, "text": "parking"}),
        ("how much of that was back in September?", "list_expenses", SEPTEMBER),
        ("only hotels, what do they come to?", "list_expenses", {**OCTOBER, "text": "hotel"}),
        ("und die Hotels im Oktober?", "list_expenses", {**OCTOBER, "text": "hotel"}),
        ("and the taxis in September?", "list_expenses", {**SEPTEMBER, "text": "taxi"}),
        ("davon Taxi?", "list_expenses", {**OCTOBER, "text": "taxi"}),
        ("by category?", "summarize_expenses", {**OCTOBER, "by": "category"}),
        ("nach Kategorie?", "summarize_expenses", {**OCTOBER, "by": "category"}),
        ("break it down by month", "summarize_expenses", {**OCTOBER, "by": "month"}),
    ],
)
async def test_a_question_about_expenses_goes_on(text, tool, arguments):
    call, *_ = await after_expenses_listed().say(text)  # a kind is looked for by other names, too

    assert call.name == tool
    assert {name.lower(): value for name, value in call.arguments.items()} == arguments


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("what about Thursday?", "2026-11-26", "2026-11-26"),
        ("and next week?", "2026-11-23", "2026-11-29"),
        ("und am Donnerstag?", "2026-11-26", "2026-11-26"),
        ("and the day after?", "2026-11-25", "2026-11-25"),
    ],
)
async def test_a_question_about_the_calendar_goes_on(text, first, last):
    [call] = await after_two_meetings_listed().say(text)

    assert (call.name, call.arguments) == ("list_meetings", {"from": first, "to": last})


async def test_questions_asked_together_go_on_together():
    turns = EarlierTurns()
    await turns.say("show October expenses and my meetings in October")

    calls = await turns.say("and for December?")

    assert [call.name for call in calls] == ["list_expenses", "list_meetings"]
    assert calls[1].arguments == {"from": "2026-12-01", "to": "2026-12-31"}


async def test_free_time_is_looked_for_on_another_day_or_for_longer():
    turns = EarlierTurns()
    turns.did("find_free_time", {"slots": []}, **TUESDAY, duration_minutes=60)

    [other_day] = await turns.say("what about Thursday?")
    assert other_day.arguments == {
        "from": "2026-11-26",
        "to": "2026-11-26",
        "duration_minutes": 60,
    }


async def test_a_sum_stays_a_sum():
    turns = EarlierTurns()
    turns.did("summarize_expenses", {"groups": []}, **OCTOBER, by="category")

    [call] = await turns.say("and for September?")

    assert (call.name, call.arguments) == ("summarize_expenses", {**SEPTEMBER, "by": "category"})


async def test_without_a_question_before_there_is_nothing_to_go_on_with():
    assert await after_a_meeting().say("only taxis") == []


async def test_all_questions_of_one_message_go_on():
    turns = EarlierTurns()
    await turns.say("what did I spend yesterday and which meetings do I have tomorrow")

    calls = await turns.say("and on Wednesday?")

    assert [(call.name, call.arguments["from"]) for call in calls] == [
        ("list_expenses", "2026-11-18"),
        ("list_meetings", "2026-11-25"),
    ]
