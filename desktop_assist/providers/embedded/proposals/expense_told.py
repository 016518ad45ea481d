"""Proposes to enter what somebody tells they paid without a receipt for it."""

import re
from datetime import date
from decimal import Decimal

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.money_told import money_told
from desktop_assist.providers.embedded.proposals.corrected_values import category_said
from desktop_assist.providers.embedded.proposals.nothing_to_show import (
    has_nothing_to_show,
    without_excuse,
)
from desktop_assist.providers.embedded.proposals.payee import payee_of
from desktop_assist.providers.embedded.reply import Ask, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.expense_kinds import kind_said
from desktop_assist.providers.embedded.slots.money import Money, find_money
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.remainder import CUT, without
from desktop_assist.providers.embedded.spelling import mended
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words

_ADD = Text(
    'Add an expense of {amount} for "{what}", {day}?',
    'Ausgabe über {amount} für "{what}" eintragen, {day}?',
)
_ADD_AS = Text(
    'Add an expense of {amount} for "{what}" in category "{category}", {day}?',
    'Ausgabe über {amount} für "{what}" eintragen, Kategorie „{category}“, {day}?',
)
_YES = Text("Yes", "Ja")
_CHANGES = whole_words(
    "on top, tip, extra, instead, not \\d+, the total, should be, should come, bump, trinkgeld, "
    "statt",
)
_OF_OTHERS = re.compile(
    r"\b(?:cost|costs|charged) (?:him|her|them)\b|^\W*(?:he|she|they|er)\b|\b(?:his|her|their) "
    r"ticket\b"
    r"|^\W*(?!Lost\b|No\b)[A-Z][a-z]+ (?:has )?(?:lost|paid|spent|bought)\b"
)
_ASKS = re.compile(
    r"^\W*(?:what|how|which|who|when|where|why|is|are|does|do|did|am|can i|could i|may i|was "
    r"(?:mach|ist)"
    r"|wie|welche\w*|wer|wann|wo|warum|darf|kann ich"
    r"|show|list|find|search|delete|remove|mark|change|zeig\w*|such\w*|lösch\w*|änder\w*)\b"
    r"|\b(?:is that|what do i do|was mache ich|will they|would they|do i need|(?:the|das) limit)\b"
    r"|\b(?:right|correct|stimmt(?:'s)?|oder)\?"
    r"|(?<=[.!?;]\s)(?:which|what|who|when|how|where|do|am|can i|may i"
    r"|welche\w*|wer|wann|wie|darf)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<=[.!?;])\s+|,\s+(?=(?:was|that|this|it|which|there|no|and|but|so|der|die|das|bitte)\b)"
)
_CATEGORY_OF = {"parking": "Parking", "taxi": "", "fuel": ""}


_PUTS = whole_words(
    "(?:put|add|log|enter|book|file|record|claim|expense|count|stick|pop|note|bung|chuck|include)"
    " (?:it|that|this|them|these)\\b, on(?:to)? my (?:expenses?|claim|sheet), (?:add|put) it in",
    "please (?:log|note|add|record|enter|expense|claim|count|put)",
    "(?:needs?|has|should) (?:to )?go (?:on|in)",
    "add for me, help me (?:record|log|add|key in), claim it, in expenses",
    "(?:trag|nimm|verbuch|schreib|erfass|buch|setz)\\w*\\b.*\\b(?:ein|auf|mit|rein|dazu)",
    "dazutun, rein damit",
    "(?:auf|in) die spesen, als (?:ausgabe|spesen), mit aufnehmen, aufschreib\\w*, eintragen",
    "aufnehmen",
)
"""Has it entered."""
_PAID = whole_words(
    "paid, fed, spent, bought, grab(?:bed)?, got, had, picked up, cost, forked out",
    "shelled out, gave",
    "dropped, was, were, used, took, charged, came to, for, bezahlt, gezahlt, ausgegeben",
    "gekauft, für",
    "hingelegt, gekostet, eingeworfen, geholt, war\\w*, gegeben, ausgelegt, wollten, fürs",
)
_BARE_SUM = re.compile(r"(?<![\w.,:/-])(?P<sum>\d{1,5})(?![\w%:/.,-]*\d)(?![\w%])")


