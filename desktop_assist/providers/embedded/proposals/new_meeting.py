"""Proposes a meeting that is to be made, where no rule reads the order for it."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from desktop_assist.calendars.phrases import TimeExpression, find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.change_words import how_often
from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.intents import create_meeting
from desktop_assist.providers.embedded.proposals.anchor import (
    anchor_in,
    at_hour_beside,
    with_day_beside,
)
from desktop_assist.providers.embedded.proposals.cues import IS_NEW
from desktop_assist.providers.embedded.proposals.grounding import times_in
from desktop_assist.providers.embedded.proposals.meeting_title import title_in
from desktop_assist.providers.embedded.proposals.people import people_in, somebody_in
from desktop_assist.providers.embedded.proposals.places import place_in
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.their_time import asks_for_place, with_place

_YES = Text("Yes", "Ja")
_MINUTE = timedelta(minutes=1)
_ADD = Text('Add "{title}" to the calendar: {details}?', '"{title}" eintragen: {details}?')
_LASTS = Text("{minutes} minutes", "{minutes} Minuten")
_WITH = Text("with {people}", "mit {people}")
_AT = Text("at {place}", "Ort: {place}")
_CLAUSE = re.compile(r"(?<!\b\w)(?<!\b\w\w)(?<!\d)[.;!?]\s+|,\s+(?!¦)|\s[\u2013-]\s")
_AND_DAY = re.compile(
    r"(?:(?<=\d)|(?<=th)|(?<=st)|(?<=nd)|(?<=rd)|(?<=\.)) (?:and|und|&|\+) (?=\w+day|\w+tag|\d)",
    re.IGNORECASE,
)


def propose_meeting(
    request: UserRequest, things: Sequence[Thing], places: Sequence[str], *, is_new: bool = False
) -> Ask | None:
    """The question whether to make a meeting; None where none is spoken of.

    Args:
        request: The message.
        things: The meetings that are there: it may be right after one of them.
        places: Where the meetings of the calendar are.
        is_new: It is known that a meeting is wanted.
    """
    request = with_day_beside(request, things)
    placed = with_place(request.text, request.text)
    if asks_for_place(request.text) and placed == request.text:
        return None
    request = request.saying(placed)
    found = find_time_expressions(request.text, request.now, request.policy)
    anchor = anchor_in(request, things)
    has_start = anchor is not None or any(one.meaning.start is not None for one in found)
    if not (is_new or IS_NEW.search(request.text)) or not has_start:
        return None
    times = [request.text[one.start : one.end] for one in _clocks(found)]
    rest = without(request.text, tuple((one.start, one.end) for one in found))
    people = _comers(request)
    title = title_in(rest, request.text, people, request.language)
    plain = f'schedule "{title}"'
    if anchor is not None:
        lasts = next((one.meaning.duration for one in found if one.meaning.duration), None)
        lasts = lasts or timedelta(minutes=request.duration_minutes)
        times = [f"{anchor.start(lasts):%Y-%m-%d %H:%M} for {lasts // _MINUTE} minutes"]
        found = ()
    when = _days(found) or _AND_DAY.sub(" to ", ", ".join(times))
    reply = create_meeting.read(request.saying(f"{plain} {when}")) if title else None
    if not isinstance(reply, Act) or len(reply.calls) != 1:
        return reply if isinstance(reply, Ask) else None
    place = place_in(request, places)
    arguments = {**reply.calls[0].arguments, **({"location": place} if place else {})}
    if people:
        arguments["attendees"] = list(people)
    return _asked(arguments, request)


def _comers(request: UserRequest) -> tuple[str, ...]:
    """Who is to come: those named where the time or the order stands, else anybody who is."""
    clauses = [one for one in _CLAUSE.split(request.text) if one]
    told = [one for one in clauses if IS_NEW.search(one) or times_in(request.saying(one))]
    for text in (" ".join(told), request.text):
        found = find_time_expressions(text, request.now, request.policy)
        rest = without(text, tuple((one.start, one.end) for one in found))
        people = people_in(rest, request.contacts) or somebody_in(text, request.contacts)
        if people:
            return people
    return ()


def propose_beside(request: UserRequest, things: Sequence[Thing]) -> Ask | None:
    """The question whether to make the meeting that is ordered beside another one."""
    timed = at_hour_beside(request, things)
    reply = create_meeting.read(timed) if timed is not None else None
    if not isinstance(reply, Act) or len(reply.calls) != 1:
        return None
    return _asked(reply.calls[0].arguments, request)


def _days(times: Sequence[TimeExpression]) -> str:
    """The first and the last of several days that follow each other: "Monday 2nd and Tuesday"."""
    starts = [one.meaning.start for one in times]
    days = [one for one in starts if one is not None and not isinstance(one, datetime)]
    if not days or len(days) < len(starts) or len(set(days)) == 1:
        return ""
    return f"from {min(days):%Y-%m-%d} to {max(days):%Y-%m-%d}"


def _clocks(times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Without the part of the day, where an hour is named, and the week, where it repeats."""
    has_clock = any(one.meaning.has_time and one.meaning.grain != "daypart" for one in times)
    repeats = any(one.meaning.recurrence for one in times)
    times = [one for one in times if not (repeats and one.meaning.grain == "week")]
    times = [one for one in times if one.text.lower() != "ist"]  # in German it is no zone
    is_part = [one.meaning.grain == "daypart" and not one.meaning.names_day for one in times]
    return [one for one, part in zip(times, is_part, strict=True) if not (part and has_clock)]


def _asked(arguments: JsonObject, request: UserRequest) -> Ask:
    language = request.language
    start = datetime.fromisoformat(str(arguments["start"])).astimezone(request.now.tzinfo)
    minutes = int(str(arguments.get("duration_minutes") or 0))
    if arguments.get("all_day"):
        last = start.date() + timedelta(minutes=minutes) - timedelta(days=1)
        days = dict.fromkeys((start.date(), last))
        details = [" \N{EN DASH} ".join(point_words(day, language) for day in days)]
    else:
        lasts = _LASTS.in_language(language, minutes=str(minutes))
        details = [point_words(start, language), lasts]
    if arguments.get("recurrence"):
        details.append(how_often(str(arguments["recurrence"]), start, language))
    if arguments.get("attendees"):
        people = ", ".join(map(str, arguments["attendees"]))  # type: ignore[arg-type]
        details.append(_WITH.in_language(language, people=people))
    if arguments.get("location"):
        details.append(_AT.in_language(language, place=str(arguments["location"])))
    text = _ADD.in_language(
        language, title=str(arguments.get("title", "")), details="; ".join(details)
    )
    call = PlannedCall(create_meeting.TOOL, arguments)
    return Ask(text, (_YES.in_language(language),), call)
