"""Requests to change a meeting that is in the calendar."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_assist.calendars.phrases import Point
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.change_reading import (
    LAST,
    ORDERS,
    ChangeRequest,
    read_change,
    with_answer,
)
from desktop_assist.providers.embedded.choosing import Choice
from desktop_assist.providers.embedded.day_number import is_other_day
from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.intents.create_meeting import invites_to_new
from desktop_assist.providers.embedded.meeting_change import MeetingChange, joined
from desktop_assist.providers.embedded.more_changes import split_more, with_words
from desktop_assist.providers.embedded.order import Order, find_order
from desktop_assist.providers.embedded.plain_change import in_usual_form
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    TOLD,
    Act,
    Ask,
    Find,
    PlannedCall,
    Reply,
    Settled,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.many_meetings import names_many, with_meetings
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.note import find_note
from desktop_assist.providers.embedded.slots.people import hide_series_names
from desktop_assist.providers.embedded.slots.series_scope import SeriesScope, find_scope
from desktop_assist.providers.embedded.slots.target import Target, read_target
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.told_change import DEFINITE, told_change
from desktop_assist.providers.embedded.word_list import whole_words
from desktop_assist.providers.embedded.words import (
    BY_TIME,
    CALENDAR,
    EXPENSE_NOUN,
    MEETING_NOUN,
    OTHER_CHORE,
)

TOOL = "update_meeting"
_WHEN = Text(
    'When should "{title}" take place instead?', 'Wann soll "{title}" stattdessen stattfinden?'
)
_WHICH_TIME = Text('Which time is meant for "{title}"?', 'Welche Zeit ist für "{title}" gemeint?')
_PASSED = Text(
    'That time has passed. When should "{title}" take place?',
    'Diese Zeit ist vorbei. Wann soll "{title}" stattfinden?',
)
_CALENDAR_VERB = re.compile(
    r"re-?schedule|postpone|rename|invite|verschieb|verleg|vertag|benenn|lade?\b", re.IGNORECASE
)
_NO_GUESTS = whole_words(
    "lists?, reports?, documents?, files?, folders?, chats?, channels?, threads?, e-?mails?",
    "mails?, contacts?, team, project, group, sheet, policy, liste, bericht, dokument, gruppe",
    "kontakte?, kanal, ordner, datei, projekt, slack",
)
"""What people are added to, besides meetings."""
_OPEN_GRAINS = frozenset({"week", "weekend", "month", "quarter", "year", "daypart"})


def read(request: UserRequest) -> Reply | None:
    """A change of a meeting, or None for any other request."""
    noted = _noted(request, ())
    if noted is not None:
        return noted
    request = request.saying(with_meetings(request.text))
    said = find_scope(request.text)
    ordered = _ordered(said.rest, request)
    if ordered is None or invites_to_new(ordered.plain):
        return None
    target = read_target(ordered.wanted.target, ordered.plain)
    if not _is_meeting(ordered.order, ordered.wanted, target, ordered.plain):
        return None
    wanted = _Wanted(ordered.wanted.change, request, ())
    is_sure = ordered.order.is_sure and not is_other_day(request.text, wanted.change.when)
    return _find(wanted, target, said, is_sure=is_sure)


@dataclass(frozen=True, slots=True)
class _Ordered:
    """An order with what it changes, and the words it was read from."""

    order: Order
    wanted: ChangeRequest
    plain: UserRequest


def _ordered(text: str, request: UserRequest) -> _Ordered | None:
    more = split_more(request.saying(in_usual_form(text)))
    plain = request.saying(hide_series_names(more.head))
    order = find_order(plain.text, ORDERS, LAST)
    wanted = read_change(order, plain) if order else None
    if order is None or wanted is None:
        order = told_change(plain)
        wanted = read_change(order, plain) if order else None
    if order is None or wanted is None:
        return None
    if more.words is not None:
        wanted = replace(wanted, change=with_words(wanted.change, more.words))
    return _Ordered(order, wanted, plain)


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The change that was asked about, with the answer."""
    asked, *answers = str(pending.arguments.get(REQUEST, "")).splitlines() or [""]
    noted = _noted(answer.saying(asked), (*answers, answer.text))
    if noted is not None:
        return noted
    request = replace(answer, text=asked, told=str(pending.arguments.get(TOLD, "")))
    scoped = find_scope(asked)
    ordered = _ordered(scoped.rest, request)
    if ordered is None:
        return None
    target = read_target(ordered.wanted.target, ordered.plain)
    wanted = _Wanted(ordered.wanted.change, request, (*answers, answer.text))
    return _find(wanted, target, scoped, is_sure=ordered.order.is_sure)


