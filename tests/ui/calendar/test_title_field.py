"""One line for the title of a new meeting."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.calendar.title_field import TitleField
from tests.helpers.active_window import show_active


@pytest.fixture
def field(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(300, 200)
    parent.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    show_active(qtbot, parent)
    field = TitleField(parent)
    field.parent_held = parent
    field.ask(QRect(250, 195, 30, 20), "T")
    return field


def test_return_commits_what_was_typed(field, qtbot):
    qtbot.keyClicks(field, "eam sync ")
    with qtbot.waitSignal(field.committed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["Team sync"]
    assert not field.isVisible()


def test_escape_makes_nothing(field, qtbot):
    with qtbot.waitSignal(field.aborted), qtbot.assertNotEmitted(field.committed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_clicking_elsewhere_keeps_what_was_typed(field, qtbot):
    with qtbot.waitSignal(field.committed):
        field.parent_held.setFocus(Qt.FocusReason.MouseFocusReason)


def test_an_empty_title_makes_nothing(field, qtbot):
    field.clear()
    with qtbot.waitSignal(field.aborted):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_it_stays_within_its_surroundings(field):
    assert field.parent_held.rect().contains(field.geometry())
