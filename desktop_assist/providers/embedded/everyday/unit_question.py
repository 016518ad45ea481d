"""Questions how much something is in another unit: worked out by the tool that calculates."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

_UNITS = {
    "kg": "kilos?, kilograms?, kilogramm, kgs?",
    "g": "grams?, gramm, g",
    "lb": "pounds?, lbs?, pfund",
    "oz": "ounces?, oz, unzen?",
    "km": "kilometers?, kilometres?, kilometern?, kms?",
    "m": "meters?, metres?, metern?",
    "cm": "centimeters?, centimetres?, zentimetern?, cms?",
    "mm": "millimeters?, millimetres?, millimetern?, mm",
    "mi": "miles?, meilen?",
    "yd": "yards?, yds?",
    "ft": "feet, foot, ft, fuß",
    "in": "inch(?:es)?, zoll",
    "l": "liters?, litres?, litern?",
    "ml": "milliliters?, millilitres?, ml",
    "gal": "gallons?, gallonen?",
    "qt": "quarts?",
    "pt": "pints?",
    "cup": "cups?",
    "tbsp": "tablespoons?",
    "tsp": "teaspoons?",
    "°C": "celsius, °c",
    "°F": "fahrenheit, °f",
    "min": "minutes?, minuten?",
    "h": "hours?, stunden?",
    "day": "days?, tagen?",
    "week": "weeks?, wochen?",
}
_NUMBERS = {
    "a": "1", "an": "1", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "twelve": "12", "twenty": "20",
    "fifty": "50", "a hundred": "100", "hundred": "100", "half a": "0.5", "ein": "1", "eine": "1",
    "einem": "1", "einer": "1", "zwei": "2", "drei": "3", "fünf": "5", "zehn": "10",
}  # fmt: skip


def _unit(side: str) -> str:
    return "|".join(
        f"(?P<{side}{place}>{one_of(words)})" for place, words in enumerate(_UNITS.values())
    )


_NUMBER_WORDS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_COUNT = rf"(?P<count>\d+(?:[.,]\d+)?|{_NUMBER_WORDS})"
_OF_COUNT = rf"\b{_COUNT}\s*(?:degrees? |grad )?(?:{_unit('a')})\b"
_PATTERNS = (
    re.compile(
        rf"\b(?:many|much|amount of|viele?|number of)\s+(?:{_unit('b')})\b.*?{_OF_COUNT}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_OF_COUNT}.*?\b(?:in|to|into|nach|sind)\b.*?\b(?:{_unit('b')})\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:convert|change|turn|conversion (?:between|from)|wandle?)\s+(?P<count>)"
        rf"(?:{_unit('a')})\s+(?:in|to|into|and|nach)\s+(?:{_unit('b')})\b",
        re.IGNORECASE,
    ),
)
_ROOT = re.compile(
    r"\b(?:square root|quadratwurzel|wurzel) (?:of|von|aus) (?P<number>\d+(?:[.,]\d+)?)",
    re.IGNORECASE,
)


def read(request: UserRequest) -> Act | None:
    """The calculation asked for; None when none is."""
    root = _ROOT.search(request.text)
    if root:
        return _calculate(f"{_decimal(root['number'])} ^ 0.5")
    found = next((one for pattern in _PATTERNS if (one := pattern.search(request.text))), None)
    if found is None:
        return None
    count = found["count"].lower() or "1"
    return _calculate(
        f"{_NUMBERS.get(count) or _decimal(count)} {_unit_in(found, 'a')} in {_unit_in(found, 'b')}"
    )


def _unit_in(found: re.Match[str], side: str) -> str:
    return next(unit for place, unit in enumerate(_UNITS) if found[f"{side}{place}"])


def _decimal(number: str) -> str:
    return number.replace(",", ".")


def _calculate(expression: str) -> Act:
    return Act((PlannedCall("calculate", {"expression": expression}),))
