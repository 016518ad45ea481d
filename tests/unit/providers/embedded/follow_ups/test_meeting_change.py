"""Whole sentences about a meeting that was just made."""

import pytest

from tests.helpers.earlier_turns import REVIEW, SYNC, after_a_meeting

TOOL, UID = "update_meeting", SYNC["uid"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("make it an hour", {"duration_minutes": 60}),
        ("actually make that 90 minutes", {"duration_minutes": 90}),
        ("mach eine Stunde draus", {"duration_minutes": 60}),
        ("15 minutes longer", {"duration_minutes": 45}),
        ("shorten it to 20 minutes", {"duration_minutes": 20}),
        ("until 4pm", {"duration_minutes": 120}),
        ("move it to Friday", {"start": "2026-11-27T14:00:00+01:00"}),
        ("verschieb das auf Freitag", {"start": "2026-11-27T14:00:00+01:00"}),
        ("no, Friday", {"start": "2026-11-27T14:00:00+01:00"}),
        ("an hour later", {"start": "2026-11-24T15:00:00+01:00"}),
        ("push it back by 30 minutes", {"start": "2026-11-24T14:30:00+01:00"}),
        ("eine Stunde später", {"start": "2026-11-24T15:00:00+01:00"}),
        ("at 3 instead", {"start": "2026-11-24T15:00:00+01:00"}),
        ("move it to tomorrow at 10", {"start": "2026-11-23T10:00:00+01:00"}),
        ("move it to next week", {"start": "2026-12-01T14:00:00+01:00"}),
        ("move it to the same time on Friday", {"start": "2026-11-27T14:00:00+01:00"}),
        ("add Lena", {"attendees": ["Anna", "Lena"]}),
        ("lade Lena und Tom ein", {"attendees": ["Anna", "Lena", "Tom"]}),
        ("remove Anna", {"attendees": []}),
        ("call it Budget review", {"title": "Budget review"}),
        ("nenn es Budgetrunde", {"title": "Budgetrunde"}),
        ("in room 4", {"location": "room 4"}),
        ("remind me 10 minutes before", {"reminder_minutes": 10}),
        ("make it weekly", {"recurrence": "FREQ=WEEKLY"}),
        ("make it an all day event", {"start": "2026-11-24", "all_day": True}),
    ],
)
async def test_what_is_said_is_changed_and_nothing_else(text, values):
    assert await after_a_meeting().changes(text) == {"tool": TOOL, "uid": UID, **values}


async def test_two_changes_in_one_message_are_one_change():
    made = await after_a_meeting().changes("call it Budget review and move it to Friday")

    assert (made["title"], made["start"]) == ("Budget review", "2026-11-27T14:00:00+01:00")


@pytest.mark.parametrize("text", ["cancel it", "delete the meeting", "sag es ab", "lösch das"])
async def test_it_is_cancelled(text):
    assert await after_a_meeting().changes(text) == {"tool": "cancel_meeting", "uid": UID}


async def test_what_other_programs_changed_meanwhile_is_kept():
    turns = after_a_meeting()
    start, end = "2026-11-24T09:15:00+01:00", "2026-11-24T10:00:00+01:00"
    turns.meetings = [{**SYNC, "start": start, "end": end, "attendees": ["Anna", "Ben"]}]

    assert (await turns.changes("move it to Friday"))["start"] == "2026-11-27T09:15:00+01:00"
    assert (await turns.changes("add Lena"))["attendees"] == ["Anna", "Ben", "Lena"]


async def test_a_meeting_moved_by_another_program_is_found_where_it_is_now():
    turns = after_a_meeting()
    turns.meetings = [
        {**SYNC, "start": "2026-12-03T08:00:00+01:00", "end": "2026-12-03T08:30:00+01:00"}
    ]

    assert (await turns.changes("an hour later"))["start"] == "2026-12-03T09:00:00+01:00"


async def test_a_meeting_that_is_gone_is_not_changed():
    turns = after_a_meeting()
    turns.meetings = [REVIEW]

    assert not [one for one in await turns.say("move it to Friday") if one.name == TOOL]
    assert turns.text.startswith('"Team sync" is not in the calendar any more')


async def test_the_hour_stays_that_of_the_meetings_own_zone():
    turns = after_a_meeting()
    turns.meetings = [
        {
            **SYNC,
            "start": "2026-10-28T09:00:00-04:00",
            "end": "2026-10-28T10:00:00-04:00",
            "time_zone": "America/New_York",
        }
    ]

    assert (await turns.changes("move it to Friday"))["start"] == "2026-11-27T09:00:00-05:00"


@pytest.mark.parametrize(
    ("text", "question", "answer", "start"),
    [
        ("move it", "When should", "Friday at 11", "2026-11-27T11:00:00+01:00"),
        ("make it at 7", "At what time", "07:00", "2026-11-24T07:00:00+01:00"),
        ("move it to Friday afternoon", "At what time", "15:00", "2026-11-27T15:00:00+01:00"),
        ("move it to 22 November at 9", "That time has passed", "Friday", "2026-11-27"),
    ],
)
async def test_what_is_open_is_asked_and_the_answer_completes_it(text, question, answer, start):
    turns = after_a_meeting()
    assert all(one.name != TOOL for one in await turns.say(text))
    assert turns.question.text.startswith(question)

    assert (await turns.changes(answer))["start"].startswith(start)


async def test_an_end_before_the_start_is_asked_about():
    turns = after_a_meeting()

    await turns.say("until 1pm")

    assert "would end before it begins" in turns.question.text
