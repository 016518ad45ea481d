"""Reads what a request changes about a meeting: when, how long, its name, its place, its guests.

The request names the meeting: "move the dentist to Friday". `meeting_words.py` reads
what is said of one that the conversation knows: "move it", "an hour later".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from desktop_assist.calendars.phrases import TimeExpression, find_time_expressions, understand
from desktop_assist.providers.embedded.meeting_change import MeetingChange
from desktop_assist.providers.embedded.order import Order
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.new_value import (
    find_shift,
    new_time,
    split_at_time,
    split_at_to,
)
from desktop_assist.providers.embedded.slots.people import find_people
from desktop_assist.providers.embedded.slots.place import find_place
from desktop_assist.providers.embedded.slots.reminder import find_reminder
from desktop_assist.providers.embedded.slots.time_shift import find_shift as find_way
from desktop_assist.providers.embedded.word_list import one_of, whole_words
from desktop_assist.providers.embedded.words import CALENDAR

_TAKEN_IN = one_of(
    "(?:mit |dazu |auch |noch )*einladen, (?:mit )?dazu(?:nehmen|holen|laden|setzen|bitten)",
    "hinzunehmen, hinzuziehen, mitnehmen, mit ?aufnehmen, mit rein ?nehmen, (?:he)?reinnehmen",
)
_TAKEN_OUT = one_of("(?:wieder )?(?:ausladen|(?:he)?raus ?nehmen)")
MOVE = one_of(
    "(?:bring|move|pull) (?:forward|up|back|out)(?! to\\b| by\\b)",
    "have, move, re-?schedule, shift, push, postpone, delay, bring, put off, swap, defer, bump",
    "nudge, pull, shove, slide, scoot, drag",
    "verschieb\\w*, verleg\\w*, schieb\\w*, vertag\\w*, vorziehen, umlegen",
)
_PUT = "put"
_PUT_IN = rf"{_PUT}(?= (?:the|my|our|today's|tomorrow's|\w+day's) .*\bin\b)"
LENGTH = one_of(
    "extend, lengthen, prolong, shorten, cut(?: down)?, trim, verlänger\\w*, verkürz\\w*, kürz\\w*"
)
NAME = one_of("rename, retitle, benenne?, nenne?")
GUESTS = one_of(
    "add, invite, include, bring, get, loop, lade?, füge?, nimm, hole?, hinzufügen", _TAKEN_IN
)
SWAP = one_of("replace, swap, substitute, ersetze?, tausche?")
OUT = one_of("remove, drop, uninvite, take, entfern\\w*, lade?, nimm", _TAKEN_OUT)
REMIND = one_of(
    "remind me, erinnere? mich, (?:alert|notify|ping|warn|nudge) me, warne? mich",
    "(?:set|add|put|create|give|send)(?: me| up)? (?:an?|the) (?:reminder|alert|alarm|notification"
    "|heads[- ]?up|nudge)",
    "(?:setz|stell|mach)e?(?: mir)? eine erinnerung",
)
CHANGE = one_of(
    "change, update, edit, adjust, modify, amend, correct, fix, set, make, switch, start, begin",
    "ändere?, setze?, stelle?, lege?n?, mache?, korrigier\\w*",
)
REPEAT = one_of("repeat, wiederhole?")
LAST = one_of(
    "verschieben, schieben, verlegen, vertagen, vorziehen, verlängern, verkürzen, umbenennen",
    "hinzufügen, ändern, setzen, stellen, legen, kürzen, umlegen, beginnen lassen, machen",
    _TAKEN_IN,
    _TAKEN_OUT,
)
ORDERS = one_of(_PUT_IN, MOVE, LENGTH, NAME, GUESTS, OUT, SWAP, REMIND, CHANGE, REPEAT)
_DEFINITE = re.compile(
    r"\W*(?:(?:the|my|our|this|all|both|der|die|das|den|dem|alle|beide|meine?n?|unsere?n?)\b|[\w-]+['\u2019]s\b)",
    re.IGNORECASE,
)
_FIELD = {
    "title": whole_words("title, name, subject, titel, betreff"),
    "place": whole_words("location, room, place, venue, ort, raum"),
}
_OF = r"(?:of|for|from|von|vom|für|der|des)"
_FIELD_NAMES = one_of(
    "title, name, subject, location, room, place, venue, time, date, day, start, duration, length",
    "titel, namen?, betreff, ort, raum, uhrzeit, zeit, beginn, dauer",
)
_NAMED_FIELD = re.compile(
    rf"^\W*(?:the |den |die |das )?(?:start |end )?{_FIELD_NAMES} {_OF}\b", re.IGNORECASE
)
_LESS = re.compile(r"shorten|cut|trim|kürz", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"(?:the )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"(?!s\b| (?:the )?\d|,? \d{1,2}(?:st|nd|rd|th)|.*\b(?:next|this|coming) week\b| week)",
    re.IGNORECASE,
)
_THE_WEEKDAY = re.compile(rf"the (?={_WEEKDAY.pattern})", re.IGNORECASE)
"""Of the week that is spoken of: "push it to the Friday"."""
_BY = re.compile(r"\b(?:by|um|another|weitere)\W*$", re.IGNORECASE)
_TO_END = re.compile(r"\b(?:to|auf|by|um|for|last|long|be|another|weitere)\W*$", re.IGNORECASE)
_SO_LONG = re.compile(
    r"(?P<target>.+?) (?P<length>(?:\d+|an?|one|two|three|half an|eine?|eine halbe|zwei|drei)[ -]?"
    r"(?:and a half )?(?:min(?:ute)?[ns]?|hours?|h|stunden?)(?: and a half)?) (?:long|lang)\W*",
    re.IGNORECASE,
)
"""Takes the length from the end: "the sync on 15 December an hour long" has its day before it."""
_JOINED = re.compile(
    r"(?P<who>.+?)\s+(?P<to>to|into|in on|onto|from|off|zu[mr]?|in|von"
    r"|aus)\s+(?P<what>.+?)(?:\s+(?:as well|too|also|please|noch|auch|bitte))*"
    r"(?:\s+(?:ein|hinzu|aus|dazu|rein|raus|mit|mit dazu|mit rein))?",
    re.IGNORECASE,
)
_INVITES = re.compile(r".*\b(?:lade?|einladen|invite)$", re.IGNORECASE)
_SWAPPED = re.compile(
    r"(?P<gone>.+?)\s+(?:with|by|for|durch|gegen)\s+(?P<new>.+?)\s+"
    r"(?:in|at|on|for|from|bei|beim|an|zu[mr]?|im)\s+(?P<what>.+)",
    re.IGNORECASE,
)
_SOFT_FIRST = re.compile(r"^(?:(?:bitte|noch|auch|mal|doch|gleich)\s+)+", re.IGNORECASE)
_SOFT_WORDS = re.compile(r"(?:\s+(?:bitte|noch|auch|mit|mal|doch|gleich))+$", re.IGNORECASE)
"""Between the guest and the meeting: "Mirjam bitte noch zur Runde dazunehmen"."""
_REPEATING = re.compile(
    r"[\s,]*\b(?:(?:to )?(?:be )?recurring|(?:to )?repeat(?:ing)?|(?:to )?(?:take place|happen)"
    r"|into a|a"
    r"|to|auf|zu einem|einem|wiederkehrend)\W*$",
    re.IGNORECASE,
)
_MORE_TIME = re.compile(
    r"(?:another |an extra |noch )?(?P<long>(?:\d+|an?|half an|one|two|eine?|eine halbe"
    r"|zwei)[ -]?(?:more |extra |weitere )?"
    r"(?:min(?:ute)?[ns]?|hours?|h|stunden?)) (?:to|onto|zu[mr]?)"
    r" (?P<what>(?:(?:the|my|our|de[mr]|die|das)\b|[\w-]+'s\b).+)",
    re.IGNORECASE,
)
_IN = re.compile(r"\s+(?:in|along|on)$", re.IGNORECASE)
"""Belongs to the verb: "loop Tom in on the call"."""
_NEW = re.compile(r"(?:an?|eine?[mnr]?|some)\b", re.IGNORECASE)
_BEFORE = re.compile(r"^\W*(?:before|of|for|to|vor|an|about)\b", re.IGNORECASE)
_QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019«» .?!"


@dataclass(frozen=True, slots=True)
class ChangeRequest:
    """The words for the meeting, and what is to become of it."""

    target: str
    change: MeetingChange


def read_change(order: Order, request: UserRequest) -> ChangeRequest | None:
    """What the order changes; None when it is no change of a meeting."""
    for verbs, read in _READERS:
        if re.fullmatch(verbs, order.verb) and (change := read(order, request)):
            return change
    return None


def with_answer(change: MeetingChange, answer: str, request: UserRequest) -> MeetingChange:
    """The change with what an answer says about its time or length."""
    when = new_time(answer, request)
    if when is None:
        return change
    if when.start is None and when.duration is not None:
        return replace(change, minutes=int(when.duration / timedelta(minutes=1)))
    return replace(change, when=when, shift=None)


def _moved(order: Order, request: UserRequest) -> ChangeRequest | None:
    shift = find_shift(order.rest, request)
    if order.verb == "have" and (shift.by is None or not _DEFINITE.match(order.rest)):
        return None
    if shift.by is not None:
        return ChangeRequest(shift.rest, MeetingChange(shift=shift.by))
    split = split_at_time(order.rest, request)
    if split.after:
        when, is_the_one = new_time(split.after, request), bool(_THE_WEEKDAY.match(split.after))
        is_named = is_the_one or (_WEEKDAY.match(split.after) and _names_day(split.before, request))
        change = MeetingChange(when=when, is_of_its_week=bool(is_named))
        return ChangeRequest(split.before, change)
    return _placed(order, request)


def _names_day(before: str, request: UserRequest) -> bool:
    """Whether the day or the week it is in now is said, with it or in the reason."""
    texts = (before, request.told)
    found = (understand(text, request.now, request.policy) for text in texts if text)
    return any(when is not None and when.start is not None and when.names_day for when in found)


def _put_elsewhere(order: Order, request: UserRequest) -> ChangeRequest | None:
    """What is only put into another room: with a time it would be a new one."""
    names_time = understand(order.rest, request.now, request.policy) is not None
    if names_time or CALENDAR.search(order.rest.lower()):
        return None
    placed = _placed(order, request)
    return placed if placed.change.place else None


def _placed(order: Order, request: UserRequest) -> ChangeRequest:  # noqa: ARG001
    split = split_at_to(order.rest)
    place = _place(split.after)
    return ChangeRequest(split.before, MeetingChange(place=place)) if place else _open(order)


def _place(after: str) -> str:
    found = find_place(f"in {after}")
    return after.strip(_QUOTES) if found.name else ""


def _open(order: Order) -> ChangeRequest:
    return ChangeRequest(_NAMED_FIELD.sub("", order.rest), MeetingChange())


def _lengthened(order: Order, request: UserRequest) -> ChangeRequest:
    length = _last_length(order.rest, request)
    if length is None or length.meaning.duration is None:
        return _open(order)
    before = order.rest[: length.start]
    target = _TO_END.sub("", before)
    is_until = re.search(r"\b(?:to|auf)\W*$", before, re.IGNORECASE) is not None
    target = re.sub(r"\s+down\W*$", "", target)
    if is_until:
        minutes = int(length.meaning.duration / timedelta(minutes=1))
        return ChangeRequest(target, MeetingChange(minutes=minutes))
    is_less = _LESS.search(order.verb) is not None
    longer = -length.meaning.duration if is_less else length.meaning.duration
    return ChangeRequest(target, MeetingChange(longer=longer))


def _last_length(text: str, request: UserRequest) -> TimeExpression | None:
    found = find_time_expressions(text, request.now, request.policy)
    lengths = [one for one in found if one.meaning.duration and one.meaning.start is None]
    return lengths[-1] if lengths else None


def _renamed(order: Order, request: UserRequest) -> ChangeRequest:  # noqa: ARG001
    split = split_at_to(order.rest)
    title = re.sub(r"\s+um$", "", split.after).strip(_QUOTES)
    target = _NAMED_FIELD.sub("", split.before)
    return ChangeRequest(target, MeetingChange(title=title[:1].upper() + title[1:]))


def _names_time(joined: re.Match[str], request: UserRequest) -> bool:
    when = understand(joined["what"], request.now, request.policy)
    return when is not None and when.has_time


def _with_guests(order: Order, request: UserRequest) -> ChangeRequest | None:
    joined = _JOINED.fullmatch(order.rest)
    who = _SOFT_FIRST.sub("", _SOFT_WORDS.sub("", joined["who"])) if joined else ""
    people = _people(who, request) if joined else ()
    if joined is None or not people or _NEW.match(joined["what"]):
        return None
    if CALENDAR.fullmatch(_DEFINITE.sub("", joined["what"]).strip().split(" ")[0]):
        return None  # "add gym to my calendar"
    # "zur Klausur dazunehmen" speaks of one that is there; "zum Essen einladen" may be new.
    is_said = joined["to"].lower() in {"zum", "zur"}
    is_known = is_said and (not _INVITES.match(order.verb) or not _names_time(joined, request))
    target = f"der {joined['what']}" if is_known else joined["what"]
    return ChangeRequest(target, MeetingChange(guests=people))


def _with_time(order: Order, request: UserRequest) -> ChangeRequest | None:
    """More time, as in "add 15 minutes to the review"."""
    found = _MORE_TIME.fullmatch(order.rest) if order.verb == "add" else None
    length = understand(found["long"], request.now, request.policy) if found else None
    if found is None or length is None or length.duration is None or length.start is not None:
        return None
    return ChangeRequest(found["what"], MeetingChange(longer=length.duration))


def _swapped(order: Order, request: UserRequest) -> ChangeRequest | None:
    """Another guest for one who cannot come: "replace Tom with Ana in the review"."""
    found = _SWAPPED.fullmatch(order.rest)
    gone, new = (_people(found[name], request) for name in ("gone", "new")) if found else ((), ())
    if found is None or not gone or not new:
        return None
    return ChangeRequest(found["what"], MeetingChange(guests=new, without=gone))


def _without_guests(order: Order, request: UserRequest) -> ChangeRequest | None:
    guests = _with_guests(order, request)
    if guests is None:
        return None
    return replace(guests, change=MeetingChange(without=guests.change.guests))


def _people(who: str, request: UserRequest) -> tuple[str, ...]:
    """The names, when there is nothing else."""
    found = find_people(f"with {_IN.sub('', who)}", request.contacts)
    return () if re.search(r"[^\W_]", found.rest.replace("¦", " ")) else found.names


def _reminded(order: Order, request: UserRequest) -> ChangeRequest | None:  # noqa: ARG001
    reminder = find_reminder(f"remind me {order.rest}")
    rest = reminder.rest.replace("¦", " ").removeprefix("remind me")
    if reminder.minutes is None:
        return None
    return ChangeRequest(_BEFORE.sub("", rest), MeetingChange(reminder_minutes=reminder.minutes))


def _changed(order: Order, request: UserRequest) -> ChangeRequest | None:
    """Which field is meant, by its name or by what it is to become."""
    shift = find_way(order.rest)
    is_known = _DEFINITE.match(order.rest) or shift.later or shift.longer
    if not is_known or order.rest.endswith(" an"):
        return None
    head = split_at_to(order.rest).before
    if _FIELD["title"].search(head):
        return _renamed(order, request)
    if _FIELD["place"].search(head):
        split = split_at_to(order.rest)
        place = split.after.strip(_QUOTES)
        return ChangeRequest(_NAMED_FIELD.sub("", split.before), MeetingChange(place=place))
    return _timed(order, request)


def _repeated(order: Order, request: UserRequest) -> ChangeRequest | None:
    """How often it is to take place from now on: "make the sync weekly"."""
    found = find_time_expressions(order.rest, request.now, request.policy)
    last = found[-1] if found else None
    if last is None or last.meaning.recurrence is None or last.meaning.has_time:
        return None
    target = _REPEATING.sub("", order.rest[: last.start])
    if re.search(r"\w", order.rest[last.end :]) or not re.search(r"\w{3}", target):
        return None
    return ChangeRequest(target, MeetingChange(recurrence=last.meaning.recurrence))


def _timed(order: Order, request: UserRequest) -> ChangeRequest | None:
    if repeated := _repeated(order, request):
        return repeated
    way = find_way(order.rest)
    if way.longer is not None:
        return ChangeRequest(_TO_END.sub("", way.rest), MeetingChange(longer=way.longer))
    long = _SO_LONG.fullmatch(order.rest)
    meaning = understand(long["length"], request.now, request.policy) if long else None
    if long and meaning and meaning.duration and meaning.start is None:
        minutes = int(meaning.duration / timedelta(minutes=1))
        return ChangeRequest(long["target"], MeetingChange(minutes=minutes))
    length = _last_length(order.rest, request)
    if length is not None and length.meaning.duration is not None:
        minutes = int(length.meaning.duration / timedelta(minutes=1))
        target = _TO_END.sub("", order.rest[: length.start])
        return ChangeRequest(_NAMED_FIELD.sub("", target), MeetingChange(minutes=minutes))
    moved = _moved(order, request)
    return moved and replace(moved, target=_NAMED_FIELD.sub("", moved.target))


_READERS: tuple[tuple[str, Callable[[Order, UserRequest], ChangeRequest | None]], ...] = (
    (GUESTS, _with_time),
    (GUESTS, _with_guests),
    (_PUT, _put_elsewhere),
    (MOVE, _moved),
    (LENGTH, _lengthened),
    (NAME, _renamed),
    (SWAP, _swapped),
    (OUT, _without_guests),
    (REMIND, _reminded),
    (CHANGE, _changed),
    (REPEAT, _repeated),
)
