"""The names of the pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from desktop_assist.ui.settings.page_list import PageList


@pytest.fixture
def pages(qtbot):
    pages = PageList(("First", "Second"))
    qtbot.addWidget(pages)
    pages.setCurrentRow(0)
    pages.show()
    return pages


def test_the_chosen_page_stands_out(pages):
    picture = pages.grab().toImage()
    chosen, other = (
        picture.pixelColor(pages.visualItemRect(pages.item(row)).center()) for row in (0, 1)
    )
    assert chosen != other


def test_the_arrow_keys_go_through_the_pages(pages, qtbot):
    qtbot.keyClick(pages, Qt.Key.Key_Down)
    assert pages.currentItem().text() == "Second"


def test_names_are_not_cut_off(pages):
    room = pages.visualItemRect(pages.item(1))
    assert room.height() > pages.fontMetrics().height()
    assert room.width() > pages.fontMetrics().horizontalAdvance("Second")


def test_long_names_in_large_letters_widen_the_list(pages):
    font = pages.font()
    font.setPointSizeF(3 * font.pointSizeF())
    pages.setFont(font)
    pages.addItem("Who answers your questions")
    assert pages.sizeHint().width() > pages.fontMetrics().horizontalAdvance(pages.item(2).text())


def test_what_a_screen_reader_selects_is_gone_to(pages):
    face = QAccessible.queryAccessibleInterface(pages)
    rows = [face.child(at) for at in range(face.childCount())]
    second = next(one for one in rows if one.text(QAccessible.Text.Name) == "Second")
    action = second.actionInterface()
    action.doAction(action.actionNames()[0])
    assert pages.currentItem().text() == "Second"
