"""When something is, as somebody said it: the calendars read it, others are given it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class SpokenTime:
    """One phrase about time in a text.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends there.
        begins: A date, or an aware date-time where a time of day was said.
        ends: Where it ends, exclusive; None when the words name no end.
        has_time: Whether a time of day was said.
        names_day: Whether a day was said; else it is the next time the clock shows it.
        minutes: How long, where that was said.
        is_week: Whether a whole week is meant.
        is_sure: Whether the words have only one reading.
    """

    start: int
    end: int
    begins: date | datetime
    ends: date | datetime | None = None
    has_time: bool = False
    names_day: bool = True
    minutes: int | None = None
    is_week: bool = False
    is_sure: bool = True

    @property
    def last_day(self) -> date:
        """The last day of it, as a deadline is meant: of a week, its Friday."""
        begins = self.begins.date() if isinstance(self.begins, datetime) else self.begins
        if self.is_week:
            return begins + timedelta(days=_FRIDAY - begins.weekday())
        if self.ends is None or isinstance(self.ends, datetime):
            return begins
        return max(begins, self.ends - timedelta(days=1))


class TimeReader(Protocol):
    """Reads what a text says about time."""

    def times_in(self, text: str, said_at: datetime) -> tuple[SpokenTime, ...]:
        """The phrases about time, left to right, as they were meant when it was said."""
