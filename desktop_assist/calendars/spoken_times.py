"""Reads when something is in what other people wrote, with the program's own date phrases."""

from datetime import datetime, timedelta

from desktop_assist.calendars.phrases import Policy, TimeExpression, find_time_expressions
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.spoken_time import SpokenTime

_LONGEST_TEXT = 2_000


class SpokenTimes:
    """A TimeReader.

    Args:
        settings: Say how open questions about dates are settled.
    """

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def times_in(self, text: str, said_at: datetime) -> tuple[SpokenTime, ...]:
        """The phrases about time, left to right, as they were meant when it was said."""
        policy = Policy.of(self._settings.current().calendar)
        found = find_time_expressions(text[:_LONGEST_TEXT], said_at, policy)
        return tuple(time for one in found if (time := _spoken(one)) is not None)


def _spoken(found: TimeExpression) -> SpokenTime | None:
    meaning = found.meaning
    if meaning.start is None:
        return None
    length = meaning.duration
    return SpokenTime(
        start=found.start,
        end=found.end,
        begins=meaning.start,
        ends=meaning.end,
        has_time=meaning.has_time,
        names_day=meaning.names_day,
        minutes=length // timedelta(minutes=1) if length else None,
        is_week=meaning.grain == "week",
        is_sure=not meaning.alternatives,
    )
