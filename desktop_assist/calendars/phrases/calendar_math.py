"""Steps on the calendar: months, weeks, the n-th weekday, working days."""

import calendar
from datetime import date, timedelta

MONTHS_PER_YEAR = 12
DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The weekdays as RFC 5545 writes them."""
SATURDAY = 5
_YEARS = range(1900, 2200)


def made_date(year: int, month: int, day: int) -> date | None:
    """The date, or None when the calendar has no such day, or no living person does."""
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months on, or the month's last day."""
    year, month = divmod(day.year * MONTHS_PER_YEAR + day.month - 1 + months, MONTHS_PER_YEAR)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, month)[1]


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=month_length(day.year, day.month))


def week_start(day: date) -> date:
    """The Monday on or before a day."""
    return day - timedelta(days=day.weekday())


def weekday_from(day: date, weekday: int) -> date:
    """The first such weekday on or after a day."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def weekday_before(day: date, weekday: int) -> date:
    """The last such weekday before a day."""
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """The n-th such weekday of a month, -1 being the last; None when there are not so many."""
    if number < 0:
        last = date(year, month, month_length(year, month))
        found = last - timedelta(days=(last.weekday() - weekday) % 7 - 7 * (number + 1))
        return found if found.month == month else None
    found = weekday_from(date(year, month, 1), weekday) + timedelta(weeks=number - 1)
    return found if found.month == month else None


def add_workdays(day: date, count: int) -> date:
    """The day that is so many days from Monday to Friday after (before, if negative) a day."""
    step = timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= day.weekday() < SATURDAY
    return day


def easter(year: int) -> date:
    """Easter Sunday (Gauss's rule with the Gregorian corrections)."""
    century, golden = year // 100, year % 19
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon -= moon // 28 * (1 - 29 // (moon + 1) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=sunday)
