"""Put a date into words for people."""

from datetime import date

# strftime would follow the machine's locale.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def date_words(day: date) -> str:
    """For example "31 October 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
