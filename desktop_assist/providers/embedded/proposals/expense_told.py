"""Proposes to enter what somebody tells they paid without a receipt for it."""

import re
from datetime import date
from decimal import Decimal

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.money_told import money_told
from desktop_assist.providers.embedded.proposals.corrected_values import category_said
from desktop_assist.providers.embedded.proposals.expense_kinds import kind_said
from desktop_assist.providers.embedded.reply import Ask, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import Money, find_money
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.remainder import CUT, without
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
_NO_RECEIPT = re.compile(
    r"\b(?:no|without a|lost (?:the|my|that)|ain't got (?:a|the)|haven't got (?:a|the)|didn't "
    r"(?:get|give"
    r" me|print) an?y?|never (?:got|gave me) an?y?)\s+(?:\w+ )?(?:receipt|ticket|slip|bill)\b"
    r"|\b(?:ate|swallowed|chewed up|kept) (?:the|my) (?:ticket|receipt|slip)\b|\brun out of paper\b"
    r"|\b(?:receipt|ticket|slip)(?:'s| is| has)? (?:lost|gone|missing)\b"
    r"|\b(?:keine?n?|ohne) (?:quittung|beleg|bon|zettel|kassenzettel)\b|\b(?:quittung|beleg|zettel"
    r"|bon)\b"
    r".{0,20}\b(?:weg|verloren|verschwunden|vergessen|verlegt)\b",
    re.IGNORECASE,
)
_PAID = whole_words(
    "paid, fed, spent, bought, grabbed, got, had, picked up, cost me, forked out, shelled out, put",
    "chucked, dropped, was, were, used, owe, owed, gave, bezahlt, gezahlt, ausgegeben, gekauft",
    "hingelegt, liegen ?(?:ge)?lassen, geblecht, gekostet, eingeworfen, reingeworfen, geholt, war",
)
_ORDER = whole_words(
    "pop, put, stick, add, log, chuck, record, enter, note, jot, bung, expense, (?:das|es|bitte) "
    ".*ein",
    "aufschreiben, erfassen, eintragen, notieren, aufnehmen, verbuchen, dazuschreiben, trag\\w*",
)
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
    r"|wie|welche\w*|wer|wann|wo|warum|darf|kann ich)\b|\b(?:is that|what do i do|was mache ich"
    r"|will they|would they|do i need)\b",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:at|on|in|from|outside|near|by|with|bei|beim|im|in der|am|an der|auf dem|von)\s+(?:the "
    r"|der |dem |die )?"
    r"(?P<name>[A-ZÀ-Þ][\w&'.-]*(?:\s+(?:[A-ZÀ-Þ&][\w&'.-]*|of|de|la))*)"
)
_CAPITALS = re.compile(
    r"(?:(?<=[a-z] )|(?<=\u00a6 ))(?P<name>[A-ZÀ-Þ][\w&'-]+(?: [A-ZÀ-Þ][\w&'-]+)*)"
)
_AT_SMALL = re.compile(
    r"\b(?:at|from|outside|bei|beim)\s+(?:the |der |dem )?(?P<name>[\w&'-]+(?: (?!for\b|with\b|w/"
    r"|and\b|when\b"
    r"|to\b|was\b|on\b|in\b|für\b|mit\b|und\b|noch\b)[\w&'-]+){0,2})",
    re.IGNORECASE,
)
_WORDS = r"[^\W\d_][\w&'-]*(?: [\w&'-]+){1,3}?"
_BESIDE_SUM = re.compile(
    rf"\u00a6 (?:(?:for|to|on|with|für|an) )?(?P<name>{_WORDS})"
    r"(?=\s*(?:[,.;(\u00a6]|$|(?:for|on|at|with|from|to|in|yesterday|today|last|für|am|mit)\b))"
    rf"|(?:^|[,.;] )(?:(?:also|and|oh|plus|add|und|auch) )*(?P<before>{_WORDS}),? (?=\u00a6)",
    re.IGNORECASE,
)
"""A name in small letters right beside the sum: "4.80 tame valley buses, day ticket"."""
_NO_PART_OF_NAME = whole_words(
    "a, an, the, my, our, some, it, that, this, i, we, he, she, they, paid, spent, was, were, is",
    "got, had, put, add, log, claim, cost, costs, cash, no, not, one, two, three, four, more",
    "tickets?, fares?, fees?, meters?, charges?, tolls?, tips?, single, return, day, quick, back",
    "home, of, for, and, to, in, on, at, out, down, as, so, ein\\w*, der, die, das, den, habe?",
    "ich, wir, war, bar, karte, receipt, euros?, pounds?, dollars?, quid, bucks, please, extra",
)
_PAID_FOR = re.compile(
    r"(?:\u00a6|\bcash|\bcoins?)[\s,]*for (?:the|an?|my) (?P<name>(?!(?:week|day|month"
    r"|moment|record|receipt|lot|bit)\b)[^\W\d_][\w'-]*"
    r"(?: (?!on\b|at\b|in\b|from\b|to\b|this\b|last\b|and\b|when\b)[^\W\d_][\w'-]*){0,2})"
    r"(?=\s*(?:$|[,.;\u00a6]|\b(?:on|at|in|from|to|this|last|and|when)\b))",
    re.IGNORECASE,
)
"""What was paid for, where nothing says to whom: "cash for the street meter"."""
_SENTENCE = re.compile(
    r"(?<=[.!?;])\s+|,\s+(?=(?:was|that|this|it|which|there|no|and|but|so|der|die|das|bitte)\b)"
)
_NO_NAMES = frozenset(["I", "I'd", "I've", "I'm", "Ich", "Der", "Die", "Das"])
_CATEGORY_OF = {"parking": "Parking", "taxi": "", "fuel": ""}


