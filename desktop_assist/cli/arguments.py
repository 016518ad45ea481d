"""Turns one word of the command line into a checked value."""

from argparse import ArgumentTypeError
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from desktop_assist.domain.translation import tr

_MINUTES_A_DAY = 24 * 60


def clean_text(word: str) -> str:
    """Text as given, with bytes that are no characters replaced.

    A terminal may hand over bytes that are not UTF-8; Python keeps them as lone surrogates, which
    neither the database nor a model service accepts.
    """
    return word.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def day(word: str) -> date:
    """A date: 2026-11-24."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise ArgumentTypeError(
            tr("“{word}” is not a date such as 2026-11-24", word=word)
        ) from None


def month(word: str) -> str:
    """A calendar month: 2026-11."""
    try:
        return f"{date.fromisoformat(f'{word}-01'):%Y-%m}"
    except ValueError:
        raise ArgumentTypeError(tr("“{word}” is not a month such as 2026-11", word=word)) from None


def moment(word: str) -> datetime:
    """A date with a time; without an offset the home zone is meant."""
    try:
        return datetime.fromisoformat(word)
    except ValueError:
        raise ArgumentTypeError(
            tr("“{word}” is not a time such as 2026-11-22T10:00+01:00", word=word)
        ) from None


def time_zone(word: str) -> str:
    """The name of a time zone that exists."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # of no use to the first paint

    try:
        return ZoneInfo(word).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ArgumentTypeError(
            tr("“{word}” is not a time zone such as Europe/Berlin", word=word)
        ) from None


def amount(word: str) -> Decimal:
    """An amount of money, with a point or a comma before the cents."""
    try:
        value = Decimal(word.replace(",", "."))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise ArgumentTypeError(tr("“{word}” is not an amount such as 12.50", word=word))
    return value


def currency(word: str) -> str:
    """A currency's three letters."""
    if len(word) != len("EUR") or not (word.isascii() and word.isalpha()):
        raise ArgumentTypeError(tr("“{word}” is not a currency such as EUR", word=word))
    return word.upper()


def count(word: str) -> int:
    """A whole number of things, at least one."""
    if not (word.isascii() and word.isdigit()) or not int(word):
        raise ArgumentTypeError(tr("“{word}” is not a number such as 20", word=word))
    return int(word)


def minutes(word: str) -> int:
    """A length in whole minutes, up to a day."""
    if not (word.isascii() and word.isdecimal() and 1 <= int(word) <= _MINUTES_A_DAY):
        raise ArgumentTypeError(tr("“{word}” is not a number of minutes such as 30", word=word))
    return int(word)
