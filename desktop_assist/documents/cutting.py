"""Cut a document into passages, along its structure.

A passage stays inside its section, and never ends within a sentence or a row of a table. Sections
that are too small to be found on their own are joined with those that follow beside them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop_assist.documents.passage import Passage, SectionTurn
from desktop_assist.documents.token_estimate import estimate_tokens
from desktop_assist.files.formats.block import CELL_MARK, Block, PageTurn

MOST_TOKENS = 512
LEAST_TOKENS = 60
SECTION_MARK = " > "
# Nobody writes longer ones; each passage below a heading says it again.
_LONGEST_HEADING, _MOST_HEADINGS = 300, 12
_LONGEST_SENTENCE, _MARGIN = 5_000, 20
# A row or a sentence that is longer is cut all the same: no reader can take it in.
_MOST_TOKENS_UNCUT = 4 * MOST_TOKENS
_MOST_LETTERS = 1_000
_OPENS, _CLOSES = '["(\\[*\u201c\u2018\u201e]', "[\"')\\]*\u201d\u2019]"
# Begins with what ends a sentence, which the regular expression engine looks for fastest.
_SENTENCE_END = re.compile(rf"[.!?;](?:(?<=;)\s+|(?<!;){_CLOSES}?\s+(?={_OPENS}*[A-ZÄÖÜ0-9]))")
# A letter behind a stroke is no initial but a unit: "6 km/h." ends a sentence.
_ABBREVIATED = re.compile(
    r"\b(?<!/)(?:e\.g|i\.e|etc|approx|no|nr|vs|cf|ca|z\.\s?b|d\.\s?h|u\.\s?a|bzw|abs|art|sec|dr|mr|mrs|ms"
    r"|st|u\.s|inc|[A-Z])\.$",
    re.IGNORECASE,
)


def cut(blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """The passages of a document, in the order of reading."""
    cutter = _Cutter()
    return tuple(cutter.passages(blocks))


def sentences_of(text: str) -> list[str]:
    """The sentences of a paragraph; their words together are the paragraph's."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    if not ends:
        return [text]
    sentences: list[str] = []
    for start, end in zip((0, *ends), (*ends, None), strict=True):
        piece = text[start:end] if end is None else text[start:end].rstrip()
        if sentences and _is_open(sentences[-1]):
            sentences[-1] += f" {piece}"
        else:
            sentences.append(piece)
    return sentences


def _is_open(sentence: str) -> bool:
    """Whether a sentence goes on, as it ends in an abbreviation."""
    if not sentence.endswith(".") or len(sentence) >= _LONGEST_SENTENCE:
        return False
    return _ABBREVIATED.search(sentence[-_MARGIN:]) is not None


@dataclass(slots=True)
class _Open:
    """The passage that is being gathered."""

    section: tuple[str, ...] = ()
    page: int | None = None
    start: int = 0
    lines: list[str] = field(default_factory=list)
    tokens: int = 0
    has_rows: bool = False
    has_body: bool = False
    length: int = 0
    turns: list[PageTurn] = field(default_factory=list)
    sections: list[SectionTurn] = field(default_factory=list)

    def add(self, line: str) -> None:
        self.lines.append(line)
        self.tokens += estimate_tokens(line)
        self.length += len(line) + 1

    def turn(self, page: int | None, ahead: int = 0) -> None:
        """Note that a page begins so many letters after what is gathered."""
        if page is not None and page != (self.turns[-1].page if self.turns else self.page):
            self.turns.append(PageTurn(self.length + ahead, page))

    def turn_to(self, path: tuple[str, ...]) -> None:
        """Note that another section begins after what is gathered."""
        self.sections.append(SectionTurn(self.length, SECTION_MARK.join(path)))

    def passage(self) -> Passage:
        return Passage(
            "\n".join(self.lines),
            SECTION_MARK.join(self.section),
            self.page,
            self.start,
            self.has_rows,
            tuple(self.turns),
            tuple(self.sections),
        )


class _Cutter:
    def __init__(self) -> None:
        self._headings: list[tuple[int, str]] = []
        self._open = _Open()
        self._position = 0

    def passages(self, blocks: Iterable[Block]) -> Iterator[Passage]:
        for block in blocks:
            if block.kind == "heading" and len(block.text) <= _LONGEST_HEADING:
                yield from self._heading(block)
            else:
                yield from self._block(block)
            self._position += len(block.text) + 1
        yield from self._close()

    def _heading(self, block: Block) -> Iterator[Passage]:
        while self._headings and self._headings[-1][0] >= block.level:
            self._headings.pop()
        if len(self._headings) < _MOST_HEADINGS:
            self._headings.append((block.level, block.text))
        if self._open.has_body and self._joins():
            # What stands below it is told from what went before by the heading as a line.
            self._open.turn(block.page)
            self._open.turn_to(self._path())
            self._open.add(block.text)
            return
        yield from self._close()

    def _joins(self) -> bool:
        """Whether the open passage is too small, and the new section beside or below its own."""
        shared = self._open.section[:-1]
        return self._open.tokens < LEAST_TOKENS and self._path()[: len(shared)] == shared

    def _block(self, block: Block) -> Iterator[Passage]:
        place = 0
        for line in _parts(block):
            yield from self._line(line, block, place)
            place += len(line) + 1

    def _line(self, line: str, block: Block, place: int) -> Iterator[Passage]:
        begun = [one.page for one in block.turns if one.start <= place]
        page = begun[-1] if begun else block.page
        tokens = estimate_tokens(line)
        if self._open.has_body and self._open.tokens + tokens > MOST_TOKENS:
            yield from self._close()
        if not self._open.has_body:
            self._open = _Open(self._path(), page, self._position)
        self._open.turn(page)
        for one in block.turns:
            if place < one.start < place + len(line):
                self._open.turn(one.page, one.start - place)
        self._open.add(line)
        self._open.has_body = True
        self._open.has_rows |= block.kind == "row"

    def _path(self) -> tuple[str, ...]:
        return tuple(text for _, text in self._headings)

    def _close(self) -> Iterator[Passage]:
        if self._open.has_body:
            yield self._open.passage()
        self._open = _Open()


def _parts(block: Block) -> Iterator[str]:
    """The block's text, or its sentences in groups where it is too long for one passage."""
    tokens = estimate_tokens(block.text)
    if tokens <= (_MOST_TOKENS_UNCUT if block.kind == "row" else MOST_TOKENS):
        if block.text:
            yield block.text
        return
    cells = block.text.split(CELL_MARK) if block.kind == "row" else sentences_of(block.text)
    yield from _groups(piece for cell in cells for piece in _pieces(cell))


def _groups(pieces: Iterable[str]) -> Iterator[str]:
    """As many pieces together as a passage takes."""
    group: list[str] = []
    tokens = 0
    for piece in pieces:
        size = estimate_tokens(piece)
        if group and tokens + size > MOST_TOKENS:
            yield " ".join(group)
            group, tokens = [], 0
        group.append(piece)
        tokens += size
    if group:
        yield " ".join(group)


def _pieces(text: str) -> Iterator[str]:
    """A sentence or a cell, in groups of words where it is longer than any."""
    if estimate_tokens(text) <= _MOST_TOKENS_UNCUT:
        yield text
        return
    words = (word[at : at + _MOST_LETTERS] for word in text.split() for at in _places(word))
    yield from _groups(words)


def _places(word: str) -> range:
    return range(0, len(word), _MOST_LETTERS)
