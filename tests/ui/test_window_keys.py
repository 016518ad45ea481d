"""Keys call what they are for, and pasting is told from typing."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.window_keys import UsualKeys, add_shortcuts, is_paste


def pressed(key, held):
    return QKeyEvent(QEvent.Type.KeyPress, key, held)


def test_keys_call_what_they_are_for_by_name_or_by_their_usual_sense(qtbot):
    window, called = QWidget(), []
    qtbot.addWidget(window)
    ways = (("Ctrl+L", called.clear), (UsualKeys.New, lambda: called.append("new")))
    add_shortcuts(window, ways)
    with qtbot.waitActive(window):
        window.show()

    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert called == ["new"]
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert called == []


def test_pasting_is_told_from_typing():
    assert is_paste(pressed(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    assert not is_paste(pressed(Qt.Key.Key_V, Qt.KeyboardModifier.NoModifier))
