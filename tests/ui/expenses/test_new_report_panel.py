"""Which days a report is to cover."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.ui.expenses.new_report_panel import NewReportPanel
from desktop_assist.ui.expenses.period_choice import Days
from tests.helpers.widget_finding import named


@pytest.fixture
def panel(qtbot):
    panel = NewReportPanel(Days(date(2026, 10, 1), date(2026, 10, 31)))
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_the_days_are_filled_in_and_a_project_can_be_named(panel, qtbot):
    line = named(panel, QLineEdit, "Project")
    line.setText("Arvenau")
    with qtbot.waitSignal(panel.wanted) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args[0] == {"from": "2026-10-01", "to": "2026-10-31", "project": "Arvenau"}


def test_what_is_no_day_is_told(panel, qtbot):
    wanted = []
    panel.wanted.connect(wanted.append)
    named(panel, QLineEdit, "To").setText("soon")
    named(panel, QPushButton, "Make report").click()
    assert wanted == []
    assert "“soon” is not a date" in panel._problem.text


def test_it_can_be_left(panel, qtbot):
    with qtbot.waitSignal(panel.left):
        named(panel, QPushButton, "Discard").click()
