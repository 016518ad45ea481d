"""Puts what a person types into the language of the full-text index."""

import re

from desktop_assist.domain.conversation_search import Matching

_WORD = re.compile(r"[^\W_]+")
# Longest first. Plurals and cases of English and German: “hotels” finds “hotel”.
_ENDINGS = ("en", "es", "s", "n", "e")
_SHORTEST_STEM = 4
# The index strips dots off letters, so that “ü” is “u” in it; “ß” it knows only as itself.
_SPELLINGS = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ß", "ss"), ("ss", "ß"))


def index_expression(text: str, matching: Matching) -> str:
    """What to give to MATCH; empty when there is no word in the text.

    Every word is quoted, so that nothing in it is taken for an operator, and stands for the
    beginning of one: “reise” finds “Reisekosten”.
    """
    words = dict.fromkeys(word.lower() for word in _WORD.findall(text))
    operator = " AND " if matching == "all" else " OR "
    return operator.join(_alternatives(word) for word in words)


def _alternatives(word: str) -> str:
    forms = dict.fromkeys(form for one in _spellings(word) for form in (one, _stem(one)))
    return "(" + " OR ".join(f'"{form}"*' for form in forms) + ")"


def _spellings(word: str) -> list[str]:
    return [word, *(word.replace(old, new) for old, new in _SPELLINGS if old in word)]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
