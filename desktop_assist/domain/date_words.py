"""Put a date into words for people."""

import re
from collections.abc import Iterator
from datetime import date, datetime

# strftime would follow the machine's locale.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Compiled at its first use: this is loaded before the first paint.
_DATE = rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b"


def date_words(day: date) -> str:
    """For example "31 October 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_date_words(day: date) -> str:
    """For example "Tue, 24 Nov 2026", for columns."""
    month = _MONTHS[day.month - 1][:3]
    return f"{weekday_name(day)[:3]}, {day.day} {month} {day.year}"


def weekday_name(day: date) -> str:
    """For example "Tuesday"."""
    return _WEEKDAYS[day.weekday()]


def weekdays_in(text: str) -> Iterator[str]:
    """The weekday of each day that a text names as `date_words` does."""
    for day, month, year in re.findall(_DATE, text):
        try:
            yield weekday_name(date(int(year), 1 + _MONTHS.index(month), int(day)))
        except ValueError:  # no such day
            continue


def moment_words(moment: datetime) -> str:
    """For example "Sunday, 22 November 2026, 09:00 (Europe/Berlin, UTC+01:00)"."""
    day = f"{weekday_name(moment.date())}, {date_words(moment.date())}"
    zone = f"{moment.tzinfo}, UTC{moment.isoformat(timespec='minutes')[16:] or '+00:00'}"
    return f"{day}, {moment:%H:%M} ({zone})"
