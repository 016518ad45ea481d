"""Finding words in the open conversation."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_assist.ui.chat.find_bar import FindBar
from desktop_assist.ui.chat.transcript import Transcript
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import AnswerRow
from desktop_assist.ui.search_line import SearchLine
from tests.helpers.widget_finding import named


@pytest.fixture
def window(qtbot):
    window, model = QWidget(), TranscriptModel()
    transcript = Transcript(model, None)
    bar = FindBar(model, transcript)
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addWidget(transcript)
    qtbot.addWidget(window)
    window.resize(700, 400)
    window.show()
    model.load(
        AnswerRow(f"a{number}", f"Answer {number}. {'Words. ' * 60}") for number in range(50)
    )
    bar.open()
    window.model = model
    return window


def look_for(window, qtbot, words):
    window.findChild(SearchLine).setText(words)
    window.findChild(SearchLine).searched.emit(window.findChild(SearchLine).words)
    qtbot.waitUntil(lambda: not window.findChild(FindBar)._finder.is_looking)


def count(window):
    bar = window.findChild(FindBar)
    return " ".join(label.text() for label in bar.findChildren(QLabel)).strip()


def top_key(window):
    transcript = window.findChild(Transcript)
    seen = [view for _, view in transcript.views() if view.isVisible()]
    return {view.key for view in seen}


def test_the_newest_is_shown_first_and_the_others_on_demand(window, qtbot):
    look_for(window, qtbot, "answer 1")  # 1, 10 to 19
    assert count(window) == "11 of 11"
    assert "a19" in top_key(window)
    qtbot.mouseClick(named(window, QPushButton, "Previous"), Qt.MouseButton.LeftButton)
    assert "a18" in top_key(window)
    qtbot.keyClick(window.findChild(SearchLine), Qt.Key.Key_Return)
    qtbot.mouseClick(named(window, QPushButton, "Next"), Qt.MouseButton.LeftButton)
    assert count(window) == "1 of 11"


def test_what_is_not_there_is_said(window, qtbot):
    look_for(window, qtbot, "absent")
    assert count(window) == "Not found"


def test_what_is_found_is_marked_until_the_bar_is_closed(window, qtbot):
    transcript = window.findChild(Transcript)
    look_for(window, qtbot, "answer 49")
    marked = transcript.grab().toImage()
    with qtbot.waitSignal(window.findChild(FindBar).closed):
        qtbot.mouseClick(named(window, QPushButton, "Close"), Qt.MouseButton.LeftButton)
    assert transcript.grab().toImage() != marked
    assert not any(view.text_view._marked for _, view in transcript.views())


def test_another_conversation_is_searched_anew(window, qtbot):
    look_for(window, qtbot, "answer 49")
    window.model.load([AnswerRow("other", "Also an answer 49")])
    qtbot.waitUntil(lambda: count(window) == "1 of 1")
