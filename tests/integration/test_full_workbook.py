"""A workbook with everything in it survives adding, changing and deleting a row, part by part.

It is opened by openpyxl, by python-calamine and, where it is installed, by LibreOffice.
"""

import csv
import io
import re
import shutil
import subprocess
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from desktop_assist.expenses.expense import ExpenseChange, ExpenseFilter, NewExpense
from tests.helpers.expense_house import CAUSE, ExpenseHouse
from tests.helpers.full_workbook import SHEET, full_workbook
from tests.helpers.workbooks import parts_of

NEW = NewExpense(date(2026, 11, 3), "=Café & Bar", Decimal("99.90"), "CHF", "Meals")
TABLE, BOOK, SUMMARY, CHART = (
    "xl/tables/table1.xml", "xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/charts/chart1.xml",
)  # fmt: skip
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path)
    house.sheet.write_bytes(full_workbook())
    return house


def expenses(house):
    return house.store.list(ExpenseFilter()).expenses


def changed_parts(house, before):
    old, new = parts_of(before), parts_of(house.sheet.read_bytes())
    assert list(old) == list(new)
    return {name for name in old if old[name] != new[name]}


def rows_of(content):
    """Each row's XML by its number."""
    found = re.finditer(rb'<row r="(\d+)".*?</row>', parts_of(content)[SHEET], re.DOTALL)
    return {int(match[1]): match[0] for match in found}


def cached_results(content, column):
    pattern = rb'<c r="%s(\d+)"[^>]*><f>[^<]*</f><v>([^<]*)</v>' % column
    cells = re.findall(pattern, parts_of(content)[SHEET])
    return {int(row): Decimal(value.decode()) for row, value in cells}


def test_an_added_row_changes_only_the_parts_that_speak_of_it(house):
    before = house.sheet.read_bytes()

    house.store.add(NEW, CAUSE)

    assert changed_parts(house, before) == {SHEET, TABLE, BOOK, SUMMARY, CHART}
    after = parts_of(house.sheet.read_bytes())
    assert b'ref="A1:I6"' in after[TABLE]
    assert b"Spending!$D$2:$D$6" in after[BOOK]
    assert b"$I$6" in after[BOOK]
    assert b"SUMIFS(Spending!D2:D6,Spending!C2:C6" in after[SUMMARY]
    assert b"$D$6" in after[CHART]


def test_in_the_sheet_only_the_row_the_ranges_and_the_shares_change(house):
    before = house.sheet.read_bytes()

    house.store.add(NEW, CAUSE)

    after = house.sheet.read_bytes()
    old, new = rows_of(before), rows_of(after)
    assert new.keys() - old.keys() == {6}
    assert {n: row.replace(b"D$6)", b"D$5)") for n, row in new.items() if n != 6} == old
    sheet = parts_of(after)[SHEET]
    assert b"<xm:sqref>D2:D6</xm:sqref>" in sheet
    assert b"<xm:f>Spending!D2:D6</xm:f>" in sheet
    assert b'sqref="E2:E6"' in sheet
    assert b'<conditionalFormatting sqref="D2:D6">' in sheet
    assert b'<mergeCell ref="K2:L3"/>' in sheet
    assert b'r="3" hidden="1"' in sheet


def test_cached_results_stay_and_the_new_rows_are_there_as_far_as_certain(house):
    before = cached_results(house.sheet.read_bytes(), b"G")

    house.store.add(NEW, CAUSE)

    after = cached_results(house.sheet.read_bytes(), b"G")
    assert len(before) == 4
    assert after == before | {6: Decimal(0)}  # no rate is known: nothing times anything
    assert b'fullCalcOnLoad="1"' in parts_of(house.sheet.read_bytes())[BOOK]


def test_a_changed_row_changes_its_sheet_only(house):
    before = house.sheet.read_bytes()

    house.store.update(expenses(house)[1].id, ExpenseChange(amount=Decimal(80)), CAUSE)

    assert changed_parts(house, before) <= {SHEET, BOOK}
    after = house.sheet.read_bytes()
    old, new = rows_of(before), rows_of(after)
    assert [number for number in old if old[number] != new[number]] == [3]
    assert cached_results(after, b"G")[3] == 100


def test_the_last_row_goes_as_if_it_had_never_been(house):
    before = house.sheet.read_bytes()
    house.store.add(NEW, CAUSE)

    house.store.delete(expenses(house)[-1].id, CAUSE)

    assert changed_parts(house, before) <= {BOOK}


def test_a_deleted_row_in_the_middle_leaves_all_others_where_they_are(house):
    before = house.sheet.read_bytes()

    house.store.delete(expenses(house)[1].id, CAUSE)

    assert changed_parts(house, before) <= {SHEET, BOOK}
    old, new = rows_of(before), rows_of(house.sheet.read_bytes())
    assert [number for number in old if old[number] != new[number]] == [3]
    assert [one.row for one in expenses(house)] == [2, 4, 5]


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_openpyxl_reads_all_of_it_afterwards(house):
    house.store.add(NEW, CAUSE)
    house.store.delete(expenses(house)[0].id, CAUSE)

    workbook = openpyxl.load_workbook(house.sheet)
    sheet = workbook["Spending"]
    assert sheet["B6"].value == "=Café & Bar"
    assert (sheet["B6"].data_type, sheet["B6"].font.b) == ("s", True)
    assert (sheet["G6"].value, sheet["H6"].value) == ("=ROUND(D6*F6,2)", "=D6/SUM(D$2:D$6)")
    assert sheet["I6"].value == "=SUM(D$2:D6)"
    assert sheet["B2"].comment.text == "Keep me"
    assert workbook["Notes"]["A1"].value == "Nothing of this changes."


def test_undo_brings_every_byte_back(house):
    before = house.sheet.read_bytes()
    house.store.add(NEW, CAUSE)
    house.store.update(expenses(house)[0].id, ExpenseChange(merchant="Other"), CAUSE)
    house.store.delete(expenses(house)[2].id, CAUSE)

    for _ in range(3):
        house.history.undo()

    assert house.sheet.read_bytes() == before


def shown_by_libreoffice(path, folder):
    """What LibreOffice shows of each sheet, formulas worked out."""
    program = (OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless")
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    command = (*program, "--convert-to", form, "--outdir", str(folder), str(path))
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    files = folder.glob(f"{path.stem}-*.csv")
    return {
        file.stem.removeprefix(f"{path.stem}-"): list(csv.reader(io.StringIO(file.read_text())))
        for file in files
    }


@pytest.mark.timeout(180)
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_sums_the_new_row_up(house, tmp_path):
    house.store.add(NEW, CAUSE)
    house.store.update(expenses(house)[0].id, ExpenseChange(amount=Decimal(10)), CAUSE)
    house.store.delete(expenses(house)[1].id, CAUSE)

    sheets = shown_by_libreoffice(house.sheet, tmp_path)

    total = Decimal(10) + Decimal(42) + Decimal("52.5") + Decimal("99.90")
    assert sheets["Spending"][5][:5] == ["11/03/2026", "=Café & Bar", "Meals", "99.9", "CHF"]
    assert [Decimal(row[0]) for row in sheets["Summary"][:4]] == [total, total, total, total * 2]
