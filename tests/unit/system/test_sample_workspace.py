from collections import defaultdict
from decimal import Decimal

import openpyxl
import pytest

from desktop_assist.domain.errors import FileError
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.system.resources import resource_path
from desktop_assist.system.sample_workspace import fill_sample
from tests.helpers.expense_house import ExpenseHouse

SAMPLE = resource_path("sample")


def files_in(folder):
    return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}


def test_every_sample_file_is_copied(tmp_path):
    fill_sample(tmp_path / "sample", SAMPLE)

    assert files_in(tmp_path / "sample") == files_in(SAMPLE)


def test_filling_again_keeps_what_the_user_changed(tmp_path):
    fill_sample(tmp_path, SAMPLE)
    (tmp_path / "expenses.xlsx").write_bytes(b"changed")
    (tmp_path / "policies/per_diem_table.csv").unlink()

    fill_sample(tmp_path, SAMPLE)

    assert (tmp_path / "expenses.xlsx").read_bytes() == b"changed"
    assert files_in(tmp_path) == files_in(SAMPLE)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "sample").write_text("a file in its place")

    with pytest.raises(FileError, match="sample files"):
        fill_sample(tmp_path / "sample", SAMPLE)


def test_october_of_the_sample_adds_up(tmp_path):
    house = ExpenseHouse(tmp_path)
    fill_sample(house.files.workspace.folder, SAMPLE)
    independent = defaultdict(Decimal)
    for row in openpyxl.load_workbook(house.sheet).active.iter_rows(min_row=2, values_only=True):
        if row[0].month == 10:
            independent[row[5]] += Decimal(str(row[4]))

    found = house.store.list(ExpenseFilter()).expenses
    october = [expense for expense in found if expense.date.month == 10]
    wanted = ExpenseFilter(october[0].date.replace(day=1), october[-1].date.replace(day=31))

    assert house.store.list(wanted).totals == independent
    assert independent == {
        "CHF": Decimal("18.60"), "EUR": Decimal("431.50"), "USD": Decimal("670.95"),
    }  # fmt: skip
