"""Columns are as wide in all rows of a table."""

from PySide6.QtGui import QFontMetricsF

from desktop_assist.ui.chat.markdown_piece import Piece
from desktop_assist.ui.chat.table_columns import TableColumns


def row(source, number=1):
    return Piece("table", source, "|---|---|", number)


def columns_of(font, *rows):
    columns = TableColumns(font)
    for number, source in enumerate(rows):
        columns.add(row(source, number))
    return columns


def test_a_column_fits_its_widest_cell(qapp):
    font = qapp.font()
    first, second = columns_of(font, "| a | b |", "| wide words here | x |").widths(1_000)
    assert first > QFontMetricsF(font).horizontalAdvance("wide words here") > second


def test_too_little_room_is_shared_and_narrow_columns_keep_theirs(qapp):
    narrow, wide = columns_of(qapp.font(), "| a | b |", f"| x | {'words ' * 90}|").widths(300)
    assert narrow < 100
    assert narrow + wide <= 300


def test_it_tells_when_a_column_becomes_wider(qapp):
    columns = columns_of(qapp.font(), "| heading | b |")
    assert not columns.add(row("| a | b |"))
    assert columns.add(row("| a much longer cell | b |"))


def test_a_row_of_too_many_cells_does_no_harm(qapp):
    assert len(columns_of(qapp.font(), "| a | b |", "| 1 | 2 | 3 | 4 |").widths(500)) == 2