def _noted(request: UserRequest, answers: tuple[str, ...]) -> Reply | None:
    """A note to a meeting; what it says is not looked at."""
    note = find_note(request.text)
    if note is None or EXPENSE_NOUN.search(note.which.lower()):
        return None
    said = find_scope(note.which)
    about = request.saying(said.rest)
    target = read_target(said.rest, about)
    if not (MEETING_NOUN.search(about.lower) or CALENDAR.search(about.lower) or target.when):
        return None
    wanted = _Wanted(MeetingChange(note=note.text), request, answers)
    return _find(wanted, target, said, is_sure=True)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A change, and the answers to questions about it."""

    change: MeetingChange
    request: UserRequest
    answers: tuple[str, ...]

    def settle(self, meeting: Thing, values: tuple[str, ...]) -> Settled:
        """The call for this meeting, or what is still open about its new time."""
        change = self.change
        for value in values:
            change = with_answer(change, value, self.request)
        question = _open_question(change, meeting, self.request)
        if question is None:
            return Act((PlannedCall(TOOL, {**meeting.key, **change.arguments(meeting)}),))
        text = question.text.in_language(self.request.language, title=meeting.title)
        known: JsonObject = {**meeting.key, REQUEST: "\n".join((self.request.text, *self.answers))}
        known = {**known, TOLD: self.request.told} if self.request.told else known
        return Ask(text, question.choices, PlannedCall(TOOL, known))


@dataclass(frozen=True, slots=True)
class _Question:
    """What to ask, and answers to choose from."""

    text: Text
    choices: tuple[str, ...] = ()


def _find(wanted: _Wanted, target: Target, said: SeriesScope, *, is_sure: bool) -> Find:
    choice = Choice(
        TOOL,
        target,
        wanted.answers,
        wanted.request,
        is_sure,
        wanted.settle,
        said.scope,
        said.week,
        tells_end=wanted.change.tells_end(),
    )
    return choice.find()


def _is_meeting(order: Order, wanted: ChangeRequest, target: Target, request: UserRequest) -> bool:
    """Whether something in the calendar is meant; "it" alone is not known here."""
    text = request.lower
    names_meeting = bool(MEETING_NOUN.search(text) or CALENDAR.search(text)) or names_many(text)
    names_time = bool(target.when and target.when.has_time and BY_TIME.search(text))
    if not (target.words or target.kinds or (target.when and names_meeting) or names_time):
        return False
    if EXPENSE_NOUN.search(text) or find_money(request.text).currency:
        return False
    if OTHER_CHORE.search(text) and not wanted.change.reminder_minutes:
        return False
    change = wanted.change
    people = (*change.guests, *change.without)
    if people and DEFINITE.match(wanted.target.strip()) and not _NO_GUESTS.search(text):
        return all(one[:1].isupper() or "@" in one for one in people)
    is_placed = change.place and order.rest.startswith("the location of")
    is_timed = is_placed or change.when or change.shift or change.minutes or change.longer
    return bool(
        names_meeting or is_timed or change.reminder_minutes or _CALENDAR_VERB.search(order.verb)
    )


def _open_question(change: MeetingChange, meeting: Thing, request: UserRequest) -> _Question | None:
    if change.is_empty():
        return _Question(_WHEN)
    when, start = change.when, change.new_start(meeting)
    if when is not None and when.start is not None:
        if when.alternatives:
            return _Question(_WHICH_TIME, _readings(change, meeting, request))
        if when.grain in _OPEN_GRAINS:
            return _Question(_WHEN)
    return _Question(_PASSED) if start is not None and _is_past(start, request) else None


def _readings(change: MeetingChange, meeting: Thing, request: UserRequest) -> tuple[str, ...]:
    when = change.when
    if when is None or when.start is None:
        return ()
    starts = (when.start, *(other.start for other in when.alternatives))
    points = (joined(when, start, meeting.start) for start in starts)
    return tuple(point_words(point, request.language) for point in points)


def _is_past(start: Point, request: UserRequest) -> bool:
    if isinstance(start, datetime):
        return start <= request.now
    return start < request.now.date()
