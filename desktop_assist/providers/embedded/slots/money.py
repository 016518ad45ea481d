"""An amount of money with its currency: "€12.50", "45 euros", "1.200,00 EUR"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.expenses.currency import CODES, SIGN_PATTERN, currency_called
from desktop_assist.expenses.currency_names import NAMES, SMALL_CODES
from desktop_assist.providers.embedded.slots.remainder import cut
from desktop_assist.providers.embedded.slots.spelled_number import cents_in_figures, in_figures
from desktop_assist.providers.embedded.word_list import one_of

_SMALL = "|".join(SMALL_CODES)
_NO_CODES = frozenset(["ALL", "BAM", "BOB", "CUP", "GEL", "MOP", "SOS", "TOP"])
"""Codes that are words, too, for somebody who writes in capitals."""
_CAPITALS = "|".join(sorted(CODES - _NO_CODES))
_NO_NAMES = frozenset(("fr", "rm"))
"""A Friday and a room, in what people ask for."""
_NAMED = (*(NAMES.keys() - _NO_NAMES), *SMALL_CODES)
_NUMBER = (
    r"\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d{1,2})?"
    r"|\d+(?:[.,]\d{1,2})?"
)
CURRENCY_WORD = rf"{'|'.join(sorted(_NAMED, key=len, reverse=True))}|(?-i:{_CAPITALS})"
"""A pattern for every word that names a currency."""
_HOME_SIGNS = {"MYR": re.compile(r"\bRM ?(?=\d)"), "ZAR": re.compile(r"\bR ?(?=\d)")}
"""Signs that mean money only where it is one's own: elsewhere "RM 204" is a room."""
_SIGN = f"(?:{SIGN_PATTERN})"
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?<!-)(?:(?P<sign>{_SIGN})\s?(?P<a>{_NUMBER})"
    rf"|(?:(?P<before>{CURRENCY_WORD})\s|(?P<close>{_SMALL}))(?P<b>{_NUMBER})"
    rf"|(?P<c>{_NUMBER})\s?(?:(?P<sign2>{_SIGN})|(?P<after>{CURRENCY_WORD})\b))(?:/-)?(?![\w%])",
    re.IGNORECASE,
)
_NO_CENTS = one_of(
    "€, km, kilomet\\w*, min\\w*, people, persons?, nights?, nächte, uhr, times, mal, st, nd, rd",
    "th",
    "jan\\w*, feb\\w*, mar\\w*, mär\\w*, apr\\w*, may, mai, june?, juni, july?, juli, aug\\w*",
    "sep\\w*",
    "o[ck]t\\w*, nov\\w*, de[cz]\\w*, hours?, h, stunden?, days?, tage?n?, percent, prozent",
)
_AND_CENTS = re.compile(
    rf"(?<![\w.,])(?P<whole>\d+) ?(?P<currency>{CURRENCY_WORD})(?: and| und)? (?P<cents>\d\d)"
    rf"(?: ?(?:cents?|ct|p)\b)?(?![\w:/%-]|[.,]\d)(?! ?{_NO_CENTS}\b)"
    rf"(?! ?(?:{CURRENCY_WORD})\b)",
    re.IGNORECASE,
)
"""As it is said: "12 euros 50"."""
_BARE = re.compile(
    r"(?<![\w.,:/-])(?P<bare>\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?|\d+[.,]\d{2})"
    r"(?!\d)(?![\w%:/.,]\w?\d)"
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount, None when none was named, its currency, empty when not said, and the rest."""

    amount: Decimal | None
    currency: str
    rest: str


def find_money(text: str, home: str = "") -> Money:
    """The first amount with a currency, else the first that has cents or thousands.

    Args:
        text: What was said.
        home: The person's own currency: one's dollars are Canadian in Canada.
    """
    if home in _HOME_SIGNS:
        text = _HOME_SIGNS[home].sub(f"{home} ", text)
    figures = cents_in_figures(in_figures(text, CURRENCY_WORD), CURRENCY_WORD)
    text = _AND_CENTS.sub(r"\g<whole>.\g<cents> \g<currency>", figures)
    cutting = cut(text, _AMOUNT)
    found = cutting.found
    if found:
        number = found["a"] or found["b"] or found["c"]
        sign = found["sign"] or found["sign2"] or ""
        word = found["before"] or found["close"] or found["after"] or ""
        return Money(_decimal(number), currency_called(sign or word, home), cutting.rest)
    cutting = cut(text, _BARE)
    if cutting.found:
        return Money(_decimal(cutting.found["bare"]), "", cutting.rest)
    return Money(None, "", text)


def _decimal(number: str) -> Decimal:
    """The last point or comma before one or two digits is the decimal sign."""
    whole, cents = number, ""
    if found := re.fullmatch(r"(.*?)[.,](\d{1,2})", number):
        whole, cents = found.groups()
    return Decimal(re.sub(r"[.,' ]", "", whole) + (f".{cents}" if cents else ""))
