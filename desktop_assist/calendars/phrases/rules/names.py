"""Words that only look like a time: "with May", "room 4.12", "$10.50", "version 3.12"."""

from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.terms import Unread


def _unread(_: Found, __: Context) -> Unread:
    return Unread()


def _one_on_one(found: Found, _: Context) -> Unread | None:
    return Unread() if found.number("first") == found.number("second") == 1 else None


_NUMBER = "n0|n12|n24|n31|n59|n4|year|n_more|decimal"
_NAME = "weekday|month|holiday|zone_place"
_TIME = (
    "meridiem",
    "am",
    "oclock",
    "dot meridiem",
    "in the meridiem",
    "letter_unit",
    "through clock",
)
"""What makes the number a time: "in the meeting room 3 pm"."""

RULES = (
    Rule(f"label dot? number={_NUMBER}|slash|dotted|ordinal", _unread, not_before=_TIME),
    Rule(f"label dotted {_NUMBER}", _unread),
    Rule(f"label {_NUMBER} and {_NUMBER}", _unread, not_before=_TIME),
    Rule(f"currency number={_NUMBER}", _unread),
    Rule(f"number={_NUMBER} currency|unit_of_count", _unread),
    Rule(f"number={_NUMBER} number_of={_NUMBER}|currency unit_of_count|currency", _unread),
    Rule("first=n12 dash|on second=n12", _one_on_one),
    Rule(f"person_word dot? {_NAME}", _unread),
    Rule(f"person_word dot? {_NAME} list_mark {_NAME}", _unread),
    Rule("person_word the weekdays", _unread),
    Rule(f"person_word person_word dot? {_NAME}", _unread),
)
"""Tried before everything else."""
