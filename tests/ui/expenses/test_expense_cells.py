"""How the cells look and are corrected."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit

from desktop_assist.ui.expenses.expense_model import ExpenseModel
from desktop_assist.ui.expenses.expense_picture import TableQuestion, read_picture
from desktop_assist.ui.expenses.expense_table import ExpenseTable

STRONG = 100


@pytest.fixture
async def table(qtbot, rig):
    rig.write("2026-10-06;Gasthaus;Meals;;64.80;EUR;;a.png;", "2026-10-07;Kiosk;;;1.234;EUR;;;")
    question = TableQuestion(is_descending=False)
    table = ExpenseTable(ExpenseModel())
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    table.show_picture(read_picture(rig.house.store, question), question)
    table.setCurrentIndex(place(table, 0, "date"))  # its frame is coloured
    return table


def place(table, row, name):
    names = [column.name for column in table.model().columns]
    return table.model().index(row, names.index(name))


def shades(table, row, name):
    """How strongly a cell is coloured: nothing in it is grey, a drawing is not."""
    image = table.viewport().grab().toImage().copy(table.visualRect(place(table, row, name)))
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(QColor(image.pixel(x, y)).saturation() for x, y in points)


async def test_a_clip_stands_where_there_is_a_receipt(table):
    assert shades(table, 0, "receipt") > STRONG > shades(table, 1, "receipt")


async def test_a_row_to_be_checked_is_marked(table):
    assert table.model().expense_at(1).warnings
    assert shades(table, 1, "mark") > STRONG > shades(table, 0, "mark")


async def test_a_category_is_completed_from_those_in_use(table):
    table.edit(place(table, 1, "category"))
    editor = table.findChild(QLineEdit)
    assert editor.accessibleName() == "Category"
    assert editor.completer().model().stringList() == ["Meals"]
