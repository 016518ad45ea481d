"""An expense that is typed in."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.ui.expenses.new_expense_panel import NewExpensePanel
from tests.helpers.widget_finding import named


def test_the_day_and_the_currency_are_filled_in(qtbot):
    panel = NewExpensePanel(date(2026, 11, 22), "EUR", ["Taxi"])
    qtbot.addWidget(panel)
    named(panel, QLineEdit, "Merchant").setText("Kiosk")
    amount = named(panel, QLineEdit, "Amount")
    amount.setText("2.40")
    with qtbot.waitSignal(panel.added) as told:
        qtbot.keyClick(amount, Qt.Key.Key_Return)
    assert told.args[0] == {
        "date": "2026-11-22", "currency": "EUR", "merchant": "Kiosk", "amount": "2.40",
    }  # fmt: skip


def test_it_can_be_left(qtbot):
    panel = NewExpensePanel(date(2026, 11, 22), "", [])
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.left):
        named(panel, QPushButton, "Discard").click()
