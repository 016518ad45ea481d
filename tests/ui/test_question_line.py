"""The line that remembers what was asked."""

import pytest
from PySide6.QtCore import Qt

from desktop_assist.ui.question_line import QuestionLine


@pytest.fixture
def line(qtbot):
    line = QuestionLine()
    qtbot.addWidget(line)
    for question in ("first", "second"):
        line.setText(question)
        line.take()
    return line


def press(qtbot, line, *keys) -> str:
    for key in keys:
        qtbot.keyClick(line, key)
    return line.text()


def test_taking_empties_the_line(line):
    line.setText("  third ")
    assert line.take() == "third"
    assert line.text() == ""


def test_up_goes_back_and_stops_at_the_first(line, qtbot):
    assert press(qtbot, line, Qt.Key.Key_Up) == "second"
    assert press(qtbot, line, Qt.Key.Key_Up, Qt.Key.Key_Up) == "first"


def test_down_comes_back_to_what_was_being_typed(line, qtbot):
    line.setText("unsent")
    assert press(qtbot, line, Qt.Key.Key_Up, Qt.Key.Key_Up) == "first"
    assert press(qtbot, line, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down) == "unsent"


def test_the_same_question_twice_is_remembered_once(line, qtbot):
    line.setText("second")
    line.take()
    assert press(qtbot, line, Qt.Key.Key_Up, Qt.Key.Key_Up) == "first"


def test_nothing_is_not_remembered(line, qtbot):
    line.setText("  ")
    line.take()
    assert press(qtbot, line, Qt.Key.Key_Up) == "second"
