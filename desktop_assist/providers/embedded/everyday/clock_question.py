"""Questions about days and clocks: what day that is, how long until then, how late it is there."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from desktop_assist.calendars.phrases import understand
from desktop_assist.calendars.phrases.zone_names import SHORT, ZONES
from desktop_assist.calendars.phrases.zone_places import PLACES
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.reply import Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_DAY_ASKED = re.compile(
    r"\b(?:date|day of the week|which day|what day|weekday|calendar week|week number|which week"
    r"|what week|datum|wochentag|welcher tag|kalenderwoche|welche woche|what month|what year"
    r"|month and day|how (?:many|long) .*\b(?:until|till|to go)|when is|wann ist"
    r"|wie (?:viele|lange) .*\bbis)\b"
    r"|is (?:it|today) (?:a )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
_NOT_A_DAY = re.compile(
    r"\b(?:my|due|expir\w*|flight|meeting|bill|pay\w*|off|appointment|holidays?|call|mein\w*|rent"
    r"|arrive|land|born|born|birth|birthday|your|you|game|super bowl|open|close"
    r"|(?:change|correct|fix|amend|update|mend) (?:the|its|that|this) (?:date|day)|receipts?"
    r"|expenses?|datum (?:ändern|korrigieren)|belege?)\b",
    re.IGNORECASE,
)
_DAY = Text("{day}: calendar week {week}, {distance}.", "{day}: Kalenderwoche {week}, {distance}.")
_WORKDAYS = re.compile(
    r"\b(?:work(?:ing)?|business|week)[- ]?days?\b|\b(?:werk|arbeits)tage?n?\b", re.IGNORECASE
)
_WORKDAYS_UNTIL = Text(
    "{count} working days lie between today and {day} (Monday to Friday, public holidays among "
    "them).",
    "Zwischen heute und {day} liegen {count} Arbeitstage (Montag bis Freitag, Feiertage "
    "mitgezählt).",
)
_SATURDAY = 5
_UNTIL = re.compile(r"\b(?:until|till|bis(?: zu[rm]?)?)\s+(?P<what>.+)$", re.IGNORECASE)
_WEEK = re.compile(
    r"\W*(?:what|which|welche)\s+(?:calendar )?(?:week|kalenderwoche|woche)(?: number"
    r"| of the year)?"
    r"\s+(?:is it|is this|do we have|are we in|haben wir|ist)\b.*|\W*(?:what|which) week number.*",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\W*(?:(?:and |und )?(?:what(?:'s| is| was| day is)?|was ist|welcher tag ist"
    r"|when is)\s+)?(?P<when>"
    r"(?:heute )?(?:in |vor )?(?:\d+|an?|one|two|three|four|five|six|eight|ten|eine[nrm]?|zwei"
    r"|drei|vier"
    r"|fünf|sechs|acht|zehn) (?:working |business |calendar |weekdays? )?(?:days?|weeks?|months?"
    r"|years?|tage?n?|wochen?|monate?n?"
    r"|jahre?n?|werktage?n?|arbeitstage?n?)"
    r"(?: (?:from|after|before|ago|ab|nach|vor|later|von heute|hence|back|zurück|seit)\b.*)?)",
    re.IGNORECASE,
)
"""Counts to a day and says nothing else: "30 days from today"."""
_ONLY_COUNTS = re.compile(r"^(?!(?:heute )?(?:in|vor)\b)\W*\S+(?: \S+){0,2}$", re.IGNORECASE)
"""A mere length, "30 days", is no day."""
_TODAY = Text("today", "heute")
_AHEAD = Text("in {count} days", "in {count} Tagen")
_AGO = Text("{count} days ago", "vor {count} Tagen")
_TIME_ASKED = re.compile(r"\b(?:time|clock|uhr|spät|time ?zones?|zeitzone|late)\b", re.IGNORECASE)
_NOT_A_TIME = re.compile(
    r"\b(?:cook|bake|roast|flight|wait|land|arrive|open|close|take|takes|long|my|meeting|bus|train"
    r"|drive|expect|off|boil|bread|good time|best time|free|store|louvre|game)\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:same|next|last|another|other|first|his|her|their|our|your|any|some|no|full|spare|that|this"
    r"|each|every|start|end|half|double|gleiche\w*|selbe\w*|nächste\w*|ihre\w*) (?:time|uhrzeit)\b"
    r"|\b(?:to|of|\d|o'clock|on|in)\W+time\b|\b(?:late[rs]|latest|lately|too late|running late)\b",
    re.IGNORECASE,
)
"""Speaks of some hour, and does not ask for it: "move it to tomorrow, same time"."""
_TIME_HERE = re.compile(
    r"\btime\b(?:\W+(?:now|right|it|is|please|exactly|currently|at|the|moment|on|your|watch|do"
    r"|you|have|we|here|current|today|got))*\W*$|wie spät|wie viel uhr",
    re.IGNORECASE,
)
_HERE = Text("It is {time} ({zone}).", "Es ist {time} Uhr ({zone}).")
_CLOCK = Text(
    "It is {time} there, {day} (zone {place}).", "Dort ist es {time} Uhr, {day} (Zone {place})."
)
_THIS_DAY = re.compile(
    r"\b(?:today|heute|it|now|this|current|month|year|the date|haben wir)\b", re.IGNORECASE
)
_WORD = re.compile(r"[a-zäöüßà-ÿ]+")
_MOST_WORDS_OF_PLACE = 3
_WORDS_TOO = frozenset({"et", "ist"})
"""Short for a zone, and words of a sentence."""


def read(request: UserRequest) -> Say | None:
    """The answer; None when neither a day nor a clock is asked about."""
    return _clock(request) or _day(request) or _counted(request)


def read_week(request: UserRequest) -> Say | None:
    """The calendar week, when nothing else is asked."""
    if not _WEEK.fullmatch(request.text):
        return None
    return _about(request.now.date(), request)


def _clock(request: UserRequest) -> Say | None:
    text = request.lower
    if not _TIME_ASKED.search(text) or _NOT_A_TIME.search(text) or _OTHER_TIME.search(text):
        return None
    language = request.language
    zone = _zone_in(text)
    if zone is not None:
        there = request.now.astimezone(zone)
        day = day_words(there.date(), language)
        said = _CLOCK.in_language(language, time=f"{there:%H:%M}", day=day, place=zone.key)
        return Say(said)
    if not _TIME_HERE.search(text):
        return None
    here = str(request.now.tzinfo)
    return Say(_HERE.in_language(language, time=f"{request.now:%H:%M}", zone=here))


def _zone_in(text: str) -> ZoneInfo | None:
    """The zone of the place named, the longest name first."""
    words = _WORD.findall(text)
    for count in range(_MOST_WORDS_OF_PLACE, 0, -1):
        for start in range(len(words) - count + 1):
            name = " ".join(words[start : start + count])
            key = PLACES.get(name) or SHORT.get(name) or ZONES.get(name) or _cities().get(name)
            if key and name not in _WORDS_TOO:
                return ZoneInfo(key)
    return None


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    """The cities after which zones are named."""
    names = (name for name in sorted(available_timezones()) if "/" in name and "Etc" not in name)
    return {name.rsplit("/", 1)[1].replace("_", " ").lower(): name for name in names}


def _counted(request: UserRequest) -> Say | None:
    found = _COUNTED.fullmatch(request.text.strip(" ?.!"))
    if found is None or _ONLY_COUNTS.match(found["when"]):
        return None
    when = understand(found["when"], request.now, request.policy)
    if when is None or when.start is None or not when.names_day:
        return None
    return _about(when.start.date() if isinstance(when.start, datetime) else when.start, request)


def _day(request: UserRequest) -> Say | None:
    if not _DAY_ASKED.search(request.text) or _NOT_A_DAY.search(request.text):
        return None
    until = _UNTIL.search(request.text)
    asked = until["what"] if until else request.text
    when = understand(asked, request.now, request.policy)
    is_day = when is not None and when.grain in {"day", "minute"} and when.names_day
    start = when.start if when and is_day else None
    today = request.now.date()
    day = start.date() if isinstance(start, datetime) else start
    if day is None:
        if not _THIS_DAY.search(request.text):
            return None
        day = today
    return _about(day, request)


def _about(day: date, request: UserRequest) -> Say:
    language, today = request.language, request.now.date()
    if _UNTIL.search(request.text) and _WORKDAYS.search(request.text) and day > today:
        said = _WORKDAYS_UNTIL.in_language(
            language, day=day_words(day, language), count=str(_workdays_between(today, day))
        )
        return Say(said)
    week, distance = str(day.isocalendar().week), _distance(day, today, request)
    return Say(
        _DAY.in_language(language, day=day_words(day, language), week=week, distance=distance)
    )


def _workdays_between(first: date, last: date) -> int:
    """Days from Monday to Friday between two days, both left out."""
    between = (first + timedelta(days=count) for count in range(1, (last - first).days))
    return sum(one.weekday() < _SATURDAY for one in between)


def _distance(day: date, today: date, request: UserRequest) -> str:
    days = (day - today) // timedelta(days=1)
    if days == 0:
        return _TODAY.in_language(request.language)
    text = _AHEAD if days > 0 else _AGO
    return text.in_language(request.language, count=str(abs(days)))
