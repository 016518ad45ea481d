"""Questions about certain expenses: without a receipt, the largest, over an amount, how often."""

import re
from collections.abc import Iterable

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.intents.list_expenses import THING, spent_on
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.file_name import find_file
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.period import past_period
from desktop_assist.providers.embedded.slots.spending_words import (
    LEFT_OUT,
    SpendingWords,
    read_spending_words,
)
from desktop_assist.providers.embedded.word_list import one_of, whole_words

TOOL = "list_expenses"
_MONEY_NOUN = whole_words(
    "expenses?, expenditures?, spendings?, spend, outgoings, costs?, receipts?, bills?, fares?",
    "invoices?, purchases?, payments?, posten, ausgaben?, spesen, auslagen, \\w*kosten",
    "\\w*rechnung(?:en)?, \\w*belege?n?, \\w*quittung(?:en)?, einkäufe?, gesamtausgaben",
    "zahlung(?:en)?",
)
_MONEY_VERB = whole_words(
    "spent, paid, pay, bought, buy, cost, costs, expensed, claimed, ausgegeben, bezahlt, gezahlt",
    "gekauft, gekostet, zahlen, kostete, gebraucht, verbraucht, hingelegt, angefallen",
    "zusammengekommen, draufgegangen",
)
_WAS = whole_words("was, were, did, have, war, waren, habe?, bin, hatte, kam")
_EVERYTHING = re.compile(
    r"^\W*(?:(?:is|was|were) there |did i have |show (?:me )?|list |gab es |zeige? (?:mir )?)?"
    r"(?:anything|everything|something|all|alles|etwas|irgendetwas)\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\bhow (?:often|many times)\b|\bnumber of\b|\bhow many\b|\bwie oft\b|\bwie viele\b"
    r"|\banzahl (?:der|meiner)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:what did|was|wie ?viel) .*\bcost\b|\bkosteten?\b"
    r"|\b(?:was|wie ?viel) ha(?:t|ben|tten?) .*\bgekostet\b|\bwie teuer wa(?:r|ren)\b"
    r"|\b(?:what|how much) (?:was|were) (?:the|my|our|both|all)\b"
    r"|\bhow much (?:did|do|does|have|has) .*\b(?:cost|set (?:me|us) back)\b"
    r"|\bauf wie ?viel (?:kamen|beliefen|summier\w*)\b"
    r"|\b(?:total|sum|summe|gesamtbetrag) (?:for|of|on|für|der)\b|\b(?:went|gone|goes|ging|gingen) "
    r"(?:on|to|into|for|für)\b"
    # With an article it is a price that is asked for: "how much for a hotel in October?"
    r"|^\W*how much on (?!an? |the )|^\W*wie ?viel für (?!eine?n?\b|das |die |den )"
    r"|^\W*(?:how much|wie ?viel) (?:since|so far|seit|in|this|last|im|war(?:en)?|was it)\b",
    re.IGNORECASE,
)
_HOW_MUCH = re.compile(r"\bhow much\b|\bwie ?viel\b|\b(?:total|sum|summe)s?\b", re.IGNORECASE)
_GRAND_TOTAL = re.compile(
    r"^\W*(?:(?:and|give me|show me|what(?:'s| is)|please|the|my|und|die|gib mir|zeig mir"
    r"|was ist)\W+)*"
    r"(?:grand |overall |whole )?(?:total|sum|everything|all of it|gesamtsumme|summe|alles)\b"
    r"(?!.*\b(?:meetings?|hours?|time|termine?|stunden)\b)",
    re.IGNORECASE,
)
_CAME_TO = re.compile(
    r"\b(?:what|how much) did (?:the|my|our|all|they|those|these|it|that)\b"
    r".*\b(?:come to|cost|add up to|amount to)\b"
    r"|\b(?:what|how much) (?:was|were) (?:my|our|both)\b"
    r"|\b(?:was|wie ?viel) (?:haben|hat|hatten?) (?:mich |uns )?(?:die|der|das|mein\w*|unser\w*)\b"
    r".*\bgekostet\b|\bwie teuer wa(?:r|ren) (?:die|der|das|mein\w*|unser\w*)\b",
    re.IGNORECASE,
)
_COME_TO = re.compile(r"\b(?:come|add up|amount|run) to\b", re.IGNORECASE)
_RIDES = re.compile(r"\b(?:rides?|trips?|fahrten|nights?|übernachtungen|stays?)\b", re.IGNORECASE)
_TAKEN = whole_words(
    "take, took, taken, ride, use, used, go by, travel by, have, stay(?:ed)? in, fahren, gefahren"
    ", genommen, benutzt, übernachtet, rides?, trips?, fahrten, stays?, \\w+fahrten, hatte"
)
_CHANGES = re.compile(
    r"^\W*(?:(?:please|bitte|can you|could you)\s+)?"
    + one_of(
        "add, log, record, enter, delete, remove, change, update, correct, set, book, reserve",
        "find me, erfasse, trag\\w*, buche?, lösche?, ändere?, storniere?",
    )
    + r"\b",
    re.IGNORECASE,
)
_RULES = whole_words(
    "can i, may i, i can, can be, allowed, polic(?:y|ies), limit, maximum, per diem, must, darf",
    "richtlinie\\w*, erlaubt, regel\\w*, vat, mehrwertsteuer, exchange rate, wechselkurs, who",
    "approv\\w+, muss, müssen, accepted, akzeptiert, required, reimburs\\w+, erstatt\\w+",
    "(?:which|what|welche[mn]?) (?:amount|betrag|sum), do i need, do we need, brauche ich",
    "(?<!.)(?:do (?:i|we) )?(?:needs?|require) an? (?:receipt|invoice|bill), sollten? wir",
    "(?<!.)brauch\\w* (?:(?:ich|wir|man) )?(?:einen?|nen|ne) (?:beleg|quittung|rechnung)",
    "should i, wer, sollte ich, nötig, necessary, rule, guideline",
)
"""What is asked about the rules is not asked about the sheet."""
_ELSEWHERE = whole_words(
    "bank, account, credit card, salary, tax(?:es)?, stock, shares?, bitcoin, budget, calendar",
    "meetings?, termine?, kalender, konto, gehalt, aktien?, budget",
)
_FILES = ("png", "jpe?g", "pdf", "heic", "tiff?", "webp", "xlsx", "csv", "ods")
"""The name of a file says nothing: "missing.jpg" asks for no missing receipts."""
_BROKEN_DOWN = whole_words(
    "(?:by|per|je|pro|nach) (?:month|category|merchant|vendor|shop|monat|kategorie|händler)"
)
"""Asks for several sums."""
_PRICES = frozenset({"largest", "smallest"})
_WANTS_FILE = re.compile(
    r"^(?!\W*(?:how|what|which|wie|was|welche))(?=.*\b(?:reports?|claim|\w*abrechnung|\w*rapport)\b)"
    r".*\b(?:pdf|excel|xlsx|spreadsheet)\b",
    re.DOTALL,
)
"""Orders a report as a file, whatever is said of its currencies."""


