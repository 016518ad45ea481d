"""Whether anything of the program is on the screen."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.attention import Attention


@pytest.fixture
def windows(qtbot):
    made = [QWidget(), QWidget()]
    for window in made:
        qtbot.addWidget(window)
    return made


@pytest.fixture
def told(windows):
    owner, told = QObject(), []
    attention = Attention(owner)
    attention.changed.connect(told.append)
    for window in windows:
        attention.watch(window)
    yield told
    owner.deleteLater()


def test_it_tells_when_the_first_window_comes_and_the_last_goes(windows, told):
    first, second = windows
    assert told == [False]
    first.show()
    second.show()
    first.hide()
    assert told == [False, True]
    second.hide()
    assert told == [False, True, False]


def test_a_minimised_window_is_not_seen(windows, told):
    windows[0].show()
    windows[0].showMinimized()
    assert told[-1] is False
    windows[0].showNormal()
    assert told[-1] is True
