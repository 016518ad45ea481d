"""Which days are on the screen, and what they are called."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, TypeAlias, assert_never

from desktop_assist.domain.settings import Weekday
from desktop_assist.domain.translation import marked, tr

ViewName: TypeAlias = Literal["day", "week", "month"]

WEEKDAYS = (
    marked("Monday"), marked("Tuesday"), marked("Wednesday"), marked("Thursday"),
    marked("Friday"), marked("Saturday"), marked("Sunday"),
)  # fmt: skip
_SHORT_WEEKDAYS = (
    marked("Mon"), marked("Tue"), marked("Wed"), marked("Thu"), marked("Fri"), marked("Sat"),
    marked("Sun"),
)  # fmt: skip
# strftime would follow the machine's locale.
MONTHS = (
    marked("January"), marked("February"), marked("March"), marked("April"), marked("May"),
    marked("June"), marked("July"), marked("August"), marked("September"), marked("October"),
    marked("November"), marked("December"),
)  # fmt: skip
_SHORT_MONTHS = (
    marked("Jan"), marked("Feb"), marked("Mar"), marked("Apr"), marked("May"), marked("Jun"),
    marked("Jul"), marked("Aug"), marked("Sep"), marked("Oct"), marked("Nov"), marked("Dec"),
)  # fmt: skip
_DAYS_A_WEEK = 7
_THURSDAY = 3
FIRST_YEAR, LAST_YEAR = 1902, 2199
_EN_DASH = "\N{EN DASH}"


@dataclass(frozen=True, slots=True)
class Period:
    """The days around one day that a view shows.

    Attributes:
        view: How much is seen.
        day: The day that is meant; it is always among those shown.
        week_start: The weekday that weeks begin with.
    """

    view: ViewName
    day: date
    week_start: Weekday = "monday"

    @property
    def days(self) -> tuple[date, ...]:
        """All days shown; of a month whole weeks."""
        first, count = self._extent()
        return tuple(first + timedelta(days=number) for number in range(count))

    @property
    def weeks(self) -> tuple[tuple[date, ...], ...]:
        """The days of a month, week by week."""
        days = self.days
        return tuple(days[at : at + _DAYS_A_WEEK] for at in range(0, len(days), _DAYS_A_WEEK))

    def stepped(self, steps: int) -> "Period":
        """The same view, so many days, weeks or months later."""
        match self.view:
            case "day":
                return self.at(self.day + timedelta(days=steps))
            case "week":
                return self.at(self.day + timedelta(weeks=steps))
            case "month":
                return self.at(_months_later(self.day, steps))
            case _:
                assert_never(self.view)

    def at(self, day: date) -> "Period":
        """The same view at another day."""
        year = min(max(day.year, FIRST_YEAR), LAST_YEAR)
        return replace(self, day=day if year == day.year else date(year, 6, 15))

    def seen_as(self, view: ViewName) -> "Period":
        """Another view at the same day."""
        return replace(self, view=view)

    @property
    def title(self) -> str:
        """For example "23-29 November 2026", with an en dash."""
        return self._title(MONTHS, WEEKDAYS)

    @property
    def short_title(self) -> str:
        """The same in less room: "23-29 Nov 2026"."""
        return self._title(_SHORT_MONTHS, _SHORT_WEEKDAYS)

    @property
    def week_name(self) -> str:
        """For example "Week 48"; empty for a month, which has several."""
        return "" if self.view == "month" else tr("Week {number}", number=week_number(self.days))

    def _extent(self) -> tuple[date, int]:
        match self.view:
            case "day":
                return self.day, 1
            case "week":
                return self._week_of(self.day), _DAYS_A_WEEK
            case "month":
                first = self._week_of(self.day.replace(day=1))
                last = self._week_of(_months_later(self.day.replace(day=1), 1) - timedelta(days=1))
                return first, (last - first).days + _DAYS_A_WEEK
            case _:
                assert_never(self.view)

    def _week_of(self, day: date) -> date:
        starts_on = WEEKDAYS.index(self.week_start.capitalize())
        return day - timedelta(days=(day.weekday() - starts_on) % _DAYS_A_WEEK)

    def _title(self, months: tuple[str, ...], weekdays: tuple[str, ...]) -> str:
        first, last = self.days[0], self.days[-1]
        match self.view:
            case "day":
                weekday, month = tr(weekdays[first.weekday()]), tr(months[first.month - 1])
                return tr(
                    "{weekday}, {day} {month} {year}",
                    weekday=weekday,
                    day=first.day,
                    month=month,
                    year=first.year,
                )
            case "week":
                return _span(first, last, months)
            case "month":
                return f"{tr(months[self.day.month - 1])} {self.day.year}"
            case _:
                assert_never(self.view)


def week_number(days: Iterable[date]) -> int:
    """The number, as in ISO 8601, of the week that these days are in: that of its Thursday."""
    listed = tuple(days)
    thursday = next((day for day in listed if day.weekday() == _THURSDAY), listed[0])
    return thursday.isocalendar().week


def short_weekday(day: date) -> str:
    """For example "Mon"."""
    return tr(_SHORT_WEEKDAYS[day.weekday()])


def short_day(day: date) -> str:
    """For example "1 Dec"."""
    return _day(day, _SHORT_MONTHS)


def _day(day: date, months: tuple[str, ...]) -> str:
    return tr("{day} {month}", day=day.day, month=tr(months[day.month - 1]))


def _span(first: date, last: date, months: tuple[str, ...]) -> str:
    if first.year != last.year:
        spaced = f" {_EN_DASH} "
        return f"{_day(first, months)} {first.year}{spaced}{_day(last, months)} {last.year}"
    if first.month != last.month:
        return f"{_day(first, months)} {_EN_DASH} {_day(last, months)} {last.year}"
    return tr(
        "{first}\N{EN DASH}{last} {year}", first=first.day, last=_day(last, months), year=last.year
    )


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + month // 11, (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (following - timedelta(days=1)).day))
