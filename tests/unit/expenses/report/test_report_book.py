"""Which reports there are, and which rows they hold fast."""

import pytest

from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.expenses.expense import ExpenseChange
from desktop_assist.expenses.expense_id import row_mark
from tests.helpers.report_desk import CAUSE


@pytest.fixture
def submitted(desk):
    made = desk.make()
    desk.store.set_status(made.record.id, "submitted", CAUSE)
    return made


def test_without_a_file_there_are_none(desk):
    assert desk.book.records() == ()


def test_a_report_is_found_by_its_number_in_any_letters(desk, submitted):
    assert desk.book.find(" er-2026-001 ").status == "submitted"
    with pytest.raises(ToolInputError, match="ER-1"):
        desk.book.find("ER-1")


def test_a_file_that_cannot_be_read_is_named(desk):
    desk.book.path.mkdir(parents=True)

    with pytest.raises(UnreadableFileError, match="cannot be read"):
        desk.book.records()


def test_a_row_that_was_handed_in_can_neither_be_changed_nor_deleted(desk, submitted):
    row = submitted.record.rows[0]
    before = desk.files.workspace.expense_sheet.read_bytes()

    with pytest.raises(ToolInputError, match="ER-2026-001, which is submitted"):
        desk.expenses.update(row, ExpenseChange(merchant="Other"), CAUSE)
    with pytest.raises(ToolInputError, match="stays as it is"):
        desk.expenses.delete(row, CAUSE)
    assert desk.files.workspace.expense_sheet.read_bytes() == before


def test_a_row_is_held_after_it_has_moved(desk, submitted):
    sheet = desk.files.workspace.expense_sheet
    heading, *rows = sheet.read_text("utf-8").splitlines()
    sheet.write_text("\n".join((heading, "2026-09-01,New,,,1,EUR,,,,,", *rows)), "utf-8")
    moved = desk.expenses.find(submitted.record.rows[0])

    assert moved.row == 3
    assert "ER-2026-001" in desk.book.locked(moved.id)


def test_rows_of_a_draft_and_of_a_report_set_back_are_free(desk, submitted):
    desk.store.set_status(submitted.record.id, "draft", CAUSE)

    changed = desk.expenses.update(submitted.record.rows[0], ExpenseChange(merchant="Other"), CAUSE)

    assert changed.after.merchant == "Other"


def test_what_was_handed_in_is_known_by_its_marks(desk):
    made = desk.make()
    assert desk.book.handed_in() == frozenset()

    desk.store.set_status(made.record.id, "submitted", CAUSE)

    assert desk.book.handed_in() == {row_mark(one) for one in made.record.rows}
