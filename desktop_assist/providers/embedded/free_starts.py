"""Offers times that are free, for a meeting of which only the week is known."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.meeting_details import MeetingDetails
from desktop_assist.providers.embedded.meeting_question import usual_times
from desktop_assist.providers.embedded.reply import Ask, Find, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, period_of

_LOOKUP = "find_free_time"
_MOST_CHOICES = 3
_GRAINS = frozenset({"week", "month"})


def with_free_starts(ask: Ask, details: MeetingDetails, request: UserRequest) -> Ask | Find:
    """The question with free times to choose from, when a week or a month is named."""
    when = details.when
    period = period_of(when)
    is_open = when is not None and when.grain in _GRAINS and when.recurrence is None
    if when is None or period is None or not is_open or usual_times(details.title):
        return ask
    minutes = request.duration_minutes
    if when.duration is not None:
        minutes = int(when.duration.total_seconds() // 60)
    today = request.now.date()
    # Said on its last day, "this week" is the one that is about to begin.
    last = period.last if period.last > today else today + timedelta(days=7)
    days = Period(max(period.first, today), last)
    return Find(
        PlannedCall(_LOOKUP, {**days.arguments(), "duration_minutes": minutes}),
        lambda output: replace(ask, choices=_starts(output, request) or ask.choices),
    )


def _starts(output: JsonObject, request: UserRequest) -> tuple[str, ...]:
    """The first free time of each of the next days."""
    free: Iterable[Any] = output.get("free") or ()  # type: ignore[assignment]
    days: dict[str, str] = {}
    for one in free:
        start = datetime.fromisoformat(str(one["start"])).astimezone(request.now.tzinfo)
        days.setdefault(f"{start:%F}", point_words(start, request.language))
    return tuple(days.values())[:_MOST_CHOICES]
