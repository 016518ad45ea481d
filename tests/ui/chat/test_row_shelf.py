"""Views of rows are made once and used again."""

import pytest
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.chat.row_shelf import RowShelf
from desktop_assist.ui.chat.transcript_row import ActivityRow, AnswerRow, UserRow


@pytest.fixture
def made():
    return []


@pytest.fixture
def shelf(qtbot, made):
    parent = QWidget()
    qtbot.addWidget(parent)
    shelf = RowShelf(lambda: parent, None, made.append)
    shelf.parent_for_test = parent  # lives as long as the shelf
    return shelf


def show(shelf, numbers):
    for number in numbers:
        row = UserRow(f"r{number}", "Hello") if number % 2 else AnswerRow(f"r{number}", "Hi")
        shelf.view(row)
    shelf.put_away({f"r{number}" for number in numbers})


def test_a_row_keeps_its_view(shelf, made):
    row = AnswerRow("a", "Hi")
    assert shelf.view(row) is shelf.view(row)
    assert shelf.find("a") is made[0]
    assert shelf.find("b") is None


def test_views_are_used_again_for_other_rows(shelf, made):
    for start in range(0, 500, 10):
        show(shelf, range(start, start + 10))
    assert len(made) < 45
    assert shelf.find("r499").text_view.text_shown == "Hello"
    assert shelf.find("r498").text_view.text_shown == "Hi"


def test_many_rows_in_view_at_once_have_a_view_each(shelf):
    show(shelf, range(100))
    assert len({id(view) for view in shelf if view.key.startswith("r")}) == 100


def test_too_many_views_that_cannot_be_used_again_are_ended(shelf):
    for number in range(100):
        shelf.view(ActivityRow(f"w{number}", "Working…"))
        shelf.put_away({f"w{number}"})
    assert len(list(shelf)) <= 40


def test_views_of_rows_that_are_gone_are_ended(shelf):
    show(shelf, range(4))
    shelf.keep_only({"r1"})
    assert [view.key for view in shelf] == ["r1"]
