"""What a new conversation offers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_assist.ui.chat.empty_state import EXAMPLES, EmptyState
from tests.helpers.widget_finding import named


@pytest.fixture
def page(qtbot):
    page = EmptyState()
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    return page


@pytest.mark.parametrize("text", [text for _, text in EXAMPLES])
def test_an_example_says_itself(page, qtbot, text):
    with qtbot.waitSignal(page.example_clicked) as clicked:
        qtbot.mouseClick(named(page, QPushButton, text), Qt.MouseButton.LeftButton)
    assert clicked.args == [text]


def test_sample_files_are_one_click_away(page, qtbot):
    with qtbot.waitSignal(page.sample_clicked):
        button = named(page, QPushButton, "Try with sample files")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_sample_files_are_not_offered_while_they_are_in_use(page):
    page.offer_sample(is_offered=False)
    assert not named(page, QPushButton, "Try with sample files").isVisible()


def test_it_scrolls_where_there_is_no_room(page):
    page.resize(400, 160)
    assert page.verticalScrollBar().maximum() > 0


def test_a_message_below_does_not_move_what_is_about_to_be_clicked(qtbot):
    window, notice, page = QWidget(), QWidget(), EmptyState()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(page)
    column.addWidget(notice)
    notice.setFixedHeight(60)
    notice.hide()
    window.resize(700, 700)
    window.show()
    button = named(page, QPushButton, "Try with sample files")
    before = button.mapTo(window, button.rect().center())
    notice.show()
    qtbot.waitUntil(lambda: page.height() < 640)
    assert button.mapTo(window, button.rect().center()) == before
