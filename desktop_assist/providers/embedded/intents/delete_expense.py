"""Requests to take an expense out of the sheet."""

import re
from dataclasses import replace
from decimal import Decimal

from desktop_assist.providers.embedded.choosing import Choice
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.order import find_order
from desktop_assist.providers.embedded.reply import REQUEST, Act, Find, PlannedCall, Reply, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.target import read_target
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import (
    CALENDAR,
    EXPENSE_NOUN,
    EXPENSE_THING,
    IS_OFF,
    OTHER_MONEY,
)

TOOL = "delete_expense"
_MEETING_TOOL = "cancel_meeting"
_VERBS = one_of(
    "delete, remove, erase, drop, throw out, throw away, clear, get rid of, take, cancel, scrap",
    "chuck(?: out)?, bin(?! ich\\b), trash, toss(?: out)?, wipe, ditch, kill, scratch, strike",
    "cross out",
    "lösche?, entferne?, streiche?, nimm, storniere?",
)
_LAST = one_of("löschen, entfernen, streichen, herausnehmen, stornieren")
_WITH_SOMEBODY = re.compile(r"\b(?:with|mit) (?:the |my |our |dem |der )?[A-ZÄÖÜ]\w")
"""Lunch with somebody is rather in the calendar."""
_BY_MISTAKE = re.compile(
    r"^\W*(?:i|we|ich|wir) (?:have |accidentally |habe )?(?:added|entered|logged|recorded"
    r"|booked)\b|\b(?:by (?:mistake|accident)"
    r"|twice|accidentally|aus versehen|versehentlich|doppelt|in error)\b",
    re.IGNORECASE,
)
"""Says why, and not which."""
_NO_CLOCK = Decimal("0.60")
"""In "the 35.90 one" no time of day is named."""
_CALLS_OFF = re.compile(r"cancel|scrap|stornier", re.IGNORECASE)


def read(request: UserRequest) -> Reply | None:
    """An expense to take out, or None for any other request."""
    return _read(request, ())


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The expense that was asked about, with the answer."""
    asked, *answers = str(pending.arguments.get(REQUEST, "")).splitlines() or [""]
    return _read(answer.saying(asked), (*answers, answer.text), is_meant=True)


def _read(request: UserRequest, answers: tuple[str, ...], *, is_meant: bool = False) -> Find | None:
    order = find_order(request.text, _VERBS, _LAST)
    if order is None:
        return None
    text = request.lower
    rest = _BY_MISTAKE.sub("", order.rest)
    target = read_target(rest, request.looking_back())
    if IS_OFF.search(text) and not EXPENSE_NOUN.search(text):
        return None
    says_which = target.words or target.when or target.amount or target.rank
    if OTHER_MONEY.search(text) or not says_which:
        return None
    is_sum = target.amount is not None and target.amount % 1 >= _NO_CLOCK
    names_expense = bool(EXPENSE_NOUN.search(text) or find_money(request.text).currency or is_sum)
    is_thing = EXPENSE_THING.search(text) and not (
        CALENDAR.search(text) or _CALLS_OFF.match(order.verb)
    )
    is_likely = names_expense or (is_thing and not _WITH_SOMEBODY.search(order.rest))
    if not (is_likely or is_meant):
        return None
    choice = Choice(TOOL, target, answers, request, order.is_sure, _delete)
    if not (names_expense or is_meant):
        coming = read_target(rest, request)
        meeting = Choice(_MEETING_TOOL, coming, answers, request, is_sure=False, act=_cancel)
        choice = replace(choice, otherwise=meeting)
    return choice.find()


def _cancel(meeting: Thing, _: tuple[str, ...]) -> Settled:
    return Act((PlannedCall(_MEETING_TOOL, meeting.key),))


def _delete(expense: Thing, _: tuple[str, ...]) -> Settled:
    return Act((PlannedCall(TOOL, expense.key),))
