"""Proposes to change or cancel the meeting that the learned models read in a message."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.found_things import Thing, meetings_in
from desktop_assist.providers.embedded.learned.reading import Piece, Reading
from desktop_assist.providers.embedded.meeting_change import MeetingChange
from desktop_assist.providers.embedded.proposals.grounding import (
    Match,
    is_day_of,
    is_hour_of,
    matches,
    times_in,
)
from desktop_assist.providers.embedded.proposals.kept_end import minutes_to
from desktop_assist.providers.embedded.proposals.meeting_asked import cancel_asked, change_asked
from desktop_assist.providers.embedded.proposals.meetings import AHEAD, is_coming, spoken_of
from desktop_assist.providers.embedded.proposals.new_values import is_of_its_week, values_for
from desktop_assist.providers.embedded.proposals.read_pieces import (
    length_of,
    named_people,
    plain_place,
    time_of,
    times_that_hold,
    without_lead,
)
from desktop_assist.providers.embedded.reply import Ask, Find, PlannedCall, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.target import words_of

_LEAD = 0.12
"""So much more of its name must be said than of any other's."""
_LEAST, _MUCH = 0.25, 0.45
_SURELY = 0.8
_HALF_DAY, _LONGEST = 12 * 60, 10 * 60
"""In minutes."""
_MORE = re.compile(
    r"\b(?:another|extra|more|longer|additional|on top|extend\w*|länger|mehr|zusätzlich\w*|noch"
    r"|weitere\w*|dranhäng\w*|verlänger\w*)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:earlier|forward|sooner|früher|vor(?:ziehen|verlegen|gezogen|verlegt)?|eher)\b",
    re.IGNORECASE,
)
_BARE_HOUR = re.compile(r"\d{1,2}")
_ALL = re.compile(
    r"\b(?:cancel|delete|clear|drop|scrap|sag\w*|lösch\w*|streich\w*)\b[^.,;]{0,12}"
    r"\b(?:everything|all|alles?)\b",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"^(?:\W*(?:right|ok|so|and|also|then|please|oh|can you|could you))*\W*"
    r"(?:bin|scrap|kill|ditch|axe|scratch|cancel|drop)\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:shorter|less|kürzer|weniger|shave|trim|knock|lop|off (?:the|its) end|zwack\w*)\b",
    re.IGNORECASE,
)

_ENDS_AT = re.compile(
    r"\b(?:runs?|goes? on|go on|lasts?|stretch\w*|ends?|finish\w*|schluss|ende|endet)\b"
    r"[^.,;]{0,18}$",
    re.IGNORECASE,
)
_THEN_OVER = re.compile(r"\W*(?:aus|zu ende|fertig|schluss|over|done|finished)\b", re.IGNORECASE)


def propose_read_change(
    reading: Reading, request: UserRequest, history: History, otherwise: Settled | Find
) -> Find | None:
    """A look for the meeting that is meant, and the question what is to become of it.

    None where the message has nothing that names one or is new of it.

    Args:
        reading: The message as a change or a cancellation.
        request: The message.
        history: What was said before.
        otherwise: What is done where no meeting fits, or nothing is new.
    """
    if not reading.pieces and reading.likely < _SURELY:
        return None
    reading = _with_its_end(reading, request)
    if reading.chore == "change" and not reading.texts("wselpq") and _GOES.search(request.text):
        reading = replace(reading, chore="cancel")  # "bin the review, I'll get him at the kettle"
    if reading.chore == "cancel" and _ALL.search(request.text):
        return None
    today = request.now.date()
    days: JsonObject = {"from": today.isoformat(), "to": (today + AHEAD).isoformat()}

    def choose(output: JsonObject) -> Settled | Find:
        things = meetings_in(output, request.now.tzinfo)
        coming = [one for one in things if is_coming(one, request)]
        found = _meant(reading, request, coming, history)
        if found is None:
            return otherwise
        if reading.chore == "cancel":
            is_then = _is_then(reading, request, found.thing)
            return cancel_asked(found.thing, request) if is_then else otherwise
        places = [str(one.row.get("location", "")) for one in things]
        return _changed(_Read(reading, request, found), places) or otherwise

    return Find(PlannedCall("list_meetings", days), choose)


