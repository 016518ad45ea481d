"""The rows as Qt asks for them."""

import pytest
from PySide6.QtCore import Qt

from desktop_assist.ui.expenses.expense_model import ExpenseModel
from desktop_assist.ui.expenses.expense_picture import TableQuestion, read_picture

ROLE = Qt.ItemDataRole


@pytest.fixture
async def model(rig):
    model = ExpenseModel()
    model.show(read_picture(rig.house.store, TableQuestion()))
    model.corrections = []
    model.corrected.connect(lambda *told: model.corrections.append(told))
    return model


def cell(model, row, name):
    return model.index(row, [column.name for column in model.columns].index(name))


async def test_a_cell_shows_and_says_its_value(model):
    assert cell(model, 0, "amount").data() == "30.00 USD"
    assert cell(model, 2, "receipt").data(ROLE.AccessibleTextRole) == "Receipt a.png"
    assert cell(model, 0, "receipt").data(ROLE.AccessibleTextRole) == "No receipt"


async def test_what_is_typed_stands_there_until_it_is_written(model):
    place = cell(model, 1, "category")
    assert model.setData(place, " Cab ")
    assert place.data() == "Cab"
    expense, argument, text = model.corrections[0]
    assert (expense.merchant, argument, text) == ("Taxi Nordstern", "category", "Cab")
    model.forget_typed()
    assert place.data() == "Taxi"


async def test_what_was_there_already_is_no_correction(model):
    assert not model.setData(cell(model, 1, "date"), "2026-10-30")
    assert model.corrections == []


async def test_a_receipt_cannot_be_typed(model):
    assert not cell(model, 0, "receipt").flags() & Qt.ItemFlag.ItemIsEditable
    assert cell(model, 0, "merchant").flags() & Qt.ItemFlag.ItemIsEditable


async def test_rows_are_given_as_they_stand(model):
    between = model.expenses_between(1, 2)
    assert [one.merchant for one in between] == ["Taxi Nordstern", "Gasthaus Lindenhof"]
