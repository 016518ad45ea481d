"""Works out what a rate that a document quotes comes to: "and for 11 miles each way?"."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_assist.providers.embedded.proposals.asked_part import AskedPart
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of, whole_words

_UNITS = {
    "mile": one_of("miles?, mi, meilen?"),
    "km": one_of("km, kms, kilomet(?:re|er)s?n?"),
    "night": one_of("nights?, nacht, nächten?, übernachtung(?:en)?"),
    "day": one_of("days?, tage?n?, tag"),
    "hour": one_of("hours?, stunden?"),
    "person": one_of("persons?, people, heads?, guests?, person(?:en)?, kopf, gästen?, leuten?"),
}
_NUMBER = r"\d{1,3}(?:[,'\u2019]\d{3})*(?:[.,]\d{1,2})?(?!\d)"
_CURRENCY = one_of(
    "p, pence, cents?, ct, rappen, dollars?, euros?, pounds?, francs?, franken, [A-Z]{3}"
)
_HUNDREDTHS = {"p": "GBP", "pence": "GBP", "ct": "EUR", "rappen": "CHF", "cent": "", "cents": ""}
_SIGNS = {"£": "GBP", "$": "USD", "€": "EUR"}
_NAMES = {
    "dollar": "", "euro": "EUR", "pound": "GBP", "franc": "CHF", "franken": "CHF",
}  # fmt: skip
_COMES_TO = whole_words(
    "(?:what|how much)(?:'ll| will| would|'d| do| does|'s| is)? (?:i|we|that|it|you)\\b.*(?:get"
    "|come to|be|make|back|worth|come out)",
    "(?:what|how much) (?:is|does|would|will|'ll|'d) (?:that|it)\\b",
    "(?:was|wie ?viel) (?:macht|wäre|ist|sind|bekomme?|krieg\\w*|gibt|kommt)\\b",
    "so what will (?:i|we) get, what'd that come to, what's that",
)
_BOTH_WAYS = whole_words(
    "each way, there and back, both ways, and back(?! (?:in|at|on)), einfach",
    "(?:pro|je) (?:weg|strecke|richtung), hin und (?:zurück|her|retour)",
)
_SUM = Text("{count} {unit} at {rate}: {total}.", "{count} {unit} zu {rate}: {total}.")


@dataclass(frozen=True, slots=True)
class Counted:
    """So much of what a rate is for.

    Attributes:
        number: How much of it; both ways together.
        unit: What is counted, as it was said.
        kind: What it is, by the one name it has here.
    """

    number: Decimal
    unit: str
    kind: str


def counted_in(part: AskedPart) -> Counted | None:
    """What a message wants a rate applied to; None where it wants none."""
    text = f"{part.told} {part.question}"
    if not _COMES_TO.search(part.question):
        return None
    for kind, unit in _UNITS.items():
        found = re.search(
            rf"(?<![\w.,])(?P<n>{_NUMBER})[ -]?(?P<unit>{unit})\b", text, re.IGNORECASE
        )
        if found:
            twice = 2 if _BOTH_WAYS.search(text) else 1
            return Counted(_number(found["n"]) * twice, found["unit"], kind)
    return None


def without_sum(part: AskedPart) -> AskedPart:
    """The message without the question what it comes to."""
    left = tuple(one for one in part.questions if counted_in(AskedPart((one,), part.told)) is None)
    return replace(part, questions=left)


def applied(counted: Counted, quoted: str, request: UserRequest) -> str:
    """What it comes to by the first rate of its kind in a text; empty where there is none."""
    unit = _UNITS[counted.kind]
    rate = re.search(
        rf"(?:(?P<sign>[£$€])|(?P<before>[A-Z]{{3}}) ?)?(?P<n>{_NUMBER}) ?"
        rf"(?:(?P<after>{_CURRENCY})\b )?"
        rf"(?:(?:for each|per|an?|pro|je)\b|/) ?(?:{unit})\b",
        quoted,
    )
    if rate is None:
        return ""
    amount, currency = _money(rate, request)
    total = (amount * counted.number).quantize(Decimal("0.01"))
    return _SUM.in_language(
        request.language,
        count=f"{counted.number.normalize():f}",
        unit=counted.unit,
        rate=rate[0].strip(),
        total=f"{total} {currency}",
    )


def _money(rate: re.Match[str], request: UserRequest) -> tuple[Decimal, str]:
    amount, after = _number(rate["n"]), (rate["after"] or "").lower()
    if after in _HUNDREDTHS:
        return amount / 100, _HUNDREDTHS[after] or request.currency
    named = rate["before"] or _SIGNS.get(rate["sign"] or "")
    if not named and after:
        named = _NAMES.get(after.rstrip("s"), after.upper())
    return amount, named or request.currency


def _number(said: str) -> Decimal:
    plain = re.sub(r"[,'\u2019](?=\d{3}(?!\d))", "", said)
    return Decimal(plain.replace(",", "."))
