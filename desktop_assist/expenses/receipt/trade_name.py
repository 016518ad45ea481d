"""Finds the name of the house that a company runs: "Brauhaus am Tor", of the Gastro Nord AG.

People call it by what stands on top, large; the company stands below in small print, or at the
foot. A company that is on top itself, or whose name is only on top in short, has no other.
"""

import re
from collections.abc import Callable, Sequence

from desktop_assist.expenses.receipt.labels import plain
from desktop_assist.expenses.receipt.no_name import is_trade_word
from desktop_assist.files.page_text import Line

# Where the law wants the company on each slip, whatever the house on top is called.
_BY_LAW = re.compile(
    r"\bs\.?\s?a\.?(?: de c\.?\s?v\b|p\.?i\.?\b)|\bs\.? ?de r\.? ?l\b|\bsp\.? ?z ?o\.? ?o\b"
    r"|\bs\. ?r\. ?o\.|\bd\. ?o\. ?o\b",
    re.IGNORECASE,
)
_OPERATOR = re.compile(
    r"\b(?:GmbH|AG|KG|OHG|UG|e\. ?K\.|B\.? ?V|N\.? ?V|BVBA|SARL|SAS|S\.r\.l|S\.p\.A|S\.C|AB|A/S"
    r"|ApS|Oy|Kft|a\. ?s|S\.A|(?i:pty\.? ltd))(?=\W|$)"
)
# Its house is called otherwise only where both names share a word: people use this one, too.
_COMPANY = re.compile(
    r"\b(?:sdn\.? ?bhd|pte\.? ?ltd|co\.?,? ?ltd|ltd|limited|llc|inc|plc|corp|llp)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_HEAD_LINES, _LEAST_LETTERS, _SHARED, _MOST_WORDS = 3, 4, 5, 6


def names_operator(printed: str) -> bool:
    """Whether a line names a company by its legal form, such as run houses of other names."""
    return names_by_law(printed) or _OPERATOR.search(printed) is not None


def names_company(printed: str) -> bool:
    """Whether a line names a company by any legal form: "Laju Rel Sdn Bhd"."""
    return names_operator(printed) or _COMPANY.search(printed) is not None


def names_by_law(printed: str) -> bool:
    """Whether it names a company of a country where each slip has to."""
    return _BY_LAW.search(printed) is not None


def headline(lines: Sequence[Line], may_be_name: Callable[[str], bool]) -> int | None:
    """The number of the line with the name on top; None where no name stands there.

    Args:
        lines: Of the receipt.
        may_be_name: Whether a printed line can be what a house is called.
    """
    for number, line in enumerate(lines[:_HEAD_LINES]):
        if sum(one.isalpha() for one in line.text) < _LEAST_LETTERS:
            continue  # the sign of a logo
        is_name = may_be_name(line.text) and not names_company(line.text)
        is_short = len(line.text.split()) <= _MOST_WORDS and ":" not in line.text
        return number if is_name and is_short else None
    return None


def is_named_below(house: str, below: Sequence[Line]) -> bool:
    """Whether the company of a house is named below it, and called alike: "Zwaan Horeca BV"."""
    return any(
        (names_operator(one.text) and share_a_word(house, one.text))
        or (names_company(one.text) and is_short_for(house, one.text))
        for one in below
    )


def share_a_word(one: str, other: str) -> bool:
    """Whether two names share the beginning of a word: "Pod Lipą", "Lipowa Handel"."""
    first, second = _stems(one), _stems(other)
    return any(a.startswith(b) or b.startswith(a) for a in first for b in second)


def begin_alike(one: str, other: str) -> bool:
    """Whether the first words that tell two names from others are the same: "Laju", "Laju"."""
    return _stems(one)[:1] == _stems(other)[:1] != []


def is_short_for(short: str, name: str) -> bool:
    """Whether a name has all the words of a shorter one: "Citewell", "Citewell Holding Ltd"."""
    words = _stems(short)
    return bool(words) and {*words} <= {*_stems(name)}


def _stems(name: str) -> list[str]:
    words = (word for word in _WORD.findall(plain(name)) if not is_trade_word(word))
    return [word[:_SHARED] for word in words]
