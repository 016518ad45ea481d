"""Sums with days: "how many days until Christmas?", "which day is 10 working days from now?"."""

import re
from datetime import date, datetime

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.intents.calculate import TOOL
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest

_UNITS = {
    "working days": r"(?:working|business|work)[ -]?days?|weekdays?|(?:arbeits|werk)tagen?",
    "days": r"days?|tagen?|tage",
    "weeks": r"weeks?|wochen?",
    "months": r"months?|monaten?|monate",
}
_UNIT = "|".join(f"(?:{words})" for words in _UNITS.values())
_COUNT = re.compile(
    rf"\W*(?:how many|number of|wie ?viele) (?P<unit>{_UNIT})\b"
    r"(?: are| is| left| there| sind| es| noch| liegen)*"
    r" (?P<way>until|till|to|before|between|from|bis|zwischen|von|zum)\b(?P<rest>.+)"
)
_LATER = re.compile(
    rf"\W*(?:what|which) (?:date|day|weekday) (?:is|will it be|will be) (?:it )?(?:in )?"
    rf"(?P<count>\d+) (?P<unit>{_UNIT})(?P<rest>.*)"
)
_AFTER = re.compile(r"\s*(?:from|after|ab|nach)\b(?P<day>.+)")
_AND = re.compile(r"\s+(?:and|to|until|till|und|bis)\s+")
_NOW = re.compile(r"\W*(?:from )?(?:now|today)?\W*")


def read(request: UserRequest) -> Reply | None:
    """The sum, or None when no days are counted."""
    text = request.lower
    if found := _COUNT.fullmatch(text):
        first, last = _ends(found["way"], found["rest"], request)
        unit = _unit(found["unit"])
        return _act(f"{unit} between {first} and {last}") if first and last else None
    if found := _LATER.fullmatch(text):
        start = _start(found["rest"], request)
        return _act(f"{start} + {found['count']} {_unit(found['unit'])}") if start else None
    return None


def _act(expression: str) -> Act:
    return Act((PlannedCall(TOOL, {"expression": expression}),))


def _unit(said: str) -> str:
    return next(unit for unit, words in _UNITS.items() if re.fullmatch(words, said))


def _ends(way: str, rest: str, request: UserRequest) -> tuple[date | None, date | None]:
    """The days that are counted between; from today when only the last is named."""
    if way not in {"between", "from", "zwischen", "von"}:
        return request.now.date(), _day(rest, request)
    first, _, last = _AND.sub("|", rest, count=1).partition("|")
    return _day(first, request), _day(last, request)


def _start(rest: str, request: UserRequest) -> date | None:
    """The day that is counted from: today when none is named."""
    if _NOW.fullmatch(rest):
        return request.now.date()
    after = _AFTER.match(rest)
    return _day(after["day"], request) if after else None


def _day(text: str, request: UserRequest) -> date | None:
    when = understand(f"on {text.strip(' ?.!')}", request.now, request.policy)
    if when is None or when.start is None or not when.names_day:
        return None
    return when.start.date() if isinstance(when.start, datetime) else when.start
