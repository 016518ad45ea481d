"""Write rows of an expense sheet, whatever its type, and leave everything else in it alone."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from desktop_assist.domain.errors import FileError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import Expense, ExpenseColumn
from desktop_assist.expenses.expense_row import FORMULA_STARTS, RowReader
from desktop_assist.expenses.expense_sheet import ExpenseSheet, expense_sheet_in
from desktop_assist.expenses.new_row import NewRowValues
from desktop_assist.expenses.sums_below import (
    SUMMED,
    SummedColumn,
    first_sums_row,
    last_row_above,
    typed_sums,
)
from desktop_assist.files.formats import csv_change, ods_change, xlsx_change
from desktop_assist.files.formats.csv import csv_row, read_csv
from desktop_assist.files.formats.xlsx_append import NewRow, append_row, totals_row_error
from desktop_assist.files.formats.xlsx_change import RowPlace
from desktop_assist.files.formats.xlsx_row import NewCell
from desktop_assist.files.formats.xlsx_tail import workbook_tail

_LAST_ROWS = 50
_WORKBOOKS = (".xlsx", ".xlsm")
_OPEN_DOCUMENT = ".ods"


@dataclass(frozen=True, slots=True)
class ChangedSheet:
    """A sheet's file with one more row, and how it reads then."""

    content: bytes
    sheet: ExpenseSheet


def with_row(
    sheet: ExpenseSheet, content: bytes, values: NewRowValues, conventions: SheetConventions
) -> ChangedSheet:
    """Add a row to the content of a sheet's file, and read it again to make sure of it.

    Raises:
        FileError: The file does not allow it; the message says why and what to do.
    """
    if sums := first_sums_row(sheet):
        content = _counting(sheet, content, values, sums)
    changed = _append(sheet, content, values)
    if _tells_by_its_end(sheet, values):
        return ChangedSheet(changed, _longer(sheet, changed, values, conventions))
    after = expense_sheet_in(sheet.file, changed, conventions)
    _make_sure(sheet, after, values)
    return ChangedSheet(changed, after)


def with_changed_row(sheet: ExpenseSheet, content: bytes, row: int, values: NewRowValues) -> bytes:
    """The content of a sheet's file with other values in a row.

    Raises:
        FileError: The file does not allow it; the message says why and what to do.
    """
    content = _with_sums_of(sheet, content, row, values)
    return _with_cells(sheet, content, row, _by_place(sheet, values))


def _with_cells(
    sheet: ExpenseSheet, content: bytes, row: int, cells: Mapping[int, NewCell]
) -> bytes:
    if sheet.file.suffix.lower() in _WORKBOOKS:
        place = RowPlace(sheet.name, row)
        return xlsx_change.with_changed_cells(content, place, cells, sheet.heading.texts)
    if sheet.file.suffix.lower() == _OPEN_DOCUMENT:
        headings = sheet.heading.texts
        row_place = ods_change.TableRow(row, sheet.heading.row)
        return ods_change.with_changed_cells(content, sheet.name, row_place, cells, headings)
    mark = _csv_mark(sheet, content)
    texts = {place: _csv_text(value, mark) for place, value in cells.items()}
    with _refusing_unknown_characters(sheet):
        return csv_change.with_changed_cells(sheet.file, content, row, texts)


def without_row(sheet: ExpenseSheet, content: bytes, row: int) -> bytes:
    """The content of a sheet's file without what a row says.

    In a workbook a row that others stand below stays, empty.

    Raises:
        FileError: The file does not allow it; the message says why and what to do.
    """
    content = _with_sums_of(sheet, content, row, None)
    if sheet.file.suffix.lower() in _WORKBOOKS:
        place = RowPlace(sheet.name, row)
        heading = sheet.heading
        return xlsx_change.without_row(content, place, heading.row, heading.columns)
    if sheet.file.suffix.lower() == _OPEN_DOCUMENT:
        heading = sheet.heading
        row_place = ods_change.TableRow(row, heading.row)
        return ods_change.without_row(content, sheet.name, row_place, heading.columns)
    return csv_change.without_row(sheet.file, content, row)


def _counting(sheet: ExpenseSheet, content: bytes, values: NewRowValues, sums: int) -> bytes:
    """The content with sums that count a new row; formulas do that by themselves.

    Raises:
        FileError: It cannot be told what a figure there is the sum of.
    """
    more: dict[SummedColumn, Decimal] = {
        column: value
        for column in SUMMED
        if column in sheet.heading.places and isinstance(value := values.get(column), Decimal)
    }
    grown = typed_sums(sheet, content, more)
    if grown is None:
        raise totals_row_error(sums)
    return _with_cells(sheet, content, sums, grown) if grown else content


def _with_sums_of(
    sheet: ExpenseSheet, content: bytes, row: int, values: NewRowValues | None
) -> bytes:
    """The content with typed sums as they are once a row says something else, or is gone.

    Figures that cannot be told to be sums of the rows stay as they are.
    """
    old = next((one for one in sheet.expenses if one.row == row), None)
    if old is None or not first_sums_row(sheet):
        return content
    was: dict[SummedColumn, Decimal] = {"amount": old.amount, "tax": old.tax or Decimal(0)}
    more: dict[SummedColumn, Decimal] = {}
    for column, before in was.items():
        after = Decimal(0) if values is None else values.get(column, before)
        more[column] = (after if isinstance(after, Decimal) else Decimal(0)) - before
    grown = typed_sums(sheet, content, more) if any(more.values()) else None
    return _with_cells(sheet, content, first_sums_row(sheet), grown) if grown else content


