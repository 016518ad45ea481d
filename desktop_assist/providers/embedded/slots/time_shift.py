"""How much later, earlier, longer or shorter something is to be: "an hour later"."""

import re
from dataclasses import dataclass
from datetime import timedelta

from desktop_assist.providers.embedded.slots.remainder import cut
from desktop_assist.providers.embedded.word_list import one_of

_NUMBERS = {
    "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0,
    "half an": 0.5, "half a": 0.5, "a quarter of an": 0.25, "a quarter": 0.25, "an extra": 1.0,
    "another": 1.0, "one more": 1.0, "one and a half": 1.5,
    "ein": 1.0, "eine": 1.0, "einen": 1.0, "zwei": 2.0, "drei": 3.0, "vier": 4.0, "fünf": 5.0,
    "eine halbe": 0.5, "halbe": 0.5, "anderthalb": 1.5, "eineinhalb": 1.5, "noch eine": 1.0,
}  # fmt: skip
_UNITS = {
    "min": timedelta(minutes=1),
    "viertelstunde": timedelta(minutes=15),
    "h": timedelta(hours=1),
    "stunde": timedelta(hours=1),
    "d": timedelta(days=1),
    "tag": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_NUMBER = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True)) + r"|\d+(?:[.,]\d+)?"
_UNIT = r"min(?:ute)?[sn]?|viertelstunden?|hours?|hrs?|h|stunden?|days?|tage?n?|weeks?|wochen?"
_LENGTH = rf"(?P<number>{_NUMBER})[ -]?(?P<unit>{_UNIT})"
_WAYS = {
    "later": one_of("later, später, nach hinten, back"),
    "earlier": one_of("earlier, sooner, früher, nach vorne?, forward"),
    "longer": one_of("longer, länger, more, mehr"),
    "shorter": one_of("shorter, kürzer, less, weniger"),
}
_WAY = "|".join(f"(?P<{name}>{words})" for name, words in _WAYS.items())
_AFTER = re.compile(rf"\b(?:(?:by|um) )?{_LENGTH} (?:{_WAY})\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?:{_WAY})\b(?: (?:by|um))? {_LENGTH}\b", re.IGNORECASE)
_VERB = one_of(
    "push, postpone, delay, move, shift, reschedule, verschieb\\w*",
    "extend, prolong, lengthen, verlänger\\w*, shorten, cut, verkürz\\w*",
)
_BY = re.compile(
    rf"\b(?P<verb>{_VERB})\b(?P<between>.*?)\b(?:by|um) {_LENGTH}\b",
    re.IGNORECASE,
)
_LONGER = re.compile(r"extend|prolong|lengthen|verlänger", re.IGNORECASE)
_SHORTER = re.compile(r"shorten|cut|verkürz", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shift:
    """What was said, and the text without it.

    Attributes:
        later: How much the start moves; negative is earlier; None when it does not.
        longer: How much longer it lasts; negative is shorter; None when it does not.
        rest: The text without these words.
    """

    later: timedelta | None
    longer: timedelta | None
    rest: str


def find_shift(text: str) -> Shift:
    """The first shift named."""
    for pattern in (_AFTER, _BEFORE):
        cutting = cut(text, pattern)
        if cutting.found:
            return _shift(_way(cutting.found), _length(cutting.found), cutting.rest)
    found = _BY.search(text)
    if found is None:
        return Shift(None, None, text)
    rest = text[: found.start()] + found["between"] + text[found.end() :]
    return _shift(_way_of_verb(found["verb"]), _length(found), rest)


def _shift(way: str, length: timedelta, rest: str) -> Shift:
    match way:
        case "later":
            return Shift(length, None, rest)
        case "earlier":
            return Shift(-length, None, rest)
        case "longer":
            return Shift(None, length, rest)
        case _:
            return Shift(None, -length, rest)


def _way(found: re.Match[str]) -> str:
    return next(name for name in _WAYS if found[name])


def _way_of_verb(verb: str) -> str:
    if _LONGER.match(verb):
        return "longer"
    return "shorter" if _SHORTER.match(verb) else "later"


def _length(found: re.Match[str]) -> timedelta:
    word = " ".join(found["number"].lower().split())
    number = _NUMBERS[word] if word in _NUMBERS else float(word.replace(",", "."))
    unit = found["unit"].lower()
    start = max((name for name in _UNITS if unit.startswith(name)), key=len)
    return number * _UNITS[start]
