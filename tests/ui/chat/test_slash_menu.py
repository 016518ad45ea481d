"""Choosing a chore after a slash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from desktop_assist.ui.chat.composer import Composer
from desktop_assist.ui.chat.slash_menu import SlashMenu
from tests.helpers.active_window import show_active


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 500)
    column = QVBoxLayout(page)
    column.addStretch(1)
    page.composer = Composer()
    column.addWidget(page.composer)
    page.menu = SlashMenu(page.composer.box, page)
    page.composer.changed.connect(lambda: page.menu.offer(page.composer.text, page.composer))
    show_active(qtbot, page)
    return page


def names(page):
    return [one.name for one in page.menu.shown]


def test_a_slash_shows_the_chores_above_the_composer_and_letters_narrow_them(page, qtbot):
    qtbot.keyClicks(page.composer.box, "/")
    assert names(page)[:2] == ["meeting", "agenda"]
    assert page.menu.geometry().bottom() < page.composer.geometry().top()
    qtbot.keyClicks(page.composer.box, "und")
    assert names(page) == ["undo"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_the_keyboard_chooses_and_nothing_is_sent(page, qtbot, key):
    qtbot.keyClicks(page.composer.box, "/")
    qtbot.keyClick(page.composer.box, Qt.Key.Key_Down)
    with (
        qtbot.waitSignal(page.menu.chosen) as chosen,
        qtbot.assertNotEmitted(page.composer.submitted),
    ):
        qtbot.keyClick(page.composer.box, key)
    assert chosen.args[0].name == "agenda"
    assert not page.menu.isVisible()


def test_up_from_the_first_is_the_last(page, qtbot):
    qtbot.keyClicks(page.composer.box, "/")
    qtbot.keyClick(page.composer.box, Qt.Key.Key_Up)
    with qtbot.waitSignal(page.menu.chosen) as chosen:
        qtbot.keyClick(page.composer.box, Qt.Key.Key_Return)
    assert chosen.args[0].name == "undo"


def test_escape_puts_it_away_until_something_else_is_typed(page, qtbot):
    qtbot.keyClicks(page.composer.box, "/m")
    qtbot.keyClick(page.composer.box, Qt.Key.Key_Escape)
    assert not page.menu.isVisible()
    assert page.composer.text == "/m"
    qtbot.keyClicks(page.composer.box, "e")
    assert "meeting" in names(page)


def test_a_click_chooses(page, qtbot):
    qtbot.keyClicks(page.composer.box, "/")
    shown = page.menu.findChild(QListWidget)
    point = shown.visualItemRect(shown.item(1)).center()
    with qtbot.waitSignal(page.menu.chosen) as chosen:
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen.args[0].name == "agenda"


def test_a_path_is_no_chore_and_return_sends_it(page, qtbot):
    qtbot.keyClicks(page.composer.box, "/usr/bin")
    assert not page.menu.isVisible()
    with qtbot.waitSignal(page.composer.submitted):
        qtbot.keyClick(page.composer.box, Qt.Key.Key_Return)
