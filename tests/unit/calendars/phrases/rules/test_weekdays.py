"""Days named by their weekday."""

import pytest

from desktop_assist.calendars.phrases import Policy
from tests.helpers.time_phrases import LOOKING_BACK, start_of, stretch_of


@pytest.mark.parametrize(
    ("phrase", "start"),
    [
        ("Sunday", "2026-11-29"),
        ("this Friday", "2026-11-27"),
        ("next Tuesday", "2026-11-24"),
        ("Tuesday week", "2026-12-01"),
        ("tomorrow", "2026-11-23"),
        ("übermorgen", "2026-11-24"),
        ("last Friday", "2026-11-20"),
        ("the first Monday in January", "2027-01-04"),
        ("three Fridays from now", "2026-12-11"),
        ("last night", "2026-11-21 20:00"),
        ("Wednesday of the coming week", "2026-11-25"),
        ("kommenden Freitag", "2026-11-27"),
        ("kommenden Fr", "2026-11-27"),
        ("nächsten Di um 9", "2026-11-24 09:00"),
        ("letzten Do", "2026-11-19"),
        ("gestern Abend", "2026-11-21 18:00"),
    ],
)
def test_weekdays(phrase, start):
    assert start_of(phrase) == start


@pytest.mark.parametrize(
    ("phrase", "stretch"),
    [
        ("from Monday to Wednesday last week", ("2026-11-09", "2026-11-12")),
        ("between Tuesday and Thursday of the week after next", ("2026-12-01", "2026-12-04")),
        ("Do bis Fr nächste Woche", ("2026-11-26", "2026-11-28")),
        ("Friday to Monday the week after next", ("2026-11-27", "2026-12-01")),
    ],
)
def test_weekdays_of_one_week(phrase, stretch):
    assert stretch_of(phrase) == stretch


def test_a_weekday_lies_behind_when_looking_back():
    assert start_of("Friday", LOOKING_BACK) == "2026-11-20"


def test_the_nearest_weekday_can_be_chosen():
    assert start_of("next Friday", Policy(next_weekday="nearest")) == "2026-11-27"
