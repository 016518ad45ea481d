"""Selecting and copying with the mouse and the keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_assist.ui.chat.text_view import TextView
from desktop_assist.ui.chat.transcript import Transcript
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import AnswerRow, UserRow


@pytest.fixture
def model(qapp):
    return TranscriptModel()


@pytest.fixture
def transcript(model, qtbot):
    transcript = Transcript(model, None)
    qtbot.addWidget(transcript)
    transcript.resize(700, 400)
    transcript.show()
    model.load(
        [UserRow("u", "What about it?"), AnswerRow("a", "First words\n\nSecond *part* of it")]
    )
    return transcript


def texts(transcript):
    return [one for one in transcript.findChildren(TextView) if one.isVisible()]


def drag(transcript, start, end):
    """From a point of one text to one of another."""
    (first, at), (second, to) = start, end
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=at)
    point = first.mapFromGlobal(second.mapToGlobal(to))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(second.mapToGlobal(to))
    QApplication.sendEvent(
        first, QMouseEvent(QEvent.Type.MouseMove, QPointF(point), place, left, left, none)
    )
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=point)


def copied(transcript, qtbot):
    qtbot.keyClick(transcript, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return QApplication.clipboard().text()


def test_the_mouse_selects_over_messages(transcript, qtbot):
    said, answer = texts(transcript)
    drag(transcript, (said, QPoint(0, 8)), (answer, QPoint(690, 8)))
    assert copied(transcript, qtbot) == "What about it?\n\nFirst words"


def test_it_selects_upwards_too(transcript, qtbot):
    said, answer = texts(transcript)
    drag(transcript, (answer, QPoint(0, answer.height() + 50)), (said, QPoint(0, 8)))
    assert copied(transcript, qtbot) == "What about it?\n\nFirst words\n\nSecond part of it"


def test_a_double_click_selects_a_word_and_a_third_the_paragraph(transcript, qtbot):
    answer = texts(transcript)[1]
    qtbot.mouseDClick(answer, Qt.MouseButton.LeftButton, pos=QPoint(5, 8))
    assert copied(transcript, qtbot) == "First"
    qtbot.mousePress(answer, Qt.MouseButton.LeftButton, pos=QPoint(5, 8))
    assert copied(transcript, qtbot) == "First words"


def test_a_click_selects_nothing(transcript, qtbot):
    qtbot.keyClick(transcript, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(texts(transcript)[1], Qt.MouseButton.LeftButton, pos=QPoint(5, 8))
    assert transcript._hand.selection.is_empty


def test_what_is_selected_is_marked_and_cleared(transcript, qtbot):
    plain = transcript.grab().toImage()
    qtbot.keyClick(transcript, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert transcript.grab().toImage() != plain
    transcript._hand.selection.clear()
    assert transcript.grab().toImage() == plain


def test_another_conversation_has_nothing_selected(transcript, model, qtbot):
    qtbot.keyClick(transcript, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    model.load([AnswerRow("b", "Other")])
    assert transcript._hand.selection.is_empty


def test_a_drag_below_the_view_scrolls_on(transcript, model, qtbot):
    model.load([AnswerRow("long", "words\n\n" * 200)])
    transcript.verticalScrollBar().setValue(0)
    text = texts(transcript)[0]
    qtbot.mousePress(text, Qt.MouseButton.LeftButton, pos=QPoint(5, 8))
    text.dragged.emit(transcript.viewport().mapToGlobal(QPoint(5, 500)))
    qtbot.waitUntil(lambda: transcript.verticalScrollBar().value() > 100)
    text.released.emit()
    assert transcript._hand.text.count("words") > 10


def test_the_menu_copies_and_offers_links(transcript, model, qtbot):
    model.load([AnswerRow("a", "See [the plan](https://example.com/p)")])
    text = texts(transcript)[0]
    text.menu_wanted.emit(QPoint(-500, -500))
    menu = transcript.findChild(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Copy"].isEnabled()
    actions["Copy link “the plan”"].trigger()
    assert QApplication.clipboard().text() == "https://example.com/p"
    with qtbot.waitSignal(transcript.link_clicked):
        actions["Open link “the plan”"].trigger()
    menu.close()
