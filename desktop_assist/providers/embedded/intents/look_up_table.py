"""Requests to look up a value in a table of a document."""

import re

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "look_up_table"
_ARTICLE = r"(?:(?:the|our|this|der|die|das|den|dem|unsere[rn]?)\s+)?"
_WORD = r"(?!(?:does|do|is|the|a|an|me|for|up|in|of|to|steht|in|der)\b)[^\W\d_]\w*"
_TABLE = re.compile(
    rf"(?:\b(?:in|from|of|aus|laut|nach)\s+)?{_ARTICLE}"
    rf"(?:\b(?P<name>{_WORD}(?:[ -]{_WORD}){{0,2}}?)[ -](?:table|tabelle)\b"
    rf"|\b(?P<joined>[^\W\d_]{{4,}}?)s?tabelle\b"
    rf"|\b(?<!\ba )(?:table|tabelle)\s+(?:der\s+)?(?P<name2>{_WORD}(?: rates?| limits?)?))",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\s*,?\s*\b(?:according to|going by|as per|laut|nach|in) (?:the|our|der|unserer)"
    r" (?:table|tabelle)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"{_ARTICLE}(?P<name>{_WORD}(?:[ -]{_WORD}){{0,2}}?)"
    r"(?=\s+(?:for|in|on|für|bei|is|are|ist|gilt)\b)",
    re.IGNORECASE,
)
"""What a table is about that is only called "the table"."""
_ASKS = re.compile(
    r"^\W*(?:(?:please|can you|could you|bitte)\s+)*"
    + one_of(
        "look up, lookup, look, check, what(?:'s)?, which, find, get, search, read, how much",
        "schlag\\w*, such\\w*, was, welche[rns]?, sieh, schau\\w*, finde?, lies, wie hoch",
    )
    + r"\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"\b(?:for|about|on|für|zu|über|has|have|hat)\s+(?P<what>.+)", re.IGNORECASE)
_NOISE = re.compile(
    r"\b"
    + one_of(
        "look up, lookup, look, check, what, which, find, get, search, read, does, do, is, the",
        "say, says, value, row, entry, rate, up, for, it, a, an, values, has, have, show, give",
        "in, schlag\\w*, such\\w*, was, welche\\w*, sieh, schau\\w*, finde?, nach, steht, sagt",
        "wert, hat, der, die, das, den, für, in, zu, ist",
    )
    + r"\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,|\band\b|\bund\b)\s*", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:restaurants?|reserv\w*|book a|dinner|for (?:two|\d) people|tisch)\b", re.IGNORECASE
)


def read(request: UserRequest) -> Reply | None:
    """The table and what is looked up in it, or None for any other request."""
    text = _UNNAMED.sub("", request.text)
    table = _table(request.text) if text == request.text else _subject(text)
    if table is None or not _ASKS.search(text) or _OTHER.search(text):
        return None
    rest = text[: table.start()] + " ; " + text[table.end() :]
    conditions = _conditions(rest)
    if not conditions:
        return None
    name = next(filter(None, table.groups())).strip()
    return Act((PlannedCall(TOOL, {"table": name, "conditions": conditions}),))


def _table(text: str) -> re.Match[str] | None:
    """The name of the table, without the words that ask for it."""
    opening = _ASKS.search(text)
    start = opening.end() if opening else 0
    return _TABLE.search(text, start)


def _subject(text: str) -> re.Match[str] | None:
    opening = _ASKS.search(text)
    return _SUBJECT.search(text, opening.end() if opening else 0)


def _conditions(rest: str) -> list[JsonValue]:
    named = _FOR.search(rest)
    words = _NOISE.sub(" ", named["what"] if named else rest).replace(";", " ")
    pieces = (" ".join(piece.split()).strip(" ?.!'") for piece in _AND.split(words))
    return [piece for piece in pieces if piece]
