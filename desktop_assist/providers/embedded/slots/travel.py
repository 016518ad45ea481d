"""How long the way to a meeting takes."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import cut
from desktop_assist.providers.embedded.word_list import one_of

_LENGTH = r"(?P<{name}>\d{{1,3}}|an?|half an|eine|eine halbe)[ -]?(?P<{unit}>{units})"
_UNITS = one_of("min(?:ute)?[sn]?, hours?, hrs?, h, stunden?")
_WAY = one_of(
    "travel(?:l?ing)?(?: time)?, driving(?: time)?, drive(?: time)?, commute, to get there",
    "fahrt, fahrzeit, wegzeit, anfahrt, anreise, reisezeit, weg",
)
_JOIN_WORD = one_of("and, with, plus, allow, add, including, und, mit, zuzüglich")
_JOIN = rf"(?:[,;\s]|\b{_JOIN_WORD}\b)*"
_FIRST = _LENGTH.format(name="count", unit="unit", units=_UNITS)
_LAST = _LENGTH.format(name="count2", unit="unit2", units=_UNITS)
_TRAVEL = re.compile(
    rf"{_JOIN}\b(?:{_FIRST}(?: of| for)? {_WAY}\b(?: there)?"
    rf"|(?:the )?{_WAY}(?: there)?(?: of| is| takes| von| dauert|:)? {_LAST})(?![\w-])",
    re.IGNORECASE,
)
_HALF = 30
_HOUR = 60


@dataclass(frozen=True, slots=True)
class Travel:
    """Minutes, 0 when not said, and the text without it."""

    minutes: int
    rest: str


def find_travel(text: str) -> Travel:
    """Read "20 minutes of travel time", "Fahrzeit 20 Minuten"."""
    cutting = cut(text, _TRAVEL)
    found = cutting.found
    if found is None:
        return Travel(0, text)
    count, unit = (found["count"] or found["count2"]).lower(), found["unit"] or found["unit2"]
    if not count.isdigit():
        return Travel(_HALF if "hal" in count else _HOUR, cutting.rest)
    return Travel(int(count) * (1 if unit[0] in "mM" else _HOUR), cutting.rest)
