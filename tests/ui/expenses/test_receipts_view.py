"""From dropped receipts to rows of the sheet."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.expenses.receipt.recognised import Field
from desktop_assist.ui.expenses.expense_changes import ExpenseChanges
from desktop_assist.ui.expenses.receipts_view import ReceiptsView
from tests.helpers.active_window import show_active
from tests.helpers.expenses_rig import ExpensesRig
from tests.helpers.read_receipts import READ, ScriptedRecognition
from tests.helpers.widget_finding import named

PNG = b"\x89PNG\r\n\x1a\n"
KIOSK = replace(READ, merchant=Field("Kiosk", 0.4))
LIMIT = """
[policy]
id = "Ours"
currency = "EUR"

[[rule]]
id = "taxi"
title = "A taxi costs at most 20 EUR"
kind = "cap"
when = { category = "Taxi" }
limit = { amount = "20.00", currency = "EUR" }
severity = "warn"
"""


@pytest.fixture
async def rig(tmp_path):
    paid = Field(Decimal("12.00"), 0.99)
    other = replace(READ, merchant=Field("Book Shop", 0.99), total=paid)
    reading = ScriptedRecognition(a=READ, b=KIOSK, c=other, two=(READ, KIOSK))
    rig = ExpensesRig(tmp_path, recognition=reading)
    yield rig
    await rig.tasks.close()
    assert rig.errors == []


@pytest.fixture
async def view(rig, qtbot):
    view = ReceiptsView(rig.services, ExpenseChanges(rig.services, rig.tasks), rig.tasks)
    qtbot.addWidget(view)
    view.resize(900, 600)
    show_active(qtbot, view)
    return view


async def drop(view, rig, *names):
    folder = rig.house.sheet.parent.parent / "dropped"
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(PNG + name.encode())
    view.add([folder / name for name in names])
    await rig.settle()


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)


async def test_two_receipts_are_checked_with_the_keyboard_alone(view, rig, qtbot):
    await drop(view, rig, "a.png", "b.png")
    view._open(-1)
    press(qtbot, Qt.Key.Key_Return)
    await rig.settle()
    assert QApplication.focusWidget().accessibleName() == "Merchant"
    qtbot.keyClicks(QApplication.focusWidget(), "Kiosk am Markt")
    press(qtbot, Qt.Key.Key_Return)
    await rig.settle()
    assert rig.expenses() == [
        "2026-10-31 Taxi Nord 30.10 EUR",
        "2026-10-31 Kiosk am Markt 30.10 EUR",
    ]
    assert view.count == 0


async def test_its_receipt_is_linked_from_the_row(view, rig, qtbot):
    await drop(view, rig, "a.png")
    view._open(-1)
    press(qtbot, Qt.Key.Key_Return)
    await rig.settle()
    (row,) = rig.house.store.list(ExpenseFilter()).expenses
    assert rig.house.receipts.of_expense(row).read_bytes() == PNG + b"a.png"


async def test_the_certain_ones_are_added_at_once(view, rig, qtbot):
    await drop(view, rig, "a.png", "b.png", "c.png")
    qtbot.waitUntil(lambda: not view._panel._pause.isActive())
    named(view, QPushButton, "Add the 2 certain ones").click()
    await rig.settle()
    assert len(rig.expenses()) == 2
    assert view.count == 1


async def test_what_was_added_and_taken_back_waits_again(view, rig, qtbot):
    await drop(view, rig, "a.png")
    view._open(-1)
    press(qtbot, Qt.Key.Key_Return)
    await rig.settle()
    view._changes.undo()
    await rig.settle()
    assert (rig.expenses() if rig.house.sheet.exists() else [], view.count) == ([], 1)


async def test_what_cannot_be_added_says_why_and_stays(view, rig, qtbot):
    await drop(view, rig, "b.png")
    view._open(-1)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    press(qtbot, Qt.Key.Key_Return)
    await rig.settle()
    assert "merchant" in view._review._problem.text
    assert view.count == 1


async def test_both_receipts_of_one_file_are_added(view, rig, qtbot):
    await drop(view, rig, "two.png")
    view._open(-1)
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Return)
        await rig.settle()
    assert sorted(text.split()[1] for text in rig.expenses()) == ["Kiosk", "Taxi"]


async def test_what_is_no_expense_is_put_away(view, rig, qtbot):
    await drop(view, rig, "a.png")
    kept = view._queue.receipts[0].file
    view._open(-1)
    named(view, QPushButton, "Not an expense").click()
    await rig.settle()
    assert (kept.exists(), view.count) == (False, 0)


@pytest.mark.parametrize("is_key", [True, False], ids=["Delete", "the button"])
async def test_what_is_private_is_left_out_of_the_list_before_the_rest_is_added(
    view, rig, qtbot, is_key
):
    await drop(view, rig, "a.png", "c.png")
    view.enter()
    if is_key:
        qtbot.keyClick(view._panel._list, Qt.Key.Key_Delete)
    else:
        named(view, QPushButton, "Leave out").click()
    await rig.settle()
    assert view._stack.currentWidget() is view._panel
    assert [one.state for one in view._queue.receipts] == ["put away", "read"]


async def test_return_pressed_twice_adds_one_row(view, rig, qtbot):
    await drop(view, rig, "a.png", "c.png")
    view._open(-1)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    await rig.settle()
    assert len(rig.expenses()) == 1


async def test_skipping_comes_round_to_the_list(view, rig, qtbot):
    await drop(view, rig, "a.png", "b.png")
    view._open(-1)
    press(qtbot, Qt.Key.Key_PageDown)
    press(qtbot, Qt.Key.Key_PageUp)
    assert view._number == 0
    press(qtbot, Qt.Key.Key_PageDown)
    press(qtbot, Qt.Key.Key_PageDown)
    assert view._stack.currentWidget() is view._panel
    assert view.count == 2


async def test_a_rule_that_is_broken_stands_at_the_field(view, rig, qtbot):
    rig.house.write_policy(LIMIT)
    await drop(view, rig, "a.png")
    view._open(-1)
    await rig.settle()
    assert "20" in view._review._form._notes["amount"].text
