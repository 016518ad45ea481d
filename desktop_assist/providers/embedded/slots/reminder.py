"""How long before a meeting a reminder is wanted."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import cut

_NUMBERS = {
    "an": 1, "a": 1, "one": 1, "the": 1, "two": 2, "three": 3, "half an": 0.5, "eine": 1,
    "einen": 1, "ein": 1, "zwei": 2, "drei": 3, "eine halbe": 0.5,
}  # fmt: skip
_COUNT = rf"\d+|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_UNIT = r"min(?:ute)?[sn]?|hours?|hrs?|h|stunden?|days?|tage?|weeks?|wochen?"
_BEFORE = (
    r"(?:before(?:hand)?|earlier|ahead|prior|in advance|vorher|davor|zuvor"
    r"|vor(?= (?:dem|der|den|meine\w*|unsere\w*)\b))"
)
_JOIN = r"(?:,|\band\b|\bwith\b|\bund\b|\bmit\b|\s)*"
_WORD = r"(?:reminder|alert|alarm|notification|erinnerung)"
_NOUN_LAST = rf"(?:an? |eine[rn]? )?(?P<count>{_COUNT})[ -]?(?P<unit>{_UNIT})[ -]{_WORD}\b"
_ASKED = (
    r"\b(?:(?:set |add |send me |give me |put |i want |mit |stelle? )?(?:an? |eine[rn]? )?"
    rf"(?:{_WORD}|remind|alert|notify|ping|erinner\w*)"
    r"(?: me| mich| everyone| us| them| all)?(?: bitte)?"
    r"(?: of it| of that| about it| daran)?(?: set)?(?: for| by| at| von)?:?)"
)
_NOUN_FIRST = rf"{_ASKED} (?P<count2>{_COUNT})[ -]?(?P<unit2>{_UNIT}) {_BEFORE}\b"
_SHORT = rf"{_ASKED} (?P<count3>\d+)[ -]?(?P<unit3>{_UNIT})(?=\s*(?:$|[,;.]))"
_DAY_BEFORE = (
    r"(?P<day>\b(?:remind me|erinner\w* mich|(?:(?:put|set|add|with|give me|i want) )?(?:an?"
    r" )?reminder"
    r"(?: (?:on|for|to|about) (?:it|that|this))?(?: for)?)(?: bitte)? "
    r"(?:(?:on )?the (?:day|evening|night) before|am tag (?:davor|vorher)|am vortag))"
)
_REMINDER = re.compile(
    rf"{_JOIN}(?:{_NOUN_LAST}|{_NOUN_FIRST}|{_SHORT}|{_DAY_BEFORE})", re.IGNORECASE
)
_MINUTES = {"m": 1, "h": 60, "s": 60, "d": 1440, "t": 1440, "w": 10_080}


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
    if found["day"]:
        return Reminder(_MINUTES["d"], cutting.rest)
    count = (found["count"] or found["count2"] or found["count3"]).lower()
    unit = (found["unit"] or found["unit2"] or found["unit3"]).lower()
    number = int(count) if count.isdigit() else _NUMBERS[count]
    return Reminder(int(number * _MINUTES[unit[0]]), cutting.rest)
