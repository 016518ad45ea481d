"""An answer is read aloud in its language; a key, or another answer, ends it."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.voice.read_access import ReadAccess

ANSWER = "**The meeting** is on Tuesday, and it is not for you."
GERMAN = "Die Besprechung ist am Dienstag und nicht für alle."


class FakeVoice(QObject):
    """Says nothing, and remembers it."""

    ended = Signal()
    failed = Signal()

    def __init__(self, parent):
        super().__init__(parent)
        self.said, self.stops, self.languages = [], 0, {"en", "de"}

    def speaks(self, language):
        return language in self.languages

    def say(self, pieces, language):
        self.said.append((language, *pieces))

    def stop(self):
        self.stops += 1


class Rig:
    """Answers, a voice, and a notice of what goes on."""

    def __init__(self, qtbot, find_voice=FakeVoice):
        self.window, self.missing = QWidget(), []
        qtbot.addWidget(self.window)
        self.notices = NoticeBar(self.window)
        self.access = ReadAccess(find_voice, self.missing.append, self.window)

    @property
    def voice(self):
        return self.access._voice

    def read(self, text=ANSWER):
        self.access.toggle(text, self.notices)


@pytest.fixture
def rig(qtbot):
    rig = Rig(qtbot)
    yield rig
    rig.access.stop()


def test_an_answer_is_read_in_its_own_language(rig):
    rig.read()
    rig.read(GERMAN)
    assert rig.voice.said == [("en", ANSWER.replace("**", "")), ("de", GERMAN)]
    assert rig.voice.stops == 1


def test_the_same_answer_once_more_is_the_end_of_it(rig):
    rig.read()
    rig.read()
    assert not rig.access.is_reading
    assert rig.notices.isHidden()


def test_escape_ends_it_wherever_one_types(rig, qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    rig.read()
    qtbot.keyClick(line, Qt.Key.Key_A)
    assert rig.access.is_reading
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not rig.access.is_reading
    assert rig.voice.stops == 1


def test_its_end_takes_the_notice_away_and_no_other(rig):
    rig.read()
    rig.voice.ended.emit()
    assert rig.notices.isHidden()
    rig.read()
    rig.notices.warn("Something else.")
    rig.voice.ended.emit()
    assert not rig.notices.isHidden()


def test_a_language_without_a_voice_is_told_of(rig):
    rig.read()
    rig.voice.languages = {"en"}
    rig.read(GERMAN)
    assert "a voice of another language" in rig.notices.text


def test_a_voice_that_says_nothing_is_told_of(rig):
    rig.read()
    rig.voice.failed.emit()
    assert "says nothing" in rig.notices.text
    assert not rig.access.is_reading


def test_an_answer_without_words_is_not_begun(rig):
    rig.read("***")
    assert "nothing in this answer" in rig.notices.text


def test_without_a_voice_it_is_said_how_to_get_one(qtbot):
    rig = Rig(qtbot, lambda parent: None)
    rig.read()
    assert rig.missing == [rig.notices]
    assert not rig.access.is_reading
