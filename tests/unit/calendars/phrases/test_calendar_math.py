"""Steps on the calendar."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.calendars.phrases.calendar_math import (
    add_months,
    add_workdays,
    easter,
    nth_weekday,
    week_start,
    weekday_before,
    weekday_from,
)

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


def test_a_month_on_from_a_long_month_ends_with_the_short_one():
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2027, 1, 31), -2) == date(2026, 11, 30)


def test_nth_weekdays():
    assert nth_weekday(2026, 12, 1, 2) == date(2026, 12, 8)
    assert nth_weekday(2026, 11, 4, -1) == date(2026, 11, 27)
    assert nth_weekday(2027, 2, 0, 5) is None


def test_easter_in_years_that_test_the_rule():
    assert [easter(year) for year in (1954, 1981, 2024, 2026, 2049)] == [
        date(1954, 4, 18),
        date(1981, 4, 19),
        date(2024, 3, 31),
        date(2026, 4, 5),
        date(2049, 4, 18),
    ]


def test_workdays_skip_the_weekend():
    assert add_workdays(date(2026, 11, 27), 1) == date(2026, 11, 30)
    assert add_workdays(date(2026, 11, 23), -1) == date(2026, 11, 20)


@given(DAYS, st.integers(0, 6))
def test_weekdays_lie_within_a_week(day, weekday):
    after, before = weekday_from(day, weekday), weekday_before(day, weekday)

    assert after.weekday() == before.weekday() == weekday
    assert timedelta() <= after - day < timedelta(weeks=1)
    assert timedelta() < day - before <= timedelta(weeks=1)


@given(DAYS)
def test_a_week_starts_on_the_monday_before(day):
    assert week_start(day).weekday() == 0
    assert timedelta() <= day - week_start(day) < timedelta(weeks=1)
