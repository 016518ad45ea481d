"""Add expenses up by category, merchant, month or currency, exactly."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias, assert_never

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.expense_sheet import totals_of

SummedBy: TypeAlias = Literal["category", "merchant", "month", "currency"]

NOT_NAMED = "(none)"


@dataclass(frozen=True, slots=True)
class ExpenseGroup:
    """Expenses that have something in common.

    Attributes:
        name: As most of them write it; "2026-10" for a month.
        count: How many there are.
        totals: Per currency; the currencies in alphabetical order.
    """

    name: str
    count: int
    totals: Mapping[str, Decimal]


def group_json(group: ExpenseGroup) -> JsonObject:
    """A group: money as decimal text."""
    totals = {currency: str(total) for currency, total in group.totals.items()}
    return {"name": group.name, "count": group.count, "totals": totals}


def groups_of(expenses: Iterable[Expense], by: SummedBy) -> tuple[ExpenseGroup, ...]:
    """The groups: months and currencies in their order, others by what was spent most on.

    Names that differ only in capitals and spaces are the same. Amounts in different currencies are
    never compared by value: the currency with the largest number of expenses decides the order.
    """
    groups: dict[str, list[Expense]] = {}
    for expense in expenses:
        groups.setdefault(" ".join(_name(expense, by).casefold().split()), []).append(expense)
    found = [_group(group, by) for group in groups.values()]
    if by in ("month", "currency"):
        return tuple(sorted(found, key=lambda group: group.name))
    main = _main_currency(one for group in groups.values() for one in group)
    return tuple(
        sorted(
            found, key=lambda group: (-group.totals.get(main, Decimal(0)), group.name.casefold())
        )
    )


def _group(expenses: list[Expense], by: SummedBy) -> ExpenseGroup:
    names = [_name(expense, by) for expense in expenses]
    name = _most_frequent(names)
    return ExpenseGroup(name or NOT_NAMED, len(expenses), totals_of(expenses))


def _name(expense: Expense, by: SummedBy) -> str:
    match by:
        case "category":
            return expense.category
        case "merchant":
            return expense.merchant
        case "month":
            return f"{expense.date:%Y-%m}"
        case "currency":
            return expense.currency
        case _:
            assert_never(by)


def _main_currency(expenses: Iterable[Expense]) -> str:
    return _most_frequent([expense.currency for expense in expenses])


def _most_frequent(words: Sequence[str]) -> str:
    """The first of those that stand there most often; empty when there are none."""
    counted = Counter(words).most_common(1)
    return counted[0][0] if counted else ""
