"""Find out from a sheet's own rows how it writes its dates and amounts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_assist.expenses.currency import find_currency
from desktop_assist.expenses.heading import ChosenColumn, Heading
from desktop_assist.expenses.money import DecimalMark, decimal_mark
from desktop_assist.expenses.sheet_date import DateOrder, parse_date, shown_order
from desktop_assist.files.formats.table import Cell, Table


@dataclass(frozen=True, slots=True)
class SheetConventions:
    """What the user says where a sheet does not say it itself.

    Attributes:
        home_currency: From the settings.
        date_order: From the settings.
        columns: Which heading stands for which column of this very sheet, where it was corrected.
    """

    home_currency: str
    date_order: DateOrder
    columns: tuple[ChosenColumn, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnHabits:
    """How a sheet writes its dates and amounts, as its own rows show.

    Attributes:
        date_order: None where no row shows it.
        decimal_mark: None where no row shows it.
        date_text: The last date that is written as text; empty where dates are typed.
        currency: Named in the heading of the amounts; empty if none.
        formats: Currencies that number formats show, by row.
        names_currency: True when there is a column or a heading for the currency.
    """

    date_order: DateOrder | None
    decimal_mark: DecimalMark | None
    date_text: str
    currency: str
    formats: Mapping[int, str]
    names_currency: bool


def habits_of(table: Table, heading: Heading, conventions: SheetConventions) -> ColumnHabits:
    """Look at the dates and amounts of a sheet."""
    dates = _column(table, heading, heading.places["date"])
    amounts = _column(table, heading, heading.places["amount"])
    title = heading.texts[heading.places["amount"]]
    currency = find_currency(title, conventions.home_currency)
    return ColumnHabits(
        date_order=shown_order(dates),
        decimal_mark=decimal_mark(cell for cell in amounts if isinstance(cell, str)),
        date_text=_last_date_text(dates, conventions.date_order),
        currency=currency,
        formats={},
        names_currency="currency" in heading.places or bool(currency),
    )


def with_formats(
    habits: ColumnHabits, codes: Mapping[int, str], conventions: SheetConventions
) -> ColumnHabits:
    """The same, with the currencies that the number formats of the amounts show."""
    shown = {row: find_currency(code, conventions.home_currency) for row, code in codes.items()}
    return replace(habits, formats={row: currency for row, currency in shown.items() if currency})


def _column(table: Table, heading: Heading, place: int) -> list[Cell]:
    return [row[place] for row in table.rows[heading.row :] if place < len(row)]


def _last_date_text(cells: Sequence[Cell], order: DateOrder) -> str:
    for cell in reversed(cells):
        if parse_date(cell, None, order):
            return cell.strip() if isinstance(cell, str) else ""
    return ""
