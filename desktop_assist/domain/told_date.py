"""Writes a day as it stands in columns, in the person's language."""

from datetime import date

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.translation import tr

_LETTERS_OF_A_MONTH = 3
_ISO_LENGTH = len("2026-10-31")


def short_date(day: date) -> str:
    """For example "31 Oct 2026"."""
    number, month, year = date_words(day).split()
    words = tr("{day} {month}", day=number, month=tr(month[:_LETTERS_OF_A_MONTH]))
    return f"{words} {year}"


def told_day(text: str) -> str:
    """A day that stands by itself, such as "2026-10-31", in words; any other text as it is."""
    if len(text) != _ISO_LENGTH:
        return text
    try:
        return short_date(date.fromisoformat(text))
    except ValueError:
        return text
