"""Questions about what was spent."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import past_period
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

TOOL = "list_expenses"
_NO_AMOUNTS = Text(
    "Expenses cannot be chosen by amount yet. Show all of them with their totals instead?",
    "Ausgaben lassen sich noch nicht nach Betrag auswählen. Stattdessen alle mit Summen zeigen?",
)
_SHOW = Text("Show the expenses", "Zeige die Ausgaben")
_EXPENSES = whole_words(
    "expenses?, spendings?, spent, receipts?, expenditures?, outlays, ausgaben, spesen, auslagen",
    "spesenabrechnung, reisekostenabrechnung, ausgegeben, belege?, quittungen",
    "(?:did|have|do) (?:i|we) (?:spend|pay|paid), (?:did|have) (?:i|we) (?:buy|bought)",
    "habe? (?:ich|wir) .*gekauft, (?:how much|what) .*\\bspend, (?:my|our|all|the) costs",
    "(?:meine|unsere|alle) kosten",
)
_ASKS = whole_words(
    "show, list, pull up, get, view, look (?:at|up), go through, what, which",
    "how (?:much|high|many), any, give, tell, display, see, total, sum, all, find, have i, did i",
    "do i, are there, zeig\\w*, welche, wie ?viel, was, liste, gib, summe",
)
_WITH_CENTS = re.compile(r"\d[.,]\d\d\b")
_SHORT = starting_with(
    "(?:my |our |meine )?(?:[\\w']+ )?(?:expenses|spendings?|receipts|ausgaben|spesen|auslagen)",
)
_BY_AMOUNT = whole_words(
    "(?:over|under|above|below|more than|less than|at least) [€$£]?\\d+, most expensive, largest",
    "(?:über|unter|mehr als|weniger als|mindestens) \\d+, teuerste\\w*, höchste\\w*",
)
_CHANGES = whole_words(
    "add, log an?, record, enter, submit, delete, remove, change, update, erfasse, trag\\w*, buche"
)
_WHICH = starting_with("what, which, how (?:much|many), welche\\w*, was, wie ?viel")
_POLICY = whole_words(
    "can i(?! see| get| have| view), can my, may i, am i, allowed, policy, policies, limit",
    "maximum, per diem, must, do i need, darf, richtlinie",
)
_PRIVATE = whole_words("bank, credit card, debit, account, transactions?, tax(?:es)?, salary, w2")
_CATEGORIES = one_of(
    "travel, meals?, food, lodging, accommodation, transport(?:ation)?, software",
    "office supplies, training, entertainment",
)
_CATEGORY = re.compile(
    rf"\b(?:on|for|für|category|kategorie) (?P<name>{_CATEGORIES})\b"
    rf"|\b(?P<first>{_CATEGORIES}) (?:expenses?|spendings?|costs?|receipts?|ausgaben|spesen)\b"
)
_THINGS = one_of(
    "hotels?, taxis?, parking, fuel, books?, lunch(?:es)?, dinners?, phone, internet, trains?",
    "flights?, coffee, reisen?, verpflegung, bewirtung, übernachtung\\w*, büromaterial",
)
_THING = re.compile(rf"\b(?:on|for|für) (?P<name>{_THINGS})\b")
_WORD = r"[A-ZÀ-Þ&][\w&'\u2019-]*"
_MERCHANT = re.compile(rf"\b(?:at|with|from|bei|mit|von) (?P<name>{_WORD}(?: {_WORD}){{0,3}})")


def read(request: UserRequest) -> Reply | None:
    """The expenses of the days named, else all of them."""
    text = request.lower
    if not _EXPENSES.search(text) or _POLICY.search(text) or _PRIVATE.search(text):
        return None
    if (_CHANGES.search(text) and not _WHICH.search(text)) or not _asks(text):
        return None
    if _BY_AMOUNT.search(text):
        return _instead(_NO_AMOUNTS, request)
    return Act((PlannedCall(TOOL, _arguments(request)),))


def _asks(text: str) -> bool:
    """Whether "expenses October" asks, where "expenses: 23.40 hotel" would be added."""
    is_short = _SHORT.search(text) and not _WITH_CENTS.search(text)
    return bool(is_short or _ASKS.search(text) or text.rstrip().endswith("?"))


def _instead(question: Text, request: UserRequest) -> Ask:
    language = request.language
    choices = (_SHOW.in_language(language),)
    planned = PlannedCall(TOOL, _arguments(request))
    return Ask(question.in_language(language), choices, planned)


def _arguments(request: UserRequest) -> dict[str, str]:
    period = past_period(request)
    arguments = period.arguments() if period else {}
    if category := _CATEGORY.search(request.lower):
        arguments["category"] = category["name"] or category["first"]
    elif thing := _THING.search(request.lower) or _MERCHANT.search(_without_times(request)):
        arguments["text"] = _singular(thing["name"])
    return arguments


def _singular(name: str) -> str:
    """The sheet says "Taxi" where the question says "taxis"."""
    if name.endswith("ches"):
        return name.removesuffix("es")
    return name.removesuffix("s") if name.islower() else name


def _without_times(request: UserRequest) -> str:
    when = understand(request.text, request.now, request.policy.for_listing("past"))
    return without(request.text, when.spans) if when else request.text
