"""A sheet that somebody has open is named with its owner."""

import os

import pytest

from desktop_assist.domain.errors import FileInUseError
from desktop_assist.expenses.sheet_file import held_by, open_elsewhere, write_sheet
from desktop_assist.files.safe_write import FileEdit, read_snapshot
from tests.helpers.expense_house import CAUSE, ExpenseHouse


class HeldFiles:
    """A safe writer on a system where an open workbook cannot be replaced."""

    def apply(self, cause, edits, change_id):
        raise FileInUseError("expenses.xlsx is in use.", "Close it.")


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


def test_the_owner_of_a_held_sheet_is_named(house):
    house.sheet.with_name("~$expenses.xlsx").write_bytes(b"\x03Ada")

    with pytest.raises(FileInUseError, match="open at Ada"):
        write_sheet(HeldFiles(), CAUSE, [FileEdit(read_snapshot(house.sheet), b"x")])


def test_a_free_sheet_is_written(house):
    change = write_sheet(house.writer, CAUSE, [FileEdit(read_snapshot(house.sheet), b"x")])

    assert house.sheet.read_bytes() == b"x"
    assert change.files[0].path == house.sheet


def test_a_sheet_open_elsewhere_is_a_warning(house):
    assert open_elsewhere(house.sheet) == ()

    house.sheet.with_name("~$expenses.xlsx").write_bytes(b"\x03Ada")

    assert open_elsewhere(house.sheet)[0].startswith("Ada has expenses.xlsx open")


@pytest.mark.parametrize(("age_s", "reason"), [(60, "expenses.xlsx is open at Ada."), (90_000, "")])
def test_an_old_note_was_left_behind(house, age_s, reason):
    note = house.sheet.with_name("~$expenses.xlsx")
    note.write_bytes(b"\x03Ada")
    now = house.clock.now()
    os.utime(note, (now.timestamp() - age_s,) * 2)

    assert held_by(house.sheet, now) == reason
