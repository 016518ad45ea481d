"""The few marks of Markdown that answers use, as HTML; everything else is shown as it is written.

All text is escaped before anything is made of it, and nothing in the result leads or loads
anywhere: links and pictures stay the text they are.
"""

import html
import re
from collections.abc import Iterator
from itertools import groupby

_INLINE = (
    (re.compile(r"`([^`\n]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*([^*\n]+)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"(?<![\w*])\*([^*\s][^*\n]*)\*(?![\w*])"), r"<em>\1</em>"),
)
_HEADING = re.compile(r"#{1,6} +(.*)")
_ITEM = re.compile(r"\s*(?:[-*+]|(?P<number>\d+)[.)]) +(?P<text>.*)")
_FENCE = "```"


def markdown_html(text: str) -> str:
    """Safe HTML for a text in Markdown."""
    pieces = text.split(_FENCE)
    return "".join(
        _code(piece) if number % 2 else "".join(_blocks(piece))
        for number, piece in enumerate(pieces)
    )


def _code(fenced: str) -> str:
    language, newline, code = fenced.partition("\n")
    return f"<pre>{html.escape((code if newline else language).strip(chr(10)))}</pre>"


def _blocks(text: str) -> Iterator[str]:
    for kind, lines in groupby(text.split("\n"), _kind):
        match kind:
            case "heading":
                yield from (f"<h3>{_inline(line.lstrip('#').strip())}</h3>" for line in lines)
            case "ul" | "ol":
                items = "".join(f"<li>{_inline(_item(line))}</li>" for line in lines)
                yield f"<{kind}>{items}</{kind}>"
            case "text":
                yield f"<p>{'<br>'.join(_inline(line) for line in lines)}</p>"


def _kind(line: str) -> str:
    if not line.strip():
        return "gap"
    if _HEADING.fullmatch(line):
        return "heading"
    item = _ITEM.fullmatch(line)
    if item is None:
        return "text"
    return "ol" if item["number"] else "ul"


def _item(line: str) -> str:
    return _ITEM.sub(r"\g<text>", line)


def _inline(text: str) -> str:
    safe = html.escape(text)
    for pattern, replacement in _INLINE:
        safe = pattern.sub(replacement, safe)
    return safe
