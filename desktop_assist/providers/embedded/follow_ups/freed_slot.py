"""Puts the time of a meeting that was just cancelled where only "into that slot" is said."""

import re
from datetime import datetime

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.request import UserRequest

_SLOT = re.compile(
    r"\b(?:in|into|to|for)\s+(?:that|the|this|his|her|their|its)\s+"
    r"(?:(?:same|freed(?:[- ]up)?|free|empty|old|vacant|vacated)\s+)?"
    r"(?:slot|gap|spot|hole|time[- ]?slot|window)\b(?:\s+(?:then|instead|now))?",
    re.IGNORECASE,
)
_LUECKE = re.compile(
    r"\b(?:in|auf)\s+(?:die|den|diese[nr]?)\s+(?:(?:freie|frei gewordene|leere)[nr]?\s+)?"
    r"(?:lücke|slot|platz)\b(?:\s+(?:dann|jetzt|stattdessen))?",
    re.IGNORECASE,
)


def with_freed_slot(request: UserRequest, history: History) -> UserRequest:
    """The request with the day, and the hour where it names none, of what was cancelled last."""
    last = history.changes[-1] if history.changes else None
    is_gone = last is not None and last.call.name == "cancel_meeting" and last.thing is not None
    start = str(last.thing.seen.get("start") or "") if is_gone and last and last.thing else ""
    if "T" not in start:
        return request
    moment = datetime.fromisoformat(start).astimezone(request.now.tzinfo)
    for pattern, day, clock in (
        (_SLOT, f"to {moment.day} {moment:%B %Y}", f" at {moment:%H:%M}"),
        (_LUECKE, f"auf den {moment:%d.%m.%Y}", f" um {moment:%H:%M} Uhr"),
    ):
        found = pattern.search(request.text)
        if found is not None:
            before, after = request.text[: found.start()], request.text[found.end() :]
            hour = "" if _names_hour(f"{before} {after}", request) else clock
            return request.saying(f"{before}{day}{hour}{after}")
    return request


def _names_hour(text: str, request: UserRequest) -> bool:
    found = find_time_expressions(text, request.now, request.policy)
    return any(one.meaning.has_time for one in found)
