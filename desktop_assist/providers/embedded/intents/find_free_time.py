"""Questions about when there is time."""

import re
from datetime import datetime, time, timedelta

from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.kept_free import first_worked
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.day_limits import DayLimits, find_limits
from desktop_assist.providers.embedded.slots.period import Period, coming_period
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words
from desktop_assist.providers.embedded.words import HOW_TO, OTHER_CHORE

TOOL = "find_free_time"
_DAYS_AHEAD = 7
_FREE = whole_words(
    "(?:first|earliest|soonest|next) (?:(?:time|slot|gap|moment|hour|day) )?(?:that |when )?"
    "(?:i(?:'m| am)|we(?:'re| are)) (?:free|available|open)",
    "when (?:am|are) (?:i|we) (?:\\w+ )?(?:free|available)",
    "when are (?:\\w+,? ){1,3}and (?:i|me|we) (?:\\w+ )?(?:free|available)",
    "free (?:time|slots?|hours?|window|minutes)",
    "(?:where|when) (?:have i|do i have|i have)(?: got)? (?:an? )?(?:free|clear|spare|empty)\\b",
    "clear (?:hours?|half[ -]hour|slots?|window|(?:two|2|three|3) hours)",
    "(?:is there|have i got|do i have|got|what(?:'s| is)) (?:anything |something |still )?free",
    "(?:free|open|available|empty) (?:[\\w.]+[ -]){1,3}(?:windows?|slots?|gaps?|blocks?|spots?)",
    "(?:open|available|empty) (?:slots?|times?|windows?|hours?), gaps?, squeeze in",
    "any (?:[\\w.]+[ -]){0,3}(?:slots?|windows?|spots?|times?) (?:that(?:'s| is) )?(?:free|open"
    "|available|left)",
    "when (?:do|would|could|can) (?:i|we) (?:have|find) (?:any |some )?time",
    "(?:which|what) times? .*(?:fit|work|free|suit), find (?:me )?(?:a |some )?time",
    "wann (?:hab|habe|hätte?|hätt) (?:ich|ma) .*zeit, wann bin ich .*frei",
    "freie[nr]? (?:zeit\\w*|stunden?|minuten|termine?)",
    "(?:zeit)?lücken?, freie[nrs]? (?:slots?|zeitfenster), (?:wann|wo) (?:passt|ginge) .*",
    "(?:find|get|spot|free up|give) (?:me |us )?(?:half an|an?|one|two|three|\\d+)[ -]?(?:h"
    "|hours?|hrs?"
    "|min\\w*)"
    "(?! (?:earlier|later|before))(?!.*\\b(?:with(?!out| no)|mit)\\b)",
    "finde? (?:mir |uns )?(?:eine?|zwei|\\d+) (?:halbe )?(?:stunden?|minuten)",
    "whe(?:n|re) (?:can|could|might|would|should|do) (?:\\w+ (?:and|or) )?(?:i|we|me) (?:\\w+"
    " ){0,2}(?:fit|squeeze|slot|meet|talk|schedule|book|plan|arrange|set up"
    "|do a|have a|hold|get together)",
    "(?:got|have|find|any|is there|gets?|need) (?:\\w+ ){0,3}(?:space|room|slots?|gaps?|openings?"
    "|windows?|hole) (?:\\w+ ){0,6}for",
    "(?:got|have|find|any|is there|is there|spot|see) (?:me )?(?:an?|any|one|some) (?:[\\w.]+[ -])"
    "{0,3}(?:holes?|gaps?|windows?|openings?|breathers?) (?:\\w+ ){0,3}(?:on|in|next|this|today"
    "|tomorrow|mon\\w*|tues?\\w*|wed\\w*|thu\\w*|fri\\w*|between|before|after)",
    "when(?:'s| is| would be| will be) (?:\\w+ ){0,3}(?:good|best|free|available)"
    " (?:\\w+ )?(?:time|slot|moment|day)?",
    "(?:suggest|propose|give|find|show|tell|offer) (?:me |us )?(?:\\w+ ){0,3}(?:free|possible"
    "|suitable|good|open)"
    " (?:\\w+ )?(?:times?|slots?|windows?|dates?)",
    "(?:earliest|next|first|soonest) (?:\\w+ )?(?:free|available|open|possible) (?:\\w+)",
    "(?:earliest|next|first|soonest) (?:opening|slot|gap|window)",
    "(?:best|good) time (?:for|to)",
    "(?:which|what) (?:days?|mornings?|afternoons?|evenings?|hours?) .*\\b(?:free|available)",
    "welche\\w* (?:tage?n?|zeiten|stunden|uhrzeiten|termine|\\w*vormittage?n?|\\w*nachmittage?n?"
    "|abende?n?) .*\\bfrei",
    "(?:find|get|spot|give)(?: me| us)? an? (?:\\w+ )?(?:opening|gap|slot|window|hole) of",
    "wann (?:hätten?|hätt|haben?|hab|könnten?|können|kann) (?:ich|wir|ma)"
    " .*(?:zeit|luft|platz|frei)",
    "wann (?:könnten|können|kann|könnte) (?:wir|ich|man) .*(?:treffen|sprechen|reden|termin"
    "|einschieben"
    "|unterbringen|machen), (?:wo|wann) (?:ist|wäre) .*(?:frei|platz|luft|zeit)",
    "(?:an?|one|two|three|half an|\\d+) (?:hours?|min\\w*|h) (?:free|spare|available)",
    "(?:find|need|want|got|spot)(?: me| us)? an? (?:[\\w.]+[ -]){1,3}(?:window|slot|gap)"
    "(?!.*\\b(?:with|mit|for)\\b)",
    "(?:got|have|any|is there) (?:half an|an?|one|two|three|\\d+)[ -]?(?:hours?|hrs?|h|min\\w*)"
    " (?:anywhere|free|spare|somewhere|going|left|open)",
    "(?:got|have|is there|find|need|any)(?: me| us| you)? an? spare (?:hour|half|\\d+ ?min\\w*"
    "|slot)",
    "(?:free|spare|open) (?:half[- ]hour|half an hour|quarter of an hour)",
    "when (?:would|does|could|might) .*\\b(?:work|suit|fit)",
    "when (?:do|will|would) (?:i|we) have (?:an?|one|half|two|three|\\d+)",
    "(?:wo|wann) (?:habe?|hab|hätten?|hätt|bin|sind|haben|wären?|wär) (?:ich|wir|ma|bei mir)"
    " .*(?:frei|luft|platz|lücke|zeit|spielraum)",
    "(?:\\d+|eine?|zwei|drei|vier|halbe|anderthalb|eineinhalb) (?:stunden?|min\\w*) am stück",
    "wann (?:ich|wir) .*(?:\\w*stunden?|minuten|\\d+ ?min) .*(?:unter|rein|einschieb|frei)\\w*",
    "(?:wann|wo) (?:hätt|hab|wär|geht|ging|pass|könn|kann|bring|krieg|bekomm)\\w* .*(?:\\w*stunden?"
    "|minuten|\\d+ ?(?:min|h|std)\\w*|am stück|luft|lücke|dazwischen|rein)",
    "(?:\\w*stunden?|\\d+ ?(?:min\\w*|h|std)) (?:am stück|luft|frei|ungestört|am block)",
    "(?:hätt|hab|ist|gibt|wär)\\w* .*(?:frei\\w*|luft|lücke|platz) .*(?:\\w*stunden?|\\d+ ?min)",
    "(?:such|find|zeig|nenn|schau)\\w* .*(?:lücke|freie\\w* (?:\\w+ )?(?:stunde|zeit|termin|slot))",
    "(?:suche?|finde?) .*(?:zeit|termin|slot) (?:für|mit), (?:enough|any) time (?:left )?for a",
    "(?:is there|do (?:i|we) have|have (?:i|we) got)(?: any| enough| still"
    "| some)* time (?:left )?for an?",
    "(?:gibt es|ist|habe? (?:ich|wir)|haben wir)\\b.{0,40} (?:noch )?zeit für (?:ein|den|die"
    "|das)\\w*",
)
_ONE_HOUR = re.compile(r"\b(?:free|open|clear|spare|empty|freie) (?:hour|stunde)\b")
_HOW_FREE = (
    "(?:free|straight|clear|spare|empty|open|solid|unbroken|uninterrupted|whole|full|good|clean)"
)
_HOW = re.compile(rf"\b{_HOW_FREE}(?: and {_HOW_FREE})?\b", re.IGNORECASE)
_NUMBER = one_of(
    "\\d+(?:\\.5)?, an?, one, two, three, four, half an?, half, a half, a couple of, couple of",
    "fifteen, twenty, thirty, forty[- ]five, forty, fifty, sixty, ninety",
)
_UNIT = one_of("hours?, hrs?, min(?:ute)?s?")
_SO_LONG = re.compile(
    rf"\b(?:{_NUMBER}[ -])(?:{_HOW_FREE} )?{_UNIT}\b(?: and a half)?|\bquarter of an hour\b"
    rf"|\b{_HOW_FREE} half[ -](?:an )?hour\b|\b\d+ ?(?:mins?|minutes|hrs?|h)\b",
    re.IGNORECASE,
)
_ASKS_SO_LONG = re.compile(
    r"^\W*(?:(?:so|ok|right|and|oh|hey|hi|well)\W+)*(?:(?:do (?:i|we) have|have (?:i|we)(?: got)?"
    r"|(?:is|are) there|any|got|where(?:'s| is)|can (?:you|i) find|could (?:you|i) find"
    r"|find(?: me)?|when(?:'s| is)) [^.;?!]{0,30}?"
    rf"(?:{_NUMBER} {_HOW_FREE} (?:{_UNIT}|half)|{_HOW_FREE} (?:half[ -])?(?:an )?hour"
    rf"|{_NUMBER}[ -]{_UNIT}"
    r" (?:anywhere|somewhere|free|clear|spare|going|left|open|to spare|in a row|together))"
    r"|(?:(?:where|when) (?:have (?:i|we)(?: got)?|do (?:i|we) have|(?:can|could) (?:i|we)"
    r" (?:get|find|fit in|squeeze in))|find me) (?:me )?(?:a )?"
    rf"(?:{_HOW_FREE} )?{_NUMBER}[ -](?:{_HOW_FREE} )?{_UNIT}"
    rf"|(?:do (?:i|we) have|have (?:i|we)(?: got)?) (?:any )?time\b[^.;?!]{{0,50}}\bfor (?:an? )?"
    rf"(?:{_HOW_FREE} )?(?:half[ -](?:an )?hour|{_NUMBER}[ -]{_UNIT}))",
    re.IGNORECASE,
)
"""Asks for so much free time, however: "do I have a straight hour anywhere"."""
_DAY = timedelta(days=1)
_FITS_IN = starting_with(
    "(?:please |let's |(?:can|could|shall|may) (?:we|you|i) )?(?:please )?(?:squeeze|fit|slot) in"
)
_BOOKS = starting_with(
    "(?:please |bitte |(?:can|could) you )?(?:add|book|put|schedule|block|reserve|enter|create|trag"
    "|leg|buch|blocke|reservier)e?"
)
"""With an exact time a slot is to be taken, and not to be found."""
_SQUEEZE = re.compile(r"\b(?:squeeze|fit) in\b|\bfree (?=min|hours\b)", re.IGNORECASE)
_AVAILABLE = re.compile(r"\bavailable\b|\b(?:is|are) (?:there|any)\b")
_BETWEEN = whole_words(
    "between, from, zwischen, von, \\w*(?:vormittag|nachmittag|abend)s?, \\w+ (?:morning|afternoon)"
)
_AM_FREE = re.compile(
    r"\b(?:am i|are we|is there|bin ich|sind wir|hab(?:e|en)? (?:ich|wir))\b"
    r".*\b(?:free|available|time|frei|zeit)\b"
)
_LENGTH = re.compile(
    r"\b(?:for|für|lang)\b.*\b(?:min\w*|hours?|hrs?|h|stunden?)\b|\d+ ?(?:min|h)\b"
)
_GAP_IN = whole_words("year, market, pay, gender, wealth, mind, teeth, knowledge, you do, your")


