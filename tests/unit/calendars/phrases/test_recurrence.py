"""Repetitions in the terms of RFC 5545."""

from datetime import date, datetime

from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.calendars.phrases.recurrence import days_between, first_day, rule_text
from desktop_assist.calendars.phrases.terms import Limit, Pattern, Repeat
from tests.helpers.frozen_clock import BERLIN

FRIDAYS = Repeat("WEEKLY", pattern=Pattern(("FR",)))
WORKING_DAYS = ("MO", "TU", "WE", "TH", "FR")


def test_a_rule_is_written_with_what_was_said_only():
    assert rule_text(Repeat("DAILY"), None, None) == "FREQ=DAILY"
    assert rule_text(Repeat("WEEKLY", 2, Pattern(("MO",))), Limit(times=5), None) == (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=5"
    )


def test_the_last_day_is_a_date_for_whole_days_else_the_last_start_in_utc():
    limit = Limit(until=date(2026, 12, 18))
    start = datetime(2026, 11, 27, 9, tzinfo=BERLIN)

    assert rule_text(FRIDAYS, limit, start.date()).endswith("UNTIL=20261218")
    assert rule_text(FRIDAYS, limit, start).endswith("UNTIL=20261218T080000Z")


def test_how_far_apart_its_days_are():
    assert days_between(Repeat("DAILY", 3)) == 3
    assert days_between(Repeat("WEEKLY", 2, Pattern(("MO",)))) == 14
    assert days_between(Repeat("WEEKLY", pattern=Pattern(WORKING_DAYS))) == 1
    assert days_between(Repeat("MONTHLY", pattern=Pattern(WORKING_DAYS, position=-1))) == 31


@given(
    st.sampled_from(
        (
            FRIDAYS,
            Repeat("MONTHLY", pattern=Pattern(("-1FR",))),
            Repeat("MONTHLY", pattern=Pattern(("2TU",))),
            Repeat("MONTHLY", pattern=Pattern(by_month_day=(31,))),
            Repeat("MONTHLY", pattern=Pattern(by_month_day=(-1,))),
            Repeat("MONTHLY", pattern=Pattern(by_month_day=(1, 15))),
            Repeat("MONTHLY", pattern=Pattern(WORKING_DAYS, position=-1)),
            Repeat("MONTHLY", pattern=Pattern(WORKING_DAYS, position=3)),
            Repeat("YEARLY", pattern=Pattern(("4TH",), by_month=(11,))),
            Repeat("YEARLY", pattern=Pattern(by_month=(2,), by_month_day=(29,))),
        )
    ),
    st.dates(date(2024, 1, 1), date(2030, 1, 1)),
)
def test_the_first_day_is_the_one_a_calendar_library_finds(repeat, start):
    midnight = datetime(start.year, start.month, start.day)  # noqa: DTZ001 - days have no zone
    rule = rrulestr(rule_text(repeat, None, None), dtstart=midnight)

    assert first_day(repeat, start) == rule[0].date()
