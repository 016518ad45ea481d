"""Asks for what a meeting still lacks, and reads the answer."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from desktop_assist.calendars.phrases import Alternative, Point, Understanding
from desktop_assist.providers.embedded.day_words import day_words, point_words
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.meeting_details import (
    MeetingDetails,
    arguments_of,
    read_details,
)
from desktop_assist.providers.embedded.reply import REQUEST, Ask, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_WHEN = Text(
    'When should "{title}" take place?',
    'Wann soll "{title}" stattfinden?',
)
_WHICH_TIME = Text(
    'Which time do you mean for "{title}"?',
    'Welche Zeit ist für "{title}" gemeint?',
)
_WHICH_DAY = Text(
    'On which day should "{title}" take place?',
    'An welchem Tag soll "{title}" stattfinden?',
)
_WHICH_DAY_AND_TIME = Text(
    'On which day and at what time should "{title}" take place?',
    'An welchem Tag und um wie viel Uhr soll "{title}" stattfinden?',
)
_WHICH_HOUR = Text(
    'At what time on {day} should "{title}" start?',
    'Um wie viel Uhr am {day} soll "{title}" beginnen?',
)
_PASSED = Text(
    'That time has passed. When should "{title}" take place?',
    'Diese Zeit ist vorbei. Wann soll "{title}" stattfinden?',
)
_HOURS = (time(9), time(11), time(14))
_MEALS = {
    "breakfast": ("07:30", "08:00", "08:30"),
    "lunch": ("12:00", "12:30", "13:00"),
    "mittagessen": ("12:00", "12:30", "13:00"),
    "dinner": ("18:30", "19:00", "19:30"),
}
_PART_HOURS = (0, 1, 2)
# Nobody meets at six because "morning" begins then, nor at noon because the afternoon does.
_BEGINS_LATER = dict.fromkeys(range(9), 9) | {12: 14}
_SHORT_PART = timedelta(hours=3)
_STEP = timedelta(minutes=15)
_SATURDAY = 5


def ask_for_rest(details: MeetingDetails, request: UserRequest) -> Ask:
    """One question about the first thing that is missing or open."""
    question = _question(details, request)
    start = details.when.start if details.when else None
    day = day_words(_day(start), request.language) if start else ""
    text = question.text.in_language(request.language, title=details.title, day=day)
    known = {**arguments_of(details, request), REQUEST: request.text}
    return Ask(text, question.choices, PlannedCall("create_meeting", known))


def with_answer(details: MeetingDetails, answer: UserRequest) -> MeetingDetails:
    """The meeting with what an answer says about its time and its people."""
    said = read_details(answer)
    people = tuple(dict.fromkeys((*details.people, *said.people)))
    details = replace(details, people=people)
    if said.when is None:
        return details
    when = said.when if details.when is None else _joined(details.when, said.when)
    return replace(details, when=when)


def _joined(known: Understanding, said: Understanding) -> Understanding:
    """What was asked for replaces what was open; the rest stays."""
    kept = replace(
        said,
        recurrence=said.recurrence or known.recurrence,
        zone=said.zone or known.zone,
        duration=said.duration or known.duration,
    )
    if said.start is None:
        return replace(known, duration=said.duration or known.duration)
    if said.has_time and not said.names_day and known.names_day and known.start:
        return _on(kept, _day(known.start))
    if not said.has_time and known.has_time and isinstance(known.start, datetime):
        return _at(kept, known.start.timetz())
    return _with_end(kept)


def _on(when: Understanding, day: date) -> Understanding:
    if not isinstance(when.start, datetime):
        return when
    moved = datetime.combine(day, when.start.timetz())
    return _with_end(replace(when, start=moved, names_day=True, alternatives=()))


def _at(when: Understanding, clock: time) -> Understanding:
    if when.start is None:
        return when
    start = datetime.combine(_day(when.start), clock)
    return _with_end(replace(when, start=start, grain="minute", says_all_day=False))


def _with_end(when: Understanding) -> Understanding:
    if not isinstance(when.start, datetime) or when.duration is None:
        return when
    return replace(when, end=when.start + when.duration)


@dataclass(frozen=True, slots=True)
class _Question:
    """What to ask, and answers to choose from."""

    text: Text
    choices: tuple[str, ...]


def _question(details: MeetingDetails, request: UserRequest) -> _Question:
    when = details.when
    if when is None or when.start is None:
        return _Question(_WHEN, _usual_starts(request))
    if when.alternatives:
        return _Question(_WHICH_TIME, _readings(when, request.language))
    if when.has_time and isinstance(when.start, datetime):
        return _day_question(when, when.start, request)
    if when.grain not in {"day", "daypart"}:
        return _Question(_WHICH_DAY_AND_TIME, _usual_starts(request))
    return _Question(_WHICH_HOUR, _hours(when, details))


def _day_question(when: Understanding, start: datetime, request: UserRequest) -> _Question:
    if when.names_day and not when.says_all_day:
        return _Question(_PASSED, _usual_starts(request))
    return _Question(_WHICH_DAY, _days(start, request))


def _usual_starts(request: UserRequest) -> tuple[str, ...]:
    day = next_workday(request.now.date())
    return tuple(f"{day_words(day, request.language)}, {hour:%H:%M}" for hour in _HOURS)


def usual_times(title: str) -> tuple[str, ...]:
    """When a meal is taken; empty for anything else."""
    meals = (times for meal, times in _MEALS.items() if meal in title.lower())
    return next(meals, ())


def next_workday(day: date) -> date:
    """The first day from Monday to Friday after a day."""
    day += timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day


def _readings(when: Understanding, language: Language) -> tuple[str, ...]:
    readings = (Alternative(when.start, when.end), *when.alternatives) if when.start else ()
    return tuple(point_words(reading.start, language) for reading in readings[:3])


def _days(start: datetime, request: UserRequest) -> tuple[str, ...]:
    days = [start.date() if start > request.now else next_workday(request.now.date())]
    while len(days) < len(_HOURS):
        days.append(next_workday(days[-1]))
    return tuple(f"{day_words(day, request.language)}, {start:%H:%M}" for day in days)


def _hours(when: Understanding, details: MeetingDetails) -> tuple[str, ...]:
    if usual := usual_times(details.title):
        return usual
    if isinstance(when.start, datetime):
        end = when.end if isinstance(when.end, datetime) else None
        if end is not None and end - when.start <= _SHORT_PART:
            return _starts_between(when.start, end, when.duration or timedelta(minutes=30))
        first = _BEGINS_LATER.get(when.start.hour, when.start.hour)
        hours = (first + step for step in _PART_HOURS)
        return tuple(f"{hour % 24:02}:00" for hour in hours)
    return tuple(f"{hour:%H:%M}" for hour in _HOURS)


def _starts_between(start: datetime, end: datetime, length: timedelta) -> tuple[str, ...]:
    """A few starts that leave room for all of it: "between 10 and 12 for an hour"."""
    room = max(end - length - start, timedelta())
    steps = dict.fromkeys((timedelta(), room / 2 // _STEP * _STEP, room // _STEP * _STEP))
    return tuple(f"{start + step:%H:%M}" for step in steps)


def _day(point: Point) -> date:
    return point.date() if isinstance(point, datetime) else point
