"""Sums by what expenses have in common."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.expense_sheet import totals_of
from desktop_assist.expenses.expense_summary import groups_of

ONE = Expense("1", date(2026, 10, 1), "Taxi", "Travel", "", Decimal("0.10"), "EUR", None, "", "", 2)
EXPENSES = [
    ONE,
    replace(ONE, amount=Decimal("0.20"), category=" travel "),
    replace(ONE, amount=Decimal(5), merchant="Diner", category="Meals", date=date(2026, 9, 30)),
    replace(ONE, amount=Decimal(80), currency="USD", category=""),
]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("category", [("Meals", 1, {"EUR": "5"}), ("Travel", 2, {"EUR": "0.30"}),
                      ("(none)", 1, {"USD": "80"})]),
        ("merchant", [("Diner", 1, {"EUR": "5"}), ("Taxi", 3, {"EUR": "0.30", "USD": "80"})]),
        ("month", [("2026-09", 1, {"EUR": "5"}), ("2026-10", 3, {"EUR": "0.30", "USD": "80"})]),
        ("currency", [("EUR", 3, {"EUR": "5.30"}), ("USD", 1, {"USD": "80"})]),
    ],
)  # fmt: skip
def test_sums_are_exact_and_never_mix_currencies(by, expected):
    groups = groups_of(EXPENSES, by)

    shown = [
        (one.name.strip(), one.count, {c: str(total) for c, total in one.totals.items()})
        for one in groups
    ]
    assert shown == expected


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["A", "a", "B", ""]),
            st.decimals(-1000, 1000, places=2),
            st.sampled_from(["EUR", "USD"]),
        )
    )
)
def test_the_groups_add_up_to_the_whole(rows):
    expenses = [replace(ONE, category=c, amount=a, currency=u) for c, a, u in rows]

    groups = groups_of(expenses, "category")

    for currency, total in totals_of(expenses).items():
        assert sum(group.totals.get(currency, 0) for group in groups) == total
    assert sum(group.count for group in groups) == len(expenses)
