"""Pieces one below the other."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_assist.ui.chat.markdown_cutter import MarkdownCutter, PieceUpdate, cut_markdown
from desktop_assist.ui.chat.markdown_document import TextStyle
from desktop_assist.ui.chat.text_column import MarkedText, TextColumn, TextPlace
from desktop_assist.ui.theme import DARK, LIGHT

WIDTH = 400
BLOCKS = [
    "Para **one** with [a link](https://example.com)",
    "- a\n- b\n  - c\n\n- d",
    "3. three\n4. four",
    "# Head",
    "```py\ncode = 1\n\nmore\n```",
    "- [ ] open\n- [x] done",
    "| a | b |\n|---|--:|\n| 1 | **two** |",
    "> quote\n> > deeper",
    "***",
    "[ref] before\n\n[ref]: https://example.com/r",
]


@pytest.fixture
def style(qapp):
    return TextStyle(qapp.font(), LIGHT)


def column_of(style, text):
    column = TextColumn(style)
    column.set_width(WIDTH)
    pieces, definitions = cut_markdown(text)
    column.define(definitions)
    column.update(PieceUpdate(0, pieces))
    column.measure(0, column.height)
    return column


def picture(column, *marked):
    image = QImage(WIDTH, max(column.height, 1), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.ground))
    painter = QPainter(image)
    column.paint(painter, QRectF(image.rect()), marked)
    painter.end()
    return image


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=5), st.integers(1, 9))
def test_a_text_that_came_in_bits_looks_as_if_it_had_come_at_once(style, texts, step):
    text, cutter, grown = "\n\n".join(texts), MarkdownCutter(), TextColumn(style)
    grown.set_width(WIDTH)
    for start in range(0, len(text), step):
        grown.update(cutter.feed(text[start : start + step]))
        grown.define(cutter.definitions)
        grown.measure(0, grown.height)
    grown.update(cutter.finish())
    grown.define(cutter.definitions)
    grown.measure(0, grown.height)
    assert picture(grown) == picture(column_of(style, text))


def test_text_is_read_over_pieces(style):
    column = column_of(style, "# Head\n\nSome **words**\n\n- a\n- b\n\n```\nx\n```")
    assert column.text() == "Head\n\nSome words\n\na\nb\n\nx"
    assert column.text(TextPlace(0, 2), TextPlace(1, 4)) == "ad\n\nSome"


def test_a_place_is_found_at_a_point(style):
    column = column_of(style, "first\n\nsecond")
    middle = column.box_top(1) + 5
    assert column.place_at(QPointF(0, middle)) == TextPlace(1, 0)
    assert column.place_at(QPointF(0, -5)) == TextPlace(0, 0)
    assert column.place_at(QPointF(0, 10_000)) == TextPlace(1, 6)


def test_only_what_is_looked_at_is_laid_out(style):
    column = TextColumn(style)
    column.update(PieceUpdate(0, cut_markdown("words\n\n" * 500)[0]))
    column.measure(0, 300)
    assert 5 < len(column._boxes) < 40
    column.measure(0, column.height)
    column.release(0, 300)
    assert len(column._boxes) < 60


def test_what_is_near_is_laid_out_little_by_little(style):
    column = TextColumn(style)
    column.update(PieceUpdate(0, cut_markdown("words\n\n" * 50)[0]))
    before = column.height
    while column.prepare(0, column.height, until=0):
        assert column.height == before
    column.measure(0, 0)
    assert column.height == column_of(style, "words\n\n" * 50).height


def test_what_was_guessed_above_gives_way_to_what_comes_into_view(style):
    column = TextColumn(style)
    column.update(PieceUpdate(0, cut_markdown("# Heading\n\n" * 50)[0]))
    column.measure(column.height - 100, column.height)
    before = column.height
    moved = column.measure(column.height - 300, column.height)
    assert column.height == before
    assert moved == len(column.pieces)


def test_rows_that_become_wider_are_told_of(style):
    column = column_of(style, "words\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    rows = cut_markdown("words\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| a wider cell | 2 |")[0]
    assert column.update(PieceUpdate(3, rows[3:])) == 1


def test_a_wider_cell_below_widens_the_rows_above(style):
    column = column_of(style, "| a | b |\n|---|---|\n| 1 | 2 |")
    before = column._widths(1)
    cells = cut_markdown("| a | b |\n|---|---|\n| 1 | 2 |\n| a wider cell | 2 |")[0]
    column.update(PieceUpdate(0, cells))
    assert column._widths(1) > before


def test_a_link_finds_an_address_that_comes_later(style):
    column = column_of(style, "[ref]")
    assert not column.box(0).links()
    column.define({"ref": "[ref]: https://example.com"})
    assert column.box(0).links() == [("ref", "https://example.com")]


def test_other_looks_draw_anew(style, qapp):
    column = column_of(style, "`code`")
    before = picture(column)
    column.restyle(TextStyle(qapp.font(), DARK))
    column.measure(0, column.height)
    assert picture(column) != before


def test_marked_text_has_another_ground(style):
    column = column_of(style, "first\n\nsecond\n\nthird")
    mark = MarkedText(TextPlace(0, 2), TextPlace(2, 1), "#ff0000", "#000000")
    assert picture(column) != picture(column, mark)


def test_all_of_some_code_is_copied(style):
    lines = "\n".join(f"line {number}" for number in range(50))
    column = column_of(style, f"text\n\n```\n{lines}\n```\n\nmore")
    (start,) = column.code_starts(0, column.height)
    assert column.code_of(start) == lines


def test_pieces_do_not_overlap(style):
    column = column_of(style, "\n\n".join(BLOCKS))
    tops = [column.top(index) for index in range(len(column.pieces) + 1)]
    assert all(upper <= lower for upper, lower in pairwise(tops))
    assert column.piece_at(tops[3]) == 3
    assert column.line_of(TextPlace(3, 0)) >= 0
