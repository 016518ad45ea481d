"""The meeting right after or before which another one is to be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.proposals.cues import BESIDE
from desktop_assist.providers.embedded.proposals.grounding import matches, the_one_meant
from desktop_assist.providers.embedded.request import UserRequest

_NEAR = 40
"""In letters: how far behind "after" the name begins."""


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
