"""Requests to take a meeting out of the calendar."""

import re
from dataclasses import replace

from desktop_assist.providers.embedded.choosing import Choice
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.order import Order, find_order, without_regret
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    TOLD,
    Act,
    Find,
    PlannedCall,
    Reply,
    Settled,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.many_meetings import names_many, with_meetings
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.people import hide_series_names
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.series_scope import find_scope
from desktop_assist.providers.embedded.slots.target import Target, read_target
from desktop_assist.providers.embedded.word_list import one_of, whole_words
from desktop_assist.providers.embedded.words import (
    APPOINTMENT,
    BY_TIME,
    CALENDAR,
    EXPENSE_NOUN,
    EXPENSE_THING,
    IS_OFF,
    MEETING_NOUN,
    OTHER_CHORE,
    QUESTION,
)

TOOL = "cancel_meeting"
_EXPENSE_TOOL = "delete_expense"
_PARTED = one_of("sage?, blase?")
_PARTED_ENGLISH = "call"
_CALL_OFF = one_of("cancel, call off, scrap, absagen", _PARTED, _PARTED_ENGLISH)
_TAKE_OUT = one_of(
    "delete, remove, erase, drop, skip, throw out, clear, get rid of, take, kill, strike",
    "scratch, axe, chuck(?: out)?, bin(?! ich\\b), trash, toss(?: out)?, wipe, ditch, cross out",
    "lösche?n?, streiche?, entferne?n?, storniere?, nimm",
)
_LAST = one_of(
    "absagen, löschen, streichen, entfernen, stornieren, herausnehmen, rausnehmen, rausschmeißen",
    "rauswerfen",
)
_PARTS = (
    (_PARTED, re.compile(r"\bab$")),
    (_PARTED_ENGLISH, re.compile(r"\boff$")),
    ("take|nimm", re.compile(r"\b(?:out|off|from|aus|raus|heraus)\b")),
)
"""Verbs that only mean it together with another word."""
_OFF = re.compile(r"\b(?:off|from|out of|von|vom|aus) (?P<owner>.+)", re.IGNORECASE)
_VERBS = one_of(_CALL_OFF, _TAKE_OUT)
_IS_CALLED_OFF = re.compile(rf"{_CALL_OFF}|stornieren?", re.IGNORECASE)
_REASON = re.compile(
    r"[,;.]\s+(?:because|since|he|she|they|(?:i|we)(?! mean)|weil|denn|da|er|(?:ich"
    r"|wir)(?! meine))\b.*$",
    re.IGNORECASE,
)
"""Why it is off: "he is sick"."""
_MOST_WORDS = 4
_THE_ONE = re.compile(
    r"(?:the|my|our|den|die|das|mein\w*|unser\w*) (?!last\b|letzte)", re.IGNORECASE
)
_OTHER_THING = whole_words(
    "files?, folders?, documents?, polic(?:y|ies), messages?, chats?, conversations?, history",
    "e?mails?, contacts?, facts?, notes?, photos?, pictures?, images?, videos?, apps?, software",
    "browser, cookies, key, token, password, account, cache, data, memory, everything, texts?",
    "lists?, items?, songs?, playlist, alarms?, timers?, reminders?, orders?, cards?, numbers?",
    "profile, settings?, dateie?n?, ordner, dokumente?, richtlinien?, nachrichten?, verlauf",
    "mails?, kontakte?, fakt\\w*, notize?n?, fotos?, bilde?r?, schlüssel, passwort, konto",
    "alles, liste, daten, einstellung\\w*",
)
"""What is taken out of other places than a calendar."""
_OURS = re.compile(
    r"\b(?:can't|cannot|can not) (?:make|come|attend|join)\b|\bkann [^,;.]*\bnicht\b|\bour\b"
    r"|\bunser\w*\b",
    re.IGNORECASE,
)
"""Speaks of somebody who was to come."""
_THROWS = frozenset({"chuck", "toss", "bin"})
_NEW = re.compile(r"an?\b", re.IGNORECASE)
_MY_TIME = re.compile(
    r"^\W*(?:(?:please|can you|could you) )?(?:clear|free up)(?: out)? (?:my|the) "
    r"(?:(?:calendar|diary|schedule|agenda) (?:for|on) )?"
    r"(?P<when>(?:(?:next|this|rest of the|\w+day) )?(?:day|morning|afternoon|evening|week)"
    r"|\w+day|tomorrow(?: morning| afternoon| evening)?)\b(?:'s)?(?: schedule| calendar)?",
    re.IGNORECASE,
)
"""Of a day, too: "clear my Friday afternoon"."""
_TOLD_OFF = re.compile(
    r"\W*(?P<which>(?:(?:the|my|our|today's|tomorrow's|\w+day's|der|die|das|mein\w*|unser\w*"
    rf"|heutige\w*|morgige\w*)\b)?[^,;?]+?),? {IS_OFF.pattern}[^?]*"
    r"|\W*(?:no|keine?n?) (?P<none>(?!more\b|need\b|problem\b|\w*(?:meetings|termine)\b)"
    r"[^,;.?]{3,60}?)\W*(?:please|bitte|danke|thanks)?\W*",
    re.IGNORECASE,
)
"""Only told, as in "The sync on Friday is off" or "no standup on Wednesday": it is asked first."""


