"""The box one types in."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent

from desktop_assist.ui.chat.draft_text import DraftText, is_typed

KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def box(qtbot):
    box = DraftText()
    qtbot.addWidget(box)
    box.resize(300, 60)
    box.show()
    return box


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (KEY.Key_Return, "return_pressed"),
        (KEY.Key_Enter, "return_pressed"),
        (KEY.Key_Escape, "escape_pressed"),
        (KEY.Key_Up, "recall_wanted"),
    ],
)
def test_special_keys_are_told_and_write_nothing(box, qtbot, key, signal):
    with qtbot.waitSignal(getattr(box, signal)):
        qtbot.keyClick(box, key)
    assert box.toPlainText() == ""


def test_what_it_is_for_stays_on_one_line(box):
    words = "Ask for a chore, or drop a file, or whatever else comes to mind on such a day"
    box.show_hint(words)
    assert box.placeholderText().endswith("…")
    box.resize(2_000, 60)
    assert box.placeholderText() == words


def test_it_grows_up_to_a_limit_and_scrolls_from_there(box):
    heights = []
    for lines in (1, 4, 9, 40):
        box.setPlainText("\n" * (lines - 1))
        heights.append(box.sizeHint().height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    assert box.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_markup_is_pasted_as_plain_text(box):
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    box.insertFromMimeData(data)
    assert box.toPlainText() == "bold"


@pytest.mark.parametrize(
    ("text", "modifier", "is_text"),
    [
        ("a", MODIFIER.NoModifier, True),
        ("A", MODIFIER.ShiftModifier, True),
        ("@", MODIFIER.ControlModifier | MODIFIER.AltModifier, True),  # AltGr on Windows
        ("a", MODIFIER.AltModifier, False),
        ("\x01", MODIFIER.ControlModifier, False),
        ("\r", MODIFIER.NoModifier, False),
        ("", MODIFIER.NoModifier, False),
    ],
)
def test_what_counts_as_typing(text, modifier, is_text):
    event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_unknown, modifier, text)
    assert is_typed(event) is is_text
