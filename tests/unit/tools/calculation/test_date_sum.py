"""Calculations with days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.calculation.date_sum import date_result

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(1990, 1, 1), date(2050, 1, 1))


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("days between 2026-11-22 and 2027-01-05", "44"),
        ("How many days are there between 2027-01-05 and 2026-11-22?", "-44"),
        ("2027-01-05 - 2026-11-22", "44"),
        ("weeks from 2026-11-22 to 2027-01-05", "6"),
        ("months between 2025-01-31 and 2025-02-28", "1"),
        ("years between 2000-11-23 and 2026-11-22", "25"),
        ("working days between 2026-11-23 and 2026-11-27", "5"),
        ("days until 24.12.2026", "32"),
        ("wie viele Tage liegen zwischen 22.11.2026 und 5.1.2027", "44"),
        ("2026-11-22 + 6 weeks", "2027-01-03"),
        ("2026-01-31 + 1 month", "2026-02-28"),
        ("2024-02-29 + 1 year - 1 day", "2025-02-27"),
        ("2026-11-20 + 3 working days", "2026-11-25"),
        ("2026-11-22 + 1 working day", "2026-11-23"),
        ("2026-11-22 - 1 business day", "2026-11-20"),
        ("2026-11-23 - 5 working days", "2026-11-16"),
        ("today + 90 days", "2027-02-20"),
        ("what day is 2026-12-24", "Thursday"),
        ("weekday of tomorrow", "Monday"),
    ],
)
def test_days_are_counted(text, result):
    assert date_result(text, TODAY).result == result


@pytest.mark.parametrize("text", ["2026-11-22 + 5", "5 + 5", "days", "2026-11-22 + 3 apples", ""])
def test_what_is_no_calculation_with_days_is_none(text):
    assert date_result(text, TODAY) is None


@pytest.mark.parametrize(
    "text", ["2026-02-30 + 1 day", "9999-12-31 + 1 day", "2026-01-01 + 999999 years",
             "days between 2026-13-01 and 2026-12-01"],
)  # fmt: skip
def test_days_beyond_the_calendar_are_refused(text):
    with pytest.raises(ToolInputError):
        date_result(text, TODAY)


def counted(first, last):
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return sum(day.weekday() < 5 for day in days)


@given(DAYS, st.integers(0, 800))
def test_working_days_agree_with_counting_them_one_by_one(first, span):
    last = first + timedelta(days=span)

    text = f"working days between {first} and {last}"

    assert date_result(text, TODAY).result == str(counted(first, last))


@given(DAYS, st.integers(1, 300))
def test_so_many_working_days_lie_between(start, count):
    end = date.fromisoformat(date_result(f"{start} + {count} working days", TODAY).result)

    assert end.weekday() < 5
    assert counted(start + timedelta(days=1), end) == count
