"""Requests to change a meeting that is in the calendar."""

import re
from dataclasses import dataclass
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
from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.intents.create_meeting import invites_to_new
from desktop_assist.providers.embedded.meeting_change import MeetingChange, joined
from desktop_assist.providers.embedded.order import Order, find_order, is_refused
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
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.note import find_note
from desktop_assist.providers.embedded.slots.people import hide_series_names
from desktop_assist.providers.embedded.slots.series_scope import Scope, find_scope
from desktop_assist.providers.embedded.slots.target import Target, read_target
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words
from desktop_assist.providers.embedded.words import (
    BY_TIME,
    CALENDAR,
    EXPENSE_NOUN,
    MEETING_NOUN,
    OTHER_CHORE,
    QUESTION,
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
    r"re-?schedule|postpone|rename|invite|verschieb|verleg|vertag|benenn|lade", re.IGNORECASE
)
_SHOULD_BE = re.compile(
    r"\W*(?:can|could|shall|should) (?P<moved>(?:the|my|our|today's|tomorrow's|\w+day's) [^,;?]+?)"
    r" (?:be|start|begin|happen|take place|move|go) (?:at |to |on |for )?(?P<to>[^,;]+?)[ ?]*"
    r"|\W*(?:kann|könnte|können) (?P<verlegt>(?:der|die|das|mein\w*|unser\w*) .+?) (?:auf|um|am"
    r"|erst|schon) (?P<auf>.+?)"
    r"(?: (?:sein|stattfinden|beginnen|anfangen|verlegt werden|verschoben werden)|(?=\W*\?))[ ?]*"
    r"|\W*mach\w* aus (?P<aus>(?:dem|der|meine[mr]|unsere[mr]) [^,;?]+?) (?P<wird>\d[^,;?]*"
    r"|ein\w* [^,;?]+)"
    r"|\W*(?P<which>(?!i\b|we\b|ich\b|wir\b)[^,;?]+?) (?:(?:should|must|needs to|has to|ought to"
    r"|will(?= (?:now )?(?:be|start|begin|take place) (?:at|on|from) \D*\d))"
    r"(?: (?:only|just|really|now|actually|rather|better))*"
    r" (?:be|happen|take place|take|last|start|begin)|(?:is|was) (?:meant|supposed) to be"
    r"|(?:is|starts|begins|happens|takes place) now|now (?:is|starts|begins|happens|takes place)"
    r"|(?:moves|is moving|(?:is|was|got|gets|has been) (?:now )?(?:moved|shifted|rescheduled"
    r"|postponed|pushed(?: back)?|put back|brought forward|changed))(?= to\b)"
    r"|verschiebt sich|rutscht|(?:wird|wurde|ist)(?= auf .*\b(?:verschoben|verlegt)\W*$)"
    r"|(?:ist|beginnt|startet|findet) (?:jetzt|nun)|(?:is|starts|begins)(?= .*\bnow\W*$)"
    r"|(?:soll(?:te)?|muss)(?= .*\b(?:sein|stattfinden|liegen)\W*$)"
    r"|(?:soll(?:te)?|muss|müsste|kommt|geht|wandert)(?: (?:leider|nun|jetzt|doch|aber|mal|bitte))*"
    r"(?= auf\b))"
    r" (?:(?:at|on|to|in|for|um|am|auf) )?(?P<when>.+?)"
    r"(?: sein| stattfinden| liegen| statt| verlegt| verschoben)?"
    r"(?: (?:instead|stattdessen|now))?(?:, (?:please )?(?:change|fix|update|correct|move) (?:it"
    r"|that))?[ .!]*",
    re.IGNORECASE,
)
_BARE_SHIFT = re.compile(
    r"\W*(?:(?:please|bitte)\W+)?(?P<which>(?:the|my|our|today's|tomorrow's|\w+day's|der|die|das"
    r"|den|mein\w*|unser\w*)\b[^,;.?]+?)[, ]+(?P<by>(?:please |bitte )?(?:um |by )?(?:\d+|an?"
    r"|half an?|one|two|three|eine?|eine halbe|zwei|drei)\b[^,;.?]{0,20}? (?:later|earlier|sooner"
    r"|später|früher|eher|nach hinten|nach vorne|nach vorn))\W*(?:please|bitte)?\W*",
    re.IGNORECASE,
)
"""No verb but the new time: "The sync half an hour later, please"."""
_NAMED_SHIFT = re.compile(
    r"\W*(?P<which>[^,;.:?]{3,60}?)[, ]+(?P<by>(?:um |by )(?:\d+|an?|half an?|one|two"
    r"|eine?|eine halbe|zwei|drei)\b[^,;.?]{0,20}? (?:later|earlier|sooner|später|früher|eher"
    r"|nach hinten|nach vorne?))\W*(?:please|bitte)?\W*",
    re.IGNORECASE,
)
_ONTO = re.compile(
    r"\W*(?P<which>[^,;.:?]{3,60}?) auf (?P<when>(?:(?:über)?morgen|heute"
    r"|(?:(?:nächste|kommende)\w* )?(?:mon|diens|mitt|donners|frei|sams|sonn)\w+|\d)[^,;?]*?)"
    r"\W*(?:bitte)?\W*",
    re.IGNORECASE,
)
"""In German "auf" says what becomes of it: "Budget review auf Donnerstag"."""
_COLON = re.compile(
    r"\W*(?P<which>[^:,;?]{3,60}): (?P<what>(?:please |bitte )?(?:add|invite|include) [^:,;?]+)",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\W*(?P<which>[^,;:?]{3,60}?) (?:dauert|geht|lasts|takes)(?: jetzt| nun| now)?"
    r" (?P<when>(?:\d|an?\b|half|one|two|eine?\b|anderthalb|zwei|drei)[^,;?]*)",
    re.IGNORECASE,
)
_NOT_AS_BEFORE = re.compile(
    r",? (?:and )?(?:not|instead of|rather than|und nicht|nicht|statt) (?:at |um )?\d[^,;?]*$",
    re.IGNORECASE,
)
_ARROW = re.compile(r"\W*(?P<which>[^,;:>?]{3,60}?) ?(?:-+>|=+>|\u2192) ?(?P<when>[^,;>?]+?)\W*")
"""In a hurry: "dentist -> Wednesday 9:30"."""
_PUT_OFF = re.compile(
    r"\bput (?P<which>\S.{2,60}?) (?:off|back)"
    r" (?P<how>until|till|to|by|(?=(?:an?|half|\d+|one|two|three)\b))",
    re.IGNORECASE,
)
_RATHER = re.compile(
    r"\W*(?:let's|let us|lass uns|wir machen)(?: (?:do|have|hold|make|move|start))?"
    r" (?P<which>(?:the|my|our|den|die|das)\b[^,;?]+?)"
    r" (?:on|at|to|for|am|um|auf) (?P<when>[^,;?]+?) (?:instead|rather|stattdessen)\W*",
    re.IGNORECASE,
)
_TOLD = (_ARROW, _RATHER, _SHOULD_BE)
_NEEDS_REMINDER = re.compile(
    r"\W*(?P<which>[^,;?]+?) (?:needs|should have|should get|gets) (?:an? )?(?:reminder|alert"
    r"|alarm)"
    r" (?P<long>[^,;?]+?) (?:before(?:hand)?|earlier|ahead|in advance)\W*",
    re.IGNORECASE,
)
_SAID_AS = (("which", "moved", "verlegt", "aus"), ("when", "to", "auf", "wird"))
"""The groups that hold what is to change, and to what."""
_AS_FIELD = re.compile(
    r"\W*(?:please |bitte )?(?:put|set|use|enter|take|have|give|trag\w*|setz\w*|nimm|nutze?)"
    r" (?P<new>[^,;?]+?) (?:as|als) (?:(?:the|its|a|an|new|neuen?) )*"
    r"(?:(?P<field>location|place|venue|room|title|name)|(?P<feld>ort|raum|titel|name))"
    r" (?:for|of|in|on|to|für|vo[nm]|bei|beim) (?P<which>.+?)(?: ein)?[ .!]*",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"(?:the|my|our|this|der|die|das|den|mein\w*|unser\w*)\b|[\w-]+'s\b", re.IGNORECASE
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
    said = find_scope(request.text)
    plain = request.saying(hide_series_names(_plainly(said.rest)))
    order = find_order(plain.text, ORDERS, LAST)
    wanted = read_change(order, plain) if order else None
    if order is None or wanted is None:
        order = _told(plain)
        wanted = read_change(order, plain) if order else None
    if order is None or wanted is None or invites_to_new(plain):
        return None
    target = read_target(wanted.target, plain)
    if not _is_meeting(order, wanted, target, plain):
        return None
    return _find(_Wanted(wanted.change, request, ()), target, said.scope, is_sure=order.is_sure)


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The change that was asked about, with the answer."""
    asked, *answers = str(pending.arguments.get(REQUEST, "")).splitlines() or [""]
    noted = _noted(answer.saying(asked), (*answers, answer.text))
    if noted is not None:
        return noted
    request, scoped = answer.saying(asked), find_scope(asked)
    plain = request.saying(hide_series_names(_plainly(scoped.rest)))
    order = find_order(plain.text, ORDERS, LAST) or _told(plain)
    wanted = read_change(order, plain) if order else None
    if order is None or wanted is None:
        return None
    said = (*answers, answer.text)
    target = read_target(wanted.target, plain)
    return _find(_Wanted(wanted.change, request, said), target, scoped.scope, is_sure=order.is_sure)


def _plainly(text: str) -> str:
    """The same in its usual form."""
    text = _NOT_AS_BEFORE.sub("", text)
    named = _COLON.fullmatch(text)
    if named:
        text = f"{named['what']} to the {named['which'].strip()}"
    return _PUT_OFF.sub(_postponed, text)


def _postponed(found: re.Match[str]) -> str:
    """To a time, or by a length."""
    if found["how"].lower() in {"until", "till", "to"}:
        return f"postpone {found['which']} to"
    return f"postpone {found['which']} by{'' if found['how'] else ' '}"


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
    return _find(wanted, target, said.scope, is_sure=True)


def _told(request: UserRequest) -> Order | None:
    """A change that is only told, as in "The sync should be at 10": it is asked first."""
    if QUESTION.search(request.lower) or is_refused(request.text):
        return None
    reminded = _NEEDS_REMINDER.fullmatch(request.text)
    if reminded is not None:
        the = "" if _DEFINITE.match(reminded["which"]) else "the "
        rest = f"{reminded['long']} before {the}{reminded['which']}"
        return Order("remind me", rest, is_sure=False)
    named = _AS_FIELD.fullmatch(request.text)
    return _named_field(named) if named else _told_time(request.text)


def _told_time(text: str) -> Order | None:
    shifted = _BARE_SHIFT.fullmatch(text) or _NAMED_SHIFT.fullmatch(text)
    if shifted is not None and _names_one(shifted["which"]):
        return Order("move", f"{shifted['which']} {shifted['by']}", is_sure=False)
    found = next(filter(None, (one.fullmatch(text) for one in _TOLD)), None)
    if found is None:
        found = next(filter(None, (one.fullmatch(text) for one in (_ONTO, _LASTS))), None)
        found = found if found and _names_one(found["which"]) else None
    if found is None:
        return None
    said = found.groupdict()
    which, when = (next(said[name] for name in names if said.get(name)) for names in _SAID_AS)
    the = "" if _DEFINITE.match(which) else "the "
    return Order("set", f"{the}{which} to {when}", is_sure=False)


def _names_one(which: str) -> bool:
    """Whether it names a meeting, and is no order."""
    is_named = _DEFINITE.match(which) or MEETING_NOUN.search(which.lower())
    return bool(is_named) and not re.match(rf"\W*{ORDERS}\b", which, re.IGNORECASE)


def _named_field(found: re.Match[str]) -> Order:
    """Room 7 becomes the location in "put Room 7 as the location for the review"."""
    new, field, which = found["new"], found["field"] or found["feld"], found["which"]
    the = "" if _DEFINITE.match(which) else "the "
    return Order("set", f"the {field} of {the}{which} to {new}", is_sure=True)


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
        return Ask(text, question.choices, PlannedCall(TOOL, known))


@dataclass(frozen=True, slots=True)
class _Question:
    """What to ask, and answers to choose from."""

    text: Text
    choices: tuple[str, ...] = ()


def _find(wanted: _Wanted, target: Target, scope: Scope, *, is_sure: bool) -> Find:
    choice = Choice(TOOL, target, wanted.answers, wanted.request, is_sure, wanted.settle, scope)
    return choice.find()


def _is_meeting(order: Order, wanted: ChangeRequest, target: Target, request: UserRequest) -> bool:
    """Whether something in the calendar is meant; "it" alone is not known here."""
    text = request.lower
    names_meeting = bool(MEETING_NOUN.search(text) or CALENDAR.search(text))
    names_time = bool(target.when and target.when.has_time and BY_TIME.search(text))
    if not (target.words or target.kinds or (target.when and names_meeting) or names_time):
        return False
    if EXPENSE_NOUN.search(text) or find_money(request.text).currency:
        return False
    if OTHER_CHORE.search(text) and not wanted.change.reminder_minutes:
        return False
    change = wanted.change
    if change.guests and _DEFINITE.match(wanted.target.strip()) and not _NO_GUESTS.search(text):
        return all(one[:1].isupper() or "@" in one for one in change.guests)
    is_timed = change.when or change.shift or change.minutes or change.longer
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
