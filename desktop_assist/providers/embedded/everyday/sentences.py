"""Cuts a text into sentences, each with its place in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PAGE = re.compile(r"^\[page (\d+)\]$")
_ABBREVIATED = (
    "mr mrs ms dr prof st no vs etc e.g i.e approx dept inc ltd co fig sec art nr bzw ca z.b d.h "
    "u.a usw inkl ggf evtl str tel abs"
)
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_END = re.compile(r"(?<=[.!?])[\"'\u201d\u201c)]*\s+(?=[\"'\u201c\u201e(]?[A-ZÀ-ÖØ-Þ\d])")
_LIST_MARK = re.compile(r"^(?:[-*\u2022\u2013]|\d{1,2}[.)]|[a-z]\))\s+")
_MOST_SENTENCES = 4000
_MOST_CHARACTERS = 600


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands in the text.

    Attributes:
        text: Its words, on one line.
        number: Which one of the text it is, from 0.
        page: The page it begins on; 0 where there are no pages.
        heading: The last heading above it; empty when there was none.
    """

    text: str
    number: int
    page: int = 0
    heading: str = ""


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences in order; headings are kept with what stands below them."""
    return tuple(_numbered(text))[:_MOST_SENTENCES]


def _numbered(text: str) -> Iterator[Sentence]:
    number = page = 0
    heading = ""
    for block in _blocks(text):
        marked = _PAGE.match(block)
        if marked:
            page = int(marked[1])
        elif _is_heading(block):
            heading = block.strip("#* :")
        else:
            for words in _cut(block):
                yield Sentence(words, number, page, heading)
                number += 1


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs on one line each; a heading, a page mark and a list's item stand alone."""
    open_lines: list[str] = []
    for line in (*text.splitlines(), ""):
        bare = " ".join(line.split())
        stands_alone = bool(_PAGE.match(bare) or _LIST_MARK.match(bare) or bare.startswith("#"))
        if open_lines and (not bare or stands_alone or _is_heading(open_lines[-1])):
            yield " ".join(open_lines)
            open_lines = []
        if bare and (_PAGE.match(bare) or bare.startswith("#")):
            yield bare
        elif bare:
            open_lines.append(_LIST_MARK.sub("", bare))


def _is_heading(block: str) -> bool:
    """Short, no sentence, and not the end of one."""
    if block.startswith("#"):
        return True
    if ". " in block:
        return False
    words = block.split()
    is_short = 0 < len(words) <= 8 and len(block) <= 70
    return is_short and block[-1] not in ".!?,;:" and words[0][:1].isupper()


def _cut(block: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(block):
        last = block[start : end.start()].rsplit(" ", 1)[-1].rstrip(".").lower()
        if last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha()):
            continue
        yield block[start : end.end()].strip()[:_MOST_CHARACTERS]
        start = end.end()
    if block[start:].strip():
        yield block[start:].strip()[:_MOST_CHARACTERS]
