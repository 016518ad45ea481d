"""Requests to make a meeting once more at another time."""

import re
from dataclasses import replace

from desktop_assist.providers.embedded.change_reading import ChangeRequest, read_change, with_answer
from desktop_assist.providers.embedded.choosing import Choice
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.meeting_change import MeetingChange
from desktop_assist.providers.embedded.order import Order, find_order
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    Act,
    Ask,
    Find,
    PlannedCall,
    Reply,
    Settled,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.new_value import new_time, split_before_last_time
from desktop_assist.providers.embedded.slots.target import read_target
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import CALENDAR, EXPENSE_NOUN, MEETING_NOUN

TOOL = "duplicate_meeting"
_VERBS = one_of(
    "duplicate, dupe, copy, clone, replicate, repeat, make a copy of",
    "kopiere?, dupliziere?, wiederhole?",
)
_LAST = one_of("kopieren, duplizieren, wiederholen")
_AGAIN = re.compile(
    r"\W*(?:(?:please|let's|can we|could we|bitte)\W+)?(?:do|have|hold|schedule|book|repeat"
    r"|mach\w*|plan\w*)"
    r" (?P<which>(?:the|my|our|den|die|das|mein\w*|unser\w*)\b[^,;]+?)"
    r" (?:again|once more|noch ?mal|noch einmal)(?: (?:for|on))? (?P<when>[^,;]+?)\W*",
    re.IGNORECASE,
)
_WHEN = Text(
    'That is when "{title}" takes place already. When should it take place once more?',
    'Dann findet "{title}" schon statt. Wann soll der Termin noch einmal stattfinden?',
)
_CLEAR = frozenset({"minute", "hour", "day"})


def read(request: UserRequest) -> Reply | None:
    """A meeting to make once more, or None for any other request; its new time has to be named."""
    return _read(request, ())


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The meeting that was asked about, with the answer."""
    asked, *answers = str(pending.arguments.get(REQUEST, "")).splitlines() or [""]
    return _read(answer.saying(asked), (*answers, answer.text))


def _read(request: UserRequest, answers: tuple[str, ...]) -> Find | None:
    again = _AGAIN.fullmatch(request.text)
    text = f"repeat {again['which']} {again['when']}" if again else request.text
    order = find_order(text, _VERBS, _LAST)
    wanted = _wanted(order, request) if order else None
    if order is None or wanted is None or EXPENSE_NOUN.search(request.lower):
        return None
    target = read_target(wanted.target, request)
    names_meeting = MEETING_NOUN.search(request.lower) or CALENDAR.search(request.lower)
    if not (target.words or target.kinds or (target.when and names_meeting)):
        return None

    def made(meeting: Thing, values: tuple[str, ...]) -> Settled:
        change = wanted.change
        for value in values:
            change = with_answer(change, value, request)
        if change.new_start(meeting) == meeting.start:
            text = _WHEN.in_language(request.language, title=meeting.title)
            said = "\n".join((request.text, *answers))
            return Ask(text, (), PlannedCall(TOOL, {REQUEST: said}))
        start = change.arguments(meeting)["start"]
        return Act((PlannedCall(TOOL, {**meeting.key, "start": start}),))

    # Of a series the one that comes next serves as well as any.
    return Choice(TOOL, target, answers, request, order.is_sure, made, scope="this").find()


def _wanted(order: Order, request: UserRequest) -> ChangeRequest | None:
    """Where it is to be, as if it were moved there."""
    wanted = read_change(replace(order, verb="move"), request)
    if wanted is None or wanted.change.is_empty():
        split = split_before_last_time(order.rest, request)
        change = MeetingChange(when=new_time(split.after, request)) if split.after else None
        wanted = ChangeRequest(split.before, change) if change else None
    when = wanted.change.when if wanted else None
    is_clear = (
        when is not None
        and when.recurrence is None
        and when.start is not None
        and when.grain in _CLEAR
    )
    return wanted if is_clear and when is not None and not when.alternatives else None
