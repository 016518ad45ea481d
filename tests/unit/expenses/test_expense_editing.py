"""A row of the sheet is corrected or taken out, and nothing else in the file changes."""

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from desktop_assist.domain.errors import (
    FileError,
    ToolInputError,
    UnreadableFileError,
)
from desktop_assist.expenses.expense import ExpenseChange, ExpenseFilter, NewExpense
from tests.helpers.expense_house import CAUSE, ExpenseHouse
from tests.helpers.open_document import sheet, text_row, workbook
from tests.helpers.workbooks import parts_of, rich_workbook

ROWS = (
    "\ufeffDate;Merchant;Category;Amount;Currency\r\n"
    '2026-10-01;"Taxi; Nord";Taxi;30,10;EUR\r\n'
    "2026-10-02;Diner;Meals;80,00;USD\r\n"
    "2026-10-03;Kiosk;Meals;1,20;EUR"
)


def csv_house(folder, text=ROWS, encoding="utf-8"):
    house = ExpenseHouse(folder, "expenses.csv")
    house.sheet.write_bytes(text.encode(encoding))
    return house


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path)
    rich_workbook(house.sheet)
    return house


def ids(house):
    return {one.merchant: one.id for one in house.store.list(ExpenseFilter()).expenses}


def update(house, shop, **values):
    return house.store.update(ids(house)[shop], ExpenseChange(**values), CAUSE).after


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_in_a_csv_file_only_the_cell_changes(tmp_path, encoding):
    house = csv_house(tmp_path, encoding=encoding)

    update(house, "Taxi; Nord", amount=Decimal("1030.50"))

    after = house.sheet.read_bytes().decode(encoding)
    assert after == ROWS.replace("30,10", "1030,50")
    house.history.undo()
    assert house.sheet.read_bytes() == ROWS.encode(encoding)


def test_a_csv_row_is_taken_out_with_its_line(tmp_path):
    house = csv_house(tmp_path)

    house.store.delete(ids(house)["Diner"], CAUSE)

    assert house.sheet.read_bytes().decode() == ROWS.replace(
        "2026-10-02;Diner;Meals;80,00;USD\r\n", ""
    )
    house.history.undo()
    assert house.sheet.read_bytes().decode() == ROWS


def test_every_value_can_be_corrected(tmp_path):
    house = csv_house(tmp_path)

    after = update(
        house, "Diner", day=date(2026, 9, 30), merchant='Bar "Süd"', category="",
        amount=Decimal(12), currency="CHF",
    )  # fmt: skip

    assert (after.date, after.merchant, after.category) == (date(2026, 9, 30), 'Bar "Süd"', "")
    assert (after.amount, after.currency) == (Decimal(12), "CHF")
    assert '2026-09-30;"Bar ""Süd""";;12,00;CHF\r\n' in house.sheet.read_bytes().decode()


def test_a_row_that_moved_meanwhile_is_still_the_one(tmp_path):
    house = csv_house(tmp_path)
    listed = ids(house)
    head, rest = ROWS.split("\r\n", 1)
    house.sheet.write_bytes(f"{head}\r\n2026-09-01;New;;1,00;EUR\r\n{rest}".encode())

    house.store.delete(listed["Diner"], CAUSE)

    assert set(ids(house)) == {"New", "Taxi; Nord", "Kiosk"}


def test_a_row_that_was_changed_meanwhile_is_left_alone(tmp_path):
    house = csv_house(tmp_path)
    listed = ids(house)
    house.sheet.write_bytes(ROWS.replace("80,00", "81,00").encode())
    before = house.sheet.read_bytes()

    with pytest.raises(ToolInputError, match="changed or removed"):
        house.store.delete(listed["Diner"], CAUSE)

    assert house.sheet.read_bytes() == before


def test_in_a_workbook_only_the_cells_of_the_row_change(house):
    before = parts_of(house.sheet.read_bytes())

    update(house, "Shop 3", amount=Decimal("99.95"), merchant="=cmd", day=date(2026, 12, 24))

    after = parts_of(house.sheet.read_bytes())
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"xl/worksheets/sheet1.xml"}
    row = openpyxl.load_workbook(house.sheet)["Spesen"][3]
    assert [row[0].value.date(), row[1].value, row[3].value] == [
        date(2026, 12, 24), "=cmd", 99.95,
    ]  # fmt: skip
    assert (row[1].data_type, row[1].font.bold, row[6].value) == ("s", True, "=D3*F3")
    assert row[0].number_format == "dd.mm.yyyy"


