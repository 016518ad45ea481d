"""Everything a request says about a meeting."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from desktop_assist.calendars.phrases import (
    Alternative,
    Understanding,
    find_time_expressions,
    understand,
)
from desktop_assist.domain.json_value import JsonValue
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.description import find_description
from desktop_assist.providers.embedded.slots.label import without_labels
from desktop_assist.providers.embedded.slots.people import (
    People,
    find_people,
    hide_time_words,
    show_time_words,
)
from desktop_assist.providers.embedded.slots.place import (
    Place,
    find_link,
    find_name_apart,
    find_place,
)
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.slots.reminder import find_reminder
from desktop_assist.providers.embedded.slots.title import (
    find_quoted_title,
    has_subject,
    make_title,
)
from desktop_assist.providers.embedded.slots.travel import find_travel
from desktop_assist.providers.embedded.word_list import whole_words

_MINUTES_PER_DAY = 1440
_COMPOUND = re.compile(r"-[^\W\d]")
"""Goes on with a word: the year in "year-end review" is no time."""
_IS_LONG = re.compile(r"FREQ=(?:MONTHLY|YEARLY)(?!.*BY)")
"""Once a month, but on which day?"""
_EVENING = whole_words(
    "dinner, supper, drinks, movie night, game night, night out, concert, afterwork, party",
    "abendessen, kino, konzert, feier, elternabend, stammtisch, \\w*abend",
)
_HALF_SAID = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b0\d[:.]?\d\d|\b(?:morning|morgens|vormittags?)\b",
    re.IGNORECASE,
)
"""The half of the day is told already."""
_FIRST_EVENING_HOUR, _NOON = 5, 12
_LONG_GRAINS = frozenset({"quarter", "year"})


@dataclass(frozen=True, slots=True)
class MeetingDetails:
    """What is known of a meeting.

    Attributes:
        title: Never empty.
        has_subject: The title says more than "Meeting".
        when: None when no time is named at all.
        people: Names and addresses as said.
        place: Empty when not said.
        reminder_minutes: None when not said.
        description: Notes, empty when there are none.
        travel_minutes: How long the way there takes; 0 when not said.
    """

    title: str
    has_subject: bool
    when: Understanding | None
    people: tuple[str, ...]
    place: str
    reminder_minutes: int | None
    description: str = ""
    travel_minutes: int = 0

    def is_complete(self, now: datetime) -> bool:
        """True when nothing about its time is missing, open or past."""
        when = self.when
        if when is None or when.alternatives or self.is_past(now):
            return False
        if when.says_all_day and when.has_time:
            return False
        if when.recurrence is not None:
            if not when.names_day and _IS_LONG.search(when.recurrence):
                return False
            return when.has_time or is_all_day(when)
        return when.names_day and (when.has_time or is_all_day(when))

    def is_past(self, now: datetime) -> bool:
        """True when it would have begun already."""
        start = self.when.start if self.when else None
        if isinstance(start, datetime):
            return start <= now
        return start is not None and start < now.date()


def is_all_day(when: Understanding) -> bool:
    """True when whole days were named, and no hours: "an hour before Friday" lasts no days."""
    is_short = when.duration is not None and when.duration < timedelta(days=1)
    is_dated = when.start is not None and not isinstance(when.start, datetime)
    return when.says_all_day and is_dated and not is_short


def read_details(request: UserRequest) -> MeetingDetails:
    """Read a request piece by piece; each slot leaves the rest to the next."""
    quoted = find_quoted_title(request.text)
    description = find_description(quoted.rest)
    reminder = find_reminder(description.rest)
    travel = find_travel(reminder.rest)
    link = find_link(travel.rest)
    text = hide_time_words(without_labels(link.rest), request.contacts)
    when = _understood(text, request)
    text = without(text, _spans_of(when, text, request)) if when else text
    people = find_people(show_time_words(text), request.contacts)
    place = link if link.name else _place(people)
    rest = people.rest if link.name else place.rest
    if not place.name and request.language == "english":
        apart = find_name_apart(rest)
        if quoted.title or has_subject(apart.rest):
            place, rest = apart, apart.rest
    return MeetingDetails(
        title=quoted.title or make_title(rest, people.names, _with_word(request)),
        has_subject=bool(quoted.title) or has_subject(rest),
        when=when,
        people=people.names,
        place=place.name,
        reminder_minutes=reminder.minutes,
        description=description.text,
        travel_minutes=travel.minutes,
    )


def _place(people: People) -> Place:
    """Where it is; a "Termin beim Zahnarzt" says nothing but with whom."""
    place = find_place(people.rest, people.names)
    is_name = bool(place.name) and re.search(rf"\bbeim?\s+{re.escape(place.name)}", people.rest)
    return Place("", people.rest) if is_name and not has_subject(place.rest) else place


def _understood(text: str, request: UserRequest) -> Understanding | None:
    """What is said about time; times of two meetings in one sentence are alternatives."""
    when = understand(text, request.now, request.policy)
    if when is None or not isinstance(when.start, datetime) or not when.has_time:
        return when
    found = find_time_expressions(text, request.now, request.policy)
    clocks = {
        one.meaning.start.time()
        for one in found
        if one.meaning.has_time and isinstance(one.meaning.start, datetime)
    }
    day, zone = when.start.date(), when.start.tzinfo
    others = sorted(clocks - {when.start.time()})
    if request.language == "german" and when.alternatives:
        when = _as_the_clock_shows(when)
    when = _in_the_evening(when, text)
    rivals = (Alternative(datetime.combine(day, clock, zone)) for clock in others)
    return replace(when, alternatives=(*when.alternatives, *rivals))


def _in_the_evening(when: Understanding, text: str) -> Understanding:
    """For a dinner "at 8" is 20:00, whatever it would be for a meeting."""
    start = when.start
    if not isinstance(start, datetime) or not _EVENING.search(text) or _HALF_SAID.search(text):
        return when
    if start.hour >= _NOON and len(when.alternatives) == 1:
        return replace(when, alternatives=())
    if not _FIRST_EVENING_HOUR <= start.hour < _NOON:
        return when
    later = timedelta(hours=12)
    end = when.end + later if isinstance(when.end, datetime) else when.end
    return replace(when, start=start + later, end=end, alternatives=())


def _as_the_clock_shows(when: Understanding) -> Understanding:
    """In German "7:15 Uhr" is in the morning: the clock is said in 24 hours."""
    earlier, *more = when.alternatives
    start = when.start
    if more or not isinstance(start, datetime) or not isinstance(earlier.start, datetime):
        return when
    if start - earlier.start != timedelta(hours=12) or start.date() != earlier.start.date():
        return when
    return replace(when, start=earlier.start, end=earlier.end, alternatives=())


def _spans_of(when: Understanding, text: str, request: UserRequest) -> tuple[tuple[int, int], ...]:
    """Where the time stands; "Q1" in "about Q1 goals" belongs to the title."""
    found = find_time_expressions(text, request.now, request.policy)
    is_long = [one.meaning.grain in _LONG_GRAINS for one in found]
    if not when.has_time and (all(is_long) or not any(is_long)):
        return when.spans
    return tuple(
        (one.start, one.end)
        for one, is_topic in zip(found, is_long, strict=True)
        if not is_topic and not _COMPOUND.match(text, one.end) and not _is_place(one.meaning)
    )


def _is_place(meaning: Understanding) -> bool:
    """Whether "New York" is said without a time: then it is no zone."""
    return meaning.zone is not None and meaning.start is None and meaning.duration is None


def arguments_of(details: MeetingDetails, request: UserRequest) -> dict[str, JsonValue]:
    """The arguments of `create_meeting`, as far as they are known."""
    arguments: dict[str, JsonValue] = {"title": details.title}
    arguments |= _time_arguments(details.when, request) if details.when else {}
    if details.people:
        arguments["attendees"] = list(details.people)
    if details.place:
        arguments["location"] = details.place
    if details.description:
        arguments["description"] = details.description
    if details.reminder_minutes is not None:
        arguments["reminder_minutes"] = details.reminder_minutes
    if details.travel_minutes:
        arguments["travel_minutes"] = details.travel_minutes
    return arguments


def _with_word(request: UserRequest) -> str:
    is_german = " mit " in request.lower or request.language == "german"
    return "mit" if is_german else "with"


def _time_arguments(when: Understanding, request: UserRequest) -> dict[str, JsonValue]:
    arguments: dict[str, JsonValue] = {}
    if is_all_day(when) and when.start is not None:
        midnight = datetime.combine(when.start, time(0), tzinfo=request.now.tzinfo)
        days = (when.end - when.start).days if when.end else 1
        arguments |= {
            "start": midnight.isoformat(),
            "duration_minutes": days * _MINUTES_PER_DAY,
            "all_day": True,
        }
    elif when.has_time and isinstance(when.start, datetime):
        arguments |= {"start": when.start.isoformat(), "duration_minutes": _minutes(when, request)}
    if when.recurrence:
        arguments["recurrence"] = when.recurrence
    if when.zone:
        arguments["time_zone"] = when.zone
    return arguments


def _minutes(when: Understanding, request: UserRequest) -> int:
    if when.duration is None:
        return request.duration_minutes
    return int(when.duration / timedelta(minutes=1))
