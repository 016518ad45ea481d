"""The reason for which a report is handed in as it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.ui.expenses.reason_panel import ReasonPanel
from tests.helpers.widget_finding import named
from tests.unit.expenses.report.test_report_record import RECORD

ASKED = {"report_id": "ER-2026-001", "status": "submitted"}


@pytest.fixture
def panel(qtbot):
    panel = ReasonPanel(RECORD, "submitted")
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_without_a_reason_nothing_is_handed_in(panel, qtbot):
    with qtbot.assertNotEmitted(panel.wanted):
        qtbot.keyClick(panel.findChild(QLineEdit), Qt.Key.Key_Return)
    assert not named(panel, QPushButton, "Hand in as it is").isEnabled()


def test_the_reason_goes_with_what_was_asked(panel, qtbot):
    qtbot.keyClicks(panel.findChild(QLineEdit), "No printer")

    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.mouseClick(named(panel, QPushButton, "Hand in as it is"), Qt.MouseButton.LeftButton)
    assert told.args == [{**ASKED, "confirmation": "No printer"}]


def test_it_can_be_put_right_first(panel, qtbot):
    with qtbot.waitSignal(panel.left):
        qtbot.mouseClick(named(panel, QPushButton, "Put it right first"), Qt.MouseButton.LeftButton)