def _tells_by_its_end(sheet: ExpenseSheet, values: NewRowValues) -> bool:
    """Whether looking at the last rows is enough to know how the whole sheet reads now.

    Reading 100,000 rows again takes three seconds. Of a workbook all other rows are the same bytes,
    and a typed date cannot change how they are read.
    """
    is_long = len(sheet.expenses) > 10 * _LAST_ROWS
    is_typed = isinstance(values["date"], date)
    is_workbook = sheet.file.suffix.lower() in _WORKBOOKS and not first_sums_row(sheet)
    return is_long and is_typed and is_workbook and sheet.habits.names_currency


def _longer(
    sheet: ExpenseSheet, content: bytes, values: NewRowValues, conventions: SheetConventions
) -> ExpenseSheet:
    """The sheet with the new row, of which the last rows were read again."""
    tail = workbook_tail(sheet.file, content, sheet.name, _LAST_ROWS)
    reader = RowReader(sheet.heading, sheet.habits, conventions)
    read = [reader.read(number, row) for number, row in enumerate(tail.rows, start=1) if any(row)]
    found = tuple(one for one in read if isinstance(one, Expense))
    first = found[0].row if found else 0
    after = replace(sheet, expenses=(*sheet.expenses, *found[-1:]))
    before = replace(sheet, expenses=tuple(one for one in sheet.expenses if one.row >= first))
    _make_sure(before, replace(before, expenses=found), values)
    return after


def _append(sheet: ExpenseSheet, content: bytes, values: NewRowValues) -> bytes:
    match sheet.file.suffix.lower():
        case ".xlsx" | ".xlsm":
            return append_row(content, _new_row(sheet, values))
        case ".ods":
            return ods_change.append_row(content, _new_row(sheet, values))
        case ".csv" | ".tsv" | ".txt":
            return _append_to_csv(sheet, content, values)
    raise FileError(
        f"{sheet.file.name} can be read, but no row can be added to this type of file.",
        "Save it as .xlsx and use that.",
    )


def _new_row(sheet: ExpenseSheet, values: NewRowValues) -> NewRow:
    heading = sheet.heading
    place = (sheet.name, heading.row, heading.columns, heading.places["date"])
    sums = first_sums_row(sheet)
    last = last_row_above(sheet, sums) if sums else 0
    return NewRow(*place, _by_place(sheet, values), heading.texts, last, has_right_sums=True)


def _append_to_csv(sheet: ExpenseSheet, content: bytes, values: NewRowValues) -> bytes:
    style = read_csv(sheet.file, content).style
    mark = _csv_mark(sheet, content)
    cells = _by_place(sheet, values)
    texts = [_csv_text(cells.get(place, ""), mark) for place in range(len(sheet.heading.texts))]
    with _refusing_unknown_characters(sheet):
        row = csv_row(texts, style)
    if sums := first_sums_row(sheet):
        return csv_change.with_row_below(sheet.file, content, last_row_above(sheet, sums), row)
    # Another program may have added lines that end otherwise than the first.
    is_ended = content.endswith(tuple(end.encode(style.encoding) for end in "\r\n"))
    return content + (b"" if is_ended else style.line_ending.encode(style.encoding)) + row


def _by_place(sheet: ExpenseSheet, values: NewRowValues) -> dict[int, NewCell]:
    places = sheet.heading.places
    return {places[column]: value for column, value in values.items() if column in places}


def _csv_mark(sheet: ExpenseSheet, content: bytes) -> str:
    delimiter = read_csv(sheet.file, content).style.delimiter
    return sheet.habits.decimal_mark or ("," if delimiter == ";" else ".")


@contextmanager
def _refusing_unknown_characters(sheet: ExpenseSheet) -> Iterator[None]:
    try:
        yield
    except UnicodeEncodeError as error:
        raise FileError(
            f'{sheet.file.name} is saved in an encoding that has no "{error.object[error.start]}".',
            'Save it again as "CSV UTF-8" in the spreadsheet program.',
        ) from error


def _csv_text(value: NewCell, mark: str) -> str:
    if isinstance(value, Decimal):
        return str(value).replace(".", mark)
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _make_sure(before: ExpenseSheet, after: ExpenseSheet, values: NewRowValues) -> None:
    """Compare what is read before and after.

    Raises:
        FileError: An older row reads differently now, or the new one is not what it should be.
    """
    old = [replace(expense, warnings=()) for expense in before.expenses]
    new = [replace(expense, warnings=()) for expense in after.expenses]
    reasons = [[one.reason for one in sheet.skipped] for sheet in (before, after)]
    is_same = new[:-1] == old and reasons[0] == reasons[1]
    if is_same and len(new) == len(old) + 1 and _holds(after, new[-1], values):
        return
    raise FileError(
        f"A row cannot be added to {before.file.name} without a risk to what is in it; nothing "
        "was written.",
        "Add this one in the spreadsheet program, or use another sheet.",
    )


def _holds(sheet: ExpenseSheet, found: Expense, values: NewRowValues) -> bool:
    exact: tuple[ExpenseColumn, ...] = ("merchant", "category", "description", "amount", "receipt")
    wanted = [column for column in exact if column in sheet.heading.places]
    return all(getattr(found, column) == values.get(column, "") for column in wanted)
