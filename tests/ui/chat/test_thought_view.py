"""Reasoning is folded away until it is wanted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.ui.chat.thought_view import ThoughtView


@pytest.fixture
def view(qtbot):
    made = ThoughtView()
    qtbot.addWidget(made)
    made.show_text("First the dates.")
    made.show()
    return made


def test_it_begins_folded(view):
    assert view.findChild(QLabel).isHidden()


def test_a_click_unfolds_it_and_another_folds_it_again(view, qtbot):
    button, text = view.findChild(QPushButton), view.findChild(QLabel)

    with qtbot.waitSignal(view.resized):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (text.isHidden(), text.text(), button.text()) == (
        False, "First the dates.", "Hide reasoning",
    )  # fmt: skip

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (text.isHidden(), button.text()) == (True, "Show reasoning")
