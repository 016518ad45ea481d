"""Keeps the text below a heading in an item of a list apart from it.

Qt joins the two ("- Step", "  # Head", "  text" ends with the heading "Headtext") where the list is
tight: where no blank line stands between its items or within one. As a list is cut between its
items, an item by itself may be tight where the whole list is not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_MAY_NEED = re.compile(r"#|^[ \t]+[-=*_]", re.MULTILINE)
_HEADING = re.compile(r" {0,3}#{1,6}(?: |$)")
_RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+) *$")
_FENCE = re.compile(r" {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$")
_QUOTE = re.compile(r" {0,3}>")
_MARKER = re.compile(r"( {0,3}(?:[-+*]|(\d{1,9})[.)]))( +|$)")
_LEAST_CODE_INDENT = 4


def headings_apart(markdown: str) -> str:
    """Markdown with a blank line below each heading and each rule that stands in an item."""
    if not _MAY_NEED.search(markdown):
        return markdown
    return "\n".join(_Items().spaced(markdown.split("\n")))


@dataclass(slots=True)
class _Items:
    """The items that are open at a line, by the column where the text of each begins."""

    columns: list[int] = field(default_factory=list)
    fence: str = ""
    in_text: bool = False
    ends_head: bool = False

    def spaced(self, lines: Iterable[str]) -> Iterator[str]:
        for line in lines:
            is_text = bool(line.strip())
            if is_text and self.ends_head:
                yield ""
            self.ends_head = False
            if is_text:
                self._take(line.expandtabs(_LEAST_CODE_INDENT))
            else:
                self.in_text = False
            yield line

    def _take(self, line: str) -> None:
        left = self._left_by(line)
        if left and self._goes_on_lazily(line):
            return
        if left:
            del self.columns[-left:]
            self.fence, self.in_text = "", False
        rest = line[self._column :]
        if self.fence:
            self._take_code(rest)
        elif self.in_text and _UNDERLINE.match(rest):
            self._end_head()
        else:
            self._take_marked(rest)

    @property
    def _column(self) -> int:
        return self.columns[-1] if self.columns else 0

    def _left_by(self, line: str) -> int:
        """How many of the open items the line is too far left for."""
        indent = len(line) - len(line.lstrip())
        return sum(indent < column for column in self.columns)

    def _goes_on_lazily(self, line: str) -> bool:
        bare = line.lstrip()
        marks = (_HEADING, _RULE, _FENCE, _QUOTE, _MARKER)
        return self.in_text and not any(mark.match(bare) for mark in marks)

    def _take_code(self, rest: str) -> None:
        bare = rest.strip()
        if bare.startswith(self.fence) and not bare.strip(self.fence[0]):
            self.fence = ""

    def _take_marked(self, rest: str) -> None:
        while (marker := _MARKER.match(rest)) and not _RULE.match(rest):
            if self.in_text and marker[2] not in (None, "1"):
                break  # a number within a paragraph
            space = len(marker[3])
            is_code = space > _LEAST_CODE_INDENT or not rest[marker.end() :]
            width = len(marker[1]) + (1 if is_code else space)
            self.columns.append(self._column + width)
            self.in_text, rest = False, rest[width:]
        if _HEADING.match(rest) or _RULE.match(rest):
            self._end_head()
        elif fence := _FENCE.match(rest):
            self.fence, self.in_text = fence[1] or fence[2], False
        else:
            is_code = not self.in_text and rest.startswith(" " * _LEAST_CODE_INDENT)
            self.in_text = bool(rest.strip()) and not is_code

    def _end_head(self) -> None:
        self.in_text, self.ends_head = False, bool(self.columns)
