"""How long before a meeting a reminder is wanted."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import cut

_LENGTH = r"(?P<count>\d+|an?|eine)[ -]?(?P<unit>min(?:ute)?[sn]?|hours?|h|stunden?|days?|tage?)"
_REMINDER = re.compile(
    rf"(?:,|\band|\bwith|\bund|\bmit)*\s*(?:a\s+)?(?:{_LENGTH}\s+reminder\b"
    rf"|\b(?:remind(?:er)?|erinner\w*)(?: me| mich)?(?: of it)? (?:set )?(?:{_LENGTH.replace('count', 'count2').replace('unit', 'unit2')})\s+(?:before(?:hand)?|earlier|ahead|vorher|davor))",
    re.I,
)
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
    return Reminder((int(count) if count.isdigit() else 1) * _MINUTES[unit[0].lower()], cutting.rest)
