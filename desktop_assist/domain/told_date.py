"""Writes a day as it stands in columns, in the person's language."""

import re
from datetime import date

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.translation import tr

_LETTERS_OF_A_MONTH = 3
_ISO_LENGTH = len("2026-10-31")
_IN_A_COLUMN = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{1,2}) ([A-Z][a-z]{2}) (\d{4})")


def short_date(day: date) -> str:
    """For example "31 Oct 2026"."""
    number, month, year = date_words(day).split()
    words = tr("{day} {month}", day=number, month=tr(month[:_LETTERS_OF_A_MONTH]))
    return f"{words} {year}"


def told_day(text: str) -> str:
    """A day that stands by itself, such as "2026-10-31", in words; any other text as it is.

    Also "Sat, 31 Oct 2026", as the core writes it for columns.
    """
    if found := _IN_A_COLUMN.fullmatch(text):
        weekday, number, month, year = found.groups()
        day = tr("{day} {month}", day=number, month=tr(month))
        return f"{tr(weekday)}, {day} {year}"
    if len(text) != _ISO_LENGTH:
        return text
    try:
        return short_date(date.fromisoformat(text))
    except ValueError:
        return text
