"""A text is read, looked through and enlarged, and opens nothing."""

import pytest
from PySide6.QtCore import Qt, QUrl

from desktop_assist.domain.shown_document import ShownBlock, TextMark
from desktop_assist.ui.documents.text_view import TextView

BLOCKS = tuple(ShownBlock("paragraph", f"Rule {n} says that hotels cost {n}.") for n in range(300))
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
async def view(qtbot, rig):
    view = TextView(rig.tasks)
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show()
    view.show_blocks(BLOCKS, TextMark(200, 0, 200, 8))
    await rig.settle()
    return view


async def test_the_marked_words_are_in_view(view):
    assert view.marked_text == "Rule 200"
    assert view.viewport().rect().contains(view.cursorRect())


async def test_all_places_of_a_word_are_found(view):
    assert view.find_all("hotels") == 300
    view.show_hit(299)

    assert view.verticalScrollBar().value() > view.verticalScrollBar().maximum() * 0.9
    assert view.find_all("") == 0


async def test_letters_grow_and_shrink_with_the_keyboard(view, qtbot):
    before = view.document().defaultFont().pointSizeF()
    qtbot.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    assert view.document().defaultFont().pointSizeF() > before
    qtbot.keyClick(view, Qt.Key.Key_0, CONTROL)
    assert view.document().defaultFont().pointSizeF() == before


async def test_nothing_is_loaded(view):
    assert view.loadResource(2, QUrl("file:///etc/hostname")).width() == 1