def _with_its_end(reading: Reading, request: UserRequest) -> Reading:
    """The reading, an hour until which it goes on being its end: "let it run to 12.30"."""
    if reading.chore != "change" or reading.texts("els"):
        return reading
    pieces = tuple(
        replace(one, tag="e") if one.tag == "w" and _is_end(one, request) else one
        for one in reading.pieces
    )
    return replace(reading, pieces=pieces)


def _is_end(piece: Piece, request: UserRequest) -> bool:
    before = request.text[: piece.start]
    after = request.text[piece.start + len(piece.text) :]
    when = time_of([piece.text], request)
    is_hour = when is not None and when.has_time and not when.names_day
    return is_hour and bool(_ENDS_AT.search(before) or _THEN_OVER.match(after))


def _meant(
    reading: Reading, request: UserRequest, things: Sequence[Thing], history: History
) -> Match | None:
    """The meeting with the likeliest name, else the only one at that time, else the last one."""
    said = request.saying(" ".join(reading.texts("to")))
    found = matches(said, [one for one in things if _is_then(reading, request, one)])
    if not found or found[0].by_name < _LEAST:
        found = matches(said, things)
    if found and found[0].likeness >= _LEAST and (len(found) == 1 or _leads(found)):
        return found[0]
    named = matches(request, things)
    if named and named[0].by_name >= _MUCH and (len(named) == 1 or _leads(named)):
        return named[0]
    with_guest = _with_guest(reading.texts("tp"), things)
    then = _then(said, with_guest or things)
    if with_guest and len({one.group for one in with_guest}) == 1:
        then = [one for one in then if one in with_guest] or with_guest[:1]
    if reading.texts("t") and not with_guest and not _is_kind(reading):
        then = []
    if len(then) == 1:
        return Match(then[0], 1.0, 1.0, ())
    if reading.texts("t"):
        return None
    return _by_what_is_new(reading, request, things) or spoken_of(history, things)


def _is_then(reading: Reading, request: UserRequest, meeting: Thing) -> bool:
    """Whether it is on the day that was read as the one it is on, if any was."""
    times = times_in(request.saying(", ".join(reading.texts("o"))))
    return all(is_day_of(one.meaning, meeting.start) for one in times if one.meaning.names_day)


def _by_what_is_new(
    reading: Reading, request: UserRequest, things: Sequence[Thing]
) -> Match | None:
    """The only one at a time that was taken for a new one, with somebody who is named if any is.

    "Priya can't make 2 tomorrow, 3:30 instead" is about what is at two.
    """
    there = _with_guest((request.text,), things) or things
    for said in reading.texts("w"):
        then = _then(request.saying(said), there)
        if len(then) == 1:
            return Match(then[0], 1.0, 1.0, ())
    return None


def _leads(found: Sequence[Match]) -> bool:
    return found[0].likeness - found[1].likeness >= _LEAD


def _is_kind(reading: Reading) -> bool:
    """Whether it is called by a word that any meeting goes by: "the call at two"."""
    return all(len(one.split()) == 1 for one in reading.texts("t"))


def _with_guest(names: Sequence[str], things: Sequence[Thing]) -> list[Thing]:
    said = {word for one in names for word in words_of(one)}
    return [
        one
        for one in things
        if said & {word for guest in one.row.get("attendees", ()) for word in words_of(str(guest))}
    ]


def _then(said: UserRequest, things: Sequence[Thing]) -> list[Thing]:
    """Those at the time that is said: at the hour, and on the day, as far as either is."""
    times = times_in(said)
    days = [one.meaning for one in times if one.meaning.names_day]
    hours = [
        one.meaning for one in times if one.meaning.has_time and one.meaning.grain != "daypart"
    ]
    if not times:
        return []
    return [
        one
        for one in things
        if all(is_day_of(when, one.start) for when in days)
        and all(is_hour_of(when, one.start) for when in hours)
    ]


