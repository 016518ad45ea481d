"""Periods by their names."""

from datetime import date

import pytest

from desktop_assist.ui.expenses.period_choice import PERIODS, Days


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("This month", "2026-11-01", "2026-11-30"),
        ("Last month", "2026-10-01", "2026-10-31"),
        ("This quarter", "2026-10-01", "2026-12-31"),
        ("Last quarter", "2026-07-01", "2026-09-30"),
        ("This year", "2026-01-01", "2026-12-31"),
        ("Last year", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_period_has_its_days(name, first, last):
    period = next(one for one in PERIODS if one.name == name)
    assert period.days(date(2026, 11, 22)) == Days(
        date.fromisoformat(first), date.fromisoformat(last)
    )


@pytest.mark.parametrize("day", [date(2026, 1, 31), date(2028, 2, 29), date(2026, 12, 31)])
def test_every_period_holds_together_on_any_day(day):
    for period in PERIODS[1:]:
        days = period.days(day)
        assert days.first <= days.last
        assert days.first.day == 1
        assert (day < days.first or day > days.last) == period.name.startswith("Last")
