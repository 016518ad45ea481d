"""Asks for what a meeting still lacks, and reads the answer."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from desktop_assist.calendars.phrases import Alternative, Point, Understanding
from desktop_assist.providers.embedded.meeting_details import (
    MeetingDetails,
    arguments_of,
    read_details,
)
from desktop_assist.providers.embedded.reply import Ask, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest

REQUEST = "request"
"""Argument of a pending call that keeps the words it was read from, one message a line."""
_HOURS = (time(9), time(11), time(14))
_MEALS = {
    "breakfast": ("07:30", "08:00", "08:30"),
    "lunch": ("12:00", "12:30", "13:00"),
    "mittagessen": ("12:00", "12:30", "13:00"),
    "dinner": ("18:30", "19:00", "19:30"),
}
_PART_HOURS = (0, 1, 2)
_SATURDAY = 5


def ask_for_rest(details: MeetingDetails, request: UserRequest) -> Ask:
    """One question about the first thing that is missing or open."""
    question, choices = _question(details, request)
    known = {**arguments_of(details, request), REQUEST: request.text}
    return Ask(question, choices, PlannedCall("create_meeting", known))


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


def _question(details: MeetingDetails, request: UserRequest) -> tuple[str, tuple[str, ...]]:
    when = details.when
    name = f'"{details.title}"'
    if when is None or when.start is None:
        return f"When should {name} take place?", _usual_starts(request)
    if when.alternatives:
        return f"Which time do you mean for {name}?", _readings(when)
    if when.has_time and isinstance(when.start, datetime):
        return _day_question(name, when, when.start, request)
    if when.grain not in {"day", "daypart"}:
        return f"On which day and at what time should {name} take place?", _usual_starts(request)
    return f"At what time on {_day_words(_day(when.start))} should {name} start?", _hours(
        when, details
    )


def _day_question(
    name: str, when: Understanding, start: datetime, request: UserRequest
) -> tuple[str, tuple[str, ...]]:
    if when.names_day and not when.says_all_day:
        return f"That time has passed. When should {name} take place?", _usual_starts(request)
    return f"On which day should {name} take place?", _days(start, request)


def _usual_starts(request: UserRequest) -> tuple[str, ...]:
    day = next_workday(request.now.date())
    return tuple(f"{_day_words(day)}, {hour:%H:%M}" for hour in _HOURS)


def next_workday(day: date) -> date:
    """The first day from Monday to Friday after a day."""
    day += timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day


def _readings(when: Understanding) -> tuple[str, ...]:
    readings = (Alternative(when.start, when.end), *when.alternatives) if when.start else ()
    return tuple(_point_words(reading.start) for reading in readings[:3])


def _days(start: datetime, request: UserRequest) -> tuple[str, ...]:
    days = [start.date() if start > request.now else next_workday(request.now.date())]
    while len(days) < len(_HOURS):
        days.append(next_workday(days[-1]))
    return tuple(f"{_day_words(day)}, {start:%H:%M}" for day in days)


def _hours(when: Understanding, details: MeetingDetails) -> tuple[str, ...]:
    for meal, times in _MEALS.items():
        if meal in details.title.lower():
            return times
    if isinstance(when.start, datetime):
        hours = (when.start.hour + 2 + step for step in _PART_HOURS)
        return tuple(f"{hour % 24:02}:00" for hour in hours)
    return tuple(f"{hour:%H:%M}" for hour in _HOURS)


def _point_words(point: Point) -> str:
    if isinstance(point, datetime):
        return f"{_day_words(point.date())}, {point:%H:%M}"
    return _day_words(point)


def _day_words(day: date) -> str:
    return f"{day:%A}, {day.day} {day:%B %Y}"


def _day(point: Point) -> date:
    return point.date() if isinstance(point, datetime) else point
