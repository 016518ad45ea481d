"""Receipts are kept byte for byte in the month of their date, and found again."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.duplicates.duplicate import PaidOnce
from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.receipt_store import SeenReceipt
from tests.helpers.expense_house import CAUSE, ExpenseHouse

DAY = date(2026, 10, 3)
TAXI = SeenReceipt(PaidOnce("Taxi Nord", DAY, Decimal("30.10"), "EUR"), "Taxi")


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


@pytest.fixture
def bill(tmp_path):
    path = tmp_path / "Bill.PDF"
    path.write_bytes(b"%PDF-1.4")
    return path


def test_a_receipt_is_copied_once_and_can_be_taken_back(house, bill):
    first = house.receipts.keep(bill, CAUSE)
    second = house.receipts.keep(bill, CAUSE)

    assert first.path == house.files.workspace.receipts / "Bill.pdf"
    assert (second.path, second.change) == (first.path, None)
    house.history.undo(first.change.id)
    assert not first.path.exists()


def test_it_lies_in_the_month_of_its_date_under_a_name_that_tells_what_it_is(house, bill):
    kept = house.receipts.keep(bill, CAUSE, TAXI)

    month = house.files.workspace.receipts / "2026" / "10"
    assert kept.path == month / "2026-10-03 Taxi Nord 30.10.pdf"
    assert kept.path.read_bytes() == bill.read_bytes()


def test_the_name_is_the_persons_choice(house, bill):
    house.settings.set("expenses.receipt_name", "{category} {name}")

    assert house.receipts.keep(bill, CAUSE, TAXI).path.name == "Taxi Bill.pdf"


def test_with_the_date_alone_it_keeps_its_name(house, bill):
    kept = house.receipts.keep(bill, CAUSE, SeenReceipt(PaidOnce("", DAY, None, "")))

    assert kept.path == house.files.workspace.receipts / "2026" / "10" / "Bill.pdf"


def test_the_same_bytes_under_another_name_are_kept_once(house, bill, tmp_path):
    flat = house.files.workspace.receipts / "old one.pdf"
    flat.parent.mkdir(parents=True)
    flat.write_bytes(bill.read_bytes())

    kept = house.receipts.keep(bill, CAUSE, TAXI)

    assert (kept.path, kept.change) == (flat, None)


@pytest.mark.parametrize("place", ["receipts/2026/renamed.pdf", "private/deep/x.pdf"])
def test_a_moved_receipt_is_found_from_its_row(house, bill, place):
    new = NewExpense(DAY, "Taxi Nord", Decimal("30.10"), receipt=bill)
    added = house.store.add(new, CAUSE)
    house.receipts.remember(added.receipt, TAXI.paid)
    moved = house.files.workspace.folder / place
    moved.parent.mkdir(parents=True, exist_ok=True)
    added.receipt.rename(moved)

    assert house.receipts.of_expense(added.expense) == moved
    assert house.receipts.find(str(added.receipt)) == moved


def test_a_deleted_receipt_is_nowhere(house, bill):
    new = NewExpense(DAY, "Taxi Nord", Decimal("30.10"), receipt=bill)
    added = house.store.add(new, CAUSE)
    added.receipt.unlink()

    assert house.receipts.of_expense(added.expense) is None
    with pytest.raises(UnreadableFileError, match="no receipt"):
        house.receipts.find(added.expense.receipt)


def test_only_what_the_program_kept_itself_may_be_moved(house, bill):
    kept = house.receipts.keep(bill, CAUSE, TAXI).path
    own = kept.with_name("own.pdf")
    own.write_bytes(b"%PDF own")

    assert house.receipts.was_kept(kept)
    assert not house.receipts.was_kept(own)
    assert not house.receipts.was_kept(bill)
