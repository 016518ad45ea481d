"""Requests to be reminded of something at a certain time."""

import re
from dataclasses import replace
from datetime import datetime

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.intents import create_meeting
from desktop_assist.providers.embedded.meeting_details import (
    MeetingDetails,
    arguments_of,
    read_details,
)
from desktop_assist.providers.embedded.reply import Ask, PlannedCall, Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.remainder import CUT, without
from desktop_assist.providers.embedded.slots.reminder import find_reminder
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.words import DOUBT, REFUSAL

_ASKS = re.compile(
    r"^\W*(?:(?:please|bitte|(?:can|could|would|will) you|kannst du|könntest du)\s+)*"
    r"(?:remind me|(?:nudge|ping|alert|notify) me|(?:do not|don'?t) let me forget"
    r"|(?:remember|make sure i(?: remember| don'?t forget)?)(?= to\b)"
    r"|give me a (?:nudge|shout)|erinnere? mich"
    r"|(?:(?:i(?:'d| would)? (?:need|want|like)|set(?: up)?|create|add|make|put in|give me)"
    r"(?: me)? (?:an? |the )?(?:new )?reminder(?: for me)?)"
    r"|(?:(?:ich (?:brauche|möchte|will)|setze?|erstelle?|mach\w*|leg\w*)(?: mir)? "
    r"(?:bitte )?(?:eine? )?erinnerung))(?: please| bitte)?\b:?\s*(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_QUESTION = re.compile(
    r"[\s,:]*(?:again[\s,:]+)?(?:(?:what|who|which|how|why|where|was|wer|welche\w*|wie|warum|wo)\b"
    r"|(?:when|wann)(?:'s|\u2019s)?\b(?=.*\?\W*$| (?:is|was|are|do|does|did|ist|war)\b))",
    re.IGNORECASE | re.DOTALL,
)
"""Follows where an answer is wanted: "remind me, what is the limit for gifts"."""
_ASKED_LAST = re.compile(
    r"^\W*(?:bitte )?mich (?P<when>.*?)(?P<what>\b(?:daran|an) ?.*?)\berinnern\b(?P<more>.*)$",
    re.IGNORECASE,
)
"""The verb stands behind what it orders: "mich um 16 Uhr daran erinnern, die Blumen zu gießen"."""
_SHORTLY_BEFORE = re.compile(r"\b(?:before|vorher|davor|beforehand|earlier)\b", re.IGNORECASE)
"""It is about a meeting that is there, or comes with its own."""
_TO_DO = re.compile(
    r"\b(?:that i (?:have|need) to|to|about|for(?= (?:me to|the|my)\b)|daran, dass ich|daran"
    r"|an(?= (?:den|die|das|mein)))\b",
    re.IGNORECASE,
)
_EDGE = re.compile(r"^(?:at|on|um|am|to)\b\W*|\W*\b(?:at|on|um|am)$", re.IGNORECASE)
_MINUTES = 15
_IN_THE_MORNING = "9:00"
"""Offered where only the day is said."""
_ENTRY = Text(
    'Reminders come with an entry in the calendar. Add "{title}" on {when}, with a reminder then?',
    "Erinnerungen gehören zu einem Eintrag im Kalender. "
    '"{title}" eintragen: {when}, mit Erinnerung zu diesem Zeitpunkt?',
)
_YES = Text("Yes", "Ja")
_WHEN = Text("When should that be?", "Wann soll das sein?")
_DAYS = (Text("tomorrow at 9:00", "morgen um 9:00"), Text("on Monday at 9:00", "am Montag um 9:00"))
_INFINITIVE = re.compile(
    r" zu (?=\w+e?n$)|(?<=\b(?:ab|an|um))zu(?=\w+e?n$)|(?<=\b(?:auf|aus|ein|mit|vor))zu(?=\w+e?n$)"
)
"""Stands alone as an entry: "die Rechnung schicken", "den Bericht abgeben"."""


def read(request: UserRequest) -> Reply | None:
    """An entry that reminds when it begins, to be agreed to; None for any other request."""
    request = request.saying(
        _ASKED_LAST.sub(r"erinnere mich \g<when>\g<what>\g<more>", request.text)
    )
    found = _ASKS.match(request.text)
    if (
        found is None
        or _QUESTION.match(found["rest"])
        or _SHORTLY_BEFORE.search(found["rest"])
        or find_reminder(request.text).minutes
    ):
        return None
    if DOUBT.search(found["rest"].lower()) or REFUSAL.search(found["rest"].lower()):
        return None
    wish = _TO_DO.sub(" ", found["rest"], count=1)
    title = _title(wish, request)
    details = read_details(request.saying(wish))
    if details.when and details.when.names_day and not details.when.has_time:
        details = read_details(request.saying(f"{wish} {_IN_THE_MORNING}"))
    if details.when and details.when.has_time and not details.when.names_day:
        details = _today(details, wish, request)
    when = details.when
    if when is None and title:
        return _asks_when(request)
    start = when.start if when else None
    is_clear = details.is_complete(request.now) and when is not None and when.has_time
    if start is None or not is_clear or not title:
        return None
    named = replace(details, title=title, people=(), reminder_minutes=0)
    minutes = {} if when and when.duration else {"duration_minutes": _MINUTES}
    call = PlannedCall(create_meeting.TOOL, {**arguments_of(named, request), **minutes})
    day = point_words(start, request.language)
    question = _ENTRY.in_language(request.language, title=title, when=day)
    return Ask(question, (_YES.in_language(request.language),), call)


def _today(details: MeetingDetails, wish: str, request: UserRequest) -> MeetingDetails:
    """The details for this day, where an hour to come is all that is said."""
    today = read_details(request.saying(f"{wish} today"))
    start = today.when.start if today.when else None
    return today if isinstance(start, datetime) and start > request.now else details


def _asks_when(request: UserRequest) -> Say:
    """Nothing says when; the whole request with a day is one click away."""
    said = request.text.strip(" .!?")
    days = (day.in_language(request.language) for day in _DAYS)
    return Say(_WHEN.in_language(request.language), tuple(f"{said} {day}" for day in days))


def _title(wish: str, request: UserRequest) -> str:
    """What is to be done, in the person's own words."""
    when = understand(wish, request.now, request.policy)
    words = without(wish, when.spans) if when else wish
    plain = " ".join(words.replace(CUT, " ").split()).strip(" ,.;:!")
    plain = _INFINITIVE.sub(lambda zu: " " if zu[0].startswith(" ") else "", _EDGE.sub("", plain))
    return plain[:1].upper() + plain[1:]
