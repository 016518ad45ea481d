"""An amount with a name and nothing else, as in "Taxi 23.50 EUR": offered as an expense."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases import Understanding, understand
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.intents.add_expense import (
    HOW_PAID,
    ORDERED_SUM,
    TO_COME,
    TOOL,
    arguments_of,
)
from desktop_assist.providers.embedded.reply import Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import CURRENCY_WORD, Money, find_money
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import starting_with, whole_words
from desktop_assist.providers.embedded.words import (
    APPOINTMENT,
    CHANGE,
    DOUBT,
    EXPENSE_THING,
    MEETING_NOUN,
    MEETING_VERB,
    QUESTION,
    REFUSAL,
)

_SURE = Text(
    'Add an expense of {amount} {currency} for "{merchant}", {day}?',
    'Eine Ausgabe über {amount} {currency} für "{merchant}" eintragen, {day}?',
)
_SURE_OF_HOME = Text(
    'Add an expense of {amount} {currency}, your home currency, for "{merchant}", {day}?',
    'Eine Ausgabe über {amount} {currency}, Ihre Heimatwährung, für "{merchant}" eintragen, {day}?',
)
_YES = Text("Yes", "Ja")
_LATELY = timedelta(days=60)
_MOST_WORDS, _MOST_WORDS_OF_A_SUM = 12, 6
_TELLS = starting_with(
    "(?:(?:i|we) )?(?:just )?(?:took|had|got|grabbed|ordered|used|filled up|parked|stayed|ate|flew"
    "|drove)",
    "(?:ich|wir) (?:bin|sind|hab\\w*|war\\w*|hatten?|nahm\\w*)",
)
"""Tells how money was spent, in more words."""
_ELSEWHERE = whole_words(
    "undo, send, pay, pays, buy, order, transfer, convert, invoice, give, budget, limit, refund",
    "salary, should",
    "account, bank, card, price, offer, owes?, bills?, sende, überweise?, kaufe?, bestelle?",
    "rechnung, angebot, gehalt, konto, schuldet, gutschrift",
)
_NO_SUM = whole_words(
    "version, v, release, build, rooms?, raum, zimmer, chapter, section, page, kapitel, abschnitt",
    "seite, python, windows, uhr, am, pm, um(?= ?\\d), at(?= ?\\d), is, are, ist, sind, was, war",
    "km, miles, kg, degrees",
    "split, divide, times, plus, minus, mal, durch, teile, grad, score, rate, update, install",
    "size, half, gate, seat, flight, train, bus",
)
"""Where a number with a point in it is no sum."""
_TAX_IN_IT = re.compile(
    r",?\s*\(?\b(?:incl(?:\.|uding|usive of)?|inkl(?:\.|usive)?|davon|of which)\s+"
    r"(?:\d+(?:[.,]\d+)?\s?(?:%|percent|prozent)\s+)?"
    r"(?:vat|(?:sales )?tax|[ghpq]st|mwst|ust|mehrwertsteuer|umsatzsteuer|tip|trinkgeld)\b\.?\)?",
    re.IGNORECASE,
)
"""Says what is in the sum, and is neither part of its name nor money of its own."""
_CONVERTS = re.compile(rf"\b(?:in|to|into|nach|zu)\s+(?:{CURRENCY_WORD})(?:\s+um)?\W*$")
_DATE = re.compile(r"\d\.\d\d?\.|\b(?:from|von|vom|since|seit|between|zwischen)\b", re.IGNORECASE)
"""A day in figures, or a stretch of days: nothing that was paid."""
_NAMED = re.compile(
    r"\W*(?:[^\W\d]|\d+[.,]\d\d (?:for|on|at|für|fürs|bei|beim)\b"
    rf"|\d+[.,]\d\d (?:{EXPENSE_THING.pattern}))",
    re.IGNORECASE,
)
"""Begins with what it was, or says it right after the sum."""
_ADDED = re.compile(
    r"^\W*(?:(?:and|also|then|plus|please|und|auch|noch|bitte) )*"
    r"(?:(?:add|log|record|enter|note|trag\w*|erfasse?|notiere?|plus) )?"
    r"(?:(?:an?|another|eine?n?|noch) )*"
    rf"(?=\d+[.,]\d\d (?:{EXPENSE_THING.pattern}))",
    re.IGNORECASE,
)
"""Before a sum and what it was for, the order to add it says no more than they do."""
_PAID_FOR = re.compile(
    rf"(?:{EXPENSE_THING.pattern})(?: [A-ZÄÖÜ][\w-]+){{0,3}}"
    r" (?P<sum>\d+,\d\d)(?!\d)(?! ?(?:uhr|h)\b)",
    re.IGNORECASE,
)
"""Cents behind a comma: a time of day is hardly written so, and no ride has one that is over."""
_NO_EXPENSE = (CHANGE, DOUBT, MEETING_VERB, QUESTION, REFUSAL, _ELSEWHERE, TO_COME)


def read(request: UserRequest) -> Reply | None:
    """The question whether to add it, or None for any other request."""
    is_paid = HOW_PAID.search(request.text) is not None
    said = ORDERED_SUM.sub(rf"\g<sum> {request.currency}", request.text)
    is_ordered = said != request.text
    request = request.saying(_ADDED.sub("", said))
    request = request.saying(_TAX_IN_IT.sub("", HOW_PAID.sub("", request.text)))
    text = request.lower
    if "?" in text or any(pattern.search(text) for pattern in _NO_EXPENSE):
        return None
    if _CONVERTS.search(text):
        return None
    money = _in_home_currency(find_money(request.text, request.currency), request)
    if is_paid and money.amount is not None:
        money = replace(money, currency=money.currency or request.currency)
    is_named = not is_ordered and bool(find_money(request.text).currency)
    return _offer(request, money, is_named=is_named) if _is_entry(request, money) else None


def _in_home_currency(money: Money, request: UserRequest) -> Money:
    """A sum without a currency, as in "Starbucks 6.75 today", where nothing else is said."""
    if money.amount is None or money.currency or len(request.text.split()) > _MOST_WORDS_OF_A_SUM:
        return money
    if _PAID_FOR.search(request.text) and not _is_to_come(money, request):
        return replace(money, currency=request.currency)
    when = understand(request.text, request.now, request.policy)
    is_clock = when is not None and (when.has_time or _DATE.search(request.text) is not None)
    is_meeting = MEETING_NOUN.search(request.text) and not EXPENSE_THING.search(request.text)
    is_clock = is_clock or bool(is_meeting or APPOINTMENT.search(request.text))
    if is_clock or _NO_SUM.search(request.lower) or not _NAMED.match(request.text):
        return money
    return replace(money, currency=request.currency)


def _is_to_come(money: Money, request: UserRequest) -> bool:
    """Whether a later day is named beside the sum, or an hour."""
    when = understand(money.rest, request.now, request.policy)
    if when is None or when.start is None or _was_lately(money, request):
        return False
    start = when.start.date() if isinstance(when.start, datetime) else when.start
    return when.has_time or start > request.now.date()


def _was_lately(money: Money, request: UserRequest) -> bool:
    """Whether the day, which has no year, was not long ago: "am 19.11." on the 22nd."""
    when = understand(money.rest, request.now, request.policy.for_listing("past"))
    if when is None or when.start is None or when.has_time:
        return False
    start = when.start.date() if isinstance(when.start, datetime) else when.start
    return timedelta() <= request.now.date() - start <= _LATELY


def _is_entry(request: UserRequest, money: Money) -> bool:
    when = understand(money.rest, request.now, request.policy)
    is_short = len(request.text.split()) <= _MOST_WORDS or _TELLS.search(request.text)
    is_single = bool(money.currency) and not find_money(money.rest).currency
    is_coming = when is not None and when.has_time and not _has_been(when, request)
    return bool(is_short) and is_single and not is_coming


def _has_been(when: Understanding, request: UserRequest) -> bool:
    """Whether a day before this one is named, whatever its hour."""
    start = when.start
    if isinstance(start, datetime):
        return when.names_day and start < request.now
    return when.names_day and start is not None and start < request.now.date()


def _offer(request: UserRequest, money: Money, *, is_named: bool) -> Ask | None:
    arguments = arguments_of(request, money)
    day = date.fromisoformat(arguments["date"])
    if "merchant" not in arguments or day > request.now.date():
        return None
    words = day_words(day, request.language)
    sure = _SURE if is_named else _SURE_OF_HOME
    question = sure.in_language(request.language, day=words, **arguments)
    return Ask(question, (_YES.in_language(request.language),), PlannedCall(TOOL, arguments))
