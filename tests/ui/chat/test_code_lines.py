"""The lines of code in a document."""

from PySide6.QtGui import QColor, QTextDocument

from desktop_assist.ui.chat.code_colours import CODE_COLOURS
from desktop_assist.ui.chat.code_lines import (
    blocks_of,
    colour_code,
    colour_inner_code,
    in_colour,
    is_code,
)
from desktop_assist.ui.theme import LIGHT


def test_each_line_gets_the_colours_of_its_words(qapp):
    document = QTextDocument("x = 1\nreturn x")
    colour_code(document, "python", LIGHT)
    found = [[(one.start, one.length) for one in b.layout().formats()] for b in blocks_of(document)]
    assert found == [[(4, 1)], [(0, 6)]]


def test_code_among_other_text_is_found(qapp):
    document = QTextDocument()
    document.setMarkdown("text\n\n```py\nreturn\n```\n\nreturn")
    colour_inner_code(document, LIGHT)
    lines = [(is_code(b.blockFormat()), len(b.layout().formats())) for b in blocks_of(document)]
    assert [line for line in lines if line != (False, 0)] == [(True, 1)]


def test_a_colour_tells_only_of_the_letters(qapp):
    shape = in_colour(CODE_COLOURS[LIGHT]["keyword"])
    assert shape.foreground().color() == QColor(CODE_COLOURS[LIGHT]["keyword"])
    assert shape.propertyCount() == 1