@dataclass(frozen=True, slots=True)
class _Read:
    """A message about a meeting."""

    reading: Reading
    request: UserRequest
    match: Match

    def said(self, text: str) -> UserRequest:
        return self.request.saying(text)


def _changed(read: _Read, places: Sequence[str]) -> Ask | None:
    reading, meeting = read.reading, read.match.thing
    new = " ".join(map(without_lead, _new_times(read)))
    # "2 to 3" would be from two until three, and "to 12" no hour at all.
    new = f"at {new}" if _BARE_HOUR.fullmatch(new) else new
    old = ", ".join(reading.texts("o"))
    told = (f"{old}," if old else "", f"to {new}" if new else "", *reading.texts("s"))
    text = " ".join(told)
    bare = replace(read.match, words=())
    change = values_for(bare, read.said(text), ()) if text.strip() else MeetingChange()
    when = time_of(_new_times(read), read.request)
    is_whole = when is not None and when.names_day and when.has_time and change.shift is None
    if when is not None and (change.is_empty() or is_whole):
        is_there = is_of_its_week(when, meeting.start, read.request)
        change = replace(change, when=when, is_of_its_week=is_there)
    change = _with_shift(replace(change, place="", guests=(), without=()), read)
    change = _with_length(change, read)
    known = {name for one in meeting.row.get("attendees", ()) for name in words_of(str(one))}
    people = named_people(reading.texts("p"), read.request)
    change = replace(
        change,
        place=plain_place(reading.first("r"), places),
        guests=tuple(one for one in people if not set(words_of(one.split()[0])) <= known),
        without=tuple(one.split()[0] for one in named_people(reading.texts("q"), read.request)),
    )
    return None if change.is_empty() else change_asked(meeting, change, read.request)


def _new_times(read: _Read) -> list[str]:
    """The times that were read as new ones, but for the one at which it is until now."""
    said = times_that_hold(read.reading, read.request)
    return [one for one in said if not _then(read.said(one), (read.match.thing,))] or said


def _with_shift(change: MeetingChange, read: _Read) -> MeetingChange:
    """The change with a shift that says no way: "slips a week" is later."""
    told = " ".join(read.reading.texts("s"))
    length = length_of(told, read.request) if told else None
    if length is None or change.shift or change.longer:
        return change
    if _MORE.search(told) or _LESS.search(told):
        return replace(change, when=None, longer=-length if _LESS.search(told) else length)
    is_earlier = _EARLIER.search(told) or _EARLIER.search(read.request.text)
    return replace(change, when=None, minutes=None, shift=-length if is_earlier else length)


def _with_length(change: MeetingChange, read: _Read) -> MeetingChange:
    """The change with the end or the length that is told."""
    start = change.new_start(read.match.thing) or read.match.thing.start
    end = _clock(read.reading.first("e"), read)
    if end is not None and isinstance(start, datetime):
        minutes = minutes_to(end.replace(year=start.year, month=start.month, day=start.day), start)
        if minutes is None or not 0 < minutes <= _LONGEST:
            later = end + timedelta(minutes=_HALF_DAY)
            minutes = minutes_to(datetime.combine(start, later.timetz()), start)
        ends = replace(change, minutes=minutes, longer=None, names_end=True)
        return ends if minutes else change
    told = read.reading.first("l")
    length = length_of(told, read.request) if told else None
    if length is None:
        return change
    place = read.request.text.find(told)
    around = read.request.text[max(0, place - 25) : place + len(told) + 20]
    if _LESS.search(around):
        return replace(change, longer=-length, minutes=None)
    if _MORE.search(around):
        return replace(change, longer=length, minutes=None)
    minutes = int(length / timedelta(minutes=1))
    return replace(change, minutes=minutes, longer=None, names_end=False)


def _clock(text: str, read: _Read) -> datetime | None:
    """The hour that a piece names, on whatever day."""
    if not text:
        return None
    plain = without_lead(text)
    for said in (f"at {plain}", f"um {plain}", plain):
        when = understand(said, read.request.now, read.request.policy)
        if when is not None and when.has_time and isinstance(when.start, datetime):
            return when.start
    return None
