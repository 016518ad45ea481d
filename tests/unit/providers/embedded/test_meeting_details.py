"""Everything a request says about a meeting."""

import pytest

from desktop_assist.providers.embedded.intents.create_meeting import read as read_meeting
from desktop_assist.providers.embedded.meeting_details import arguments_of, read_details
from desktop_assist.providers.embedded.reply import Ask
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.user_requests import request


def is_complete(text: str) -> bool:
    return read_details(request(text)).is_complete(SUNDAY_MORNING)


def test_each_piece_is_read():
    asked = request("Lunch with Omar tomorrow 12:30 in Hamburg, 1 hour, 10 minute reminder")

    assert arguments_of(read_details(asked), asked) == {
        "title": "Lunch with Omar",
        "start": "2026-11-23T12:30:00+01:00",
        "duration_minutes": 60,
        "attendees": ["Omar"],
        "location": "Hamburg",
        "reminder_minutes": 10,
    }


def test_who_is_seen_is_no_place():
    asked = request("Termin beim Zahnarzt am Donnerstag um 7:50")

    assert arguments_of(read_details(asked), asked)["title"] == "Termin beim Zahnarzt"
    assert "location" not in arguments_of(read_details(asked), asked)


def test_what_is_not_said_is_left_out():
    asked = request("Schedule a meeting")

    assert arguments_of(read_details(asked), asked) == {"title": "Meeting"}


def test_a_meeting_is_complete_with_a_day_to_come_and_a_time():
    assert is_complete("Sync tomorrow at 10")
    assert is_complete("Sync every Friday at 10")
    assert is_complete("Workshop all day on Friday")


def test_a_meeting_is_not_complete_while_its_time_is_missing_open_or_past():
    assert not is_complete("Sync tomorrow")
    assert not is_complete("Sync at 10")
    assert not is_complete("Sync tomorrow at 7")
    assert not is_complete("Sync today at 9")


def test_an_hour_of_the_night_is_asked_about_and_not_moved_to_the_afternoon():
    details = read_details(request("Wartung Samstag 2 Uhr nachts"))

    assert not details.is_complete(SUNDAY_MORNING)
    assert details.when is not None
    assert [one.hour for one in (details.when.start, details.when.alternatives[0].start)] == [2, 14]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("call with Priya about the Q1 budget on Wednesday", "Q1 budget"),
        ("Q1 budget call on Wednesday after lunch", "Q1 budget call"),
        ("review the 2026 numbers on Friday", "Review the 2026 numbers"),
    ],
)
def test_a_quarter_or_a_year_beside_a_day_is_what_it_is_about(text, title):
    assert read_details(request(text)).title == title


def test_a_quarter_alone_is_when_it_is():
    details = read_details(request("planning meeting next quarter"))

    assert details.title == "Planning meeting"
    assert details.when is not None
    assert details.when.grain == "quarter"


@pytest.mark.parametrize("noun", ["Teamsitzung", "Anruf", "Mitarbeitergespräch", "Klausurtagung"])
def test_a_german_noun_and_a_day_are_a_meeting(noun):
    asked = read_meeting(request(f"{noun} am Mittwoch"))

    assert isinstance(asked, Ask)
    assert noun in asked.question
