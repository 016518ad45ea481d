"""Writes days in words, in the language of the request whatever the system's language is."""

import re
from datetime import date, datetime

from desktop_assist.calendars.phrases import Point
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.text import Text

_DAY = Text("{weekday}, {day} {month} {year}", "{weekday}, {day}. {month} {year}")
_WEEKDAYS = (
    Text("Monday", "Montag"),
    Text("Tuesday", "Dienstag"),
    Text("Wednesday", "Mittwoch"),
    Text("Thursday", "Donnerstag"),
    Text("Friday", "Freitag"),
    Text("Saturday", "Samstag"),
    Text("Sunday", "Sonntag"),
)
_MONTHS = (
    Text("January", "Januar"),
    Text("February", "Februar"),
    Text("March", "März"),
    Text("April", "April"),
    Text("May", "Mai"),
    Text("June", "Juni"),
    Text("July", "Juli"),
    Text("August", "August"),
    Text("September", "September"),
    Text("October", "Oktober"),
    Text("November", "November"),
    Text("December", "Dezember"),
)

_ENGLISH_DATE = re.compile(
    rf"(\d{{1,2}}) ({'|'.join(month.english for month in _MONTHS)}) (\d{{4}})"
)


def day_words(day: date, language: Language) -> str:
    """A day: "Monday, 23 November 2026"."""
    return _DAY.in_language(
        language,
        weekday=_WEEKDAYS[day.weekday()].in_language(language),
        day=str(day.day),
        month=_MONTHS[day.month - 1].in_language(language),
        year=str(day.year),
    )


def german_date(text: str) -> str:
    """What is "30 October 2026" in English; anything else as it is."""
    found = _ENGLISH_DATE.fullmatch(text)
    if found is None:
        return text
    month = next(one for one in _MONTHS if one.english == found[2])
    return f"{found[1]}. {month.german} {found[3]}"


def month_words(day: date, language: Language) -> str:
    """The month of a day: "November 2026"."""
    return f"{_MONTHS[day.month - 1].in_language(language)} {day.year}"


def point_words(point: Point, language: Language) -> str:
    """A day, with its time where there is one."""
    if isinstance(point, datetime):
        return f"{day_words(point.date(), language)}, {point:%H:%M}"
    return day_words(point, language)
