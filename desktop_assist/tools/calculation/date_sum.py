"""Calculate with days: how many lie between two, and which comes so much later."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import ToolInputError

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SATURDAY = 5
_DAYS_A_WEEK = 7
_MONTHS_A_YEAR = 12
_MOST = 100_000
_DAY = (
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}|today|tomorrow|yesterday|heute|morgen|gestern"
)
_UNITS = (
    r"(?P<working>(?:working|business|work|week)\s?-?days?|workdays?|weekdays?|arbeitstagen?|"
    r"arbeitstage|werktagen?|werktage)|(?P<day>days?|tagen?|tage)|(?P<week>weeks?|wochen?)|"
    r"(?P<month>months?|monaten?|monate)|(?P<year>years?|jahren?|jahre)"
)
_BETWEEN = re.compile(
    rf"(?:(?:how many|number of|wie ?viele)\s+)?(?:{_UNITS})\s+(?:are there\s+|liegen\s+)?"
    rf"(?:between|from|zwischen|von)\s+(?P<first>{_DAY})\s+(?:and|to|until|till|und|bis)\s+"
    rf"(?P<last>{_DAY})",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"(?:(?:how many|wie ?viele)\s+)?(?:{_UNITS})\s+(?:until|till|to|bis)\s+(?P<last>{_DAY})",
    re.IGNORECASE,
)
_SHIFTED = re.compile(
    rf"(?P<start>{_DAY})\s*(?P<steps>(?:\s*[-+\u2212]\s*\d{{1,6}}\s*[a-zäöü -]+)+)", re.IGNORECASE
)
_STEP = re.compile(rf"\s*([-+\u2212])\s*(\d{{1,6}})\s*(?:{_UNITS})\s*", re.IGNORECASE)
_DIFFERENCE = re.compile(rf"(?P<last>{_DAY})\s*[-\u2212]\s*(?P<first>{_DAY})", re.IGNORECASE)
_WEEKDAY_OF = re.compile(
    rf"(?:(?:what|which)\s+)?(?:week)?day\s+(?:of the week\s+)?(?:is|was|of)\s+(?P<day>{_DAY})|"
    rf"welcher wochentag ist (?P<tag>{_DAY})",
    re.IGNORECASE,
)
_AROUND_TODAY = {"yesterday": -1, "gestern": -1, "today": 0, "heute": 0, "tomorrow": 1, "morgen": 1}

DayUnit: TypeAlias = Literal["working", "day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class DateResult:
    """What came out.

    Attributes:
        result: An ISO 8601 date, a number, or a weekday's name.
        unit: Of a number; empty otherwise.
        summary: One sentence.
    """

    result: str
    unit: str
    summary: str


def date_result(text: str, today: date) -> DateResult | None:
    """Work out a calculation with days; None when the text is none.

    Raises:
        ToolInputError: It names a day that does not exist, or one beyond all calendars.
    """
    plain = text.strip().rstrip("?=. ")
    try:
        return _result(plain, today)
    except (OverflowError, ValueError) as error:
        raise ToolInputError(f"This day does not exist: {error}.") from error


def _result(text: str, today: date) -> DateResult | None:
    if match := _BETWEEN.fullmatch(text):
        return _between(_day(match["first"], today), _day(match["last"], today), _unit_of(match))
    if match := _UNTIL.fullmatch(text):
        return _between(today, _day(match["last"], today), _unit_of(match))
    if match := _DIFFERENCE.fullmatch(text):
        return _between(_day(match["first"], today), _day(match["last"], today), "day")
    if match := _SHIFTED.fullmatch(text):
        return _shifted(_day(match["start"], today), match["steps"], text)
    return _weekday(text, today)


def _weekday(text: str, today: date) -> DateResult | None:
    match = _WEEKDAY_OF.fullmatch(text)
    if match is None:
        return None
    day = _day(match["day"] or match["tag"], today)
    name = _WEEKDAYS[day.weekday()]
    return DateResult(name, "", f"{date_words(day)} is a {name}.")


def _between(first: date, last: date, unit: DayUnit) -> DateResult:
    words = f"from {date_words(first)} to {date_words(last)}"
    sign = -1 if last < first else 1
    early, late = min(first, last), max(first, last)
    days = (late - early).days
    match unit:
        case "working":
            count = sign * _working_days(early, late)
            note = "Mondays to Fridays, both days counted; public holidays are not left out"
            return DateResult(str(count), "working days", f"{count} working days {words} ({note}).")
        case "day":
            return DateResult(str(sign * days), "days", f"{sign * days} days {words}.")
        case "week":
            weeks, rest = divmod(days, _DAYS_A_WEEK)
            more = f" and {rest} days" if rest else ""
            return DateResult(str(sign * weeks), "weeks", f"{sign * weeks} weeks{more} {words}.")
    months = _months_between(early, late)
    rest = (late - _plus_months(early, months)).days
    count = months // (_MONTHS_A_YEAR if unit == "year" else 1)
    full = f"{sign * count} full {unit}s"
    more = f" and {rest} days" if unit == "month" and rest else ""
    return DateResult(str(sign * count), f"{unit}s", f"{full}{more} {words}.")


def _shifted(start: date, steps: str, text: str) -> DateResult | None:
    day, place = start, 0
    while place < len(steps):
        match = _STEP.match(steps, place)
        if match is None:
            return None
        count = int(match[2]) if match[1] == "+" else -int(match[2])
        if abs(count) > _MOST:
            raise OverflowError("it lies too far away")
        day, place = _moved(day, count, _unit_of(match)), match.end()
    name = _WEEKDAYS[day.weekday()]
    return DateResult(
        day.isoformat(), "", f"{' '.join(text.split())} is {name}, {date_words(day)}."
    )


def _moved(day: date, count: int, unit: DayUnit) -> date:
    match unit:
        case "day":
            return day + timedelta(days=count)
        case "week":
            return day + timedelta(weeks=count)
        case "month":
            return _plus_months(day, count)
        case "year":
            return _plus_months(day, count * _MONTHS_A_YEAR)
        case "working":
            return _plus_working_days(day, count)


def _plus_months(day: date, count: int) -> date:
    """The same day of another month, or its last one where that is shorter."""
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + count, _MONTHS_A_YEAR)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError("it lies beyond the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _months_between(early: date, late: date) -> int:
    months = (late.year - early.year) * _MONTHS_A_YEAR + late.month - early.month
    return months - (_plus_months(early, months) > late)


def _plus_working_days(day: date, count: int) -> date:
    step = 1 if count > 0 else -1
    weeks, rest = divmod(abs(count), 5)
    if day.weekday() >= _SATURDAY and count:  # from a weekend, the nearest working day is the first
        day -= timedelta(days=step * ((day.weekday() - 4) if step > 0 else (day.weekday() - 7)))
    day += timedelta(weeks=step * weeks)
    for _ in range(rest):
        day += timedelta(days=step)
        while day.weekday() >= _SATURDAY:
            day += timedelta(days=step)
    return day


def _working_days(early: date, late: date) -> int:
    """How many Mondays to Fridays, both days counted."""
    days = (late - early).days + 1
    weeks, rest = divmod(days, _DAYS_A_WEEK)
    return weeks * 5 + sum((early.weekday() + n) % _DAYS_A_WEEK < _SATURDAY for n in range(rest))


def _day(text: str, today: date) -> date:
    if text.casefold() in _AROUND_TODAY:
        return today + timedelta(days=_AROUND_TODAY[text.casefold()])
    if "-" in text:
        year, month, day = map(int, text.split("-"))
    else:
        day, month, year = map(int, text.split("."))
    return date(year, month, day)


def _unit_of(match: re.Match[str]) -> DayUnit:
    units: tuple[DayUnit, ...] = ("working", "day", "week", "month", "year")
    return next(unit for unit in units if match[unit])
