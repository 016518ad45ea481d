"""One line of the list of conversations."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyleOptionViewItem

from desktop_assist.ui.conversation_delegate import CONVERSATION_ID, ConversationDelegate
from desktop_assist.ui.theme import colours_of

SELECTED = QStyle.StateFlag.State_Selected
NONE = QStyle.StateFlag.State_None


@pytest.fixture
def lines(qtbot):
    lines = QListWidget()
    qtbot.addWidget(lines)
    lines.addItem(QListWidgetItem("Today"))
    title = QListWidgetItem("Team sync")
    title.setData(CONVERSATION_ID, "c1")
    lines.addItem(title)
    return lines


def option_of(lines, state):
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 200, 40)
    option.palette, option.font, option.state = lines.palette(), lines.font(), state
    return option


def ground_of(lines, row, state):
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        delegate = ConversationDelegate(lines)
        delegate.paint(painter, option_of(lines, state), lines.model().index(row, 0))
    return image.pixelColor(190, 8)


def test_the_chosen_conversation_stands_out(lines):
    bubble = QColor(colours_of(lines.palette()).bubble)
    assert ground_of(lines, 1, SELECTED) == bubble
    assert ground_of(lines, 1, NONE) == QColor("white")


def test_a_heading_never_does(lines):
    assert ground_of(lines, 0, SELECTED) == QColor("white")


def test_a_heading_keeps_its_distance(lines):
    delegate, option = ConversationDelegate(lines), option_of(lines, NONE)
    heading, title = (delegate.sizeHint(option, lines.model().index(row, 0)) for row in (0, 1))
    assert heading.height() > title.height()
