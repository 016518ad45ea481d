"""Put a date into words for people."""

from datetime import date, datetime

# strftime would follow the machine's locale.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


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


def moment_words(moment: datetime) -> str:
    """For example "Sunday, 22 November 2026, 09:00 (Europe/Berlin, UTC+01:00)"."""
    day = f"{weekday_name(moment.date())}, {date_words(moment.date())}"
    zone = f"{moment.tzinfo}, UTC{moment.isoformat(timespec='minutes')[16:] or '+00:00'}"
    return f"{day}, {moment:%H:%M} ({zone})"
