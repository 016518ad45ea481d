"""Text with its looks, as other programs take it from the clipboard."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from desktop_assist.ui.chat.markdown_piece import PieceKind

_MARKS = re.compile(r"<!--(?:Start|End)Fragment-->")
_BETWEEN_ROWS = re.compile(r"</table>\s*<table[^>]*>")
_INSIDE_PAGE = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)


def without_page(page: str) -> str:
    """What Qt writes of a document or a selection, without the page around it."""
    found = _INSIDE_PAGE.search(page)
    return _MARKS.sub("", found[1]).strip() if found else ""


def html_of_code(text: str) -> str:
    """Lines that stay as they are."""
    from html import escape  # with all the names of characters that a window at rest needs not

    return f"<pre>{escape(text)}</pre>"


def html_of_words(text: str) -> str:
    """Text without looks, its paragraphs kept."""
    from html import escape

    lines = (escape(line) for line in text.split("\n"))
    return f"<p>{'<br>'.join(lines)}</p>"


def joined(parts: Sequence[tuple[PieceKind, str]]) -> str:
    """Pieces one below the other; the rows of a table become one table again."""
    html, former = "", ""
    for kind, part in parts:
        html += part
        if kind == former == "table":
            html = _BETWEEN_ROWS.sub("", html)
        former = kind
    return html


def clipboard_content(text: str, html: str) -> QMimeData:
    """Both, for whichever of them a program takes."""
    content = QMimeData()
    content.setText(text)
    if html:
        content.setHtml(html)
    return content
