"""The days on the screen, and their names."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.ui.calendar.period import Period, short_weekday, week_number

EN_DASH = "\N{EN DASH}"
DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))
VIEWS = st.sampled_from(("day", "week", "month"))


@given(DAYS, VIEWS, st.sampled_from(("monday", "sunday", "saturday")))
def test_the_day_meant_is_among_those_shown(day, view, start):
    period = Period(view, day, start)
    assert day in period.days
    assert period.days == tuple(period.days[0] + timedelta(days=n) for n in range(len(period.days)))


@given(DAYS, VIEWS, st.integers(-30, 30))
def test_steps_forth_and_back_lead_to_the_same_days(day, view, steps):
    first = Period(view, day.replace(day=min(day.day, 28)))
    assert first.stepped(steps).stepped(-steps) == first


@given(DAYS)
def test_a_month_is_whole_weeks_that_hold_it(day):
    weeks = Period("month", day).weeks
    assert all(len(week) == 7 and week[0].weekday() == 0 for week in weeks)
    assert {one for week in weeks for one in week if one.month == day.month} >= {day}
    assert 4 <= len(weeks) <= 6


@pytest.mark.parametrize(
    ("view", "day", "title", "short"),
    [
        ("week", (2026, 11, 25), "23--29 November 2026", "23--29 Nov 2026"),
        ("week", (2026, 12, 1), "30 November -- 6 December 2026", "30 Nov -- 6 Dec 2026"),
        ("week", (2027, 1, 1), "28 December 2026 -- 3 January 2027", "28 Dec 2026 -- 3 Jan 2027"),
        ("day", (2026, 11, 25), "Wednesday, 25 November 2026", "Wed, 25 Nov 2026"),
        ("month", (2026, 11, 25), "November 2026", "Nov 2026"),
    ],
)
def test_the_title_says_which_days(view, day, title, short):
    period = Period(view, date(*day))
    expected = tuple(words.replace("--", EN_DASH) for words in (title, short))
    assert (period.title, period.short_title) == expected


def test_a_week_has_the_number_of_its_thursday():
    assert Period("week", date(2026, 11, 25)).week_name == "Week 48"
    assert Period("week", date(2026, 12, 31), "sunday").week_name == "Week 53"
    assert week_number([date(2027, 1, 1)]) == 53
    assert Period("month", date(2026, 11, 25)).week_name == ""


def test_a_step_from_the_last_of_a_month_ends_at_the_last():
    assert Period("month", date(2027, 1, 31)).stepped(1).day == date(2027, 2, 28)


def test_nobody_gets_lost_at_the_end_of_time():
    assert Period("month", date(2199, 12, 1)).stepped(1).day.year == 2199
    assert Period("week", date(1902, 1, 1)).stepped(-1).day.year == 1902


def test_weekdays_have_short_names():
    assert short_weekday(date(2026, 11, 25)) == "Wed"
