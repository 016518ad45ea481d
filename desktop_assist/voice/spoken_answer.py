"""Turns an answer as it is written into what is read aloud: words, without the marks."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_MOST_ROWS = 12
_LONGEST = 280
"""Of one piece: a voice begins with the first at once, and can be stopped between two."""
_QUOTE = re.compile(r"^\s*(?:>\s?)+")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_RULE = re.compile(r"\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|=+|-+)$")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_DEFINITION = re.compile(r"\s{0,3}\[[^\]]+\]:\s*\S+")
_LINE_MARK = re.compile(r"\s*(?:#{1,6}\s+|[-+*]\s+(?:\[[ xX]\]\s+)?|(?=\d+[.)]\s))?")
_BEGINS_BLOCK = re.compile(r"\s*(?:#{1,6}\s|[-+*]\s|\d+[.)]\s)")
_CELL_END = re.compile(r"(?<!\\)\|")
# Their lengths are bounded: what a model writes must not hold anything up.
_PICTURE = re.compile(r"!\[([^\[\]]{0,200})\](?:\([^()]{0,400}\)|\[[^\]]{0,100}\])")
_LINK = re.compile(
    r"\[((?!\^?\d+\])[^\[\]]{1,200})\](?:\((?:[^()]|\([^()]{0,100}\)){0,400}\)|\[[^\[\]]{0,100}\])"
)
_NOTE = re.compile(r"\s?\[\^?\d{1,4}\](?!\()")
_ADDRESS = re.compile(r"<?\bhttps?://(?:www\.)?([^\s/<>)?#]+)[^\s<>)]*>?")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)(.{1,200}?)(?<!`)\1(?!`)")
_STRONG = re.compile(r"(\*\*\*|\*\*|\*|~~)(?=[^\s*~])(.{1,300}?)(?<=\S)\1")
_LOW_STRONG = re.compile(r"(?<!\w)(___|__|_)(?=[^\s_])(.{1,300}?)(?<=\S)\1(?!\w)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SENTENCE_END = re.compile(r"(?<=[.!?…:;])\s+")
_ENDS = (".", "!", "?", "…", ":", ";", ",")
# In the answer's language, whatever the window's is: one voice says all of it.
_CODE_LEFT_OUT = {"de": "Hier steht Programmtext.", "en": "Some code is shown here."}
_ROWS_LEFT_OUT = {"de": "Und {count} weitere Zeilen.", "en": "And {count} more rows."}


def spoken_answer(markdown: str, language: str = "") -> tuple[str, ...]:
    """The pieces to be read, in order.

    Args:
        markdown: The answer.
        language: Its language, as "en": in it is said what is left out.
    """
    lines = (_QUOTE.sub("", line, count=1) for line in markdown.splitlines())
    blocks = (_without_marks(one) for one in _blocks(lines, language))
    return tuple(piece for block in blocks if block for piece in _cut(_ended(block)))


def _blocks(lines: Iterable[str], language: str) -> Iterator[str]:
    """Paragraphs, items, headings and rows of tables, each as one line."""
    open_lines: list[str] = []
    waiting = iter((*lines, ""))
    for line in waiting:
        is_new = not line.strip() or bool(_BEGINS_BLOCK.match(line))
        fence = _FENCE.match(line)
        if open_lines and (is_new or fence):
            yield from _closed(open_lines, language)
            open_lines = []
        if fence:
            _skip_code(waiting, fence.group(1))
            yield _CODE_LEFT_OUT.get(language, "")
        elif line.strip() and not _DEFINITION.match(line):
            open_lines.append(line)


def _skip_code(lines: Iterator[str], fence: str) -> None:
    for line in lines:
        if line.strip().startswith(fence):
            return


def _closed(lines: list[str], language: str) -> Iterator[str]:
    rules = (n for n, line in enumerate(lines) if n and "|" in line and _TABLE_RULE.match(line))
    head = next(rules, len(lines) + 1) - 1
    kept = (line for line in lines[:head] if not _RULE.match(line))
    yield " ".join(_LINE_MARK.sub("", line, count=1).strip() for line in kept)
    if head < len(lines):
        yield from _rows(lines[head:], language)


def _rows(lines: list[str], language: str) -> Iterator[str]:
    """Each row with the heads of its columns: who only listens sees no columns."""
    heads, rows = _cells(lines[0]), lines[2:]
    for row in rows[:_MOST_ROWS]:
        pairs = zip(heads, _cells(row), strict=False)
        yield ", ".join(f"{head}: {cell}" if head else cell for head, cell in pairs if cell)
    left_out = len(rows) - _MOST_ROWS
    if left_out > 0:
        yield _ROWS_LEFT_OUT.get(language, "").format(count=left_out)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _CELL_END.split(line.strip().strip("|"))]


def _without_marks(text: str) -> str:
    text = _PICTURE.sub(r"\1", text)
    text = _LINK.sub(r"\1", text)
    text = _NOTE.sub("", _ADDRESS.sub(r"\1", text))
    text = _CODE.sub(lambda found: found.group(2).strip(), _TAG.sub(" ", text))
    for mark in (_STRONG, _STRONG, _LOW_STRONG, _LOW_STRONG):  # one may stand in another
        text = mark.sub(r"\2", text)
    from html import unescape  # a third of a megabyte, with the first answer that is read out

    text = unescape(_ESCAPED.sub(r"\1", text))
    # Small pictures have long names, which voices say.
    seen = (letter for letter in text if unicodedata.category(letter) not in {"So", "Cf", "Cc"})
    return " ".join("".join(seen).split())


def _ended(block: str) -> str:
    """With a stop at its end, for which a voice makes a pause."""
    return block if block.endswith(_ENDS) or not block[-1].isalnum() else f"{block}."


def _cut(block: str) -> Iterator[str]:
    piece = ""
    for sentence in _SENTENCE_END.split(block):
        if piece and len(piece) + len(sentence) > _LONGEST:
            yield piece
            piece = ""
        piece = f"{piece} {sentence}".strip()
    if any(letter.isalnum() for letter in piece):
        yield piece
