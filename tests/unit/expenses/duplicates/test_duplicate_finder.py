"""What comes twice is noticed, with its row and its receipt."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.duplicates.duplicate import (
    SAME_FILE,
    SAME_PICTURE,
    SAME_RECEIPT,
    SAME_VALUES,
    SIMILAR_PICTURE,
    PaidOnce,
)
from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.receipt_store import SeenReceipt
from desktop_assist.files.picture_mark import PictureMark
from tests.helpers.expense_house import CAUSE, ExpenseHouse

DAY = date(2026, 11, 3)
LOOK, OTHER_LOOK = PictureMark(0, 0), PictureMark(2**40 - 1, 2**40 - 1)
TAXI = PaidOnce("Taxi Nord", DAY, Decimal("30.10"), "EUR")


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


@pytest.fixture
def keep(house, tmp_path):
    def keep(name, paid=TAXI, picture=LOOK):
        (tmp_path / name).write_bytes(name.encode())
        return house.receipts.keep(tmp_path / name, CAUSE, SeenReceipt(paid, "", picture)).path

    return keep


def new(receipt=None, **values):
    given = {"date": DAY, "merchant": "Taxi Nord", "amount": Decimal("30.10")} | values
    return NewExpense(**given, receipt=receipt)


def told(found):
    return [(one.certainty, one.reason, one.row) for one in found]


def test_a_first_receipt_is_like_nothing(house, keep):
    assert house.duplicates.of_receipt(keep("a.png"), [TAXI]) == ()


def test_the_same_picture_under_other_bytes_is_certain(house, keep):
    first = keep("a.png")

    (found,) = house.duplicates.of_receipt(keep("b.jpg"), [TAXI])

    assert (found.certainty, found.reason, found.file) == ("certain", SAME_PICTURE, first)


def test_another_photo_of_the_same_receipt_is_possible(house, keep):
    keep("a.png")

    found = house.duplicates.of_receipt(keep("b.jpg", picture=OTHER_LOOK), [TAXI])

    assert told(found) == [("possible", SAME_VALUES, 0)]


def test_two_receipts_from_one_till_are_not_certain_though_they_look_alike(house, keep):
    later = PaidOnce("Taxi Nord", DAY, Decimal("12.00"), "EUR")
    keep("a.png")

    found = house.duplicates.of_receipt(keep("b.png", later), [later])

    assert told(found) == [("possible", SIMILAR_PICTURE, 0)]


def test_a_receipt_that_a_row_names_is_shown_with_its_row(house, keep):
    path = keep("a.png")
    house.store.add(new(path), CAUSE)

    (found,) = house.duplicates.of_receipt(path, [TAXI])

    assert (found.certainty, found.reason, found.row, found.file) == ("certain", SAME_FILE, 2, path)
    assert found.expense_id == house.store.find(found.expense_id).id


def test_an_expense_without_a_receipt_is_found_by_its_values(house):
    house.store.add(new(), CAUSE)

    assert told(house.duplicates.of_expense(new())) == [("possible", SAME_VALUES, 2)]
    assert house.duplicates.of_expense(new(currency="USD")) == ()
    assert house.duplicates.of_expense(new(merchant="Bahn")) == ()


@pytest.mark.parametrize(("amount", "reason"), [("30.10", SAME_FILE), ("9.00", SAME_RECEIPT)])
def test_a_receipt_is_not_used_twice_unnoticed(house, keep, amount, reason):
    path = keep("a.png")
    house.store.add(new(path), CAUSE)

    (found,) = house.duplicates.of_expense(new(path, amount=Decimal(amount), merchant="Bahn"))

    assert found.reason == reason
    assert found.needs_answer is (reason == SAME_FILE)


def test_the_first_of_two_pictures_of_one_receipt_is_added_without_a_question(house, keep):
    first, second = keep("a.png"), keep("b.png")

    assert house.duplicates.of_expense(new(first)) == ()
    house.store.add(new(first), CAUSE)
    assert told(house.duplicates.of_expense(new(second))) == [("certain", SAME_PICTURE, 2)]


def test_what_was_undone_is_like_nothing_any_more(house, keep, tmp_path):
    keep("a.png")
    house.history.undo()

    assert house.duplicates.of_receipt(keep("b.png"), [TAXI]) == ()
