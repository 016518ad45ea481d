"""What a question asks of a table: which number, and for when."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_assist.documents.lookup.cell_reading import MONTH_NAMES, month_number

_PARTS = {
    "early": (1, 10),
    "beginning of": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "end of": (21, 31),
}
_DATES = (
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<name>{MONTH_NAMES})\b\.?,?\s*"
        r"(?P<year>(?:19|20)\d\d)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<name>{MONTH_NAMES})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b,?\s*"
        r"(?P<year>(?:19|20)\d\d)?",
        re.IGNORECASE,
    ),
)
# "may" and "march" alone are words of their own: a month only after these, or with a year.
_MONTH = re.compile(
    rf"\b(?:(?P<lead>in|during|for|of|since|until|this|next|last|im|für)\s+)?"
    rf"(?:(?P<part>early|mid|late|beginning of|end of|anfang|mitte|ende)[\s-]+)?"
    rf"(?P<name>{MONTH_NAMES})\b\.?,?\s*(?P<year>(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_FISCAL = re.compile(r"\b(?:fy|fiscal year)\s*(?P<year>(?:20)?\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?P<year>20\d\d)\b")
_GERMAN_PARTS = {"anfang": "early", "mitte": "mid", "ende": "late"}


@dataclass(frozen=True, slots=True)
class AskedTime:
    """When a value is asked for.

    Attributes:
        first, last: The days meant; years only count where `has_year`.
        has_year: Whether a year was named.
        fiscal_year: Where one was named; the days are then its own.
        words: Where in the question it stands: from and to, in characters; not always in one place.
    """

    first: date
    last: date
    has_year: bool
    fiscal_year: int | None = None
    words: tuple[tuple[int, int], ...] = ()


def fiscal_days(year: int) -> tuple[date, date]:
    """The US government's fiscal year: FY 2026 runs from 1 October 2025."""
    return date(year - 1, 10, 1), date(year, 9, 30)


def asked_time(question: str, today: date) -> AskedTime | None:
    """The time a question names; None where it names none."""
    if found := _FISCAL.search(question):
        year = int(found["year"]) % 100 + 2000
        return _within_fiscal_year(question, year, found.span())
    for pattern in _DATES:
        if (found := pattern.search(question)) and (time := _one_day(found, today)):
            return time
    for found in _MONTH.finditer(question):
        if found["lead"] or found["part"] or found["year"]:
            return _month(found, today)
    if found := _YEAR.search(question):
        year = int(found["year"])
        first, last = date(year, 1, 1), date(year, 12, 31)
        return AskedTime(first, last, has_year=True, words=(found.span(),))
    return None


def _within_fiscal_year(question: str, year: int, words: tuple[int, int]) -> AskedTime:
    """The whole fiscal year, or the month of it that is named beside it."""
    first, last = fiscal_days(year)
    for found in _MONTH.finditer(question):
        if (found["lead"] or found["part"]) and not found["year"]:
            month = _month(found, first if month_number(found["name"]) >= first.month else last)
            both = (words, found.span())
            return AskedTime(month.first, month.last, has_year=True, fiscal_year=year, words=both)
    return AskedTime(first, last, has_year=True, fiscal_year=year, words=(words,))


def _one_day(found: re.Match[str], today: date) -> AskedTime | None:
    parts = found.groupdict()
    month = int(parts["month"]) if parts.get("month") else month_number(parts["name"])
    year = int(parts["year"]) if parts["year"] else today.year
    try:
        day = date(year, month, int(parts["day"]))
    except ValueError:
        return None
    return AskedTime(day, day, parts["year"] is not None, words=(found.span(),))


def _month(found: re.Match[str], today: date) -> AskedTime:
    month = month_number(found["name"])
    year = int(found["year"]) if found["year"] else today.year
    first = date(year, month, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    part = (found["part"] or "").lower()
    if part:
        begin, end = _PARTS[_GERMAN_PARTS.get(part, part)]
        first, last = first.replace(day=begin), first.replace(day=min(end, last.day))
    return AskedTime(first, last, found["year"] is not None, words=(found.span(),))
