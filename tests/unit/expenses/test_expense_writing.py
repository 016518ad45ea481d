import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from desktop_assist.domain.errors import FileChangedError, FileError, FileInUseError
from desktop_assist.expenses.expense import ExpenseFilter, NewExpense
from desktop_assist.expenses.expense_writing import ExpenseWriting
from desktop_assist.expenses.sheet_file import write_sheet
from tests.helpers.expense_house import CAUSE, ExpenseHouse
from tests.helpers.workbooks import parts_of, rich_workbook

NEW = NewExpense(date(2026, 11, 3), "Shop", Decimal("5.00"), "EUR", "Meals", tax=Decimal("0.80"))


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


def plan(house, new=NEW):
    conventions = house.store.conventions()
    writing = ExpenseWriting(house.files.current(), house.sheets, conventions, house.clock.now())
    return writing.plan(new)


def test_an_amount_is_not_added_where_its_currency_would_be_lost(house):
    house.sheet.write_bytes(workbook_with_formats())

    with pytest.raises(FileError, match="EUR would be read as CHF"):
        plan(house)


def workbook_with_formats():
    workbook = openpyxl.Workbook()
    workbook.active.append(("Date", "Amount"))
    workbook.active.append((date(2026, 10, 3), 5))
    workbook.active["B2"].number_format = "[$CHF] #,##0.00"
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def test_planning_writes_nothing(house):
    found = plan(house)

    assert (found.sheet, found.expense.amount) == (house.sheet, Decimal("5.00"))
    assert not house.sheet.exists()


def test_adding_and_undoing_leaves_the_workbook_byte_for_byte(house):
    before = rich_workbook(house.sheet).read_bytes()

    added = house.store.add(NEW, CAUSE)

    assert added.expense.row == 5
    assert added.warnings == ("The sheet has no column for: tax.",)
    assert parts_of(house.sheet.read_bytes()) != parts_of(before)
    house.history.undo(added.change.id)
    assert house.sheet.read_bytes() == before


def test_a_new_workbook_is_a_table_that_grows(house):
    for _ in range(3):
        house.store.add(NEW, CAUSE)

    sheet = openpyxl.load_workbook(house.sheet).active
    assert sheet.tables["Expenses"].ref == "A1:M4"
    assert [cell.number_format for cell in sheet["E"]][1:] == ["#,##0.00"] * 3
    assert [cell.is_date for cell in sheet["A"]][1:] == [True] * 3


@pytest.mark.parametrize("has_dates", [True, False])
def test_a_first_date_is_typed_where_the_workbook_knows_how_to_show_dates(house, has_dates):
    workbook = openpyxl.Workbook()
    workbook.active.append(("Date", "Amount", "Currency"))
    if has_dates:
        workbook.create_sheet("Other").append((date(2026, 1, 1),))
    workbook.save(house.sheet)

    added = house.store.add(NEW, CAUSE)

    cell = openpyxl.load_workbook(house.sheet).worksheets[0]["A2"]
    assert added.expense.date == NEW.date
    assert (cell.is_date, cell.data_type) == ((True, "d") if has_dates else (False, "s"))


def test_a_new_csv_file_opens_well_in_excel(tmp_path):
    house = ExpenseHouse(tmp_path, "mine.csv")

    house.store.add(NEW, CAUSE)

    assert house.sheet.read_bytes().startswith(b"\xef\xbb\xbfDate,Merchant,")
    assert house.store.list(ExpenseFilter()).totals == {"EUR": Decimal("5.00")}


def test_a_new_open_document_sheet_shows_days_and_amounts_as_such(tmp_path):
    house = ExpenseHouse(tmp_path, "mine.ods")

    house.store.add(NEW, CAUSE)
    house.store.add(NEW, CAUSE)

    assert house.store.list(ExpenseFilter()).totals == {"EUR": Decimal("10.00")}
    with ZipFile(house.sheet) as archive:
        content = archive.read("content.xml").decode()
    columns = re.findall(r'default-cell-style-name="(\w+)"', content)
    assert (columns[0], columns[4], columns[6]) == ("ceDay", "ceMoney", "ceMoney")


def test_no_other_type_of_sheet_is_made(tmp_path):
    with pytest.raises(FileError, match="none of this type"):
        plan(ExpenseHouse(tmp_path, "mine.xlsm"))


def test_a_receipt_in_the_workspace_is_linked_and_not_copied(house):
    kept = house.files.workspace.receipts / "bill.pdf"
    kept.parent.mkdir()
    kept.write_bytes(b"%PDF-1.4")

    found = plan(house, NewExpense(NEW.date, "Shop", Decimal(5), receipt=kept))

    assert len(found.edits) == 1
    assert found.expense.receipt == "receipts/bill.pdf"


def test_a_receipt_from_elsewhere_is_linked_from_where_the_sheet_is(house, tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    (house.sheet.parent / "2026").mkdir()
    moved = house.sheet.parent / "2026" / "expenses.xlsx"
    house.files.workspace = replace(house.files.workspace, expense_sheet=moved)

    found = plan(house, NewExpense(NEW.date, "Shop", Decimal(5), receipt=tmp_path / "a.png"))

    assert Path(moved.parent, found.expense.receipt).resolve() == found.receipt


def test_who_has_the_sheet_open_is_said(house):
    rich_workbook(house.sheet)
    house.sheet.with_name("~$expenses.xlsx").write_bytes(b"\x03Ada")

    assert "Ada has expenses.xlsx open: it must be opened again to show the change." in (
        plan(house).warnings
    )


class HeldFiles:
    """A safe writer on a system where an open workbook cannot be replaced."""

    def apply(self, cause, edits, change_id):
        raise FileInUseError("expenses.xlsx is in use.", "Close it.")


@pytest.mark.parametrize(("note", "message"), [(b"\x03Ada", "open at Ada"), (None, "in use")])
def test_a_held_sheet_names_its_owner(house, note, message):
    if note:
        house.sheet.with_name("~$expenses.xlsx").write_bytes(note)

    with pytest.raises(FileInUseError, match=message):
        write_sheet(HeldFiles(), CAUSE, plan(house).edits)


def test_a_change_by_another_program_in_between_is_not_overwritten(house):
    rich_workbook(house.sheet)
    found = plan(house)
    rich_workbook(house.sheet, rows=5)
    theirs = house.sheet.read_bytes()

    with pytest.raises(FileChangedError):
        write_sheet(house.writer, CAUSE, found.edits)

    assert house.sheet.read_bytes() == theirs