def read(request: UserRequest) -> Reply | None:
    """The expenses that are asked for in such a way; None for any other request."""
    text = request.lower
    # What is left out takes a look at which these are.
    if any(one.search(text) for one in (_CHANGES, _RULES, _ELSEWHERE, _BROKEN_DOWN, LEFT_OUT)):
        return None
    if find_file(request.text, _FILES) or _WANTS_FILE.search(text):
        return None
    request = request.saying(_COME_TO.sub("cost", request.text))
    text = request.lower
    words = read_spending_words(request.text, request.currency)
    if THING.search(text) and (_is_counted(text) or _is_total(request)):
        request = request.saying(_RIDES.sub(" ", words.rest))
        return _act(request, words.arguments, words.currencies)
    if not words.arguments or not _is_about_money(request, words):
        return None
    return _act(request.saying(words.rest), words.arguments, words.currencies)


def _is_counted(text: str) -> bool:
    """Whether it is asked how often something was taken, as the sheet tells."""
    return bool(_COUNTS.search(text) and _TAKEN.search(text))


def _is_total(request: UserRequest) -> bool:
    """Whether the sum for a thing is asked for, of days that have been."""
    return _TOTAL.search(request.text) is not None and _has_been(request)


def _has_been(request: UserRequest) -> bool:
    """Whether days are named that have begun, or it is told of what was."""
    if _CAME_TO.search(request.text):
        return True
    period = past_period(request)
    return period is not None and period.first <= request.now.date()


def _is_about_money(request: UserRequest, words: SpendingWords) -> bool:
    text, arguments = request.text, words.arguments
    if arguments.get("without") == "receipt" or "handed_in" in arguments:
        return True
    if _MONEY_NOUN.search(text) or _MONEY_VERB.search(text):
        return True
    if "total_in" in arguments and len(arguments) == 1:
        return bool(_GRAND_TOTAL.match(text)) and find_money(text, "").amount is None
    return _asks_of_amounts(request, words)


def _asks_of_amounts(request: UserRequest, words: SpendingWords) -> bool:
    """Whether it is the rows that are asked for by their amounts or their currencies."""
    text, arguments = request.text, words.arguments
    if words.currencies:
        return bool(_HOW_MUCH.search(text)) and find_money(text, "").amount is None
    if arguments.get("order") in _PRICES:
        return bool(THING.search(text) and (_WAS.search(text) or _has_been(request)))
    has_amount = "at_least" in arguments or "at_most" in arguments
    return has_amount and bool(_EVERYTHING.search(text))


def _act(request: UserRequest, arguments: JsonObject, currencies: Iterable[str] = ()) -> Act:
    period = past_period(request)
    days = period.arguments() if period else {}
    asked: JsonObject = {**days, **spent_on(request), **arguments}
    others = (PlannedCall(TOOL, {**asked, "currency": one}) for one in currencies)
    return Act((PlannedCall(TOOL, asked), *others))
