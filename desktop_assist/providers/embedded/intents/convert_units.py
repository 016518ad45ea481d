"""Conversions of units: "how many miles are in 5 km?"."""

import re

from desktop_assist.providers.embedded.intents.calculate import TOOL
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

_UNIT = one_of(
    "(?:milli|centi|kilo|zenti)?met(?:er|re)s?, (?:milli|kilo)?gram(?:m|s|me)?s?, kilos?, miles?",
    "inch(?:es)?, feet, foot, yards?, pounds?, ounces?, stones?, tons?, tonnes?, tonnen, meilen?",
    "(?:milli)?lit(?:er|re)s?, gallons?, pints?, quarts?, cups?, tablespoons?, teaspoons?, zoll",
    "fuß",
    "pfund, hours?, minutes?, seconds?, days?, weeks?, stunden?, minuten?, sekunden?, tagen?, tage",
    "wochen?, hectares?, hektar, acres?, celsius, fahrenheit, kelvin, knots?, knoten, mph, km/h",
    "kmh",
    "bytes?, [kmgt]b, [kmgt]?bits?, megabytes?, gigabytes?, terabytes?, mm, cm, km, kg, lbs?",
    "oz, ft",
    "yd, mi, ml, m²?, °[cf], c, f, g, l, h",
)
_NUMBERS = {
    "a": "1", "an": "1", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "twelve": "12", "twenty": "20",
    "ein": "1", "eine": "1", "einem": "1", "einer": "1", "zwei": "2", "drei": "3", "vier": "4",
    "fünf": "5", "zehn": "10",
}  # fmt: skip
_AMOUNT = rf"(?P<amount>-?\d[\d.,]*|{'|'.join(_NUMBERS)})"
_DEGREES = r"(?:degrees? |grad )?"
_ASKS = one_of(
    "(?:please )?(?:tell me )?(?:what|how much)(?:'s| is| are| would)?, (?:please )?convert",
    "(?:can|could) you convert, change, wie ?viele? (?:ist|sind), was (?:ist|sind), rechne",
)
_HOW_MANY = re.compile(
    rf"\W*(?:.{{0,20}}\b)?(?:how many|wie ?viele?) (?P<to>{_UNIT})\b (?:are |is |sind |ist )?"
    rf"(?:(?:there |equal )?in )?{_AMOUNT} ?{_DEGREES}(?P<from>{_UNIT})\W*"
)
_INTO = re.compile(
    rf"\W*(?:{_ASKS} )?{_AMOUNT} ?{_DEGREES}(?P<from>{_UNIT}) (?:be )?(?:in|into|to|nach)"
    rf" {_DEGREES}(?P<to>{_UNIT})(?: is| um)?(?:,? (?:please|bitte))?\W*"
)


def read(request: UserRequest) -> Reply | None:
    """The conversion, or None when no amount and no two units are named."""
    found = _HOW_MANY.fullmatch(request.lower) or _INTO.fullmatch(request.lower)
    if found is None:
        return None
    amount = _NUMBERS.get(found["amount"], found["amount"])
    return Act((PlannedCall(TOOL, {"expression": f"{amount} {found['from']} in {found['to']}"}),))
