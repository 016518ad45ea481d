"""What was left out is listed with its reasons."""

from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.ui.left_out_list import LeftOutList
from tests.helpers.widget_finding import named


def texts(listing):
    return [label.text() for label in listing.findChildren(QLabel) if label.text()]


def test_each_is_named_with_its_reason(qtbot):
    listing = LeftOutList("Left out", "Nothing was changed.", [("Row 3", "no date"), ("Row 4", "")])
    qtbot.addWidget(listing)
    assert texts(listing) == ["Left out", "Nothing was changed.", "Row 3", "no date", "Row 4"]
    with qtbot.waitSignal(listing.left):
        named(listing, QPushButton, "Close").click()


def test_of_very_many_the_first_are_named(qtbot):
    listing = LeftOutList("Left out", "", [(f"Row {number}", "") for number in range(60)])
    qtbot.addWidget(listing)
    assert texts(listing)[-1] == "And 20 more."
