"""A page of the guide as it is read."""

import pytest
from PySide6.QtGui import QTextTable

from desktop_assist.ui.help.guide_view import GuideView

PAGE = "# Tasks\n\n## First\n\nDo **this**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n" + "".join(
    f"## Task {number}\n\nWords about it.\n\n" for number in range(40)
)


@pytest.fixture
def view(qtbot):
    view = GuideView()
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show_text(PAGE)
    view.show()
    return view


def test_it_shows_the_words_without_marks(view):
    assert view.toPlainText().startswith("Tasks\nFirst\nDo this.")
    assert any(isinstance(one, QTextTable) for one in view.document().rootFrame().childFrames())


def test_a_task_is_brought_to_the_top(view):
    view.go_to("Task 20")
    top = view.cursorForPosition(view.viewport().rect().topLeft()).block()
    assert "Task 20" in {top.text(), top.next().text()}


def test_another_look_keeps_the_words(view):
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert view.document().defaultFont().pointSizeF() == font.pointSizeF()
    assert "Task 39" in view.toPlainText()
