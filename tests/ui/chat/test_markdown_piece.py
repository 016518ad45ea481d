"""Pieces of Markdown."""

import pytest

from desktop_assist.ui.chat.markdown_piece import Piece, may_hold, readable, table_cells


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        (r"| a \| b | c |", [r"a \| b", "c"]),
        ("| a |", ["a"]),
        ("|---|--:|", ["---", "--:"]),
        ("| a | |", ["a", ""]),
    ],
)
def test_cells_stand_between_bars(row, cells):
    assert table_cells(row) == cells


def test_a_heading_has_a_level():
    assert Piece("prose", "## Head").heading_level == 2
    assert Piece("prose", "#tag").heading_level == 0
    assert Piece("code", "# comment").heading_level == 0


def test_words_are_read_without_their_marks():
    text = "## The **new** [plan](https://example.com/x)\n- `a`\n- b\n\n![chart](x.png)"
    assert readable(text).split() == ["The", "new", "plan", "a", "b", "chart"]


def test_a_closer_look_is_worth_it_where_marks_part_a_word():
    assert may_hold("The **RA**TE", "the rate")
    assert not may_hold("The **rest**", "the rate")
