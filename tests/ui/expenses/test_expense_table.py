"""The table with mouse and keyboard."""

import asyncio
from dataclasses import replace
from time import process_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_assist.ui.expenses.expense_model import ExpenseModel
from desktop_assist.ui.expenses.expense_picture import ExpensePicture, TableQuestion, read_picture
from desktop_assist.ui.expenses.expense_table import ExpenseTable
from tests.helpers.active_window import show_active

KEY = Qt.Key
FEW, MANY = 1_000, 100_000


@pytest.fixture
async def table(qtbot, rig):
    table = ExpenseTable(ExpenseModel())
    qtbot.addWidget(table)
    table.resize(900, 300)
    show_active(qtbot, table)
    show(table, rig)
    table.enter()
    table.told = []
    table.sorted_by.connect(lambda *told: table.told.append(told))
    table.receipt_wanted.connect(lambda one: table.told.append(one.merchant))
    table.deletion_wanted.connect(lambda ones: table.told.append([o.merchant for o in ones]))
    return table


def show(table, rig, **question):
    question = TableQuestion(**question)
    table.show_picture(read_picture(rig.house.store, question), question)


def column(table, name):
    return [one.name for one in table.model().columns].index(name)


def click(table, qtbot, row, name):
    box = table.visualRect(table.model().index(row, column(table, name)))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


async def test_a_click_on_the_clip_opens_the_receipt(table, qtbot):
    click(table, qtbot, 2, "receipt")
    click(table, qtbot, 0, "receipt")
    assert table.told == ["Gasthaus Lindenhof"]


async def test_the_keyboard_opens_corrects_and_deletes(table, qtbot):
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Space, KEY.Key_Delete):
        qtbot.keyClick(table, key)
    assert table.told == ["Gasthaus Lindenhof", ["Gasthaus Lindenhof"]]
    qtbot.keyClick(table, KEY.Key_Return)
    assert table.findChild(QLineEdit).text() == "2026-10-06"


async def test_typing_begins_a_correction(table, qtbot, rig):
    table.setCurrentIndex(table.model().index(1, column(table, "merchant")))
    qtbot.keyClicks(table, "C")
    editor = table.findChild(QLineEdit)
    qtbot.keyClicks(editor, "ab")
    qtbot.keyClick(editor, KEY.Key_Return)
    await asyncio.sleep(0.02)
    assert table.model().index(1, column(table, "merchant")).data() == "Cab"


async def test_a_heading_sorts_and_turns_round(table, qtbot):
    heading = table.horizontalHeader()
    place = heading.sectionViewportPosition(column(table, "merchant")) + 10
    for _ in range(2):
        qtbot.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
    assert [name for name, _ in table.told] == ["merchant", "merchant"]
    assert table.told[0][1] != table.told[1][1]


async def test_the_current_row_stays_current_in_another_order(table, rig):
    table.setCurrentIndex(table.model().index(1, 1))
    show(table, rig, sorted_by="amount")
    assert table.selected()[0].merchant == "Taxi Nordstern"
    assert table.currentIndex().row() == 2


async def test_all_rows_can_be_selected(table, qtbot):
    qtbot.keyClick(table, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(table.selected()) == 3


@pytest.mark.parametrize("percent", [100, 200])
async def test_rows_grow_with_the_letters(table, own_looks, percent):
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    QApplication.setFont(font)
    assert table.rowHeight(0) > table.fontMetrics().height()


async def test_a_hundred_thousand_rows_cost_little_more_than_those_that_are_seen(table):
    few, many = (least_time(table, count) for count in (FEW, MANY))

    table.selectAll()
    assert len(table.selected()) == MANY
    assert many < few * MANY / FEW / 2  # painting all of them would cost a hundred times as much


def least_time(table, count):
    one = table.model().expense_at(0)
    rows = tuple(replace(one, id=f"e{n}", row=n + 2) for n in range(count))
    picture = ExpensePicture(rows, table.model().columns, places={"e500": 500})
    taken = []
    for _ in range(5):
        started = process_time()
        table.show_picture(picture, TableQuestion())
        table.viewport().repaint()
        taken.append(process_time() - started)
    return min(taken)
