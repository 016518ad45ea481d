"""Headings, paragraphs and list items of a PDF, told by how its lines look and stand.

A PDF's text layer knows letters only. What looks unlike the body of the text and stands on lines
of its own is a heading; larger letters are a higher one.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from desktop_assist.files.formats.block import Block, BlockKind, PageTurn
from desktop_assist.files.formats.divided_words import with_whole_words
from desktop_assist.files.formats.pdf_lines import Look, PdfLine, Printed, joined
from desktop_assist.files.formats.pdf_tables import find_rows

_MAX_HEADING_LETTERS, _SENTENCE_LETTERS = 300, 60
_MOST_HEADING_LINES = 3
_ITEM = re.compile(
    r"^(?:[\u2022\u25e6\u25aa\u2023\u25cf\u25cb\uf0b7*\u2013-]|\d{1,3}[.)]|[a-z][.)]|\([a-z0-9]{1,3}\))\s+\S"
)
_BULLET = re.compile(r"^[\u2022\u25e6\u25aa\u2023\u25cf\u25cb\uf0b7\u2013]\s+")
_WIDE_GAP, _APART, _SHORT_LINE = 1.45, 1.15, 0.8
_LARGER = 1.08
_SENTENCE_ENDS = (".", "!", "?", ":")


def structure_of(printed: Printed) -> tuple[Block, ...]:
    """What the lines of a document are together, in the order of reading."""
    return with_whole_words(tuple(_Reading(printed).blocks())) if printed.lines else ()


class _Reading:
    """What is known of all lines together."""

    def __init__(self, printed: Printed) -> None:
        self._rows = find_rows(printed.lines, printed.repeated)
        # The names of columns are kept, though they may stand at the top of every page.
        own = [one for one in printed.lines if one in self._rows or one not in printed.repeated]
        # Where every page says the same, that is what the document says.
        self._lines = lines = own or printed.lines
        self._body = _body_of(lines)
        self._levels = self._heading_levels()
        self._step = _usual_step(lines)
        self._headings = self._headings_among(lines)
        self._right = max(line.right for line in lines)

    def blocks(self) -> Iterator[Block]:
        for lines in self._groups():
            first, text = lines[0], joined(line.text for line in lines)
            if first in self._rows:
                if (row := self._rows[first]) is not None:
                    yield row
                continue
            level = self._levels[first.look] if first in self._headings else 0
            if level and len(lines) <= _MOST_HEADING_LINES and _may_be_heading(text):
                yield Block("heading", text, level, first.page)
                continue
            kind: BlockKind = "item" if _ITEM.match(text) else "paragraph"
            words = _BULLET.sub("", text) if kind == "item" else text
            turns = tuple(_turns(lines, len(text) - len(words)))
            yield Block(kind, words, page=first.page, turns=turns)

    def _groups(self) -> Iterator[list[PdfLine]]:
        group: list[PdfLine] = []
        for line in self._lines:
            if group and not self._goes_on(group[-1], line):
                yield group
                group = []
            group.append(line)
        if group:
            yield group

    def _goes_on(self, before: PdfLine, line: PdfLine) -> bool:
        """Whether a line belongs to the same paragraph, item or heading as the one before."""
        if before in self._rows or line in self._rows:
            return False
        if before.is_divided:
            return True
        if before in self._headings or line in self._headings:
            return before.look == line.look and self._is_close(before, line)
        if _ITEM.match(line.text) or not self._is_close(before, line):
            return False
        # A line that ends early ends its paragraph, or is the row of a table.
        is_short = before.right - before.left < _SHORT_LINE * (self._right - before.left)
        return not is_short or line.text[0].islower()

    def _is_close(self, before: PdfLine, line: PdfLine) -> bool:
        if before.page != line.page:
            return not before.text.endswith(_SENTENCE_ENDS)
        step = before.top - line.top
        return 0 < step <= _WIDE_GAP * max(self._step, line.look.size)

    def _headings_among(self, lines: list[PdfLine]) -> frozenset[PdfLine]:
        found: set[PdfLine] = set()
        before: PdfLine | None = None
        for line in lines:
            if self._strikes(line) and (before in found or self._stands_apart(line, before)):
                found.add(line)
            before = line
        return frozenset(found)

    def _strikes(self, line: PdfLine) -> bool:
        return line.look in self._levels and line.is_even and not _BULLET.match(line.text)

    def _stands_apart(self, line: PdfLine, before: PdfLine | None) -> bool:
        """Whether a line is no part of the paragraph above it, a word of which ended up alone."""
        if before is None or before.page != line.page or before.text.endswith(_SENTENCE_ENDS):
            return True
        is_large = line.look.size >= self._body.size * _LARGER
        return is_large or before.top - line.top > _APART * self._step

    def _heading_levels(self) -> dict[Look, int]:
        """The looks that headings have, the most striking one first."""
        looks = dict.fromkeys(line.look for line in self._lines if line.is_even)
        striking = [look for look in looks if _strikes(look, self._body)]
        striking.sort(key=lambda look: (-look.size, not look.is_bold))
        return {look: level for level, look in enumerate(striking, start=1)}


def _strikes(look: Look, body: Look) -> bool:
    if look.size >= body.size * _LARGER:
        return True
    if look.size < body.size / _LARGER:
        return False
    return (look.is_bold and not body.is_bold) or (
        look.colour != body.colour and look.font != body.font
    )


def _may_be_heading(text: str) -> bool:
    """Whether it is short enough, and no sentence that is only printed boldly."""
    is_sentence = text.endswith(".") and len(text) > _SENTENCE_LETTERS
    return len(text) <= _MAX_HEADING_LETTERS and not is_sentence


def _turns(lines: list[PdfLine], left_out: int) -> Iterator[PageTurn]:
    """Where lines that belong together go on on another page.

    Args:
        lines: All of them.
        left_out: How many letters at their beginning are no part of the text.
    """
    for place, (before, line) in enumerate(pairwise(lines), start=1):
        if line.page != before.page:
            start = len(joined(one.text for one in lines[:place])) - left_out
            yield PageTurn(max(start + (not before.is_divided), 0), line.page)


def _body_of(lines: list[PdfLine]) -> Look:
    """How most letters look."""
    letters: Counter[Look] = Counter()
    for line in lines:
        letters[line.look] += len(line.text)
    return letters.most_common(1)[0][0]


def _usual_step(lines: list[PdfLine]) -> float:
    """From one line to the next."""
    steps = [
        one.top - other.top
        for one, other in pairwise(lines)
        if one.page == other.page and one.look == other.look and one.top > other.top
    ]
    # Between items of a list there is often more room than between the lines of a paragraph.
    return sorted(steps)[len(steps) // 4] if steps else lines[0].look.size * 1.2
