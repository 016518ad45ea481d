"""Receipts come to lie in the month of their date; the person's own files stay where they are."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.receipt_filing import ReceiptFiling
from tests.helpers.fixed_workspace import FixedWorkspace

NAME = "2026-10-03 Taxi Nord 30.10.pdf"


@pytest.fixture
def workspace(tmp_path):
    return FixedWorkspace(tmp_path / "workspace").workspace


def expense(path, content=b"%PDF-1.4", **more):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return NewExpense(date(2026, 10, 3), "Taxi Nord", Decimal("30.10"), receipt=path, **more)


def test_a_receipt_from_elsewhere_is_copied(workspace, tmp_path):
    filed = ReceiptFiling(workspace).filed(expense(tmp_path / "Scan.PDF"), ())

    assert filed.path == workspace.receipts / "2026" / "10" / NAME
    assert [edit.content for edit in filed.edits] == [b"%PDF-1.4"]
    assert ReceiptFiling(workspace).name_in_sheet(filed.path) == f"receipts/2026/10/{NAME}"


def test_the_persons_own_flat_receipt_stays(workspace):
    path = workspace.receipts / "mine.pdf"

    assert ReceiptFiling(workspace).filed(expense(path), ()).path == path


def test_one_that_the_program_kept_is_moved(workspace):
    path = workspace.receipts / "2025" / "01" / "wrong.pdf"

    filed = ReceiptFiling(workspace).filed(expense(path, files_receipt=True), ())

    new, gone = filed.edits
    assert new.snapshot.path == filed.path == workspace.receipts / "2026" / "10" / NAME
    assert (gone.snapshot.path, gone.content) == (path, None)


def test_one_that_lies_right_is_left_alone(workspace):
    path = workspace.receipts / "2026" / "10" / NAME.replace(".pdf", " (2).pdf")

    assert ReceiptFiling(workspace).filed(expense(path, files_receipt=True), ()).edits == ()


def test_nothing_is_filed_for_an_expense_without_a_receipt(workspace, tmp_path):
    without = replace(expense(tmp_path / "a.pdf"), receipt=None)

    assert ReceiptFiling(workspace).filed(without, ()).path is None
    assert ReceiptFiling(workspace).name_in_sheet(None) == ""
