"""Words that no dictionary has are underlined."""

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QMenu

from desktop_assist.ui.chat.draft_text import DraftText
from desktop_assist.ui.chat.spelling_marks import SpellingMarks

MARKED = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


class OneWord:
    """Knows one word."""

    def is_right(self, word):
        return word in {"meeting", "isn't"}

    def suggestions(self, word):
        return ("meeting", "meetings")


@pytest.fixture
def box(qtbot):
    box = DraftText()
    qtbot.addWidget(box)
    box.resize(400, 60)
    box.show()
    box.marks = SpellingMarks(box, OneWord())
    return box


def marked(box):
    block = box.document().firstBlock()
    text = block.text()
    return [
        text[one.start : one.start + one.length]
        for one in block.layout().formats()
        if one.format.underlineStyle() is MARKED
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a meetin, meeting meting. ", ["meetin", "meting"]),
        (
            "isn\u2019t ana@example.org a4b notes.txt www.example.org/path NASA iPhone ",
            [],
        ),
    ],
)
def test_only_plain_words_are_marked(box, text, wrong):
    box.setPlainText(text)
    assert marked(box) == wrong


def test_the_word_that_is_being_typed_is_left_alone(box, qtbot):
    qtbot.keyClicks(box, "meetin")
    assert marked(box) == []
    qtbot.keyClicks(box, " ")
    assert marked(box) == ["meetin"]


def test_what_was_meant_is_put_in_its_place(box):
    box.setPlainText("a meetin ")
    menu = QMenu(box)
    menu.addAction("Copy")
    cursor = box.textCursor()
    cursor.setPosition(4)

    box.menu_wanted.emit(menu, box.cursorRect(cursor).center())
    labels = [one.text() for one in menu.actions()]
    menu.actions()[0].trigger()

    assert labels == ["meeting", "meetings", "", "Copy"]
    assert box.toPlainText() == "a meeting "
