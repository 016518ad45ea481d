"""The category of an expense that was told without one."""

from collections.abc import Iterable

from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.expense_sheet import ExpenseSheet
from desktop_assist.expenses.receipt.category import category_of

_MANY = 8


def usual_category(new: NewExpense, sheet: ExpenseSheet | None) -> str:
    """What the person called it last time, else what merchant and description tell; or nothing.

    Nothing, too, in a sheet without a column for it and in one whose many rows never have one:
    whoever keeps such a sheet wants none.

    Args:
        new: What was told.
        sheet: Where it will be written; None where it is still to be made.
    """
    if sheet is None:
        return _told_by_words(new, ())
    if "category" not in sheet.heading.places:
        return ""
    named = [one for one in sheet.expenses if one.category]
    if len(sheet.expenses) >= _MANY and not named:
        return ""
    merchant = new.merchant.casefold()
    of_merchant = (one for one in named if one.merchant.casefold() == merchant)
    latest = max(of_merchant, key=lambda one: (one.date, one.row), default=None)
    if latest is not None:
        return latest.category
    return _told_by_words(new, dict.fromkeys(one.category for one in named))


def _told_by_words(new: NewExpense, choices: Iterable[str]) -> str:
    category, _ = category_of(new.merchant, new.description, {}, tuple(choices))
    return category
