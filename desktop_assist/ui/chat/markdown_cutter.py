"""Cuts Markdown into pieces while it comes in: what is finished is never looked at again.

Rendering a whole answer for every delta is quadratic (at 50 KB 33 times the work, with stalls of
78 ms), and so is rendering one long list, table or fence. So lists are cut between their items,
tables between their rows, code after some lines. It is cut only where CommonMark leaves no doubt;
where there is any, lines stay together and the renderer decides.
"""

import re
from copy import copy
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Literal, TypeAlias

from desktop_assist.ui.chat.markdown_piece import Piece, table_cells

LINES_A_PART = 12
"""Of code: few enough to be laid out again for every frame while the part grows."""

_Kind: TypeAlias = Literal["none", "prose", "indented", "item", "mixed", "code", "table"]

_FENCE = re.compile(r"( {0,3})(?:(`{3,})([^`]*)|(~{3,})(.*))$")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_MARKER = re.compile(r"( {0,3})([-+*]|(\d{1,9})[.)])([ \t]+|$)(.*)")
_QUOTE = re.compile(r" {0,3}>")
_ALIGNMENT = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]]+)\]:[ \t]*\S+(?:[ \t]+(?:\"[^\"]*\"|'[^']*'))?[ \t]*$")
# A line that may yet become a mark of some kind is not shown before it is whole.
_UNDECIDED = re.compile(r"[ \t]*(?:[-=*_#>`~+|: \t]*|\d{1,9}[.)]?)$")
_LEAST_CODE_INDENT = 4
_LEAST_ITEM_INDENT = 2


@dataclass(frozen=True, slots=True)
class PieceUpdate:
    """From `start` on, the pieces are now these."""

    start: int
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class _Cut:
    """Where the cutting stands: the lines of the piece that is open, and what they are."""

    kind: _Kind = "none"
    lines: list[str] = field(default_factory=list)
    done: list[Piece] = field(default_factory=list)
    definitions: dict[str, str] = field(default_factory=dict)
    fence: str = ""
    fence_indent: int = 0
    head: str = ""
    number: int = 0
    item_indent: int = 0
    list_mark: str = ""
    ends_blank: bool = False

    def fork(self) -> "_Cut":
        """A copy to try out on it what a line that is not whole yet would be."""
        fork = copy(self)
        fork.lines, fork.done, fork.definitions = [*self.lines], [], {}
        return fork

    def add(self, line: str) -> None:
        """Take one whole line."""
        if self.kind == "code":
            self._add_code(line)
        elif line.strip():
            self._add_text(line)
        else:
            self._add_blank(line)

    def close(self) -> None:
        """What is open ends here."""
        lines, kind = self.lines, self.kind
        self.kind, self.lines, self.ends_blank = "none", [], False
        match kind:
            case "none":
                return
            case "code":
                self._put(Piece("code", "\n".join(lines), self.head, self.number, is_end=True))
            case "table":
                pass
            case "item" | "mixed" if _MARKER.match(lines[0]):
                self._put(Piece("item", _joined(lines), number=self.number))
            case _:
                self._close_prose(lines)
        if kind != "item":
            self.list_mark = ""

    def _close_prose(self, lines: list[str]) -> None:
        defined = list(takewhile(bool, map(_DEFINITION.match, lines)))
        for one in defined:
            if one:
                self.definitions.setdefault(one[1].casefold().strip(), one[0].strip())
        if len(defined) < len(lines):
            self._put(Piece("prose", _joined(lines)))

    def _put(self, piece: Piece) -> None:
        self.done.append(piece)

    def _add_code(self, line: str) -> None:
        bare = line.strip()
        if (
            _indent(line) < _LEAST_CODE_INDENT
            and bare.startswith(self.fence)
            and not bare.strip(self.fence[0])
        ):
            self.close()
            return
        if len(self.lines) == LINES_A_PART:
            self._put(Piece("code", "\n".join(self.lines), self.head, self.number))
            self.lines, self.number = [], self.number + 1
        self.lines.append(line[min(self.fence_indent, len(line) - len(line.lstrip(" "))) :])

    def _add_blank(self, line: str) -> None:
        match self.kind:
            case "item" if _is_bare_marker(self.lines):
                self.close()
            case "mixed" if self._is_bare_quote():
                self.close()
            case "item" | "indented" | "mixed":
                self.lines.append(line)
                self.ends_blank = True
            case _:
                self.close()

    def _add_text(self, line: str) -> None:
        if self._becomes_table(line):
            self._begin_table(line)
        elif self._goes_on(line):
            self._go_on(line)
        else:
            self.close()
            self._begin(line)

    def _go_on(self, line: str) -> None:
        if self.kind == "table":
            self.number += 1
            self._put(Piece("table", line.strip(), self.head, self.number))
            return
        self.lines.append(line)
        self.ends_blank = False
        # The line below a heading closes it, whatever comes.
        if self.kind == "prose" and _UNDERLINE.match(line):
            self.close()

    def _goes_on(self, line: str) -> bool:
        goes_on = False
        match self.kind:
            case "item":
                goes_on = self._goes_on_in_item(line)
            case "mixed":
                goes_on = self._goes_on_in_mixed(line)
            case "indented":
                goes_on = _indent(line) >= _LEAST_CODE_INDENT
            case "table":
                goes_on = self._is_row(line)
            case "prose":
                goes_on = self._goes_on_in_prose(line)
            case "none" | "code":
                pass
        return goes_on

    def _goes_on_in_item(self, line: str) -> bool:
        if _indent(line) >= self.item_indent:
            return True
        if self.ends_blank or _interrupts(line) or _MARKER.match(line):
            return False
        self.kind = "mixed"  # most likely more of the paragraph in the item
        return True

    def _goes_on_in_mixed(self, line: str) -> bool:
        if self._is_bare_quote() and _FENCE.match(line):
            return False
        if _indent(line) >= _LEAST_ITEM_INDENT:
            return True
        if _MARKER.match(line):
            return line.lstrip()[0].isdigit() or not _interrupts_as_list(line)
        if self.ends_blank:
            return False
        is_more_quote = _QUOTE.match(line) and any(map(_QUOTE.match, self.lines))
        return bool(is_more_quote or _UNDERLINE.match(line) or not _interrupts(line))

    def _is_bare_quote(self) -> bool:
        """Whether the lines are of a quotation, and surely of no list below it."""
        return _QUOTE.match(self.lines[0]) is not None and not any(map(_MARKER.match, self.lines))

    def _goes_on_in_prose(self, line: str) -> bool:
        is_quote = _QUOTE.match(self.lines[0]) is not None
        if _QUOTE.match(line):
            return is_quote
        if _UNDERLINE.match(line) and not is_quote:
            return True
        if _interrupts(line) or _interrupts_as_list(line):
            return False
        if is_quote:
            self.kind = "mixed"
        return True

    def _is_row(self, line: str) -> bool:
        is_other = _interrupts(line) or _MARKER.match(line)
        return _indent(line) < _LEAST_CODE_INDENT and not is_other

    def _becomes_table(self, line: str) -> bool:
        if self.kind != "prose" or len(self.lines) != 1 or not _ALIGNMENT.match(line):
            return False
        cells = table_cells(self.lines[0])
        return "|" in line + self.lines[0] and len(table_cells(line)) == len(cells)

    def _begin_table(self, line: str) -> None:
        self.kind, self.head, self.number = "table", line.strip(), 0
        self._put(Piece("table", self.lines[0].strip(), self.head, 0))
        self.lines = []

    def _begin(self, line: str) -> None:
        if _indent(line) >= _LEAST_CODE_INDENT:
            self.kind, self.lines = "indented", [line]
        elif fence := _FENCE.match(line):
            self._begin_code(fence)
        elif _RULE.match(line):
            self.list_mark = ""
            self._put(Piece("rule", line.strip()))
        elif marker := _MARKER.match(line):
            self._begin_item(marker, line)
        else:
            self.kind, self.lines = "prose", [line]
            if _HEADING.match(line):
                self.close()

    def _begin_code(self, fence: re.Match[str]) -> None:
        self.kind, self.lines, self.list_mark, self.number = "code", [], "", 0
        self.fence = fence[2] or fence[4]
        self.fence_indent = len(fence[1])
        self.head = (fence[3] or fence[5] or "").strip().partition(" ")[0]

    def _begin_item(self, marker: re.Match[str], line: str) -> None:
        self.kind, self.lines = "item", [line]
        mark = marker[2][-1] if marker[3] else "-"
        if not marker[3]:
            self.number = 0
        elif mark == self.list_mark:
            self.number += 1
        else:
            self.number = int(marker[3])
        self.list_mark = mark
        before = len(marker[1]) + len(marker[2])
        space = _width(marker[4], before)
        is_code = space > _LEAST_CODE_INDENT or not marker[5]
        self.item_indent = before + (1 if is_code else space)


class MarkdownCutter:
    """Takes Markdown bit by bit and tells how the pieces change.

    At every moment the pieces are those of the text so far.
    """

    def __init__(self) -> None:
        self._cut = _Cut()
        self._partial = ""
        self._count = 0

    @property
    def definitions(self) -> dict[str, str]:
        """The addresses of links that are defined apart from them, by their names."""
        return self._cut.definitions

    def feed(self, text: str) -> PieceUpdate:
        """Add text."""
        *lines, self._partial = (self._partial + text).split("\n")
        for line in lines:
            self._cut.add(line.rstrip("\r"))
        start, finished = self._take_finished()
        fork = self._cut.fork()
        if self._partial and not _UNDECIDED.match(self._partial):
            fork.add(self._partial.rstrip("\r"))
        if not self._may_become_table():
            fork.close()
        return PieceUpdate(start, (*finished, *fork.done))

    def finish(self) -> PieceUpdate:
        """The end: nothing stays open."""
        if self._partial:
            self._cut.add(self._partial.rstrip("\r"))
        self._partial = ""
        self._cut.close()
        start, finished = self._take_finished()
        return PieceUpdate(start, tuple(finished))

    def _take_finished(self) -> tuple[int, list[Piece]]:
        start, finished = self._count, self._cut.done
        self._cut.done = []
        self._count += len(finished)
        return start, finished

    def _may_become_table(self) -> bool:
        # Its heading would stand there as a line of text for a moment.
        lines, partial = self._cut.lines, self._partial
        first = lines[0] if lines else partial
        if self._cut.kind not in ("none", "prose") or not first.lstrip().startswith("|"):
            return False
        return not lines or (len(lines) == 1 and _UNDECIDED.match(partial) is not None)


def cut_markdown(text: str) -> tuple[tuple[Piece, ...], dict[str, str]]:
    """The pieces of a whole text, and the addresses it defines."""
    cutter = MarkdownCutter()
    first = cutter.feed(text)
    last = cutter.finish()
    return (*first.pieces[: last.start], *last.pieces), cutter.definitions


def _interrupts(line: str) -> bool:
    """Whether a line begins something else, even right below a paragraph."""
    return any(mark.match(line) for mark in (_FENCE, _HEADING, _RULE, _QUOTE))


def _interrupts_as_list(line: str) -> bool:
    marker = _MARKER.match(line)
    return marker is not None and bool(marker[5]) and marker[3] in (None, "1")


def _is_bare_marker(lines: list[str]) -> bool:
    marker = _MARKER.match(lines[0]) if len(lines) == 1 else None
    return marker is not None and not marker[5]


def _indent(line: str) -> int:
    return _width(line[: len(line) - len(line.lstrip(" \t"))], 0)


def _width(space: str, before: int) -> int:
    """How wide white space is, with tab stops every four columns."""
    column = before
    for character in space:
        column += 4 - column % 4 if character == "\t" else 1
    return column - before


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).rstrip()
