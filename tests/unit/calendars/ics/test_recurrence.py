"""Repetition rules are checked, completed, and decide the first day."""

from datetime import date

import pytest

from desktop_assist.calendars.ics.recurrence import first_on_rule, normal_rule
from desktop_assist.domain.errors import UsageError
from tests.helpers.calendar_desk import berlin

MONDAY = berlin("2026-11-23T14:00")


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("FREQ=DAILY", "2026-11-23T14:00"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "2026-11-24T14:00"),
        ("FREQ=MONTHLY;BYDAY=1MO;COUNT=3", "2026-12-07T14:00"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31T14:00"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29T14:00"),
    ],
)
def test_the_first_day_is_one_of_the_rule(rule, first):
    assert first_on_rule(rule, MONDAY) == berlin(first)


def test_whole_days_follow_rules_too():
    assert first_on_rule("FREQ=WEEKLY;BYDAY=FR", date(2026, 11, 23)) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("until", "written"),
    [
        ("20261231", "20261231T225959Z"),
        ("20261231T140000", "20261231T130000Z"),
        ("20261231T130000Z", "20261231T130000Z"),
    ],
)
def test_the_end_is_said_in_utc_beside_a_time(until, written):
    assert normal_rule(f"FREQ=DAILY;UNTIL={until}", MONDAY) == f"FREQ=DAILY;UNTIL={written}"


def test_the_end_is_a_day_beside_whole_days():
    rule = normal_rule("RRULE:freq=daily;until=20261231T225959Z;", date(2026, 11, 23))

    assert rule == "FREQ=DAILY;UNTIL=20261231"


@pytest.mark.parametrize(
    "rule", ["every Tuesday", "", "FREQ=SECONDLY", "COUNT=3", "FREQ=DAILY;UNTIL=Friday"]
)
def test_what_is_no_rule_is_refused(rule):
    with pytest.raises(UsageError):
        normal_rule(rule, MONDAY)


@pytest.mark.parametrize("rule", ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYDAY=XX"])
def test_a_rule_that_never_happens_is_refused(rule):
    with pytest.raises(UsageError):
        first_on_rule(rule, MONDAY)
