"""Rows that could not be read."""

from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.expenses.expense import SkippedRow
from desktop_assist.ui.expenses.skipped_rows import SkippedRows


def test_each_is_named_with_its_reason_and_very_many_are_counted(qtbot):
    listing = SkippedRows([SkippedRow(n, "no date") for n in range(2, 45)])
    qtbot.addWidget(listing)
    texts = [label.text() for label in listing.findChildren(QLabel)]
    assert "Row 2: no date" in texts
    assert "And 3 more." in texts


def test_it_can_be_closed(qtbot):
    listing = SkippedRows([SkippedRow(2, "no date")])
    qtbot.addWidget(listing)
    with qtbot.waitSignal(listing.left):
        listing.findChild(QPushButton).click()
