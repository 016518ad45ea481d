"""Text with its looks, for other programs."""

import pytest
from PySide6.QtGui import QFont, QTextDocument

from desktop_assist.ui.chat.rich_text import (
    clipboard_content,
    html_of_code,
    html_of_words,
    joined,
)
from desktop_assist.ui.chat.row_text import text_column
from desktop_assist.ui.chat.text_column import TextPlace
from desktop_assist.ui.chat.transcript_row import AnswerRow, UserRow

TABLE = "| a | b |\n|---|--:|\n| one | 2 |\n| three | 4 |"


@pytest.fixture
def html(application):
    def of(row, *places):
        return text_column(row, QFont(application.font())).html(*places)

    return of


def read(html):
    """A document as another program would take it."""
    document = QTextDocument()
    document.setHtml(html)
    return document


def test_bold_words_links_and_lists_keep_their_looks(html):
    made = html(AnswerRow("a", "Some **bold** and [a link](https://example.com).\n\n- one\n- two"))
    markdown = read(made).toMarkdown()
    assert "**bold**" in markdown
    assert "[a link](https://example.com)" in markdown
    assert markdown.count("- ") == 2


def test_the_rows_of_a_table_are_one_table(html):
    made = html(AnswerRow("a", TABLE))
    assert made.count("<table") == 1
    assert made.count("<tr") == 3


def test_code_stays_as_it_is_and_nothing_said_becomes_markup(html):
    made = html(AnswerRow("a", "```html\n<b>  x</b>\n```")) + html(UserRow("u", "<i>said</i>\nit"))
    assert "<pre>&lt;b&gt;  x&lt;/b&gt;</pre>" in made
    assert "<p>&lt;i&gt;said&lt;/i&gt;<br>it</p>" in made


def test_a_part_is_only_that(html):
    made = html(AnswerRow("a", "First words\n\nSecond words"), TextPlace(0, 6), TextPlace(1, 6))
    assert read(made).toPlainText() == "words\nSecond"


def test_the_clipboard_holds_both():
    content = clipboard_content("words", html_of_words("words"))
    assert (content.text(), content.html()) == ("words", "<p>words</p>")
    assert not clipboard_content("words", "").hasHtml()


def test_tables_with_words_between_stay_two():
    row = "<table><tr></tr></table>"
    parts = [("table", row), ("prose", "<p>x</p>"), ("table", row), ("table", row)]
    assert joined(parts).count("<table") == 2
    assert html_of_code("a<b") == "<pre>a&lt;b</pre>"
