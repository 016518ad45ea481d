"""One line of the list of conversations."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyleOptionViewItem

from desktop_assist.domain.conversation_search import FoundMessage, Span
from desktop_assist.ui.conversation_delegate import (
    CONVERSATION_ID,
    FOUND_MESSAGE,
    ConversationDelegate,
    pieces_of,
)
from desktop_assist.ui.theme import colours_of
from tests.helpers.frozen_clock import SUNDAY_MORNING

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


def found(snippet, *matches):
    spans = tuple(Span(start, end) for start, end in matches)
    place = ("c1", "Team sync", False, "m1", "user", SUNDAY_MORNING)
    return FoundMessage(*place, snippet, snippet, spans, is_outside=False)


def test_what_was_found_takes_two_lines_and_paints_both(lines):
    item = QListWidgetItem("Team sync")
    item.setData(CONVERSATION_ID, "c1")
    item.setData(FOUND_MESSAGE, found("much was said of the hotel\nin town", (21, 26)))
    lines.addItem(item)
    delegate, option = ConversationDelegate(lines), option_of(lines, NONE)
    title, hit = (delegate.sizeHint(option, lines.model().index(row, 0)) for row in (1, 2))
    assert hit.height() > title.height()
    assert ground_of(lines, 2, SELECTED) == QColor(colours_of(lines.palette()).bubble)


@pytest.mark.parametrize(
    ("snippet", "matches", "shown"),
    [
        ("hotel in town", [(0, 5)], [("", False), ("hotel", True), (" in town", False)]),
        ("much was said of the hotel", [(21, 26)],
         [("…", False), ("of the ", False), ("hotel", True), ("", False)]),
        ("nothing marked", [], [("nothing marked", False)]),
    ],
)  # fmt: skip
def test_the_first_word_found_is_in_view(snippet, matches, shown):
    pieces = pieces_of(found(snippet, *matches))
    assert [(piece.text, piece.is_match) for piece in pieces] == shown


def test_a_title_is_edited_in_a_line(lines):
    delegate, option = ConversationDelegate(lines), option_of(lines, NONE)
    editor = delegate.createEditor(lines, option, lines.model().index(1, 0))
    delegate.setEditorData(editor, lines.model().index(1, 0))
    assert editor.text() == "Team sync"
