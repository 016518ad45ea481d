"""Finds the amounts printed on a receipt, each with where it stands and what is said of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from desktop_assist.files.page_text import Line, Word

_MINUS = r"[-\u2212\u2013]"
_CODES = (
    "EUR|USD|GBP|CHF|MYR|SGD|AUD|CAD|NZD|HKD|JPY|INR|THB|IDR|CZK|PLN|HUF|SEK|NOK|DKK|ZAR|AED"
    "|PHP|VND|KRW|TWD|BRL|MXN"
)
_SIGN = (
    r"(?:(?:US|CA|AU|NZ|HK|MX|NT|C|A|S|R)\$|RM|Rs\.?|Rp\.?"
    rf"|{_CODES}|[$€£¥₹฿₩₫₱₺])"
)
# Behind a whole amount, where these are written: "249 Kč", "1 200 Ft", "45 zł", "12 €".
_SIGN_BEHIND = rf"(?-i:K[čc]s?|zł|Ft|kr\.?|baht|{_CODES}|[€฿₫₺円])(?!\w|\s?\d)"
# As a line in the place of cents: "CHF 45.-", "520,-", "49:-".
_NO_CENTS = r"[.,:][-\u2013\u2014]{1,2}(?![\w-])"
# Recognition puts a space behind a mark, but so do "Zone 10, 20, 21" and "Level 9, 40 Kent Place".
_NO_STREET = r"(?:\s(?<!\d\d,\s\d\d,\s)(?!\d\d\s(?-i:[A-Z][a-z])))?"
# By thousands, or as in India, where "1,04,500" is a hundred thousand and more.
_GROUPED = r"\d{1,3}(?:[., '\u2019]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}"
# Recognition puts a space behind a decimal mark, or takes a nought for an O.
_CLOSING = r"[-\u2212)]"
_AMOUNT = re.compile(
    rf"(?<![\w.,/#%-])(?:(?<!\d:)|(?={_SIGN}))(?P<minus>{_MINUS}\s?|\()?(?P<sign>{_SIGN}|R)?\s?"
    rf"(?P<minus2>{_MINUS}\s?)?(?:(?P<whole>{_GROUPED}|\d{{1,7}})"
    # "TAX .70", but not the price of one in "3 @ .79".
    rf"\s?(?P<mark>[.,]){_NO_STREET}(?P<cents>[\dOo]{{2}})|(?<!@\s)\.(?P<only>\d{{2}}))"
    # Not of a list of numbers: "Zone 10, 20, 21".
    rf"(?![\d%]|[.,:/-]\d|,\s\d\d\b(?![.,]\d)|\s?%)(?P<tail>\s?(?:{_SIGN}|{_CLOSING}(?!\d))?)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"(?<![\w.,/#%-])(?<!\d:)(?:(?P<sign>{_SIGN}|kr\.?)\s?|(?=[\d,]+/-)"
    rf"|(?=(?:{_GROUPED}|\d{{1,7}})(?:\s?{_SIGN_BEHIND}|{_NO_CENTS})))"
    rf"(?P<whole>{_GROUPED}|\d{{1,7}})"
    rf"(?!\d|(?!{_NO_CENTS})[.,:]|[%-]|/(?!-)|\s?%)(?:{_NO_CENTS}|/-)?"
    rf"(?P<tail>\s?{_SIGN_BEHIND})?",
    re.IGNORECASE,
)
# Where there are no cents, and so no sign in front of each: "Nasi goreng   68.000".
_NO_CENTS_SIGNS = re.compile(
    r"rp\.?|idr|vnd|krw|jpy|clp|cop|huf|ft|[\u20ab\u20a9\u00a5\u5186]", re.IGNORECASE
)
_BARE = re.compile(r"(?<![\w.,/#%@-])(?P<whole>\d{1,3}(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})*)$")
_LEAST_SIGNED, _LEAST_BARE = 1, 3
# In heights of the line.
_WIDE_GAP = 0.8
_GROUPING = re.compile(r"[., '\u2019]")


@dataclass(frozen=True, slots=True)
class PrintedAmount:
    """One amount where it stands.

    Attributes:
        value: With its sign.
        line: Number of its line, from 0.
        label: The words before it on its line; where there are none, those of the line above.
        is_above: Whether the label is that of the line above.
        sign: The currency sign beside it, as printed.
        left: Where it begins, as a share of the page's width.
        right: Where it ends.
        height: Of its print, in pixels.
        in_row: How many amounts its line has.
        is_whole: Printed without cents.
    """

    value: Decimal
    line: int
    label: str
    is_above: bool
    sign: str
    left: float
    right: float
    height: float
    in_row: int
    is_whole: bool = False


def amounts_in(lines: list[Line], width: float) -> list[PrintedAmount]:
    """Every amount, from top to bottom and from left to right."""
    found = list(_amounts(lines, width, has_bare=False))
    return list(_amounts(lines, width, has_bare=True)) if _is_centless(lines, found) else found


def _amounts(lines: list[Line], width: float, *, has_bare: bool) -> Iterator[PrintedAmount]:
    above = ""
    for number, line in enumerate(lines):
        here = list(_on_line(line, number, above, width, has_bare=has_bare))
        yield from here
        # Only a line that is a label and no more speaks for the amount below it.
        above = "" if here else line.text


def _is_centless(lines: Iterable[Line], found: Iterable[PrintedAmount]) -> bool:
    """Whether nothing has cents, and what stands at the ends of lines is in thousands."""
    if not all(one.is_whole for one in found):
        return False
    bare = [mark["mark"] for one in lines if (mark := _BARE.search(_with_gaps(one)))]
    is_signed = any(_NO_CENTS_SIGNS.fullmatch(one.sign) for one in found)
    least = _LEAST_SIGNED if is_signed else _LEAST_BARE
    return len(bare) >= least and len({*bare}) == 1


def _on_line(
    line: Line, number: int, above: str, width: float, *, has_bare: bool
) -> Iterator[PrintedAmount]:
    text = _with_gaps(line)
    matches = list(_matches(text, has_bare=has_bare))
    end = 0
    for match in matches:
        label = text[end : match.start()].strip(" \t.:…*-=")
        has_letters = any(one.isalpha() for one in label)
        if not has_letters and end:
            label = text[: matches[0].start()].strip(" \t.:…*-=")
            has_letters = any(one.isalpha() for one in label)
        word = _word_at(line, match.start("only" if match.groupdict().get("only") else "whole"))
        yield PrintedAmount(
            value=_value(match),
            line=number,
            label=label if has_letters else above,
            is_above=not has_letters and bool(above),
            sign=(match.groupdict().get("sign") or match.groupdict().get("tail") or "").strip(
                " -\u2212)"
            ),
            left=word.left / width,
            right=word.right / width,
            height=word.height,
            in_row=len(matches),
            is_whole="cents" not in match.groupdict(),
        )
        end = match.end()


def _with_gaps(line: Line) -> str:
    """The words with a tab for a wide gap before figures: "ROOM 306   139.00" is no 306139.00."""
    text = line.words[0].text
    for before, word in pairwise(line.words):
        is_wide = word.left - before.right > _WIDE_GAP * line.height
        is_split = is_wide and before.text[-1:].isdigit() and word.text[:1].isdigit()
        text += ("\t" if is_split else " ") + word.text
    return text


def _matches(text: str, *, has_bare: bool) -> Iterable[re.Match[str]]:
    exact = list(_AMOUNT.finditer(text))
    whole = [
        one
        for one in _WHOLE.finditer(text)
        if all(one.end() <= other.start() or one.start() >= other.end() for other in exact)
    ]
    known = sorted([*exact, *whole], key=lambda one: one.start())
    bare = _BARE.search(text) if has_bare else None
    is_new = bare is not None and (not known or known[-1].end() <= bare.start())
    return [*known, bare] if bare is not None and is_new else known


def _value(match: re.Match[str]) -> Decimal:
    parts = match.groupdict()
    whole = _GROUPING.sub("", parts["whole"] or "0")
    cents = (parts.get("cents") or parts.get("only") or "00").upper().replace("O", "0")
    value = Decimal(f"{whole}.{cents}")
    tail = (parts.get("tail") or "").strip()
    in_brackets = (parts.get("minus") or "").startswith("(") and tail.endswith(")")
    minus = (parts.get("minus") or "").strip(" (") or parts.get("minus2") or in_brackets
    return -value if minus or tail in {"-", "\u2212"} else value


def _word_at(line: Line, position: int) -> Word:
    end = -1
    for word in line.words:
        end += len(word.text) + 1
        if position < end:
            return word
    return line.words[-1]
