"""What is known of a sheet besides its expenses, as text for the mirror."""

import json
from pathlib import Path

from desktop_assist.expenses.column_habits import ColumnHabits, SheetConventions
from desktop_assist.expenses.expense import Expense, SkippedRow
from desktop_assist.expenses.expense_sheet import ExpenseSheet
from desktop_assist.expenses.heading import Heading

# Another number makes every sheet be read anew: for when they are read otherwise than before.
_READ_AS = 1


def conventions_text(conventions: SheetConventions) -> str:
    """How sheets are read: what was read otherwise is no answer."""
    return json.dumps([_READ_AS, repr(conventions)])


def about_text(sheet: ExpenseSheet) -> str:
    """All of a sheet but its expenses."""
    heading, habits = sheet.heading, sheet.habits
    return json.dumps(
        {
            "name": sheet.name,
            "heading": [heading.row, dict(heading.places), heading.texts],
            "habits": [
                habits.date_order, habits.decimal_mark, habits.date_text, habits.currency,
                sorted(habits.formats.items()), habits.names_currency,
            ],
            "skipped": [[one.row, one.reason] for one in sheet.skipped],
            "totals_rows": sheet.totals_rows,
            "categories": list(dict.fromkeys(one.category for one in sheet.expenses)),
        }
    )  # fmt: skip


def categories_in(about: str) -> list[str]:
    """The categories of the sheet, in the order of its rows."""
    found: list[str] = json.loads(about)["categories"]
    return found


def skipped_in(about: str) -> tuple[SkippedRow, ...]:
    """The rows that could not be read."""
    return tuple(SkippedRow(*one) for one in json.loads(about)["skipped"])


def sheet_from(about: str, file: Path, expenses: tuple[Expense, ...]) -> ExpenseSheet:
    """The whole sheet again."""
    known = json.loads(about)
    row, places, texts = known["heading"]
    order, mark, date_text, currency, formats, names_currency = known["habits"]
    return ExpenseSheet(
        file=file,
        name=known["name"],
        heading=Heading(row, places, tuple(texts)),
        habits=ColumnHabits(order, mark, date_text, currency, dict(formats), names_currency),
        expenses=expenses,
        skipped=skipped_in(about),
        totals_rows=tuple(known["totals_rows"]),
    )
