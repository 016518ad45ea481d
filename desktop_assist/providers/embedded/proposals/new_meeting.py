"""Proposes a meeting that is to be made, where no rule reads the order for it."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases import TimeExpression, find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.change_words import how_often
from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.intents import create_meeting
from desktop_assist.providers.embedded.proposals.anchor import (
    Anchor,
    anchor_in,
    at_hour_beside,
    with_day_beside,
)
from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.cues import IS_NEW
from desktop_assist.providers.embedded.proposals.grounding import times_in
from desktop_assist.providers.embedded.proposals.meeting_title import COMES, title_in
from desktop_assist.providers.embedded.proposals.order_clauses import only_asks, order_text
from desktop_assist.providers.embedded.proposals.places import place_in
from desktop_assist.providers.embedded.proposals.settled_times import settled
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.occasion import occasion_in
from desktop_assist.providers.embedded.slots.people_named import people_in, somebody_in
from desktop_assist.providers.embedded.slots.people_told import people_told
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.slots.target import words_of
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.their_time import asks_for_place, with_place
from desktop_assist.providers.embedded.word_list import whole_words

_YES = Text("Yes", "Ja")
_MINUTE = timedelta(minutes=1)
_ADD = Text('Add "{title}" to the calendar: {details}?', '"{title}" eintragen: {details}?')
_LASTS = Text("{minutes} minutes", "{minutes} Minuten")
_WITH = Text("with {people}", "mit {people}")
_AT = Text("at {place}", "Ort: {place}")
_CLAUSE = re.compile(r"(?<!\b\w)(?<!\b\w\w)(?<!\d)[.;!?]\s+|,\s+(?!¦)|\s[\u2013-]\s")
_BUYS = re.compile(
    r"\b(?:book|reserve|order|buy|get|call|need|find)(?: me| us)? (?:an? |the |some |\d+ )?"
    r"(?:\w+ ){0,2}?(?:table|taxi|cab|uber|hotel|flights?|train|tickets?|pizza|car|coach"
    r"|minibus)\b(?! \w+)"
    r"|\b(?:taxi|cab|uber|flight|train|bus)\b[^,.;]*\b(?:leaves|lands|arrives|departs|gets in)\b",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"\b(?:book|reserve|order|call|get)(?: me| us)? (?:an? |the )?"
    r"(?:table|taxi|cab|uber|hotel|flights?|train|tickets?|coach|minibus)\b"
    r"|\b(?:reservier|bestell|buch|besorg)\w*(?: mir| uns)?(?: bitte)?(?: eine?n?| den| das| die)?"
    r" (?:\w+ )?(?:tisch|taxi|hotel|zimmer|flug|zug|tickets?|karten|mietwagen)\b",
    re.IGNORECASE,
)
_NO_WISH = re.compile(
    r"^\W*(?:please\W+|bitte\W+)?(?:tell|ask|write|schreib\w*|order|pay|good luck|have an?"
    r"|let me know|maybe|perhaps|never|don['\u2019]?t|do not|if|every|it|we usually"
    r"|i (?:might|met|saw|heard))\b"
    r"|\b(?:was|were|been|got|gets?) (?:cancelled|canceled|confirmed|moved|postponed|scheduled)\b"
    r"|\b(?:went (?:badly|well|fine|ok(?:ay)?)|is a (?:waste|pain|joke|nightmare)|rained"
    r"|usually|might"
    r"|complains?|i heard|dreamt|dreamed|geträumt)\b"
    r"|^\W*\w+ (?:arrives|lands|called|meets|met)\b",
    re.IGNORECASE,
)
"""Tells what was, what is so anyway, or what others are to do."""
_REFUSES = re.compile(
    r"^\W*(?:please\W+)?(?:never|don['\u2019]?t|do not)\b|\bhas (?:already )?scheduled\b",
    re.IGNORECASE,
)
"""Wants none, or tells of one that somebody else made."""
_ASKS_CLASH = whole_words(
    "clash\\w*, knock\\w*, conflict\\w*, overlap\\w*, bump\\w*, free, clear, busy, anything on"
    ", double[- ]booked, in the way",
)
"""Asks whether the time is free, which is told once it is put in."""
_PUTS_IN = re.compile(
    r"\b(?:put|pop|stick|add|book|pencil|block|get|bung|enter)\b[^.;?!]{0,40}?\b(?:in|on|down|off|out)\b"
    r"|\b(?:add|book|pencil|block|schedule) (?:it|that|this|the|my|me)\b",
    re.IGNORECASE,
)
_AND_DAY = re.compile(
    r"(?:(?<=\d)|(?<=th)|(?<=st)|(?<=nd)|(?<=rd)|(?<=\.)) (?:and|und|&|\+) (?=\w+day|\w+tag|\d)",
    re.IGNORECASE,
)


def orders_goods(text: str) -> bool:
    """Whether somebody is to order or buy something: "book me a taxi for Friday at 9"."""
    return _ORDERS.search(text) is not None or _BUYS.search(text) is not None


def only_tells(text: str) -> bool:
    """Whether it tells what was or is so anyway, or what others are to do, and orders nothing."""
    return _NO_WISH.search(text) is not None or _REFUSES.search(text) is not None


def is_wanted(request: UserRequest) -> bool:
    """Whether a meeting is told of that is to be: in words for it, or by what it is and when."""
    if _REFUSES.search(request.text):
        return False
    return IS_NEW.search(request.text) is not None or is_occasion(request)


def is_occasion(request: UserRequest) -> bool:
    """Whether a visit or the like, or somebody, is named with a day and an hour."""
    if _BUYS.search(request.text) or _NO_WISH.search(request.text):
        return False
    found = find_time_expressions(request.text, request.now, request.policy)
    has_day = any(one.meaning.names_day for one in found)
    has_hour = any(one.meaning.has_time and one.meaning.grain != "daypart" for one in found)
    if not (has_day and has_hour) or request.language != "english":
        return False
    rest = without(request.text, tuple((one.start, one.end) for one in found))
    is_named = bool(occasion_in(rest) or people_told(rest, request.contacts))
    return is_named or COMES.search(rest) is not None


def tells_meeting(request: UserRequest, *, is_other: bool = False) -> bool:
    """Whether one is to be made; of what is asked beside it only a clash may be meant.

    "He charged 480 on Saturday at 11, do I need two quotes" tells of none.

    Args:
        request: The message.
        is_other: It was taken for something that is not done here, such as a table to be booked.
    """
    asked = [one for one in asked_part(request.text).questions if only_asks(one)]
    is_order = _PUTS_IN.search(request.text) is not None
    if asked and not (is_order or all(map(_ASKS_CLASH.search, asked))):
        return False
    told = request.saying(order_text(request.text))
    return is_occasion(told) if is_other else is_wanted(told)


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
    if not (is_new or tells_meeting(request)) or not has_start:
        return None
    times = settled(found, request.text)
    rest = without(request.text, tuple((one.start, one.end) for one in found))
    is_english = request.language == "english"
    people = people_told(rest, request.contacts) if is_english else _comers(request)
    title = title_in(rest, request.text, people, request.language)
    plain = f'schedule "{title}"'
    if anchor is not None:
        times, found = [_beside(anchor, found, request)], ()
    when = _days(found) or _AND_DAY.sub(" to ", ", ".join(times))
    reply = create_meeting.read(request.saying(f"{plain} {when}")) if title else None
    if not isinstance(reply, Act) or len(reply.calls) != 1:
        return reply if isinstance(reply, Ask) else None
    place = place_in(request, places, title_words=words_of(title))
    told = {"location": place} if place else {}
    guests: JsonObject = {"attendees": list(people)} if people else {}
    return meeting_asked({**reply.calls[0].arguments, **told, **guests}, request)


def _beside(anchor: Anchor, found: Sequence[TimeExpression], request: UserRequest) -> str:
    """When it is, right before or after another one."""
    lasts = next((one.meaning.duration for one in found if one.meaning.duration), None)
    lasts = lasts or timedelta(minutes=request.duration_minutes)
    return f"{anchor.start(lasts):%Y-%m-%d %H:%M} for {lasts // _MINUTE} minutes"


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
    return meeting_asked(reply.calls[0].arguments, request)


def _days(times: Sequence[TimeExpression]) -> str:
    """The first and the last of several days that follow each other: "Monday 2nd and Tuesday"."""
    starts = [one.meaning.start for one in times]
    days = [one for one in starts if one is not None and not isinstance(one, datetime)]
    days += [one for said in times if (one := _last_day(said)) is not None]
    if not days or any(isinstance(one, datetime) for one in starts) or len(set(days)) == 1:
        return ""
    return f"from {min(days):%Y-%m-%d} to {max(days):%Y-%m-%d}"


def _last_day(said: TimeExpression) -> date | None:
    """The last day of "14th and 15th December"; of a week or a month, none."""
    end = said.meaning.end
    if said.meaning.grain != "day" or end is None or isinstance(end, datetime):
        return None
    return end - timedelta(days=1)


def meeting_asked(arguments: JsonObject, request: UserRequest) -> Ask:
    """The question whether a meeting is to be made so."""
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
