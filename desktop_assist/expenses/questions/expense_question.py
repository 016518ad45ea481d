"""A question about what was spent, and its answer."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop_assist.expenses.expense import ExpenseFilter, ExpenseListing
from desktop_assist.expenses.questions.converted_total import ConvertedTotal

ExpenseOrder: TypeAlias = Literal["date", "newest", "largest", "smallest"]


@dataclass(frozen=True, slots=True)
class ExpenseQuestion:
    """What is asked.

    Attributes:
        wanted: Which expenses.
        order: What comes first.
        count: How many of them; of amounts so many in each currency. None for all.
        currency: In which one the total is wanted besides; empty: each by itself.
        is_handed_in: Only those that were handed in with a report, or that were not. None for all.
        same_name: Currencies that share the name which was said, such as kroner, the likeliest
            first: the one there are expenses in is meant. Empty where it is certain.
    """

    wanted: ExpenseFilter
    order: ExpenseOrder = "date"
    count: int | None = None
    currency: str = ""
    is_handed_in: bool | None = None
    same_name: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExpenseAnswer:
    """What was found.

    Attributes:
        question: What was asked.
        listing: The expenses, in the order asked for, with totals of just these.
        altogether: The total in the currency asked for.
    """

    question: ExpenseQuestion
    listing: ExpenseListing
    altogether: ConvertedTotal | None = None
