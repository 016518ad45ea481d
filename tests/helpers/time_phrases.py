"""Time phrases as they are understood on Sunday 22 November 2026 at 10:00 in Berlin."""

from desktop_assist.calendars.phrases import Policy, Understanding, understand
from tests.helpers.frozen_clock import SUNDAY_MORNING

LOOKING_BACK = Policy().for_listing("past")


def meaning_of(text: str, policy: Policy | None = None) -> Understanding:
    """What a phrase means; it must mean something."""
    meaning = understand(text, SUNDAY_MORNING, policy)
    assert meaning is not None, text
    return meaning


def start_of(text: str, policy: Policy | None = None) -> str:
    """Where it starts: "2026-11-23", or "2026-11-23 14:00" where a time is meant."""
    return _written(meaning_of(text, policy).start)


def stretch_of(text: str, policy: Policy | None = None) -> tuple[str, str]:
    """Where it starts and ends, the end not included."""
    meaning = meaning_of(text, policy)
    return _written(meaning.start), _written(meaning.end)


def _written(point) -> str:
    return str(point).removesuffix(":00+01:00").removesuffix(":00+02:00")