def _all_of_it(found: re.Match[str]) -> str:
    when = found["when"].lower()
    named = {"day": "today", "week": "this week"}.get(when, when)
    named = f"this {named}" if named in {"morning", "afternoon", "evening"} else named
    return f"cancel all my meetings {named}"


def read(request: UserRequest) -> Reply | None:
    """A meeting to take out, or None for any other request."""
    return _read(request, ())


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The meeting that was asked about, with the answer."""
    asked, *answers = str(pending.arguments.get(REQUEST, "")).splitlines() or [""]
    request = replace(answer, text=asked, told=str(pending.arguments.get(TOLD, "")))
    return _read(request, (*answers, answer.text), is_meant=True)


def _read(request: UserRequest, answers: tuple[str, ...], *, is_meant: bool = False) -> Find | None:
    text = _MY_TIME.sub(_all_of_it, with_meetings(request.text))
    request = request.saying(hide_series_names(text))
    said = find_scope(request.text)
    order = find_order(said.rest, _VERBS, _LAST) or _told_off(said.rest, request)
    if order is None:
        return None
    if order.verb in _THROWS and _NEW.match(order.rest):
        return None  # "chuck a catch-up in for Monday" makes one
    target = read_target(_REASON.sub("", IS_OFF.sub("", order.rest)), request)
    if not (is_meant or _is_meeting(order, target, request)):
        return None
    choice = Choice(TOOL, target, answers, request, order.is_sure, _cancel, said.scope, said.week)
    if not is_meant and _may_be_expense(order, request):
        paid = read_target(order.rest, request.looking_back())
        expense = Choice(_EXPENSE_TOOL, paid, answers, request, is_sure=False, act=_delete)
        choice = replace(choice, otherwise=expense)
    return choice.find()


def _may_be_expense(order: Order, request: UserRequest) -> bool:
    """Whether nothing says that it is in the calendar: "delete the printer paper"."""
    text = request.lower
    names_meeting = any(one.search(text) for one in (CALENDAR, MEETING_NOUN, APPOINTMENT))
    told = _OURS.search(request.text) is not None
    return not (names_meeting or told) and not _IS_CALLED_OFF.match(order.verb)


def _delete(expense: Thing, _: tuple[str, ...]) -> Settled:
    return Act((PlannedCall(_EXPENSE_TOOL, expense.key),))


def _told_off(text: str, request: UserRequest) -> Order | None:
    """What is told to be off, where a day or the word for a meeting says which one."""
    found = _TOLD_OFF.fullmatch(text)
    if found is None or QUESTION.search(text.lower()):
        return None
    which = without_regret(found["which"] or found["none"])
    days = period_of(read_target(which, request).when)
    if days is None:
        is_meeting = bool(_THE_ONE.match(which.strip()) and MEETING_NOUN.search(which))
        return Order("cancel", which, is_sure=False) if is_meeting else None
    return Order("cancel", which, is_sure=False) if days.last >= request.now.date() else None


def _cancel(meeting: Thing, _: tuple[str, ...]) -> Settled:
    return Act((PlannedCall(TOOL, meeting.key),))


def _is_meeting(order: Order, target: Target, request: UserRequest) -> bool:
    """Whether something in the calendar is meant: a card or an order is cancelled too."""
    text = request.lower
    names_calendar = bool(CALENDAR.search(text))
    names_meeting = names_calendar or bool(MEETING_NOUN.search(text) or APPOINTMENT.search(text))
    names_meeting = names_meeting or names_many(text)
    is_by_time = BY_TIME.search(text) is not None and bool(target.when and target.when.has_time)
    names_meeting = names_meeting or is_by_time
    says_which = target.words or target.kinds or (target.when and names_meeting)
    is_money = EXPENSE_NOUN.search(text) or find_money(request.text).currency
    if not says_which or is_money or not _is_whole(order):
        return False
    if OTHER_CHORE.search(text) and not names_calendar:
        return False
    is_short = len(target.words) <= _MOST_WORDS and not EXPENSE_THING.search(text)
    is_called_off = _IS_CALLED_OFF.match(order.verb) or _is_coming(target, request)
    is_by_name = bool(_THE_ONE.match(order.rest)) and not _OTHER_THING.search(text)
    return names_meeting or (is_short and bool(is_called_off or is_by_name))


def _is_coming(target: Target, request: UserRequest) -> bool:
    """Whether something of the days to come is meant: no expense is."""
    days = period_of(target.when)
    return bool(target.words) and days is not None and days.last >= request.now.date()


def _is_whole(order: Order) -> bool:
    """Whether the meeting goes, and not a part of it: "take Tom off the review"."""
    owner = _OFF.search(order.rest)
    if owner and MEETING_NOUN.search(owner["owner"]) and not CALENDAR.search(owner["owner"]):
        return False
    return all(part.search(order.rest) for verbs, part in _PARTS if re.fullmatch(verbs, order.verb))
