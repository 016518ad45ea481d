"""The values of a new expense's row, written as the sheet writes its own."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

from desktop_assist.domain.errors import FileError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import ExpenseColumn, NewExpense
from desktop_assist.expenses.expense_id import is_row_id
from desktop_assist.expenses.expense_sheet import ExpenseSheet
from desktop_assist.expenses.sheet_date import written_like
from desktop_assist.files.formats.xlsx_row import NewCell

NewRowValues: TypeAlias = Mapping[ExpenseColumn, NewCell]

_LAST_NUMBER = re.compile(r"(.*?)(\d+)")


def values_of(
    sheet: ExpenseSheet, new: NewExpense, receipt_name: str, conventions: SheetConventions
) -> NewRowValues:
    """The values by column, for those columns that the expense has something for.

    Raises:
        FileError: The sheet cannot say in which currency the amount is.
    """
    sample = sheet.habits.date_text
    order = sheet.habits.date_order or conventions.date_order
    values: dict[ExpenseColumn, NewCell | None] = {
        "id": _next_id(sheet),
        "date": written_like(new.date, sample, order) if sample else new.date,
        "merchant": new.merchant,
        "category": new.category,
        "description": new.description,
        "amount": new.amount,
        "currency": _named_currency(sheet, new.currency, conventions),
        "tax": new.tax,
        "receipt": receipt_name,
        "payment": new.payment,
        "project": new.project,
        "attendees": new.attendees,
        "place": new.place,
    }
    return {column: value for column, value in values.items() if value not in (None, "")}


def _next_id(sheet: ExpenseSheet) -> NewCell:
    """The number after the last row's, as a number where it is nothing else; empty if unclear."""
    if "id" not in sheet.heading.places or not sheet.expenses:
        return ""
    taken = {expense.id for expense in sheet.expenses}
    match = _LAST_NUMBER.fullmatch(sheet.expenses[-1].id)
    if match is None or is_row_id(sheet.expenses[-1].id):
        return ""
    number = int(match[2]) + 1
    while (following := f"{match[1]}{number:0{len(match[2])}}") in taken:
        number += 1
    return Decimal(following) if following == str(number) else following


def _named_currency(sheet: ExpenseSheet, currency: str, conventions: SheetConventions) -> str:
    """The currency where the sheet has a column for it; empty where it goes without saying."""
    if "currency" in sheet.heading.places:
        return currency
    shown = sheet.habits.formats.get(sheet.expenses[-1].row) if sheet.expenses else None
    understood = shown or sheet.habits.currency or conventions.home_currency
    if currency == understood:
        return ""
    raise currency_error(sheet, currency, understood)


def currency_error(sheet: ExpenseSheet, currency: str, understood: str) -> FileError:
    """Why an amount cannot stand in a sheet that does not name its currency."""
    return FileError(
        f"{sheet.file.name} has no column for the currency: {currency} would be read as "
        f"{understood}.",
        'Add a column with the heading "Currency" to the sheet.',
    )
