from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.wording import amount_words, period_words, totals_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, ""),
        (date(2026, 10, 1), date(2026, 10, 31), " from 1 to 31 October 2026"),
        (date(2026, 9, 28), date(2026, 10, 2), " from 28 September to 2 October 2026"),
        (date(2025, 12, 31), date(2026, 1, 1), " from 31 December 2025 to 1 January 2026"),
        (date(2026, 10, 1), date(2026, 10, 1), " on 1 October 2026"),
        (date(2026, 10, 1), None, " since 1 October 2026"),
        (None, date(2026, 10, 1), " until 1 October 2026"),
    ],
)
def test_periods_are_said_shortly(first, last, words):
    assert period_words(first, last) == words


def test_amounts_keep_their_decimals():
    assert amount_words(Decimal("1234.50"), "EUR") == "1,234.50 EUR"
    assert amount_words(Decimal(1234), "JPY") == "1,234 JPY"


def test_totals_are_a_list_in_words():
    one, two, three = {"A": Decimal(1)}, {"B": Decimal(2)}, {"C": Decimal(3)}

    assert totals_words(one) == "1 A"
    assert totals_words(one | two | three) == "1 A, 2 B and 3 C"
