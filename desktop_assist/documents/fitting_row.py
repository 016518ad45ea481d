"""Find the row of a table that holds for the number in a question.

"Who approves 7,000 euros" is answered by the row "up to 10,000 EUR", and two years of service by "1
to 3 years": by their words all rows fit alike.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf, nextafter

from desktop_assist.documents.word_stem import stem

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve",
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
)
_NUMBER_WORDS = {
    word: place for line in _WORDS for place, word in enumerate(line.split()) if word != "ein"
}
_UNITS = {"€": "eur", "euro": "eur", "$": "usd", "dollar": "usd", "£": "gbp", "pound": "gbp"}
_CODES = ("usd", "cad", "aud", "nzd", "eur", "gbp", "chf")
_DOLLARS = frozenset({"usd", "cad", "aud", "nzd"})
"""Each of them is written "$" where it is the usual one."""
_OF_MONEY = re.compile(
    r"\b(?:value|amount|cost|price|total|sum|order|contract|purchase|invoice|budget|spend"
    r"|limit|betrag"
    r"|wert|summe|kosten|preis|auftrag\w*|bestell\w*|rechnung\w*|einkauf\w*|\w*(?:wert"
    r"|betrag|summe)"
    rf"|{'|'.join(_CODES)})\b|[$€£]",
    re.IGNORECASE,
)
"""Heads a column whose numbers are money."""
_TIMES = "minuten minutes, stunden hours, tage days, tagen days, wochen weeks, monate months"
# No row for so many people holds for so many days.
_KINDS_OF_UNITS = frozenset(
    {
        "%",
        *_UNITS.values(),
        *_CODES,
        *map(stem, ["minutes", "hours", "days", "weeks", "months", "years"]),
    }
)
_TRANSLATED = {
    stem(german): stem(english)
    for german, english in (pair.split() for pair in f"{_TIMES}, jahre years".split(", "))
}
_THOUSANDS = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
_NUMBER = (
    rf"(?P<money>[$€£]|\b(?:{'|'.join(_CODES)})\b)? ?(?P<number>\d+(?:\.\d+)?"
    rf"|\b(?:{'|'.join(_NUMBER_WORDS)})\b)"
    r"(?P<k>k\b)?(?P<more>\+| or more\b| oder mehr\b)?[ -]?(?P<unit>[€%]|[^\W\d_]+)?"
)
_AMOUNT = re.compile(_NUMBER, re.IGNORECASE)
_BELOW = re.compile(r"(?:\b(?:under|below|less than|unter|weniger als)|<) ?")
_UP_TO = re.compile(r"(?:\b(?:up to|at most|bis(?: zu)?|max\.?|maximum|höchstens)|≤|<=|</=) ?")
_ABOVE = re.compile(r"(?:\b(?:over|above|more than|exceeding|über|mehr als)|>) ?")
_FROM = re.compile(r"(?:\b(?:from|at least|ab|mindestens|min\.?)|≥|>=|>/=) ?")
_TO = re.compile(r"^(?:.{0,20}?\b(?:to|and|bis|und)\b|[^\d]{0,8}[-\u2013]) ?", re.IGNORECASE)
_JOINTS = frozenset({"to", "and", "bis", "und", "through"})
"""Stand behind the first number of two, and are no unit."""
_NO_NUMBER = re.compile(
    r"(?:\b(?:that|this|the|which|any|no|every|each|another|last|first|next|other|right|only)"
    r" |(?<=\w)-)$",
    re.IGNORECASE,
)
"""Before "one", where it stands for a thing: "who has to sign that one"."""
_YEARS = range(1900, 2100)
_CELL, _FEWEST, _MOST_BEFORE = " | ", 2, 2


@dataclass(frozen=True, slots=True)
class _Amount:
    number: float
    unit: str


@dataclass(frozen=True, slots=True)
class _Range:
    """From one number to another, both of them in it."""

    least: float
    most: float
    unit: str
    is_money: bool = False

    def holds(self, amount: _Amount) -> bool:
        if not self.least <= amount.number <= self.most:
            return False
        if amount.unit in _DOLLARS and self.unit in _DOLLARS:
            return True
        if self.is_money and not self.unit and amount.unit in _CODES:
            return True
        return self.unit == amount.unit or not (self.unit or amount.unit in _KINDS_OF_UNITS)


def fitting_row(question: str, sentences: Sequence[str]) -> str:
    """The row that holds for the number in a question; empty where none does, or none is asked for.

    Args:
        question: As it was asked.
        sentences: Those of a passage, its rows among them.
    """
    asked = [one for one in _amounts(question) if not _is_year(one)]
    rows = [(row, found) for row in sentences if asked and (found := _range_of(row)) is not None]
    fitting = [(row, one) for row, one in rows if any(map(one.holds, asked))]
    if len(rows) < _FEWEST or not fitting or len({row.partition(":")[0] for row, _ in rows}) > 1:
        return ""
    # Of "up to 10,000" and "up to 100,000" the nearer one.
    return min(fitting, key=lambda pair: (-pair[1].least, pair[1].most))[0]


def _amounts(text: str) -> Iterator[_Amount]:
    """Those of a question; of "over 2,000 euros" the next one above."""
    text = _THOUSANDS.sub("", text)
    for found in _AMOUNT.finditer(text):
        if found["number"].lower() == "one" and _NO_NUMBER.search(text[: found.start("number")]):
            continue
        one = _amount(found)
        words = text[: found.start()].lower().split()[-_MOST_BEFORE:]
        is_beyond = any(_ABOVE.fullmatch(f"{' '.join(words[n:])} ") for n in range(len(words)))
        yield replace(one, number=nextafter(one.number, inf)) if is_beyond else one


def _is_year(one: _Amount) -> bool:
    return one.number in _YEARS and one.unit not in _KINDS_OF_UNITS


def _amount(found: re.Match[str]) -> _Amount:
    word = found["number"].lower()
    number = float(_NUMBER_WORDS.get(word, word)) * (1_000 if found["k"] else 1)
    return _Amount(number, _unit(found["money"] or found["unit"] or ""))


def _unit(word: str) -> str:
    one = stem(word.lower())
    return _UNITS.get(one, _TRANSLATED.get(one, one))


def _range_of(row: str) -> _Range | None:
    """What the first cell of a row holds for; None where it is no row, or tells no number."""
    cell, bar, _ = row.partition(_CELL)
    head, colon, value = cell.partition(": ")
    found = _told_range(value) if bar and colon else None
    return replace(found, is_money=_OF_MONEY.search(head) is not None) if found else None


def _told_range(value: str) -> _Range | None:
    value = _THOUSANDS.sub("", value)
    first = _AMOUNT.search(value)
    if first is None:
        return None
    one, before = _amount(first), value[: first.start()].lower()
    second = _AMOUNT.search(value, first.end() - len(first["unit"] or ""))
    between = value[first.end("number") : second.start()] if second else ""
    if second and _TO.fullmatch(between):
        other = _amount(second)
        least = nextafter(one.number, inf) if _ABOVE.fullmatch(before) else one.number
        return _Range(least, other.number, other.unit or ("" if one.unit in _JOINTS else one.unit))
    return _with_word(one, before, is_more=first["more"] is not None)


def _with_word(one: _Amount, before: str, *, is_more: bool) -> _Range | None:
    """What a number with a word before it holds for; None where it is the number of something."""
    if _UP_TO.fullmatch(before):
        return _Range(-inf, one.number, one.unit)
    if _BELOW.fullmatch(before):
        return _Range(-inf, nextafter(one.number, -inf), one.unit)
    if _FROM.fullmatch(before) or (is_more and not before):
        return _Range(one.number, inf, one.unit)
    if _ABOVE.fullmatch(before):
        return _Range(nextafter(one.number, inf), inf, one.unit)
    return None if before else _Range(one.number, one.number, one.unit)
