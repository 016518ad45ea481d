"""Work out which times meetings take up, with the way to them and the breaks between them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from desktop_assist.calendars.meeting import Meeting, as_utc

# A place one need not travel to: a link, a call, or a room in the house.
_NEAR = re.compile(
    r"https?://|\b(?:zoom|teams|meet|webex|skype|slack|online|remote|virtual\w*|video\w*|phone|call"
    r"|telefon\w*|telko|anruf|rooms?|floor|office|desk|here|home"
    r"|\w*raum|\w*saal|\w*zimmer|\w*büro|etage|stock|zu ?hause)\b"
    r"|\A[^\w+]*\d[\d.\-/]*\w?\W*\Z|\A\+?[\d ()/-]+\Z",
    re.IGNORECASE,
)

_AWAY = (
    r"(?:on |at )?(?:(?:annual|parental|sick|maternity|paternity|study) )?leave"
    r"|(?:on )?holidays?|(?:on )?hols"
    r"|(?:on )?vacation|(?:on )?pto|ooo|out of office|away|off(?: sick)?|birthday|(?:im "
    r"|in )?urlaub|abwesend"
    r"|krank|geburtstag|frei"
)
_SOMEBODY = (
    r"(?!(?:annual|sick|parental|bank|public|school|my|own|on|in|im|team|office|company|all|we|i"
    r"|mein\w*"
    r"|family|conference|training|trip|travel|work|site|client|summer|winter|christmas|easter"
    r"|the|half|day)\b)[^\W\d_][\w-]+(?: (?!on\b|in\b|im\b)[^\W\d_][\w-]+)?"
)
_OF_ANOTHER = re.compile(
    rf"(?:{_SOMEBODY})(?:['\u2019]s)?(?: is| ist| has|:| -| \u2013)? (?:{_AWAY})"
    rf"|(?:urlaub|geburtstag)(?: von)? {_SOMEBODY}",
    re.IGNORECASE,
)
"""Days on which somebody else is away: "Ben on leave", "Anna Urlaub"."""


@dataclass(frozen=True, slots=True)
class Breaks:
    """What is kept free around meetings.

    Attributes:
        buffer: Before and after each one that has an hour.
        travel: To and from each one that takes place elsewhere, unless it says itself how long.
    """

    buffer: timedelta = timedelta()
    travel: timedelta = timedelta()


NO_BREAKS = Breaks()


@dataclass(frozen=True, slots=True)
class BusyTime:
    """A time that is taken, in UTC."""

    start: datetime
    end: datetime


def busy_times(meetings: Iterable[Meeting], breaks: Breaks, home: tzinfo) -> list[BusyTime]:
    """By start; cancelled and declined ones and those that keep nobody busy take no time."""
    taken = (one for one in meetings if one.takes_time and not is_of_another(one))
    return sorted((_busy(one, breaks, home) for one in taken), key=lambda one: one.start)


def is_of_another(meeting: Meeting) -> bool:
    """Whether it only tells on which days somebody else is away, which keeps nobody here busy."""
    return meeting.is_all_day and _OF_ANOTHER.fullmatch(meeting.title.strip()) is not None


def is_elsewhere(place: str) -> bool:
    """Whether one has to travel to a place."""
    return bool(place.strip()) and _NEAR.search(place) is None


def _busy(meeting: Meeting, breaks: Breaks, home: tzinfo) -> BusyTime:
    start, end = as_utc(meeting.start, home), as_utc(meeting.end, home)
    if meeting.is_all_day:
        return BusyTime(start, end)
    usual = breaks.travel if is_elsewhere(meeting.location) else timedelta()
    there = timedelta(minutes=meeting.travel_minutes) or usual
    return BusyTime(start - max(there, breaks.buffer), end + max(usual, breaks.buffer))
