"""Expenses and rules for tests of policy checks, with rates that are easy to work out."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_assist.domain.errors import RateMissingError
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.basis import Basis
from desktop_assist.expenses.policy.check import check
from desktop_assist.expenses.policy.policy_reader import read_policy

TODAY = date(2026, 11, 22)
_RATES = {("USD", "EUR"): Decimal("0.5"), ("EUR", "USD"): Decimal(2)}


@dataclass(frozen=True)
class _Amount:
    amount: Decimal


class HalfDollars:
    """A dollar is half a euro; no other rate is known."""

    def convert(self, amount, currency, to, on):
        if (currency, to) not in _RATES:
            raise RateMissingError(f"There is no rate for {currency}.")
        return _Amount(amount * _RATES[currency, to])


def an_expense(day="2026-10-06", amount="10.00", **values) -> Expense:
    """An expense; the row tells it from others."""
    row = values.pop("row", 2)
    known = {
        "merchant": "Gasthaus",
        "category": "Meals",
        "description": "",
        "currency": "EUR",
        "tax": None,
        "receipt": "",
        "status": "",
        **values,
    }
    day = date.fromisoformat(day)
    return Expense(id=f"row {row}", date=day, amount=Decimal(amount), row=row, **known)


def several(*expenses: Expense) -> tuple[Expense, ...]:
    """The same with rows of their own."""
    return tuple(
        Expense(**{**{name: getattr(one, name) for name in one.__slots__}, **_row(number)})
        for number, one in enumerate(expenses, start=2)
    )


def _row(number):
    return {"id": f"row {number}", "row": number}


def a_policy(rules: str, head: str = ""):
    """A policy in euros."""
    text = f'[policy]\ncurrency = "EUR"\n{head}\n{rules}'
    return read_policy(text, "expense-policy.toml", "EUR")


def findings(rules: str, *expenses: Expense, head: str = "", **basis):
    """What a policy says about expenses."""
    policy = a_policy(rules, head)
    return check(expenses, Basis(policy, HalfDollars(), basis.pop("today", TODAY), **basis))


def messages(rules: str, *expenses: Expense, **more) -> list[str]:
    """The same, as people are told."""
    return [one.message for one in findings(rules, *expenses, **more)]