_TOLD_AND_ORDERED = re.compile(
    r"^\W*(?:so |and |ok |hi |hello )?(?:i|we)(?:'ve| have)? (?:just )?"
    r"(?:had|paid|bought|spent|took|got|grabbed|picked up)\b.*\d[.,]\d\d(?!\d).*"
    r"\b(?:put|add|log|enter|book|file|record) (?:it|that|this|them)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Something that was paid for, and that it is to be entered."""


def propose_told_expense(request: UserRequest) -> Ask | None:
    """The question whether to enter it; None where nothing of the kind is clearly told."""
    text = request.text
    is_paid = _PAID.search(text) or _ORDER.search(text) or _kind(text)
    is_told = (_NO_RECEIPT.search(text) and is_paid) or _TOLD_AND_ORDERED.search(text)
    if not is_told or _OF_OTHERS.search(text) or _ASKS.search(text) or _CHANGES.search(text):
        return None
    money = find_money(text, request.currency)
    if money.amount is None or find_money(money.rest, request.currency).amount is not None:
        return None
    part = next((one for one in _SENTENCE.split(text) if find_money(one).amount is not None), text)
    day = _day(part, request) or _day(text, request) or request.now.date()
    name, kind = _name(part, request) or _thing(part, request) or _name(text, request), _kind(text)
    what = name or kind.capitalize()
    if not what:
        return None
    said = category_said(text, ("Parking",) if kind == "parking" else ())
    category = said.name if said else _CATEGORY_OF.get(kind, "")
    return _ask(request, money, what, category, day)


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


def _day(text: str, request: UserRequest) -> date | None:
    policy = request.policy.for_listing("past")
    days = [period_of(one.meaning) for one in find_time_expressions(text, request.now, policy)]
    past = [one.first for one in days if one and one.first == one.last <= request.now.date()]
    return past[0] if past else None


def _kind(text: str) -> str:
    words = re.findall(r"[\w'-]+", text.lower())
    return next(filter(None, map(kind_said, words)), "")


def _thing(text: str, request: UserRequest) -> str:
    spans = find_time_expressions(text, request.now, request.policy.for_listing("past"))
    rest = without(text, tuple((one.start, one.end) for one in spans))
    rest = find_money(rest, request.currency).rest.replace(CUT, " \u00a6 ")
    found = _PAID_FOR.search(rest)
    return f"{found['name'][:1].upper()}{found['name'][1:]}" if found else ""


def _name(text: str, request: UserRequest) -> str:
    """Where it was paid, as it is named after "at" or "on", else by its capitals."""
    spans = find_time_expressions(text, request.now, request.policy.for_listing("past"))
    rest = without(text, tuple((one.start, one.end) for one in spans))
    rest = find_money(rest, request.currency).rest.replace(CUT, " \u00a6 ")
    rest = " ".join(rest.split())
    found = _AT.search(rest)
    if found is None and (place := _CAPITALS.search(rest)):
        found = place if place["name"] not in _NO_NAMES else None
    if found is None and rest == rest.lower():
        found = _AT_SMALL.search(rest)
        if (beside := _beside_sum(rest)) and (found is None or beside[1] < found.start()):
            return beside[0].title()
    if found is None:
        return ""
    name = " ".join(found["name"].split()).strip(" .,'")
    return name if name != name.lower() else name.title()


def _beside_sum(rest: str) -> tuple[str, int] | None:
    """The name right beside the sum, and where it stands; none that only says what it was."""
    for found in _BESIDE_SUM.finditer(rest):
        group = "name" if found["name"] else "before"
        words = found[group].split()
        own = [one for one in words if not kind_said(one.lower())]
        is_name = len(own) > 1 or (len(own) == 1 and words[-1] not in own and words[-1][-1] == "s")
        if is_name and not _NO_PART_OF_NAME.search(found[group]):
            return found[group], found.start(group)
    return None
