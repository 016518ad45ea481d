"""What stands below a heading in an item of a list is no part of it."""

import pytest
from PySide6.QtGui import QTextDocument

from desktop_assist.ui.chat.heading_gaps import headings_apart


def shown(markdown):
    document = QTextDocument()
    document.setMarkdown(headings_apart(markdown))
    return document.toPlainText().split("\n")


@pytest.mark.parametrize(
    "markdown",
    [
        "- step\n  # head\n  text",
        "- step\n- # head\n  text",
        "1. step\n   ### head\n   text",
        "- step\n\n- - a\n    # head\n    text",
        "- step\nlazy\n  # head\n  text",
        "- head\n  ---\n  text",
        "- head\n  ===\n  text",
    ],
)
def test_text_below_a_heading_in_an_item_stands_by_itself(qapp, markdown):
    assert shown(markdown)[-2:] == ["head", "text"]


def test_a_rule_counts_as_well():
    assert headings_apart("- a\n  ***\n  b") == "- a\n  ***\n\n  b"


@pytest.mark.parametrize(
    "markdown",
    [
        "# head\ntext",
        "- a\n# head\ntext",
        "- a\n  # head\n\n  text",
        "- a\n  # head",
        "- a\n  ```\n  # a comment\n  code\n  ```",
        "- a\n  ```\n\n  # a comment\n  code\n  ```",
        "- a\n\n      # a comment\n      code",
        "- a\n      # text of the paragraph\n  text",
        "- a\n===\ntext",
        "- text\n  2. # text\n  text",
        "- a\n  ~~~\n  # a comment\n- ```\n  # another\n  code",
        "-     # code\n      code",
        "> - a\n>   # head\n>   text",
        "- > # head\n  > text",
        "text",
    ],
)
def test_anything_else_stays_as_it_is(markdown):
    assert headings_apart(markdown) == markdown


def test_code_in_an_item_ends_with_the_item_or_its_fence():
    assert headings_apart("- ```\n  x\n  ```\n  # h\n  t") == "- ```\n  x\n  ```\n  # h\n\n  t"
    assert headings_apart("- ```\n  x\n- # h\n  t") == "- ```\n  x\n- # h\n\n  t"


def test_ends_of_lines_of_other_systems_are_lines_too():
    assert headings_apart("- a\r\n  # h\r\n  t") == "- a\n  # h\n\n  t"
