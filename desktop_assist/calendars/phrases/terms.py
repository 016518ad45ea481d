"""What the pieces of a time phrase mean, before they are put together.

Named tuples, not dataclasses: making a dataclass costs 1.5 ms of the import, a named tuple 0.2.
"""

from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple, TypeAlias

from desktop_assist.calendars.phrases.understanding import Grain

Half: TypeAlias = Literal["am", "pm", "settled", "open", "evening", "shown", "midnight"]
Frequency: TypeAlias = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]


class Pattern(NamedTuple):
    """What about a named day can come again, in the terms of RFC 5545.

    Attributes:
        by_day: BYDAY, for example ("MO", "-1FR").
        by_month_day: BYMONTHDAY; -1 is a month's last day.
        by_month: BYMONTH, empty where any month has such a day.
        position: BYSETPOS: which of the days that fit, -1 being the last.
    """

    by_day: tuple[str, ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    position: int | None = None

    @property
    def is_weekly(self) -> bool:
        """True for weekdays of any week, whatever the month."""
        return not self.position and self.by_day != () and self.by_day[0].isalpha()


class Days(NamedTuple):
    """A day, or a stretch of days with both ends included.

    Attributes:
        first: First day.
        last: Last day.
        grain: What was named: a day, a week, a month…
        others: First days of other readings.
        has_year: The year was said.
        weekday: Set when nothing but a weekday named the day, or the first of them.
        in_week: The weekday was said together with its week.
        is_weak: Only a time phrase if there is nothing better ("may", "june").
        is_number: Only the number of the day was said ("the third").
        pattern: What comes again if the words also say that it repeats.
        is_open: Only the beginning was meant ("starting next week").
        is_whole: All of it was meant ("all of Friday").
        is_holiday: A holiday named the day ("Christmas").
    """

    first: date
    last: date
    grain: Grain = "day"
    others: tuple[date, ...] = ()
    has_year: bool = False
    weekday: int | None = None
    in_week: bool = False
    is_weak: bool = False
    is_number: bool = False
    pattern: Pattern | None = None
    is_open: bool = False
    is_whole: bool = False
    is_holiday: bool = False

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        if self.is_weak:
            return "weak_days"
        if self.grain == "day":
            return "day" if self.first == self.last else "days"
        return f"{self.grain}_span"


class Clock(NamedTuple):
    """A time of day. `half` is `open` when the hour could be before or after noon.

    It is `evening` when only what is planned speaks for it: "dinner at 8", and `shown` where a
    clock of 24 hours is meant unless a part of the day says otherwise: "um 7 Uhr". The `midnight`
    of a day may be its beginning or its end.
    """

    hour: int
    minute: int = 0
    half: Half = "open"
    other: "Clock | None" = None

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "time"

    def in_half(self, half: Half) -> "Clock":
        """The same time, settled to a half of the day where it was open."""
        return self._replace(half=half) if self.half == "open" else self


class Clocks(NamedTuple):
    """A stretch of time within a day. Weak when bare numbers named it ("1 to 5")."""

    start: Clock
    end: Clock
    is_weak: bool = False

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "weak_times" if self.is_weak else "times"


class DayPart(NamedTuple):
    """A part of the day; hours from midnight, `end` exclusive. `is_today`: "this", "tonight"."""

    start: int
    end: int
    is_today: bool = False

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "part_span"


class Span(NamedTuple):
    """A length of time."""

    months: int = 0
    days: int = 0
    seconds: int = 0
    workdays: int = 0

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "span"

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


class Moment(NamedTuple):
    """A moment counted from now, or what begins with it."""

    at: datetime
    until: datetime | None = None

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "moment"


class Moments(NamedTuple):
    """A stretch from a time on one day to a time on another; `weekday` as with `Days`."""

    first: date
    start: Clock
    last: date
    end: Clock
    weekday: int | None = None

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "moments"


class Repeat(NamedTuple):
    """How something comes again, in the terms of RFC 5545.

    Attributes:
        frequency: FREQ.
        interval: INTERVAL.
        pattern: Which days it falls on; empty when only the frequency was said.
        part: "every morning" also says when.
        other: The days of another reading ("every third Wednesday").
        is_weak: An adjective that may be part of a title ("quarterly review").
        times: How often in all ("the next four Fridays").
    """

    frequency: Frequency
    interval: int = 1
    pattern: Pattern = Pattern()
    part: DayPart | None = None
    other: Pattern | None = None
    is_weak: bool = False
    times: int | None = None

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "weak_repeat" if self.is_weak else "repeat"


class Limit(NamedTuple):
    """When a repetition ends: after the last day, before a day, or after so many times."""

    until: date | None = None
    before: date | None = None
    times: int | None = None

    @property
    def last_day(self) -> date | None:
        """The last day it may fall on."""
        return self.until or (self.before - timedelta(days=1) if self.before else None)

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "limit"


class Exclusion(NamedTuple):
    """Weekdays that a repetition leaves out, as RFC 5545 writes them."""

    days: tuple[str, ...]

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "exclusion"


class Ending(NamedTuple):
    """When something ends that began at a time said elsewhere: "until 5"."""

    at: Clock

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "ending"


class Unread(NamedTuple):
    """Words that look like a time and are none: "room 4.12", "with May"."""

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "unread"


class Since(NamedTuple):
    """A first day with an open end, for looking back."""

    first: date

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "since_span"


class Zone(NamedTuple):
    """A named time zone, as an IANA key."""

    key: str

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "zone_term"


class AllDay(NamedTuple):
    """The whole day."""

    @property
    def kind(self) -> str:
        """Its kind in patterns."""
        return "all_day"


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
    | Ending
    | Exclusion
    | Unread
    | Zone
    | AllDay
)
