"""What can be typed after `expenses`."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.options import AddExpense, CheckExpenses, ListExpenses, SumExpenses


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (["expenses", "list", "--category", "Travel"], ListExpenses(category="Travel")),
        (["expenses", "add", "--amount", "12,50", "--merchant", "Köln", "--currency", "eur"],
         AddExpense(Decimal("12.50"), "Köln", "EUR")),
        (["expenses", "add", "--amount", "1", "--merchant", "X", "--project", "P", "--tax", "0,19"],
         AddExpense(Decimal(1), "X", project="P", tax=Decimal("0.19"))),
        (["expenses", "sum", "--by", "merchant", "--from", "2026-10-01"],
         SumExpenses("merchant", date(2026, 10, 1))),
        (["expenses", "check", "--policy", "rules.toml"],
         CheckExpenses(policy=Path("rules.toml"))),
    ],
)  # fmt: skip
def test_each_action_has_its_words(words, options):
    assert parse(words, {}).options == options
