"""The ways to the window's pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.page_rail import PageRail
from tests.helpers.widget_finding import named


@pytest.fixture
def rail(qtbot):
    rail = PageRail()
    qtbot.addWidget(rail)
    rail.show()
    return rail


def down(rail):
    return [one.accessibleName() for one in rail.findChildren(QPushButton) if one.isChecked()]


def test_the_one_of_what_is_shown_is_down(rail):
    assert down(rail) == ["Open conversation"]

    rail.mark("expenses")
    assert down(rail) == ["Expenses"]

    rail.mark("contacts")
    assert down(rail) == []


def test_a_click_alone_changes_nothing(rail, qtbot):
    with qtbot.waitSignal(rail.calendar.clicked):
        qtbot.mouseClick(named(rail, QPushButton, "Calendar"), Qt.MouseButton.LeftButton)

    assert down(rail) == ["Open conversation"]
