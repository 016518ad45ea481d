"""What becomes of a meeting."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.meeting_change import MeetingChange
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.office import result_of

[BUDGET, *_] = meetings_in(
    result_of(PlannedCall("list_meetings", {"from": "2026-11-25", "to": "2026-11-25"})).output,
    SUNDAY_MORNING.tzinfo,
)[1:]


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("Friday", "2026-11-27T14:00:00+01:00"),
        ("4pm", "2026-11-25T16:00:00+01:00"),
        ("Friday at 4pm", "2026-11-27T16:00:00+01:00"),
    ],
)
def test_a_day_keeps_the_hour_and_an_hour_keeps_the_day(phrase, start):
    change = MeetingChange(when=understand(phrase, SUNDAY_MORNING))

    assert change.arguments(BUDGET) == {"start": start}


def test_a_new_stretch_also_says_how_long():
    change = MeetingChange(when=understand("Friday from 10 to 10:30", SUNDAY_MORNING))

    assert change.arguments(BUDGET)["duration_minutes"] == 30


@pytest.mark.parametrize(
    ("change", "tells_end"),
    [
        (MeetingChange(minutes=30), False),
        (MeetingChange(minutes=30, names_end=True), True),
        (MeetingChange(longer=timedelta(minutes=30), names_end=True), False),
        (MeetingChange(when=understand("Friday from 10 to 11", SUNDAY_MORNING)), True),
        (MeetingChange(when=understand("Friday at 10 for an hour", SUNDAY_MORNING)), False),
        (MeetingChange(when=understand("Friday", SUNDAY_MORNING), names_end=True), True),
    ],
)
def test_what_says_how_long_it_is_says_whether_that_was_its_end(change, tells_end):
    assert change.tells_end() is tells_end


def test_longer_counts_from_how_long_it_lasts():
    assert MeetingChange(longer=timedelta(minutes=15)).arguments(BUDGET) == {"duration_minutes": 75}


def test_guests_are_added_to_those_who_come():
    change = MeetingChange(guests=("Mia", "Tom"), without=("anna",))

    assert change.arguments(BUDGET) == {"attendees": ["Tom", "Mia"]}


def test_a_whole_day_stays_one():
    all_day = replace(BUDGET, start=BUDGET.start.date())
    change = MeetingChange(when=understand("Friday at 4pm", SUNDAY_MORNING))

    assert change.arguments(all_day) == {"start": "2026-11-27"}


def test_no_change_is_empty():
    assert MeetingChange().is_empty()
    assert MeetingChange().arguments(BUDGET) == {}


def test_a_weekday_of_its_own_week_is_later_in_that_week():
    friday = understand("Friday", SUNDAY_MORNING)
    monday = understand("Monday", SUNDAY_MORNING)
    later = replace(BUDGET, start=BUDGET.start + timedelta(weeks=2))

    moved = MeetingChange(when=friday, is_of_its_week=True).new_start(later)
    before = MeetingChange(when=monday, is_of_its_week=True).new_start(later)

    assert moved.isoformat() == "2026-12-11T14:00:00+01:00"
    assert before.isoformat() == "2026-11-23T14:00:00+01:00"
