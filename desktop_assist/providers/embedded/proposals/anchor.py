"""The meeting right after or before which another one is to be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_assist.calendars.phrases import find_time_expressions, understand
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.proposals.cues import BESIDE
from desktop_assist.providers.embedded.proposals.grounding import matches, the_one_meant
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.words import MEETING_NOUN

_DAY_BESIDE = re.compile(
    r"\b(?:am |on |the |on the )?(?:tag|day) (?P<where>nach|vor|after|before) "
    r"(?P<what>(?:de[mnr]|the|my|our|meine[mrn]|unsere[mrn])(?: [^\s,.;!?]+){1,3})",
    re.IGNORECASE,
)

_BESIDE_ONE = re.compile(
    r"(?P<lead>^\W*(?:\d+|an?|half an|eine?|eine halbe) ?(?:min\w*|hours?|hrs?|h|stunden?) )?"
    r"(?:(?:right|straight|directly|just|immediately|direkt|gleich|unmittelbar) )?"
    r"\b(?P<where>before|after|following|vor|nach) "
    r"(?P<what>(?:the|my|our|that|de[mr]|unser\w+|mein\w+)(?: [^\s,.;!?]+){1,4})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What stands beside it.

    Attributes:
        meeting: The one that is there.
        is_after: Whether the other one begins when this ends, rather than ends when this begins.
    """

    meeting: Thing
    is_after: bool

    def start(self, lasts: timedelta) -> datetime:
        """When something of that length begins."""
        if self.is_after:
            return datetime.fromisoformat(self.meeting.row["end"])
        return datetime.fromisoformat(self.meeting.row["start"]) - lasts


def with_day_beside(request: UserRequest, things: Sequence[Thing]) -> UserRequest:
    """With a date for "the day after the audit", where that is in the calendar."""
    found = _DAY_BESIDE.search(request.text)
    named = the_one_meant(matches(request.saying(found["what"]), things)) if found else None
    if found is None or named is None:
        return request
    start = named.thing.start
    day = start.date() if isinstance(start, datetime) else start
    is_after = found["where"].lower() in {"nach", "after"}
    day += timedelta(days=1 if is_after else -1)
    before, rest = request.text[: found.start()], found["what"]
    for word in named.words:
        rest = re.sub(rf"\b{re.escape(word)}\w*", "", rest, flags=re.IGNORECASE)
    return request.saying(f"{before}{day:%Y-%m-%d} {rest}{request.text[found.end() :]}")


def at_hour_beside(request: UserRequest, things: Sequence[Thing]) -> UserRequest | None:
    """With the hour for "right after the audit"; None where no such meeting is there.

    A length that opens the sentence is the time between: "30 min after the audit, a call".
    """
    found = _BESIDE_ONE.search(request.text)
    named = the_one_meant(matches(request.saying(found["what"]), things)) if found else None
    if found is None or named is None or not isinstance(named.thing.start, datetime):
        return None
    rest = re.sub(r"^\S+ ", "", found["what"])
    for word in named.words:
        rest = re.sub(rf"\b{re.escape(word)}\w*", "", rest, flags=re.IGNORECASE)
    rest = MEETING_NOUN.sub("", rest) if named.words else rest
    anchor = Anchor(named.thing, found["where"].lower() not in {"before", "vor"})
    between = understand(found["lead"], request.now, request.policy) if found["lead"] else None
    pause = between.duration if between and between.duration else timedelta()
    before = "" if found["lead"] else request.text[: found.start()]
    text = f"{before} {rest} {request.text[found.end() :]}"
    times = find_time_expressions(text, request.now, request.policy)
    if any(one.meaning.start is not None for one in times):
        return None  # its day or hour is said besides
    lasts = next((one.meaning.duration for one in times if one.meaning.duration), None)
    start = anchor.start(lasts or timedelta(minutes=request.duration_minutes))
    start += pause if anchor.is_after else -pause
    return request.saying(f"{' '.join(text.split())} {start:%Y-%m-%d %H:%M}")


def anchor_in(request: UserRequest, things: Sequence[Thing]) -> Anchor | None:
    """The meeting whose name stands behind "after" or "before"; None where none does."""
    found = the_one_meant(matches(request, things))
    if found is None or not isinstance(found.thing.start, datetime):
        return None
    lower = request.text.lower()
    place = min((lower.find(word) for word in found.words if word in lower), default=-1)
    beside = BESIDE.search(request.text[:place]) if place > 0 else None
    if beside is None:
        return None
    is_after = beside["where"].lower() not in {"before", "vor"}
    return Anchor(found.thing, is_after)
