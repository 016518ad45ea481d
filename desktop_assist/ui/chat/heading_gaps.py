"""Keeps the text below a heading in an item of a list apart from it.

Qt joins the two ("- Step", "  # Head", "  text" ends with the heading "Headtext") where the list is
tight: where no blank line stands between its items or within one. As a list is cut between its
items, an item by itself may be tight where the whole list is not.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_MAY_BE_ITEM = re.compile(r"^ *(?:[-+*]|\d+[.)])(?:[ \t]|$)", re.MULTILINE)
_MAY_BE_HEAD = re.compile(r"#|^[ \t]+[-=*_]", re.MULTILINE)
_ENDS_LINE = re.compile(r"\r\n?")
_HEADS, _ITEM, _QUOTATION = ("heading_open", "hr"), "list_item", "blockquote"


def headings_apart(markdown: str) -> str:
    """Markdown with a blank line below each heading and each rule that stands in an item."""
    if not _MAY_BE_HEAD.search(markdown) or not _MAY_BE_ITEM.search(markdown):
        return markdown
    lines = _ENDS_LINE.sub("\n", markdown).split("\n")
    for end in sorted(_heads_in_items("\n".join(lines)), reverse=True):
        if end < len(lines) and lines[end].strip():
            lines.insert(end, "")
    return "\n".join(lines)


def _heads_in_items(markdown: str) -> Iterator[int]:
    """The line below each of them; in a quotation a blank line would end that."""
    depth = Counter[str]()
    for token in _blocks().parse(markdown):
        depth[token.type.removesuffix("_open").removesuffix("_close")] += token.nesting
        is_head = token.type in _HEADS and depth[_ITEM] and not depth[_QUOTATION]
        if is_head and token.map:
            yield token.map[1]


@cache
def _blocks() -> "MarkdownIt":
    """Tells the blocks of a text, and nothing of what stands in their lines."""
    from markdown_it import MarkdownIt  # 40 ms, and few texts need it

    return MarkdownIt("commonmark").disable("inline")
