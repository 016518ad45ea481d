"""A rule moves along with its series, or says that it cannot."""

from datetime import datetime, timedelta

import pytest

from desktop_assist.calendars.ics.moved_rule import moved_rule
from desktop_assist.calendars.ics.time_form import TimeForm
from desktop_assist.domain.errors import UsageError
from tests.helpers.frozen_clock import BERLIN

ZONE = TimeForm("zone", BERLIN, ";TZID=Europe/Berlin")
TUESDAY = datetime(2026, 11, 24, 14)  # noqa: DTZ001 - a wall clock


def moved(rule, **by):
    return moved_rule(rule, ZONE, ZONE, TUESDAY, timedelta(**by))


@pytest.mark.parametrize(
    ("rule", "by", "expected"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", {"days": 1}, "FREQ=WEEKLY;BYDAY=WE"),
        ("FREQ=WEEKLY;BYDAY=SU,TU;WKST=MO", {"days": -2}, "FREQ=WEEKLY;BYDAY=FR,SU;WKST=MO"),
        ("FREQ=WEEKLY;BYDAY=TU", {"hours": 2}, "FREQ=WEEKLY;BYDAY=TU"),
        ("FREQ=MONTHLY;BYMONTHDAY=24;COUNT=3", {"days": 2}, "FREQ=MONTHLY;BYMONTHDAY=26;COUNT=3"),
        ("FREQ=MONTHLY;BYDAY=4TU", {"hours": 1}, "FREQ=MONTHLY;BYDAY=4TU"),
        ("FREQ=DAILY;UNTIL=20261201T130000Z", {"hours": 1}, "FREQ=DAILY;UNTIL=20261201T140000Z"),
        ("FREQ=DAILY;UNTIL=20261201T140000", {"hours": 1}, "FREQ=DAILY;UNTIL=20261201T140000Z"),
        ("FREQ=DAILY;UNTIL=20261201", {"days": 2}, "FREQ=DAILY;UNTIL=20261203"),
    ],
)
def test_what_is_clear_moves(rule, by, expected):
    assert moved(rule, **by) == expected


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MONTHLY;BYDAY=4TU",
        "FREQ=MONTHLY;BYMONTHDAY=27",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=WEEKLY;BYDAY=1TU",
        "FREQ=YEARLY;BYMONTH=11",
        "FREQ=DAILY;BYHOUR=9,14",
        "FREQ=DAILY;UNTIL=soon",
    ],
)
def test_what_is_not_clear_is_asked_for(rule):
    with pytest.raises(UsageError):
        moved(rule, days=2)


def test_the_end_follows_when_hours_become_whole_days():
    rule = moved_rule(
        "FREQ=DAILY;UNTIL=20261201T130000Z", ZONE, TimeForm("date", BERLIN), TUESDAY,
        timedelta(hours=-14),
    )  # fmt: skip

    assert rule == "FREQ=DAILY;UNTIL=20261201"
