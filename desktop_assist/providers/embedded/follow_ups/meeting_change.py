"""Turns what was said about a meeting into the change of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.providers.embedded.follow_ups.invitation import saving
from desktop_assist.providers.embedded.follow_ups.new_time import new_length, new_start
from desktop_assist.providers.embedded.follow_ups.open_question import ask_about
from desktop_assist.providers.embedded.follow_ups.present_meeting import PresentMeeting, look
from desktop_assist.providers.embedded.follow_ups.series_part import in_scope
from desktop_assist.providers.embedded.follow_ups.thing import Thing
from desktop_assist.providers.embedded.meeting_words import MeetingWords
from desktop_assist.providers.embedded.reply import Act, Ask, Find, PlannedCall, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_HOW_LONG = Text(
    '"{name}" would end before it begins. How long should it last?',
    '"{name}" wäre zu Ende, bevor es beginnt. Wie lange soll es dauern?',
)
_WHICH_TIME = Text('At what time should "{name}" start?', 'Um wie viel Uhr soll "{name}" beginnen?')
_WHICH_DAY = Text(
    'To which day should "{name}" be moved?', 'Auf welchen Tag soll "{name}" verlegt werden?'
)
_PASSED = Text(
    'That time has passed. When should "{name}" take place?',
    'Diese Zeit ist vorbei. Wann soll "{name}" stattfinden?',
)
_WHEN = Text('When should "{name}" take place?', 'Wann soll "{name}" stattfinden?')
_LENGTH = Text('How long should "{name}" last?', 'Wie lange soll "{name}" dauern?')
_LENGTHS = Text("30 minutes|45 minutes|1 hour", "30 Minuten|45 Minuten|1 Stunde")
_MOVE = "move it to"
_CLEAR = frozenset({"minute", "day", "week"})
_MORNING = 9


def changed(words: MeetingWords, meeting: Thing, request: UserRequest) -> Settled | Find:
    """The change, after a look at the meeting where its present state matters."""
    if words.scope:
        rest = replace(words, scope="")
        return in_scope(meeting, words.scope, lambda one: changed(rest, one, request), request)
    if words.is_cancelled:
        return Act((PlannedCall("cancel_meeting", meeting.reference),))
    question = _unsaid(words, meeting, request) or _open_time(words, meeting, request)
    if question is not None:
        return question
    if not _needs_look(words):
        return _update(meeting, _given(words))
    return look(meeting, lambda present: _as_is(words, meeting, present, request), request)


def _needs_look(words: MeetingWords) -> bool:
    if words.added or words.removed or words.is_all_day:
        return True
    if words.later or words.longer or words.until:
        return True
    return words.when is not None and words.when.start is not None


def _as_is(
    words: MeetingWords, meeting: Thing, present: PresentMeeting, request: UserRequest
) -> Act | Ask:
    home = request.now.tzinfo
    start = new_start(words, present, home)
    if isinstance(start, datetime) and start <= request.now:
        return _ask_anew(_PASSED, meeting, request)
    length = new_length(words, present, start, home)
    if length is not None and length <= timedelta(0):
        return _ask_anew(_HOW_LONG, meeting, request)
    values = _given(words) | _guests(words, present) | _start_values(start, present)
    if length is not None:
        values["duration_minutes"] = _minutes(length)
    update = _update(meeting, values)
    return Act((*update.calls, *saving(meeting).calls)) if words.is_invited else update


def _unsaid(words: MeetingWords, meeting: Thing, request: UserRequest) -> Ask | None:
    if words.lacks == "time":
        return _ask(_WHEN, (), meeting, request)
    lengths = tuple(_LENGTHS.in_language(request.language).split("|"))
    return _ask(_LENGTH, lengths, meeting, request) if words.lacks else None


def _open_time(words: MeetingWords, meeting: Thing, request: UserRequest) -> Ask | None:
    when = words.when
    if when is None or when.start is None or when.recurrence:
        return None
    readings = (when.start, *(one.start for one in when.alternatives))
    if len(readings) > 1:
        hours = tuple(f"{one:%H:%M}" for one in readings if isinstance(one, datetime))
        return _ask(_WHICH_TIME if hours else _WHICH_DAY, hours, meeting, request)
    if when.grain == "daypart":
        first = when.start.hour if isinstance(when.start, datetime) else _MORNING
        hours = tuple(f"{first + step:02}:00" for step in (1, 2, 3))
        return _ask(_WHICH_TIME, hours, meeting, request)
    return None if when.grain in _CLEAR else _ask(_WHICH_DAY, (), meeting, request)


def _ask(question: Text, choices: tuple[str, ...], meeting: Thing, request: UserRequest) -> Ask:
    words = question.in_language(request.language, name=meeting.name)
    return ask_about(words, choices, request, (meeting,))


def _ask_anew(question: Text, meeting: Thing, request: UserRequest) -> Ask:
    """Ask for another time: what was said of it cannot be."""
    words = question.in_language(request.language, name=meeting.name)
    return ask_about(words, (), request.saying(_MOVE), (meeting,))


def _update(meeting: Thing, values: Mapping[str, JsonValue]) -> Act:
    return Act((PlannedCall("update_meeting", {**meeting.reference, **values}),))


def _given(words: MeetingWords) -> dict[str, JsonValue]:
    """What does not depend on how the meeting is now."""
    when = words.when
    values: dict[str, JsonValue] = {
        "title": words.title or None,
        "location": words.place or None,
        "reminder_minutes": words.reminder_minutes,
        "duration_minutes": _minutes(when.duration) if when and when.duration else None,
        "recurrence": when.recurrence if when else None,
    }
    return {name: value for name, value in values.items() if value is not None}


def _guests(words: MeetingWords, present: PresentMeeting) -> dict[str, JsonValue]:
    if not (words.added or words.removed):
        return {}
    kept = [one for one in present.guests if not any(_is(one, name) for name in words.removed)]
    new = [name for name in words.added if not any(_is(one, name) for one in kept)]
    return {"attendees": [*kept, *new]}


def _is(guest: str, name: str) -> bool:
    """Whether "Lena" is "Lena Fischer <lena@corp.example>"."""
    return name.lower() in {guest.lower(), *guest.lower().split()}


def _start_values(start: date | datetime | None, present: PresentMeeting) -> dict[str, JsonValue]:
    if start is None:
        return {}
    if not isinstance(start, datetime):
        return {"start": start.isoformat(), "all_day": True}
    is_whole_day = not isinstance(present.start, datetime)
    return {"start": start.isoformat(), **({"all_day": False} if is_whole_day else {})}


def _minutes(length: timedelta) -> int:
    return int(length / timedelta(minutes=1))
