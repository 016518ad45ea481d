"""Times are said in full, in the same words on every machine."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.meeting import Meeting
from desktop_assist.calendars.wording import and_words, when_words
from tests.helpers.calendar_desk import berlin

DASH = "\N{EN DASH}"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (
            berlin("2026-11-24T14:00"),
            berlin("2026-11-24T14:30"),
            f"Tuesday, 24 November 2026, 14:00{DASH}14:30 (Europe/Berlin)",
        ),
        (
            berlin("2026-12-31T22:00"),
            berlin("2027-01-01T02:00"),
            "Thursday, 31 December 2026, 22:00 to Friday, 1 January 2027, 02:00 (Europe/Berlin)",
        ),
        (date(2026, 12, 24), date(2026, 12, 25), "Thursday, 24 December 2026"),
        (date(2026, 12, 24), date(2026, 12, 24), "Thursday, 24 December 2026"),
        (
            date(2026, 12, 24),
            date(2026, 12, 27),
            "Thursday, 24 December 2026 to Saturday, 26 December 2026",
        ),
    ],
)
def test_when(start, end, words):
    assert when_words(Meeting("1", "Any", start, end, Path("a.ics"))) == words


@pytest.mark.parametrize(
    ("home", "own"),
    [
        ("America/New_York", f", 08:00{DASH}08:30 your time"),
        ("Pacific/Auckland", f", Wednesday, 25 November 2026, 02:00{DASH}02:30 your time"),
        ("Europe/Zurich", ""),
    ],
)
def test_one_s_own_clock_is_told_where_it_shows_something_else(home, own):
    start, end = berlin("2026-11-24T14:00"), berlin("2026-11-24T14:30")
    meeting = Meeting("1", "Any", start, end, Path("a.ics"))

    assert when_words(meeting, ZoneInfo(home)) == f"{when_words(meeting)}{own}"


def test_the_last_of_several_is_joined_with_a_word():
    assert and_words(["a"]) == "a"
    assert and_words(["a", "b", "c"], "und") == "a, b und c"
