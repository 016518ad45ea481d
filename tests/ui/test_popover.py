"""A panel beside what it is about."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.ui.popover import Popover
from desktop_assist.ui.surfaces import ActionButton, plain_label
from tests.helpers.active_window import show_active


@pytest.fixture
def around(qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(1_000, 700)
    show_active(qtbot, around)
    around.popover = Popover(around)
    return around


def content(words=3):
    panel = QWidget()
    panel.setAccessibleName("Panel")
    column = QVBoxLayout(panel)
    column.addWidget(plain_label("Words " * words))
    column.addWidget(ActionButton("Do"))
    return panel


@pytest.mark.parametrize("corner", [(0, 0), (900, 0), (0, 660), (900, 660), (450, 300)])
def test_it_is_whole_and_beside_its_box(around, corner):
    box = QRect(*corner, 100, 40)
    around.popover.show_beside(content(), box)
    assert around.rect().contains(around.popover.geometry())
    assert not around.popover.geometry().contains(box.center())


def test_over_a_box_of_the_whole_width_it_stands_below(around):
    around.popover.show_beside(content(), QRect(0, 100, 1_000, 40))
    assert around.popover.y() > 120


def test_more_than_fits_is_scrolled(around):
    around.popover.show_beside(content(4_000), QRect(100, 100, 50, 50))
    assert around.popover.height() == around.height()


def test_escape_sends_it_away(around, qtbot):
    panel = content()
    around.popover.show_beside(panel, QRect(100, 100, 50, 50))
    assert around.popover.content is panel
    with qtbot.waitSignal(around.popover.left):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert around.popover.content is None


def test_away_it_cannot_leave_again(around, qtbot):
    with qtbot.assertNotEmitted(around.popover.left):
        around.popover.leave()


def test_screen_readers_say_what_it_is_about(around):
    around.popover.show_beside(content(), QRect(0, 0, 10, 10))
    assert around.popover.accessibleName() == "Panel"