def read(request: UserRequest) -> Reply | None:
    """The free time of the days named, else of the coming week."""
    text = request.lower
    if (
        not (_FREE.search(text) or _asks_for_length(request))
        or HOW_TO.search(text)
        or _GAP_IN.search(text)
    ):
        return None
    if (_FITS_IN.search(text) or _BOOKS.search(text)) and _names_time(request):
        return None
    limits = find_limits(request.text, request.now, request.policy)
    request = request.saying(limits.rest)
    period = coming_period(request.saying(_SQUEEZE.sub("", request.text)))
    if OTHER_CHORE.search(_AVAILABLE.sub("", text)):
        return None
    today = request.now.date()
    period = period or Period(today, today + timedelta(days=_DAYS_AHEAD - 1))
    length: JsonObject = {"duration_minutes": _minutes(request)}
    hours = _hours(request, limits)
    return Act((PlannedCall(TOOL, {**period.arguments(), **length, **hours}),))


def _hours(request: UserRequest, limits: DayLimits) -> dict[str, str]:
    """Between which hours, where "between 1 and 3" or "I finish at five" says so."""
    said = _hours_said(request)
    first, _, last = said.partition("-")
    ends = (time.fromisoformat(first), time.fromisoformat(last)) if said else (None, None)
    hours = limits.hours(*ends) or said
    return {"working_hours": hours} if hours else {}


