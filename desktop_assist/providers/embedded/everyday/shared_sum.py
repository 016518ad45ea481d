"""Sums that everyday sentences hold: a bill that is shared, a tip on top, a discount off."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.word_list import whole_words

_SHARED = whole_words(
    "split, divide\\w*, share\\w*, each, per (?:person|head), a (?:person|head), every one,"
    " everyone",
    "pro (?:person|kopf), jede[rn]?, aufteilen, aufgeteilt, teilen, geteilt",
)
_PEOPLE = re.compile(
    r"\b(?P<count>\d{1,4})\s+(?:people|persons?|of us|friends|colleagues|guests|ways?|leuten?"
    r"|personen|kollegen|gästen?|freunden?)\b|\b(?:by|among|between|into|durch|auf"
    r"|unter)\s+(?P<by>\d{1,4})\b",
    re.IGNORECASE,
)
_ON_TOP = re.compile(
    r"(?P<rate>\d+(?:[.,]\d+)?)\s*(?:%|percent|prozent)\s*(?P<what>tip|gratuity|trinkgeld|tax|vat"
    r"|mwst"
    r"|discount|off|rabatt|skonto|nachlass)\b",
    re.IGNORECASE,
)
_OFF = frozenset({"discount", "off", "rabatt", "skonto", "nachlass"})
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?(?![\w%])")

_EACH_COSTS = re.compile(
    r"\b\d+ (?:nights?|days?|hours?|tickets?|nächte|tage|stunden|stück) (?:at|à|zu|je)\b",
    re.IGNORECASE,
)
"""The amount is that of one of them."""


def read(request: UserRequest) -> Act | None:
    """The sum; None when the sentence holds none."""
    rate = _ON_TOP.search(request.text)
    text = _ON_TOP.sub(" ", request.text)
    people = _PEOPLE.search(text) if _SHARED.search(text) else None
    if rate is None and people is None:
        return None
    amount = _amount(_PEOPLE.sub(" ", text))
    if not amount:
        return None
    if rate is not None:
        sign = "-" if rate["what"].lower() in _OFF else "+"
        amount = f"{amount} {sign} {rate['rate'].replace(',', '.')}%"
    if people is not None:
        whole = f"({amount})" if rate is not None else amount
        amount = f"{whole} / {people['count'] or people['by']}"
    return Act((PlannedCall("calculate", {"expression": amount}),))


def _amount(text: str) -> str:
    if _EACH_COSTS.search(text):
        return ""
    money = find_money(text)
    if money.amount is not None:
        return str(money.amount)
    found = _NUMBER.findall(text)
    return found[0].replace(",", ".") if len(found) == 1 else ""
