"""Markdown as a document that loads nothing."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextCursor, QTextDocument, QTextTable

from desktop_assist.ui.chat.markdown_document import SafeDocument, append, render
from desktop_assist.ui.theme import LIGHT

TABLE = "| Date | Amount |\n| --- | ---: |\n| Monday | 9.90 |\n"


@pytest.fixture
def rendered(application):
    return lambda markdown: render(markdown, QFont(), LIGHT)


def test_no_picture_is_read_from_the_disk(rendered, tmp_path):
    document = rendered(f"![x]({tmp_path}/a.png)")
    kind = QTextDocument.ResourceType.ImageResource.value
    assert document.resource(kind, QUrl(f"{tmp_path}/a.png")).width() == 1


def test_markup_stays_text(rendered):
    assert "<b>" in rendered("a <b>bold</b> word").toPlainText()


def test_code_has_a_ground_of_its_own(rendered):
    document = rendered("```\nx = 1\n```")
    assert document.begin().blockFormat().background().color().name() == LIGHT.code


def test_a_table_is_a_table_with_lines(rendered):
    document = rendered(TABLE)
    frames = document.rootFrame().childFrames()
    (table,) = [frame for frame in frames if isinstance(frame, QTextTable)]
    assert (table.rows(), table.columns()) == (2, 2)
    assert table.format().border() == 1


@pytest.mark.parametrize(
    "pieces",
    [
        ("One.\n\n", "Two."),
        ("- one\n", "- two\n- three\n"),
        ("# Head\n\n", "Words.\n\n", "> quoted"),
    ],
    ids=["paragraphs", "lists", "mixed"],
)
def test_pieces_joined_read_as_if_rendered_at_once(rendered, pieces):
    document = SafeDocument()
    for piece in pieces:
        append(document, rendered(piece))
    assert document.toPlainText() == rendered("".join(pieces)).toPlainText()


def test_items_that_are_added_belong_to_a_list(rendered):
    document = SafeDocument()
    append(document, rendered("Words."))
    append(document, rendered("- one\n- two\n"))
    last = QTextCursor(document)
    last.movePosition(QTextCursor.MoveOperation.End)
    assert last.currentList().count() == 2