def _hours_said(request: UserRequest) -> str:
    """The stretch of the day that is named; empty when none is."""
    when = understand(request.text, request.now, request.policy)
    is_part = when is not None and when.grain == "daypart"
    if (
        when is None
        or not (is_part or _BETWEEN.search(request.lower))
        or not isinstance(when.start, datetime)
        or not isinstance(when.end, datetime)
    ):
        return ""
    if when.grain == "daypart":
        first = first_worked(when.start.time(), when.end.time(), request)
        return f"{first:%H:%M}-{when.end:%H:%M}"
    is_one_day = when.start.date() == when.end.date()
    return f"{when.start:%H:%M}-{when.end:%H:%M}" if is_one_day else ""


def _asks_for_length(request: UserRequest) -> bool:
    """Whether "am I free tomorrow between 1 and 3 for 45 min?" asks for so much time."""
    if _ASKS_SO_LONG.search(request.text):
        return True
    return bool(_AM_FREE.search(request.lower) and _LENGTH.search(request.lower))


def _names_time(request: UserRequest) -> bool:
    """Whether "squeeze in 10 minutes with Ana at 4:50 pm on Monday" says when already."""
    when = understand(_SQUEEZE.sub("", request.text), request.now, request.policy)
    return when is not None and when.has_time and when.names_day and when.grain == "minute"


def _minutes(request: UserRequest) -> int:
    """How long it is to be; "between 1 and 6" says from when to when it may be."""
    text = _SQUEEZE.sub("", request.text)
    said = _SO_LONG.search(text)
    length = understand(_HOW.sub(" ", said[0]), request.now, request.policy) if said else None
    if length is not None and length.duration is not None:
        return int(length.duration / timedelta(minutes=1))
    when = understand(text, request.now, request.policy)
    is_stretch = bool(_hours_said(request)) and when is not None and when.grain != "daypart"
    if when is not None and when.duration is not None and not is_stretch and when.duration < _DAY:
        return int(when.duration / timedelta(minutes=1))
    return 60 if _ONE_HOUR.search(request.lower) else request.duration_minutes
