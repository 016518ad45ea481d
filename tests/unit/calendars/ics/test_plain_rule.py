"""The days of usual repetitions, held against dateutil's."""

from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.calendars.ics.plain_rule import days_on, plain_rule

START = date(2026, 1, 30)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEKLY = st.lists(st.sampled_from(DAYS), min_size=1, max_size=4, unique=True)
NUMBERED = st.builds(
    lambda number, day: f"{number}{day}",
    st.sampled_from((-2, -1, 1, 2, 3, 5)),
    st.sampled_from(DAYS),
)
MONTH_DAYS = st.lists(st.sampled_from((-31, -3, -1, 1, 15, 29, 31)), min_size=1, max_size=3)


@st.composite
def rules(draw) -> str:
    kind = draw(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
    parts = [f"FREQ={kind}", f"INTERVAL={draw(st.integers(1, 14))}"]
    if kind == "WEEKLY" and draw(st.booleans()):
        parts.append("BYDAY=" + ",".join(draw(WEEKLY)))
        parts.append("WKST=" + draw(st.sampled_from(DAYS)))
    if kind == "MONTHLY":
        by_day = st.lists(NUMBERED, min_size=1, max_size=2).map(
            lambda days: "BYDAY=" + ",".join(days)
        )
        by_number = MONTH_DAYS.map(lambda days: "BYMONTHDAY=" + ",".join(map(str, days)))
        parts += draw(
            st.one_of(st.just([]), by_day.map(lambda one: [one]), by_number.map(lambda one: [one]))
        )
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 40))}")
    return ";".join(parts)


def days_of_dateutil(text: str, start: date, first: date, last: date) -> list[date]:
    midnight = time()
    rule = rrulestr(text, dtstart=datetime.combine(start, midnight))
    found = rule.between(
        datetime.combine(first, midnight), datetime.combine(last, midnight), inc=True
    )
    return [moment.date() for moment in found]


@given(rules(), st.dates(date(1999, 1, 1), date(2030, 12, 31)), st.integers(0, 4000))
def test_the_days_are_those_of_dateutil(text, start, days_later):
    rule = plain_rule(text, start)
    first = start + timedelta(days=days_later)
    last = first + timedelta(days=400)

    if rule is not None:
        assert days_on(rule, start, first, last) == days_of_dateutil(text, start, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=HOURLY",
        "FREQ=DAILY;BYDAY=MO",
        "FREQ=WEEKLY;BYDAY=1FR",
        "FREQ=WEEKLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE",
        "FREQ=YEARLY;BYMONTH=1",
        "FREQ=DAILY;COUNT=3;UNTIL=20270101",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=0",
        "",
    ],
)
def test_others_are_left_to_the_library(text):
    assert plain_rule(text, START) is None
