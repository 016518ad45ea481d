"""The day that was just looked at, for what is then put into the calendar without one."""

from datetime import date

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.request import UserRequest

_OF_CALENDAR = frozenset({"list_meetings", "find_free_time"})


def on_day_asked(request: UserRequest, history: History) -> UserRequest | None:
    """The request on the one day of the question before; None where there is none, or it names one.

    "What's on Friday?", and then "put the dentist in at 3".
    """
    when = understand(request.text, request.now, request.policy)
    if when is None or when.names_day or not when.has_time:
        return None
    day = day_asked(request, history)
    return request.saying(f"{request.text.rstrip(' .!?')} on {day}") if day else None


def day_asked(request: UserRequest, history: History) -> str:
    """The one day of the question before, as "2026-11-22"; empty for none, or one that is past."""
    asked = [one.call.arguments for one in history.queries() if one.call.name in _OF_CALENDAR]
    days = {str(one["from"]) for one in asked if one.get("from") and one["from"] == one.get("to")}
    if len(days) != 1:
        return ""
    day = days.pop()
    return "" if date.fromisoformat(day) < request.now.date() else day
