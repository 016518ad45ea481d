"""What is new of one expense that a message names, whatever words correct it.

The shop that is named is held against the sheet, and what the message says besides against its row:
a sum that is not the one there, another currency, another day, another kind, or a longer name. What
stands behind a "not" or an "instead of" is the old one.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.currency import currencies_called, exponent
from desktop_assist.providers.embedded.proposals.named_expenses import Row
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import CURRENCY_WORD, find_money
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.slots.target import words_of
from desktop_assist.providers.embedded.word_list import one_of, whole_words

_OLD = re.compile(
    r"\b(?:not|n['\u2019]t|instead of|rather than|down as|you(?:['\u2019]ve| have)? (?:got|put)"
    r"|(?:slip|receipt|bill|ticket|bon|beleg|quittung|zettel)\w* (?:only |still |just |nur |bloß )?"
    r"(?:says?|said|shows?|reads?|sagt|zeigt)"
    r"|i said was|come under|from|nicht|statt|anstatt|keine?|hast|von|stand|steht)"
    r"(?:\s+(?:it|is|in|at|the|this|one|on|am|auf|den|der|die|das|bloss|nur|du|under|as)){0,3}\s*$",
    re.IGNORECASE,
)
"""Right before a value, it says that this one is wrong."""
_IS_WRONG = re.compile(
    r"^\W*(?:(?:there|stehen|da|is|war|was)\W+){0,2}(?:by mistake|is wrong|genommen|gesetzt"
    r"|falsch|ist falsch|well i misread|it['\u2019]s the other way)",
    re.IGNORECASE,
)
"""Right behind a value, it says the same."""
_ADDS = whole_words(
    "on top, extra, another, more, added, obendrauf, drauf, dazu, zusätzlich, tip of, trinkgeld von"
)
_WHOLE = whole_words(
    "gave, paid, make (?:it|that|from it), total\\w*, now, all in, comes? to, came to",
    "ended up, altogether, makes?, macht",
    "zusammen, gesamt\\w*, sind, waren?, inkl\\w*, final, should, shud, auf, stehen",
)
_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,5}(?![\w%]|[.,:/-]\d)")
_GERMAN_DAY = re.compile(r"\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?")
_CURRENCY = re.compile(rf"\b(?P<name>{CURRENCY_WORD})\b", re.IGNORECASE)
_OF_NAME = whole_words(
    "names?, called, heißt, heisst, heissen, nennt, wasn['\u2019]?t, it was",
    "statt .* schreib\\w*, umbenenn\\w*",
)
_NEW_NAME = re.compile(
    r"\b(?:to|make it|called|it was|namen?|heißt|heisst|schreib(?:e|st)?(?: bitte)?|in)\s+"
    r"(?:the |bitte |eigentlich )?(?P<name>(?-i:[A-ZÄÖÜ])[\w&'\u2019.-]*"
    r"(?:\s+(?:(?-i:[A-ZÄÖÜ&])[\w&'\u2019.-]*|am|an|der|im|in|zum|zur|of|the|and|und|de)){0,4})",
    re.IGNORECASE,
)
_OF_KIND = whole_words(
    "category, kategorie, file, put, belongs?, under, come under, gehör\\w*, umbuch\\w*",
    "buch\\w*, verbuch\\w*, rubrik, konto, zähl\\w*, move",
)
_NEW_KIND = re.compile(
    r"\b(?:category is(?: only)?|under|as|with|to|auf|zu[mr]?|unter|als)\s+"
    r"(?:the |die |den |das |category |kategorie )?"
    r"(?P<name>[^\W\d_][\w-]*(?:\s+(?!only\b|instead\b|and\b|not\b|could\b|please\b|pls\b|um|bitte\b|statt\b)"
    r"[^\W\d_][\w-]*){0,2})",
    re.IGNORECASE,
)
_ENDS_KIND = re.compile(
    r"\s+(?:umbuchen|verbuchen|buchen|stellen|setzen|instead|only)$", re.IGNORECASE
)
_OF_DAY = whole_words(
    "date\\w*, datum, booked on, war am, was on, hast .* auf, day, tag, whatever the sheet says"
)
_CORRECTS = whole_words(
    "not, \\w+n['\u2019]t, instead, should, shud, wrong, correct\\w*, fix, change, update",
    "total\\w*, now",
    "was, were, is, comes? to, came to, put, file, belongs?, mistake, misread, all in",
    "other way round",
    "needs? to be, has to be, by mistake, ended up, refunded, nicht, statt, sondern, falsch",
    "stimmt",
    "richtig, korrektur, war, waren, sind, ist, macht, müssen?, gehört, heißt, heisst, hast",
    "änder\\w*",
    "stell\\w*, umbuchen, schreib\\w*, fehlt, wurde",
)
_MAY_NAME = re.compile(
    r"(?<=[\s(])(?!I\b)[A-ZÀ-Þ]\w+|^[A-ZÀ-Þ]\w{2,} (?:is|was|were|-|got|ref|war|wurde|gehört)"
    r"|^[^A-ZÀ-Þ]*$"
)
"""A name somewhere, or nothing with a capital at all."""
_NO_NAME_WORDS = "the of am in der die das und and gmbh ltd inc ag co to"
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
_SHORTEST_STEM = 4
_TOP = one_of("expenses?, sheet, list, report, spesen, liste, tabelle")


def may_be_corrected(request: UserRequest) -> bool:
    """Whether a message says anything that an expense of a named shop may be corrected by."""
    text = request.text
    if not _CORRECTS.search(text) or not _MAY_NAME.search(text):
        return False
    if find_money(text, request.currency).amount is not None or _CURRENCY.search(text):
        return True
    is_number = any(letter.isdigit() for letter in text)
    if is_number and (_WHOLE.search(text) or _OF_DAY.search(text)):
        return True
    return bool(_OF_NAME.search(text) or _OF_KIND.search(text) or _OF_DAY.search(text))


def corrected(request: UserRequest, rows: Sequence[Row]) -> tuple[Row, JsonObject] | None:
    """The one expense whose shop is named, with what is new of it; None where that is not clear."""
    row = _named(request.text, rows)
    if row is None:
        return None
    new = _new(request, row, rows)
    return (row, new) if new else None


def _named(text: str, rows: Sequence[Row]) -> Row | None:
    said = set(words_of(text)) - _NO_NAMES
    named = [(one, _words_of_name(said, one)) for one in rows]
    best = max((len(words) for _, words in named), default=0)
    found = [(one, words) for one, words in named if best and len(words) == best]
    if len(found) != 1:
        return None
    row, words = found[0]
    return None if any(others - words for _, others in named) else row


def _words_of_name(said: set[str], row: Row) -> set[str]:
    """The words that name its shop, alone or as the end of a compound: "taxi" a "Funktaxi"."""
    names = row.merchant - _NO_NAMES
    return {
        word
        for word in said
        if word in names
        or (len(word) >= _SHORTEST_STEM and any(one.endswith(word) for one in names))
    }


def _new(request: UserRequest, row: Row, rows: Sequence[Row]) -> JsonObject:
    if amount := _amount(request, row):
        return amount
    for find in (_currency, _day, _kind, _name):
        if new := find(request, row, rows):
            return new
    return {}


def _amount(request: UserRequest, row: Row) -> JsonObject:
    text = _GERMAN_DAY.sub(lambda found: " " * len(found[0]), request.text)
    if find_money(text, request.currency).amount is None:
        spans = find_time_expressions(text, request.now, request.policy.for_listing("past"))
        text = without(text, tuple((one.start, one.end) for one in spans))
    said = list(_sums(text, request.currency))
    new = [one for one in said if one[0] != row.amount and not _is_old(text, one[2], one[3])]
    if not new and _WHOLE.search(text):
        plain = ((Decimal(one[0]), "", one.start(), one.end()) for one in _NUMBER.finditer(text))
        new = [one for one in plain if one[0] != row.amount and not _is_old(text, one[2], one[3])]
    whole = [one for one in new if not _ADDS.search(text[one[3] : one[3] + 20])]
    if not whole:
        return {}
    amount, code, *_ = whole[-1]
    places = Decimal(1).scaleb(-exponent(row.currency))
    changed = {"currency": code} if code and code != row.currency else {}
    return {"amount": str(amount.quantize(places)), **changed}


def _sums(text: str, home: str) -> Iterable[tuple[Decimal, str, int, int]]:
    """Each sum with its currency, where it begins and where it ends."""
    place = 0
    while (money := find_money(text[place:], home)).amount is not None:
        number = re.search(r"\d[\d.,' ]*", text[place:])
        found = re.search(_figures(money.amount), text[place:]) or number
        if found is None:
            return
        start, end = place + found.start(), place + found.end()
        yield money.amount, money.currency, start, end
        place = end


def _figures(amount: Decimal) -> str:
    whole, _, cents = f"{amount:f}".partition(".")
    return rf"{whole}[.,]{cents}" if cents else rf"{whole}(?!\d)"


def _is_old(text: str, start: int, end: int) -> bool:
    before = re.sub(r"[€$£]\s*$", "", text[:start])
    return _OLD.search(before) is not None or _IS_WRONG.match(text[end:]) is not None


def _currency(request: UserRequest, row: Row, _: Sequence[Row]) -> JsonObject:
    text = request.text
    for found in _CURRENCY.finditer(text):
        codes = currencies_called(found["name"], request.currency)
        if codes and row.currency not in codes and not _is_old(text, found.start(), found.end()):
            return {"currency": codes[0]}
    return {}


def _day(request: UserRequest, row: Row, _: Sequence[Row]) -> JsonObject:
    text = request.text
    found = find_time_expressions(text, request.now, request.policy.for_listing("past"))
    days: list[date] = []
    for one in found:
        period = period_of(one.meaning)
        if period and period.first == period.last and not _is_old(text, one.start, one.end):
            days.append(period.first)
    new = [one for one in days if one != row.thing.start and one <= request.now.date()]
    return {"date": new[-1].isoformat()} if new else {}


def _kind(request: UserRequest, _: Row, rows: Sequence[Row]) -> JsonObject:
    if not _OF_KIND.search(request.text):
        return {}
    known = {str(one.thing.row.get("category") or "") for one in rows}
    found = [one["name"] for one in _NEW_KIND.finditer(request.text)]
    names = [_ENDS_KIND.sub("", one).strip() for one in found]
    names = [one for one in names if one and not re.search(rf"\b{_TOP}\b", one, re.IGNORECASE)]
    if not names:
        return {}
    name = names[0]
    same = next((one for one in known if one.casefold() == name.casefold()), "")
    return {"category": same or f"{name[:1].upper()}{name[1:]}"}


def _name(request: UserRequest, row: Row, _: Sequence[Row]) -> JsonObject:
    if not _OF_NAME.search(request.text):
        return {}
    old = str(row.thing.row.get("merchant") or "")
    names = (one["name"].strip(" .,") for one in _NEW_NAME.finditer(request.text))
    new = [one for one in names if one.casefold() != old.casefold()]
    return {"merchant": new[-1]} if new else {}
