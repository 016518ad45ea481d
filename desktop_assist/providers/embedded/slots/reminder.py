"""How long before a meeting a reminder is wanted."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import cut

_NUMBERS = {"an": 1, "a": 1, "one": 1, "two": 2, "three": 3, "eine": 1, "einen": 1, "zwei": 2}
_COUNT = rf"\d+|{'|'.join(_NUMBERS)}"
_UNIT = r"min(?:ute)?[sn]?|hours?|h|stunden?|days?|tage?"
_BEFORE = r"(?:before(?:hand)?|earlier|ahead|vorher|davor)"
_JOIN = r"(?:,|\band\b|\bwith\b|\bund\b|\bmit\b|\s)*"
_NOUN_LAST = rf"(?:an? )?(?P<count>{_COUNT})[ -]?(?P<unit>{_UNIT}) (?:reminder|erinnerung)\b"
_NOUN_FIRST = (
    r"\b(?:remind(?:er)?|erinner\w*)(?: me| mich)?(?: of it)?(?: set)?"
    rf" (?P<count2>{_COUNT})[ -]?(?P<unit2>{_UNIT}) {_BEFORE}\b"
)
_REMINDER = re.compile(rf"{_JOIN}(?:{_NOUN_LAST}|{_NOUN_FIRST})", re.IGNORECASE)
_MINUTES = {"m": 1, "h": 60, "s": 60, "d": 1440, "t": 1440}


@dataclass(frozen=True, slots=True)
class Reminder:
    """Minutes before the start, None when not said, and the text without it."""

    minutes: int | None
    rest: str


def find_reminder(text: str) -> Reminder:
    """The reminder asked for."""
    cutting = cut(text, _REMINDER)
    found = cutting.found
    if found is None:
        return Reminder(None, text)
    count = found["count"] or found["count2"]
    unit = found["unit"] or found["unit2"]
    number = int(count) if count.isdigit() else _NUMBERS[count.lower()]
    return Reminder(number * _MINUTES[unit[0].lower()], cutting.rest)
