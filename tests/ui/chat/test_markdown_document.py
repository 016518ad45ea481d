"""One piece of an answer as rich text that loads nothing."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument

from desktop_assist.ui.chat.markdown_document import SafeDocument, TextStyle, render, table_of
from desktop_assist.ui.chat.markdown_piece import Piece
from desktop_assist.ui.theme import LIGHT


@pytest.fixture
def style(qapp):
    return TextStyle(qapp.font(), LIGHT)


def rendered(style, kind, source, **more):
    return render(Piece(kind, source, **more), style, {})


@pytest.mark.parametrize("name", ["/etc/hostname", "file:///etc/hostname", "//host/share/x.png"])
def test_no_name_in_the_text_is_opened(style, name):
    loaded = SafeDocument(style.font).loadResource(
        QTextDocument.ResourceType.ImageResource.value, QUrl(name)
    )
    assert isinstance(loaded, QImage)
    assert loaded.width() == 1


def test_a_picture_is_shown_by_its_description(style):
    document = rendered(style, "prose", "See ![the *new* plan](/etc/hostname) here")
    assert document.toPlainText() == "See the new plan here"


def test_html_is_shown_and_not_obeyed(style):
    document = rendered(style, "prose", "<img src='/etc/hostname'> <b>x</b>")
    assert "<b>x</b>" in document.toPlainText()


def test_an_item_has_its_number_in_the_whole_list(style):
    document = rendered(style, "item", "1. seventh", number=7)
    assert document.begin().textList().format().start() == 7


def test_a_row_of_a_table_stands_alone(style):
    document = rendered(style, "table", "| 1 | **2** |", head="|---|--:|", number=1)
    assert table_of(document).rows() == 1
    assert document.toPlainText().split() == ["1", "2"]


def test_a_bare_row_is_a_row(style):
    document = rendered(style, "table", "a", head="|---|")
    assert table_of(document) is not None


def test_code_is_coloured_and_its_text_is_left_alone(style):
    document = rendered(style, "code", "if x:  # why", head="python")
    assert document.toPlainText() == "if x:  # why"
    assert [one.start for one in document.begin().layout().formats()] == [0, 7]


def test_code_within_an_item_is_coloured_too(style):
    document = rendered(style, "item", "- a\n  ```py\n  return 1\n  ```")
    assert document.lastBlock().text() == "return 1"
    assert document.lastBlock().layout().formats()


def test_a_link_finds_an_address_that_is_defined_elsewhere(style):
    document = render(Piece("prose", "[here]"), style, {"here": "[here]: https://example.com"})
    assert document.begin().begin().fragment().charFormat().anchorHref() == "https://example.com"


def test_a_heading_is_aligned_as_its_column(style):
    document = rendered(style, "table", "| a | b | c |", head="|---|--:|:-:|")
    cells = [table_of(document).cellAt(0, column) for column in range(3)]
    sides = [cell.firstCursorPosition().blockFormat().alignment() for cell in cells]
    side = Qt.AlignmentFlag
    assert sides == [side.AlignLeft, side.AlignRight, side.AlignHCenter]
