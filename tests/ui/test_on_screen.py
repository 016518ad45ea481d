"""Windows whose screen is gone, or which have grown over its edge."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.on_screen import bring_onto_screen, fitting, move_onto_screen


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    return window


def free():
    return QGuiApplication.primaryScreen().availableGeometry()


@pytest.mark.parametrize("place", [QPoint(-5000, 100), QPoint(100, 9000), QPoint(-290, -150)])
def test_a_window_that_cannot_be_reached_comes_back_whole(window, place):
    window.move(place)
    bring_onto_screen(window)
    assert free().contains(window.geometry())


def test_a_window_larger_than_what_is_left_is_made_to_fit(window):
    window.resize(free().size() * 2)
    window.move(-5000, -5000)
    bring_onto_screen(window)
    assert window.size() == free().size()


def test_a_window_that_is_seen_stays_where_it_was_put(window):
    window.move(40, 50)
    bring_onto_screen(window)
    assert (window.pos(), window.size()) == (QPoint(40, 50), QSize(300, 200))


def test_a_window_that_grew_over_an_edge_moves_no_further_than_it_has_to(window):
    window.move(free().right() - 100, 50)
    move_onto_screen(window)
    assert window.geometry().right() == free().right()
    assert window.y() == 50


def test_a_dialog_wishes_for_no_more_than_the_screen_has(window):
    assert fitting(window, QSize(90, 60)) == QSize(90, 60)
    most = fitting(window, QSize(90_000, 60_000))
    assert most.width() < free().width()
    assert most.height() < free().height()
