"""A rule is only worked out when that comes to an end."""

from datetime import UTC, datetime

import pytest

from desktop_assist.calendars.ics.frequency import is_too_often, never_comes

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
YEAR = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))


def rule(text):
    from icalendar import vRecur

    return vRecur.from_ical(text)


@pytest.mark.parametrize(
    ("text", "too_often"),
    [
        ("FREQ=SECONDLY", True),
        ("FREQ=MINUTELY", True),
        ("FREQ=SECONDLY;COUNT=100", False),
        ("FREQ=MINUTELY;UNTIL=20260303T090000Z", False),
        ("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12", False),
        ("FREQ=HOURLY;BYHOUR=9,10", False),
        ("FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,30", False),
        ("FREQ=YEARLY;BYDAY=2SU;BYMONTH=3", False),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", False),
        (f"FREQ=YEARLY;BYDAY=MO,TU;BYMINUTE={','.join(map(str, range(60)))}", True),
    ],
)
def test_a_rule_of_thousands_is_refused(text, too_often):
    assert is_too_often(rule(text), START, *YEAR) == too_often


def test_what_lies_before_the_window_counts_too():
    long_ago = datetime(1997, 1, 1, tzinfo=UTC)

    assert is_too_often(rule("FREQ=HOURLY"), long_ago, *YEAR)
    assert not is_too_often(rule("FREQ=DAILY"), long_ago, *YEAR)


def test_an_interval_of_nothing_makes_no_sense():
    with pytest.raises(ValueError, match="interval"):
        is_too_often(rule("FREQ=DAILY;INTERVAL=0"), START, *YEAR)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", True),
        ("FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=-31", True),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", False),
        ("FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=30", False),
        ("FREQ=MONTHLY;BYMONTHDAY=31", False),
    ],
)
def test_a_day_that_no_month_has_never_comes(text, never):
    assert never_comes(rule(text)) == never
