"""Whether one is free at a time: yes, or no and what is there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words, point_words
from desktop_assist.providers.embedded.found_things import Thing, meetings_in
from desktop_assist.providers.embedded.reply import Find, PlannedCall, Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.timed_things import clock, end_of, start_of
from desktop_assist.providers.embedded.word_list import starting_with, whole_words
from desktop_assist.providers.embedded.words import CHANGE, HOW_TO

_LOOKUP = "list_meetings"
_MOMENT = timedelta(minutes=1)
_ASKS_ME = starting_with(
    "(?:so |and |hey )?(?:am i|are we|will i be|would i be) (?:still |already |even |actually )?"
    "(?:free|busy|available|booked|taken|tied up)",
    "(?:so |and )?do (?:i|we) have (?:any )?(?:time|something|anything)",
    "(?:so |and )?have (?:i|we)(?: got)? (?:anything|something|owt|a thing)\\b(?! to\\b)",
    "(?:und )?(?:bin ich|sind wir)\\b.*\\b(?:frei|belegt|verplant|verfügbar)",
    "(?:und )?(?:habe? ich|haben wir)\\b.*\\b(?:zeit|frei|schon (?:et)?was)",
    "(?:und )?(?:kann ich|könnte ich|geht)\\b.*\\b(?:noch (?:et)?was (?:rein|dazu|unter|ein)\\w*"
    "|ist da schon (?:et)?was|bin ich da frei)",
)
_ASKS_OF_TIME = re.compile(
    r"\W*(?:is|ist) (?:my |mein |der )?(?P<time>.+?) (?:still |noch |already |schon )?"
    r"(?:open|free|available|taken|booked|busy|frei|belegt|verplant)\W*"
)
_OF_BUSY = whole_words("busy, booked, taken, tied up, something, anything, belegt, verplant, was")
_FREE = Text("{when} is free{until}.", "{when} ist frei{until}.")
_TAKEN = Text("{meetings} on {day}.", "{meetings} am {day}.")
_MEETING = Text("“{title}” is from {start} to {end}", "„{title}“ ist von {start} bis {end}")
_UNTIL = Text(", until “{title}” at {start}", ", bis „{title}“ um {start}")
_WHOLE_DAY = Text(" “{title}” lasts the whole day.", " „{title}“ dauert den ganzen Tag.")
_YES, _NO = Text("Yes: ", "Ja: "), Text("No: ", "Nein: ")
_AND = Text(" and ", " und ")


def read(request: UserRequest) -> Reply | None:
    """A look at the day, whose answer is read from it; None for any other request."""
    text = request.lower
    if CHANGE.search(text) or HOW_TO.search(text):
        return None
    of_time = _ASKS_OF_TIME.fullmatch(text)
    if not _ASKS_ME.search(text) and of_time is None:
        return None
    said = of_time["time"] if of_time else request.text
    when = understand(said, request.now, request.policy)
    if when is None or not when.has_time or when.alternatives or when.recurrence:
        return None
    if not isinstance(when.start, datetime) or (
        of_time and re.search(r"\w", without(said, when.spans))
    ):
        return None
    start = when.start
    end = when.end if isinstance(when.end, datetime) else start + (when.duration or _MOMENT)
    day = start.date()
    lookup = PlannedCall(_LOOKUP, Period(day, day).arguments())
    return Find(lookup, lambda output: _answer(_Asked(start, end, request), output))


@dataclass(frozen=True, slots=True)
class _Asked:
    """The time that was asked about, and the question."""

    start: datetime
    end: datetime
    request: UserRequest

    @property
    def zone(self) -> tzinfo | None:
        return self.start.tzinfo

    def said(self, text: Text, **values: str) -> str:
        """A text in the language of the question."""
        return text.in_language(self.request.language, **values)


def _answer(asked: _Asked, output: JsonObject) -> Say:
    things = [one for one in meetings_in(output, asked.zone) if not one.row.get("declined")]
    timed = [one for one in things if isinstance(one.start, datetime)]
    there = [one for one in timed if start_of(one) < asked.end and end_of(one) > asked.start]
    is_yes = bool(there) == bool(_OF_BUSY.search(asked.request.lower))
    whole_days = (asked.said(_WHOLE_DAY, title=one.title) for one in things if one not in timed)
    told = _taken(there, asked) if there else _free(timed, asked)
    return Say("".join((asked.said(_YES if is_yes else _NO), told, *whole_days)))


def _taken(there: Sequence[Thing], asked: _Asked) -> str:
    meetings = asked.said(_AND).join(_meeting(one, asked) for one in there)
    day = day_words(asked.start.date(), asked.request.language)
    return asked.said(_TAKEN, meetings=meetings, day=day)


def _meeting(one: Thing, asked: _Asked) -> str:
    start, end = clock(start_of(one), asked.zone), clock(end_of(one), asked.zone)
    return asked.said(_MEETING, title=one.title, start=start, end=end)


def _free(timed: Sequence[Thing], asked: _Asked) -> str:
    later = min((one for one in timed if start_of(one) >= asked.end), key=start_of, default=None)
    until = ""
    if later is not None:
        until = asked.said(_UNTIL, title=later.title, start=clock(start_of(later), asked.zone))
    when = point_words(asked.start, asked.request.language)
    if asked.end - asked.start > _MOMENT:
        when = f"{when}\N{EN DASH}{clock(asked.end, asked.zone)}"
    return asked.said(_FREE, when=when, until=until)
