"""What a time phrase was understood to mean."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias

Grain: TypeAlias = Literal["minute", "daypart", "day", "week", "month", "quarter", "year"]
Point: TypeAlias = date | datetime
"""A date where the grain is a day or more, else an aware date-time."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of the same words."""

    start: Point
    end: Point | None = None


@dataclass(frozen=True, slots=True)
class Understanding:
    """When something is, as far as the words tell.

    Attributes:
        start: Where it begins; None when only a duration or a repetition was said.
        end: Where it ends, exclusive; None when the words name no end.
        grain: The smallest thing that was named.
        all_day: The words name whole days and no time of day.
        duration: A length of time that was said ("for 30 minutes", "from 10:00 to 11:30").
        recurrence: An RRULE, without the property's name.
        zone: IANA key of a zone that was said.
        alternatives: Other readings; not empty means that a careful reader asks.
        why: Which words were read as what.
        spans: Where those words stand, as (start, end), left to right.
        names_day: The words say which day; else `start` is the next time the clock shows it.
        says_all_day: "All day" was said, or several days without a time.
        names_end: The words say at what time it ends, and not only how long it is.
    """

    start: Point | None
    end: Point | None
    grain: Grain | None
    all_day: bool = False
    duration: timedelta | None = None
    recurrence: str | None = None
    zone: str | None = None
    alternatives: tuple[Alternative, ...] = ()
    why: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    names_day: bool = False
    says_all_day: bool = False
    names_end: bool = False

    @property
    def has_time(self) -> bool:
        """True when the words say at what time it begins."""
        return isinstance(self.start, datetime) and self.grain == "minute"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time phrase in a sentence, from character `start` up to `end`."""

    start: int
    end: int
    text: str
    meaning: Understanding
