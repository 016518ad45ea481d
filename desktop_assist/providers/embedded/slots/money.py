"""An amount of money with its currency: "€12.50", "45 euros", "1.200,00 EUR"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.providers.embedded.slots.remainder import cut
from desktop_assist.providers.embedded.slots.spelled_number import in_figures
from desktop_assist.providers.embedded.word_list import one_of

_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "US$": "USD", "C$": "CAD", "CA$": "CAD"}
_SIGNS |= {"A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD"}
_NAMES = {
    "EUR": "eur euro euros",
    "USD": "usd dollar dollars bucks",
    "GBP": "gbp pound pounds quid",
    "CHF": "chf franken francs",
    "JPY": "jpy yen",
    "INR": "inr rupees",
    "CAD": "cad",
    "AUD": "aud",
    "NZD": "nzd",
    "SGD": "sgd",
    "HKD": "hkd",
    "SEK": "sek",
    "NOK": "nok",
    "DKK": "dkk",
    "PLN": "pln",
    "CZK": "czk",
    "HUF": "huf",
}
_WORDS = {name: code for code, names in _NAMES.items() for name in names.split()}
_WORDS |= {
    f"{land} dollar{end}": code
    for land, code in (
        ("us", "USD"),
        ("american", "USD"),
        ("canadian", "CAD"),
        ("australian", "AUD"),
    )
    for end in ("", "s")
}
_ANY_DOLLARS = frozenset(("$", "dollar", "dollars", "bucks"))
_DOLLARS = frozenset(("USD", "CAD", "AUD", "NZD", "SGD", "HKD"))
"""Each is written "$" and called a dollar where it is the money people have."""
_NUMBER = r"\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
CURRENCY_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
"""A pattern for every word that names a currency."""
_SIGN = f"(?:{'|'.join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))})"
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?<!-)(?:(?P<sign>{_SIGN})\s?(?P<a>{_NUMBER})|(?P<before>{CURRENCY_WORD})\s(?P<b>{_NUMBER})"
    rf"|(?P<c>{_NUMBER})\s?(?:(?P<sign2>{_SIGN})|(?P<after>{CURRENCY_WORD})\b))(?![\w%])",
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
    rf"(?: ?(?:cents?|ct|p)\b)?(?![\w.,:/%-])(?! ?{_NO_CENTS}\b)",
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
    text = _AND_CENTS.sub(r"\g<whole>.\g<cents> \g<currency>", in_figures(text, CURRENCY_WORD))
    cutting = cut(text, _AMOUNT)
    found = cutting.found
    if found:
        number = found["a"] or found["b"] or found["c"]
        sign = found["sign"] or found["sign2"] or ""
        word = found["before"] or found["after"] or ""
        return Money(_decimal(number), currency_of(sign or word, home), cutting.rest)
    cutting = cut(text, _BARE)
    if cutting.found:
        return Money(_decimal(cutting.found["bare"]), "", cutting.rest)
    return Money(None, "", text)


def currency_of(text: str, home: str = "") -> str:
    """The currency a word or sign stands for, at home; empty when it is none."""
    if home in _DOLLARS and text.lower() in _ANY_DOLLARS:
        return home
    return _SIGNS.get(text.upper()) or _WORDS.get(" ".join(text.lower().split()), "")


def _decimal(number: str) -> Decimal:
    """The last point or comma before one or two digits is the decimal sign."""
    whole, cents = number, ""
    if found := re.fullmatch(r"(.*?)[.,](\d{1,2})", number):
        whole, cents = found.groups()
    return Decimal(re.sub(r"[.,' ]", "", whole) + (f".{cents}" if cents else ""))
