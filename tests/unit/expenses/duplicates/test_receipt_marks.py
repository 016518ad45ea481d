"""Kept receipts are known again by what is in them."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.duplicates.duplicate import PaidOnce
from desktop_assist.expenses.duplicates.receipt_marks import content_of
from desktop_assist.files.picture_mark import PictureMark
from tests.helpers.expense_house import ExpenseHouse

PAID = PaidOnce("Taxi Nord", date(2026, 10, 3), Decimal("30.10"), "EUR", words="taxi 30.10")
MARK = PictureMark(2**64 - 1, 1)


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


@pytest.fixture
def receipt(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(b"one")
    return path


def test_what_was_put_is_given_back(house, receipt):
    house.marks.put(receipt, MARK, PAID)

    (kept,) = house.marks.all()

    assert (kept.path, kept.picture, kept.paid) == (receipt, MARK, PAID)
    assert house.marks.is_known(receipt)


def test_a_receipt_that_is_gone_or_changed_counts_no_more(house, receipt):
    house.marks.put(receipt, MARK, PAID)
    receipt.write_bytes(b"changed")

    assert house.marks.all() == []
    assert not house.marks.is_known(receipt)


def test_a_renamed_receipt_is_found_by_its_bytes(house, receipt, tmp_path):
    house.marks.put(receipt, None, PAID)
    moved = tmp_path / "deep" / "other.png"
    moved.parent.mkdir()
    receipt.rename(moved)

    size_bytes, content = house.marks.lost(receipt)

    assert house.marks.same_bytes(content, size_bytes, [tmp_path]) == moved
    assert [one.path for one in house.marks.all()] == [moved]


def test_files_of_another_size_are_not_read(house, receipt, tmp_path, monkeypatch):
    (tmp_path / "large.bin").write_bytes(b"0" * 5000)
    noted = []
    monkeypatch.setattr(type(house.marks), "note", lambda self, path: noted.append(path))

    assert house.marks.same_bytes(content_of(b"two"), 3, [tmp_path]) is None
    assert noted == [receipt]


def test_what_a_person_confirmed_is_not_overwritten_by_what_is_recognised(house, receipt):
    house.marks.put(receipt, MARK, PAID)
    house.marks.put(receipt, None, PaidOnce("Thank you", None, None, "", is_sure=False))

    (kept,) = house.marks.all()

    assert (kept.picture, kept.paid) == (MARK, PAID)


def test_a_receipt_that_was_never_there_is_not_lost(house, tmp_path):
    assert house.marks.lost(tmp_path / "none.png") is None
