"""The key counts from when it is held until it is let go."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.voice.held_key import HeldKey

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def heard(qtbot):
    window, told = QWidget(), []
    qtbot.addWidget(window)
    key = HeldKey(window)
    key.pressed.connect(lambda: told.append("pressed"))
    key.released.connect(lambda: told.append("released"))

    def send(*events):
        for event in events:
            QCoreApplication.sendEvent(window, event)
        return told

    return send


def key(kind, name=Qt.Key.Key_F9, *, repeats=False):
    return QKeyEvent(kind, name, NONE, "", repeats)


@pytest.mark.parametrize("repeats", [True, False])
def test_what_the_key_repeats_does_not_count(heard, qtbot, repeats):
    release, press = QEvent.Type.KeyRelease, QEvent.Type.KeyPress
    repeated = (key(release, repeats=repeats), key(press, repeats=repeats))
    told = heard(key(press), *repeated, *repeated)
    assert told == ["pressed"]
    heard(key(release))
    qtbot.waitUntil(lambda: told == ["pressed", "released"], timeout=30_000)


def test_a_window_that_is_left_lets_it_go(heard):
    told = heard(key(QEvent.Type.KeyPress), QEvent(QEvent.Type.WindowDeactivate))
    assert told == ["pressed", "released"]
    assert heard(key(QEvent.Type.KeyRelease)) == ["pressed", "released"]


def test_other_keys_are_not_its_business(heard):
    assert heard(key(QEvent.Type.KeyPress, Qt.Key.Key_F8)) == []
