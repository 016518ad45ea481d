"""The text of rows that are not on the screen, for copying and searching."""

from dataclasses import replace
from typing import TypeAlias

from PySide6.QtGui import QFont

from desktop_assist.ui.chat.markdown_cutter import PieceUpdate, cut_markdown
from desktop_assist.ui.chat.markdown_document import TextStyle
from desktop_assist.ui.chat.plain_pieces import cut_plain
from desktop_assist.ui.chat.text_column import BEGIN, END, TextColumn, TextPlace
from desktop_assist.ui.chat.text_selection import TextSelection
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import AnswerRow, TranscriptRow, UserRow
from desktop_assist.ui.theme import LIGHT

_Part: TypeAlias = tuple[TextPlace, TextPlace]
_MOST_RENDERED = 300
"""Rows. Of a longer selection, whole messages are copied as they were written, at no cost."""

_MOST_RICH = 30


def text_column(row: TranscriptRow, font: QFont) -> TextColumn | None:
    """The text of a row as it would be laid out; None when it has none of its own."""
    column = TextColumn(TextStyle(font, LIGHT))
    match row:
        case AnswerRow(shown=text):
            pieces, definitions = cut_markdown(text)
            column.define(definitions)
            column.update(PieceUpdate(0, pieces))
        case UserRow(text=text):
            column.update(PieceUpdate(0, cut_plain(text)))
        case _:
            return None
    return column


def selected_text(model: TranscriptModel, selection: TextSelection, font: QFont) -> str:
    """What is selected, one message below the other."""
    rows = selection.rows()
    texts = []
    for index in rows:
        part, row = selection.part_of(index), model.row_at(index)
        if part is None or not isinstance(row, AnswerRow | UserRow):
            continue
        row, part = _with_unseen(row, part)
        texts.append(_text(row, part, font, is_long=len(rows) > _MOST_RENDERED))
    return "\n\n".join(text for text in texts if text)


def selected_html(model: TranscriptModel, selection: TextSelection, font: QFont) -> str:
    """What is selected, with its looks; empty where it is long: its text is enough then."""
    rows = selection.rows()
    if len(rows) > _MOST_RICH:
        return ""
    parts = []
    for index in rows:
        part, row = selection.part_of(index), model.row_at(index)
        if part is None or not isinstance(row, AnswerRow | UserRow):
            continue
        row, part = _with_unseen(row, part)
        column = text_column(row, font)
        parts.append("" if column is None else column.html(*part))
    return "".join(parts)


def _with_unseen(row: AnswerRow | UserRow, part: _Part) -> tuple[AnswerRow | UserRow, _Part]:
    """What a card says in place of the answer is copied with all of it, too."""
    if isinstance(row, UserRow) or row.beside_cards is None:
        return row, part
    is_whole = part == (BEGIN, END) or not row.shown
    return (replace(row, beside_cards=None), (BEGIN, END)) if is_whole else (row, part)


def _text(row: AnswerRow | UserRow, part: _Part, font: QFont, *, is_long: bool) -> str:
    if isinstance(row, UserRow) and part == (BEGIN, END):
        return row.text
    if is_long and part == (BEGIN, END):
        return row.text
    column = text_column(row, font)
    return "" if column is None else column.text(*part)
