"""What the pieces of a time phrase mean, before they are put together."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal, TypeAlias

Grain: TypeAlias = Literal["minute", "daypart", "day", "week", "month", "quarter", "year"]
Half: TypeAlias = Literal["am", "pm", "settled", "open"]
Frequency: TypeAlias = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or a stretch of days with both ends included.

    Attributes:
        first: First day.
        last: Last day.
        grain: What was named: a day, a week, a month…
        others: First days of other readings.
        has_year: The year was said.
        weekday: Set when nothing but a weekday named the day.
        is_weak: Only a time phrase if there is nothing better ("may", "june").
        is_number: Only the number of the day was said ("the third").
    """

    first: date
    last: date
    grain: Grain = "day"
    others: tuple[date, ...] = ()
    has_year: bool = False
    weekday: int | None = None
    is_weak: bool = False
    is_number: bool = False

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        if self.is_weak:
            return "weak_days"
        if self.grain == "day":
            return "day" if self.first == self.last else "days"
        return f"{self.grain}_span"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. `half` is `open` when the hour could be before or after noon."""

    hour: int
    minute: int = 0
    half: Half = "open"
    kind: str = "time"

    def in_half(self, half: Half) -> "Clock":
        """The same time, settled to a half of the day where it was open."""
        return replace(self, half=half) if self.half == "open" else self


@dataclass(frozen=True, slots=True)
class Clocks:
    """A stretch of time within a day. Weak when bare numbers named it ("1 to 5")."""

    start: Clock
    end: Clock
    is_weak: bool = False

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "weak_times" if self.is_weak else "times"


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of the day; hours from midnight, `end` exclusive. `is_today`: "this", "tonight"."""

    start: int
    end: int
    is_today: bool = False
    kind: str = "part_span"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time."""

    months: int = 0
    days: int = 0
    seconds: int = 0
    workdays: int = 0
    kind: str = "span"

    @property
    def total_seconds(self) -> int:
        """Its length, a month counted as 30 days and a year as 365."""
        years, months = divmod(self.months, 12)
        days = years * 365 + months * 30 + self.days + self.workdays
        return days * 86400 + self.seconds

    def plus(self, other: "Span") -> "Span":
        """Both lengths, one after the other."""
        return Span(
            self.months + other.months,
            self.days + other.days,
            self.seconds + other.seconds,
            self.workdays + other.workdays,
        )


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment counted from now."""

    at: datetime
    kind: str = "moment"


@dataclass(frozen=True, slots=True)
class Moments:
    """A stretch from a time on one day to a time on another."""

    first: date
    start: Clock
    last: date
    end: Clock
    kind: str = "moments"


@dataclass(frozen=True, slots=True)
class Repeat:
    """How something comes again, in the terms of RFC 5545.

    Attributes:
        frequency: FREQ.
        interval: INTERVAL.
        by_day: BYDAY, for example ("MO", "-1FR").
        by_month_day: BYMONTHDAY, None when not said.
        part: "every morning" also says when.
        is_weak: An adjective that may be part of a title ("quarterly review").
    """

    frequency: Frequency
    interval: int = 1
    by_day: tuple[str, ...] = ()
    by_month_day: int | None = None
    part: DayPart | None = None
    is_weak: bool = False

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "weak_repeat" if self.is_weak else "repeat"


@dataclass(frozen=True, slots=True)
class Limit:
    """When a repetition ends: after the last day, or after so many times."""

    until: date | None = None
    count: int | None = None
    kind: str = "limit"


@dataclass(frozen=True, slots=True)
class Since:
    """A first day with an open end, for looking back."""

    first: date
    kind: str = "since_span"


@dataclass(frozen=True, slots=True)
class Zone:
    """A named time zone, as an IANA key."""

    key: str
    kind: str = "zone_term"


@dataclass(frozen=True, slots=True)
class AllDay:
    """The whole day."""

    kind: str = "all_day"


Term: TypeAlias = (
    Days
    | Clock
    | Clocks
    | DayPart
    | Span
    | Moment
    | Moments
    | Repeat
    | Limit
    | Since
    | Zone
    | AllDay
)
