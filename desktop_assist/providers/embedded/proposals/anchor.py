"""The meeting right after or before which another one is to be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.proposals.cues import BESIDE
from desktop_assist.providers.embedded.proposals.grounding import matches, the_one_meant
from desktop_assist.providers.embedded.request import UserRequest

_DAY_BESIDE = re.compile(
    r"\b(?:am |on |the |on the )?(?:tag|day) (?P<where>nach|vor|after|before) "
    r"(?P<what>(?:de[mnr]|the|my|our|meine[mrn]|unsere[mrn])(?: [^\s,.;!?]+){1,3})",
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
