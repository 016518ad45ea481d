"""Tells whether a day of the month is said that the weekday beside it is not on.

"Donnerstag, 11." is read as the next Thursday where the 11th is none: which one is meant is open.
"""

import re

from desktop_assist.calendars.phrases import Understanding

_BESIDE_WEEKDAY = re.compile(
    r"\b(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend),? (?:de[nm] )?"
    r"(?P<day>\d{1,2})\.(?!\s?\d|\s?(?:jan|jän|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))",
    re.IGNORECASE,
)


def is_other_day(text: str, when: Understanding | None) -> bool:
    """Whether none of the days that were read has the number that is said."""
    said = {int(one["day"]) for one in _BESIDE_WEEKDAY.finditer(text)}
    if not said or when is None or when.start is None:
        return False
    return when.names_day and when.start.day not in said