def propose_told_expense(request: UserRequest) -> Ask | None:
    """The question whether to enter it; None where nothing of the kind is clearly told."""
    request = request.saying(mended(request.text))
    text = request.text
    is_told = has_nothing_to_show(text) or (_PUTS.search(text) and _PAID.search(text))
    if not is_told or _OF_OTHERS.search(text) or _ASKS.search(text) or _CHANGES.search(text):
        return None
    money = _sum(text, request)
    if money.amount is None or find_money(money.rest, request.currency).amount is not None:
        return None
    sentences = _SENTENCE.split(text)
    part = next((one for one in sentences if _sum(one, request).amount is not None), text)
    day = day_paid(part, request) or day_paid(text, request) or request.now.date()
    kind = _kind(text)
    parts = (without_excuse(part), without_excuse(text), text)
    named = (payee_of(_plain(one, request), request.language) for one in parts)
    what = next(filter(None, named), "")
    if not what:
        return None
    said = category_said(text, ("Parking",) if kind == "parking" else ())
    category = said.name if said else _CATEGORY_OF.get(kind, "")
    return _ask(request, money, what, category, day)


def payee_in(request: UserRequest) -> str:
    """Who was paid, by the words around it; empty where none tell it."""
    return payee_of(_plain(request.text, request), request.language)


def expense_asked(request: UserRequest, money: Money, what: str, day: date) -> Ask:
    """The question whether an expense of that sum is to be entered, with the category it has."""
    kind = _kind(request.text)
    said = category_said(request.text, ("Parking",) if kind == "parking" else ())
    return _ask(request, money, what, said.name if said else _CATEGORY_OF.get(kind, ""), day)


def _sum(text: str, request: UserRequest) -> Money:
    """The sum; where nobody can take it for anything else, a mere number is one."""
    money = find_money(text, request.currency)
    if money.amount is not None or not has_nothing_to_show(text):
        return money
    spans = find_time_expressions(text, request.now, request.policy.for_listing("past"))
    rest = without(text, tuple((one.start, one.end) for one in spans))
    found = _BARE_SUM.search(rest)
    if found is None:
        return money
    return Money(Decimal(found["sum"]), "", f"{rest[: found.start()]}{CUT}{rest[found.end() :]}")


def _ask(request: UserRequest, money: Money, what: str, category: str, day: date) -> Ask:
    language, code = request.language, money.currency or request.currency
    amount = money.amount or Decimal(0)
    text = _ADD_AS if category else _ADD
    question = text.in_language(
        language,
        amount=money_told(amount, code, language),
        what=what,
        category=category,
        day=day_words(day, language),
    )
    arguments: JsonObject = {
        "date": day.isoformat(),
        "merchant": what,
        "amount": f"{amount:.2f}",
        "currency": code,
        **({"category": category} if category else {}),
    }
    return Ask(question, (_YES.in_language(language),), PlannedCall("add_expense", arguments))


def day_paid(text: str, request: UserRequest) -> date | None:
    """The day that is named of those that are past; None for none."""
    policy = request.policy.for_listing("past")
    days = [period_of(one.meaning) for one in find_time_expressions(text, request.now, policy)]
    past = [one.first for one in days if one and one.first == one.last <= request.now.date()]
    return past[0] if past else None


def _kind(text: str) -> str:
    words = re.findall(r"[\w'-]+", text.lower())
    return next(filter(None, map(kind_said, words)), "")


def _plain(text: str, request: UserRequest) -> str:
    """The words without times and sums, "¦" in their place."""
    rest = _sum(text, request).rest
    spans = find_time_expressions(rest, request.now, request.policy.for_listing("past"))
    rest = without(rest, tuple((one.start, one.end) for one in spans))
    return " ".join(rest.replace(CUT, " \u00a6 ").split())
