from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.documents.lookup.cell_reading import amount_in, day_in, month_number


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        (239.0, "239"),
        (110, "110"),
        ("$ 215", "215"),
        ("1,234.50", "1234.5"),
        ("1.234,50 €", "1234.5"),
        ("EUR 12,50", "12.5"),
        ("0.30 km", "0.3"),
        ("-5 %", "-5"),
        ("140 Euro", "140"),
        ("100 Franken", "100"),
        ("US$ 1,200", "1200"),
        ("150,- EUR", "150"),
    ],
)
def test_amounts_are_read_whatever_stands_beside_them(cell, amount):
    assert amount_in(cell) == Decimal(amount)


@pytest.mark.parametrize("cell", ["", "Denver", "19,2x", True, "October 1", "$", "5-10", "3 days"])
def test_what_is_no_amount_is_none(cell):
    assert amount_in(cell) is None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-03-16", (2026, 3, 16)),
        ("04/01/2026", (2026, 4, 1)),
        ("1.10.2026", (2026, 10, 1)),
        ("1.10.", (None, 10, 1)),
        ("October 1", (None, 10, 1)),
        ("October 1, 2025", (2025, 10, 1)),
        ("1. März 2026", (2026, 3, 1)),
        (date(2026, 5, 2), (2026, 5, 2)),
    ],
)
def test_days_are_read_with_or_without_a_year(cell, day):
    assert day_in(cell) == day


@pytest.mark.parametrize("cell", ["", "Denver", "13/13/2026", 239.0, "October"])
def test_what_is_no_day_is_none(cell):
    assert day_in(cell) is None


def test_months_are_known_in_two_languages():
    assert (month_number("Sept."), month_number("Dezember")) == (9, 12)
