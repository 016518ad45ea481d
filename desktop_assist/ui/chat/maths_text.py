"""Formulas in an answer stay as they were written: Markdown would eat their marks."""

import re

# As in most Markdown with formulas: no space inside the dollars, no digit after the last one, so
# that prices are none.
_FORMULA = re.compile(
    r"(?P<code>(`+)(?!`).+?(?<!`)\2(?!`))"
    r"|\$\$.+?\$\$|\$(?=[^\s$])[^$\n]*?[^\s\\$]\$(?!\d)|\$[^\s$]\$(?!\d)"
    r"|\\\(.+?\\\)|\\\[.+?\\\]",
    re.DOTALL,
)
_MARK = re.compile(r"([\\`*_{}\[\]()#+\-.!~|<>$^&:@])")


def keep_maths(markdown: str) -> str:
    """Markdown that shows the formulas in it as they stand."""
    if "$" not in markdown and "\\(" not in markdown and "\\[" not in markdown:
        return markdown
    return _FORMULA.sub(_escaped, markdown)


def _escaped(found: re.Match[str]) -> str:
    return found[0] if found["code"] else _MARK.sub(r"\\\1", found[0])
