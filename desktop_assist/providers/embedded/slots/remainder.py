"""The part of a request that is not yet understood: each slot cuts out its own words."""

import re
from dataclasses import dataclass

CUT = " ¦ "
"""Stands where understood words were, so that what was apart stays apart."""


@dataclass(frozen=True, slots=True)
class Cutting:
    """A piece cut out, and the text without it. `found` is None when nothing was there."""

    found: re.Match[str] | None
    rest: str


def cut(text: str, pattern: re.Pattern[str]) -> Cutting:
    """Cut the first find out of a text."""
    found = pattern.search(text)
    if found is None:
        return Cutting(None, text)
    return Cutting(found, text[: found.start()] + CUT + text[found.end() :])


def without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The text without the words in these places."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + CUT + text[end:]
    return text