def test_a_deleted_row_of_a_workbook_is_empty_and_its_look_stays(house):
    before = house.sheet.read_bytes()

    house.store.delete(ids(house)["Shop 3"], CAUSE)

    sheet_after = openpyxl.load_workbook(house.sheet)["Spesen"]
    assert [cell.value for cell in sheet_after[3]][:7] == [None] * 7
    assert sheet_after["B3"].font.bold
    assert sheet_after["H9"].value == "beside the table"
    assert set(ids(house)) == {"Shop 2", "Shop 4"}
    house.history.undo()
    assert house.sheet.read_bytes() == before


def test_a_new_expense_takes_the_place_of_a_deleted_last_one(house):
    house.store.delete(ids(house)["Shop 4"], CAUSE)

    house.store.add(NewExpense(date(2026, 11, 3), "Bar", Decimal(5), "EUR"), CAUSE)

    assert list(ids(house)) == ["Shop 2", "Shop 3", "Bar"]


def test_a_value_worked_out_by_a_formula_is_left_alone(tmp_path):
    house = ExpenseHouse(tmp_path)
    book = openpyxl.Workbook()
    for row in (("Date", "Merchant", "Amount", "Net"), (date(2026, 10, 1), "A", 12, 10)):
        book.active.append(row)
    book.active["B2"] = '="Ta"&"xi"'
    book.save(house.sheet)
    with io.BytesIO(house.sheet.read_bytes()) as file:
        before = file.read()
    (expense,) = house.store.list(ExpenseFilter()).expenses

    with pytest.raises(FileError, match="formula"):
        house.store.update(expense.id, ExpenseChange(merchant="Bar"), CAUSE)

    assert house.sheet.read_bytes() == before


def test_a_value_without_a_column_is_refused(house):
    with pytest.raises(FileError, match="no column for the description"):
        update(house, "Shop 3", description="Lunch")


@pytest.mark.parametrize(
    "change",
    [
        ExpenseChange(),
        ExpenseChange(merchant="Shop 3"),
        ExpenseChange(currency="XXQ"),
        ExpenseChange(amount=Decimal("NaN")),
        ExpenseChange(amount=Decimal("1.005")),
    ],
)
def test_what_makes_no_sense_changes_nothing(house, change):
    before = house.sheet.read_bytes()

    with pytest.raises(ToolInputError):
        house.store.update(ids(house)["Shop 3"], change, CAUSE)

    assert house.sheet.read_bytes() == before


def test_open_document_sheets_are_changed_in_their_rows(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.ods")
    rows = (
        text_row("Date", "Merchant", "Amount"),
        text_row("2026-10-01", "A", "1.00"),
        text_row("2026-10-02", "B", "2.00"),
    )
    house.sheet.write_bytes(workbook(sheet(*rows)))
    before = house.sheet.read_bytes()

    assert update(house, "A", amount=Decimal("7.50"), merchant="C").amount == Decimal("7.50")
    house.store.delete(ids(house)["B"], CAUSE)

    assert list(ids(house)) == ["C"]
    house.history.undo()
    house.history.undo()
    assert house.sheet.read_bytes() == before


@pytest.mark.parametrize("suffix", [".xls", ".xlsb"])
def test_other_types_are_only_read_and_it_is_said_what_to_do(tmp_path, suffix):
    house = ExpenseHouse(tmp_path, f"expenses{suffix}")
    house.sheet.write_bytes(b"x")

    with pytest.raises(FileError, match="nothing can be changed in this type") as caught:
        house.store.delete("row 2/12345678", CAUSE)

    assert "xlsx" in caught.value.hint


def test_without_a_sheet_there_is_nothing_to_change(tmp_path):
    house = ExpenseHouse(tmp_path)

    with pytest.raises(UnreadableFileError):
        house.store.delete("1", CAUSE)


def test_a_protected_sheet_is_left_alone(tmp_path):
    house = ExpenseHouse(tmp_path)
    rich_workbook(house.sheet, is_protected=True)

    with pytest.raises(FileError, match="protected"):
        update(house, "Shop 3", category="Taxi")


def test_project_and_place_can_be_corrected(tmp_path):
    house = csv_house(tmp_path, "Date,Merchant,Amount,Project,Place\n2026-10-01,Taxi,1.00,,Kiel\n")

    after = update(house, "Taxi", project=" Relaunch ", place="")

    assert (after.project, after.place) == ("Relaunch", "")
    assert house.sheet.read_text().endswith("2026-10-01,Taxi,1.00,Relaunch,\n")
