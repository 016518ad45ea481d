"""An amount with a name and nothing else, as in "Taxi 23.50 EUR": offered as an expense."""

from datetime import date

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.intents.add_expense import TOOL, arguments_of
from desktop_assist.providers.embedded.reply import Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import Money, find_money
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import starting_with, whole_words
from desktop_assist.providers.embedded.words import CHANGE, DOUBT, MEETING_VERB, QUESTION, REFUSAL

_SURE = Text(
    'Add an expense of {amount} {currency} for "{merchant}", {day}?',
    'Eine Ausgabe über {amount} {currency} für "{merchant}" eintragen, {day}?',
)
_YES = Text("Yes", "Ja")
_MOST_WORDS = 9
_TELLS = starting_with(
    "(?:i|we) (?:just )?(?:took|had|got|grabbed|ordered|used|filled up|parked|stayed|ate|flew"
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
_NO_EXPENSE = (CHANGE, DOUBT, MEETING_VERB, QUESTION, REFUSAL, _ELSEWHERE)


def read(request: UserRequest) -> Reply | None:
    """The question whether to add it, or None for any other request."""
    text = request.lower
    if "?" in text or any(pattern.search(text) for pattern in _NO_EXPENSE):
        return None
    money = find_money(request.text)
    return _offer(request, money) if _is_entry(request, money) else None


def _is_entry(request: UserRequest, money: Money) -> bool:
    when = understand(money.rest, request.now, request.policy)
    is_short = len(request.text.split()) <= _MOST_WORDS or _TELLS.search(request.text)
    is_single = bool(money.currency) and not find_money(money.rest).currency
    return bool(is_short) and is_single and not (when and when.has_time)


def _offer(request: UserRequest, money: Money) -> Ask | None:
    arguments = arguments_of(request, money)
    day = date.fromisoformat(arguments["date"])
    if "merchant" not in arguments or day > request.now.date():
        return None
    words = day_words(day, request.language)
    question = _SURE.in_language(request.language, day=words, **arguments)
    return Ask(question, (_YES.in_language(request.language),), PlannedCall(TOOL, arguments))
