"""Everything a check is made from besides the rules: rates, tables, days; it holds no state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Protocol

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.per_diem_table import PerDiemTable
from desktop_assist.expenses.policy.rule import ExpensePolicy
from desktop_assist.expenses.policy.trip import Trip


class ConvertedAmount(Protocol):
    """An amount in another currency."""

    @property
    def amount(self) -> Decimal:
        """The amount."""


class Exchange(Protocol):
    """Knows the rates of currencies."""

    def convert(self, amount: Decimal, currency: str, to: str, on: date) -> ConvertedAmount:
        """An amount in another currency at the rate of a day.

        Raises:
            DesktopAssistError: There is no rate.
        """


class NotComparableError(Exception):
    """An amount cannot be compared with a limit in another currency.

    Args:
        expense: Whose amount.
        reason: Why not, in a sentence for people.
    """

    def __init__(self, expense: Expense, reason: str) -> None:
        super().__init__(reason)
        self.expense = expense
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Basis:
    """What a check looks at.

    Attributes:
        policy: The rules.
        exchange: The rates of currencies.
        today: The present day.
        submitted: The day of handing in; None while that has not happened.
        tables: Flat rates by the name of their file.
        trips: The trips in the expenses.
    """

    policy: ExpensePolicy
    exchange: Exchange
    today: date
    submitted: date | None = None
    tables: Mapping[str, PerDiemTable] = field(default_factory=dict)
    trips: Sequence[Trip] = ()

    def amount_in(self, expense: Expense, currency: str) -> Decimal:
        """The amount of an expense in another currency, at the rate of its day.

        Raises:
            NotComparableError: There is no rate.
        """
        if expense.currency == currency:
            return expense.amount
        try:
            converted = self.exchange.convert(
                expense.amount, expense.currency, currency, expense.date
            )
        except DesktopAssistError as error:
            raise NotComparableError(expense, error.message) from error
        return converted.amount
