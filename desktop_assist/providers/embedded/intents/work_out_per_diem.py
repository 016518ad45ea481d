"""Requests to work out what the days of a trip are paid by the flat rate."""

import re
from datetime import timedelta

from desktop_assist.calendars.phrases import Direction, understand
from desktop_assist.expenses.policy.head_count import provided_meals
from desktop_assist.providers.embedded.reply import REQUEST, Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, period_of
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words

TOOL = "work_out_per_diem"
_WHERE = Text("For which city or country?", "Für welche Stadt oder welches Land?")
_PER_DIEM = whole_words(
    "per[- ]?diems?, daily allowances?, (?:meal|travel|subsistence) allowances?, tagegeld(?:er)?",
    "verpflegungspauschalen?, verpflegungsmehraufw\\w+, spesenpauschalen?, tagespauschalen?",
    "reisepauschalen?, spesens(?:a|ä)tze?, pauschale für (?:die )?verpflegung",
)
_OF_RULES = whole_words(
    "rules?, polic(?:y|ies), who, why, what is a, was ist, regeln?, richtlinien?, table, tabelle"
)
_DAYS = re.compile(r"\b(\d{1,2})\s*[-\u2013]\s*(\d{1,2})(?=\s+[^\W\d_]{3})")
"""As in "1-4 December"."""
_BOARD = whole_words("(?:with |mit )?(?:half|full) board")
"""Half of a board is no half of the day."""
_LONGEST = timedelta(days=60)
_A_MONTH_AT_LEAST = 28
_LEADS = r"\b(?:for|in|to|at|für|nach|aus)\s+"
_TRIP = (
    r"(?:(?:the|my|a|our|die|meine|eine|unsere)\s+)?(?:(?:\w*[Rr]eise|trip|stay|visit|Tage)\s+)?"
)
_TO = r"(?:(?:to|in|nach)\s+)?"
_PLACE = re.compile(
    rf"{_LEADS}{_TRIP}{_TO}(?P<place>[A-ZÀ-Þ][\w.'\u2019-]+(?:[ ,-]+[A-ZÀ-Þ][\w.'\u2019-]+){{0,3}})"
)
_BEHIND = re.compile(
    r"(?: (?:calculation|rate|claim|berechnung))?"
    r"[\s:]+(?P<place>[A-ZÀ-Þ][\w.'\u2019-]+(?: [A-ZÀ-Þ][\w.'\u2019-]+){0,2})"
)
_SMALL = re.compile(
    rf"{_LEADS}{_TRIP}{_TO}(?P<place>(?!(?:the|my|a|our|me|trip|die|den|das|mich|each|all)\b)"
    r"[^\W\d_]{3,}(?:[ -](?:york|angeles|francisco|kong|orleans|diego|delhi|aires))?)",
    re.IGNORECASE,
)


def read(request: UserRequest) -> Reply | None:
    """The days of a trip to work out, a question where it went, or None for any other request."""
    return _read(request, request.text)


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The trip that was asked about, with the answer."""
    asked = str(pending.arguments.get(REQUEST, ""))
    return _read(answer.saying(f"{asked} in {answer.text.strip(' .')}"), asked)


def _read(request: UserRequest, asked: str) -> Reply | None:
    request = request.saying(_DAYS.sub(r"from \1 to \2", request.text))
    text = request.text
    if not _PER_DIEM.search(text) or _OF_RULES.search(text):
        return None
    found = _nearest(request)
    if found is None:
        return None
    period, rest = found
    place = _place(rest)
    if not place:
        question = _WHERE.in_language(request.language)
        return Ask(question, (), PlannedCall(TOOL, {REQUEST: asked}))
    meals = list(provided_meals(text))
    arguments = {"place": place, **period.arguments(), "provided": meals}
    return Act((PlannedCall(TOOL, arguments),))


def _nearest(request: UserRequest) -> tuple[Period, str] | None:
    """The days that are named, past or to come, whichever lie nearer; and the other words."""
    found = [one for way in ("past", "future") if (one := _named(request, way)) is not None]
    today = request.now.date()
    return min(found, key=lambda one: abs(one[0].first - today), default=None)


def _named(request: UserRequest, direction: Direction) -> tuple[Period, str] | None:
    """Days of a trip; a whole month asks for a rate rather than for a trip."""
    text = _BOARD.sub(" ", request.text)
    days_alone = _PER_DIEM.sub(_blank, text)
    when = understand(days_alone, request.now, request.policy.for_listing(direction))
    period = period_of(when)
    if when is None or period is None or period.last - period.first > _LONGEST:
        return None
    if (period.last - period.first).days + 1 >= _A_MONTH_AT_LEAST and period.first.day == 1:
        return None
    return period, without(text, when.spans)


def _blank(found: re.Match[str]) -> str:
    """As long as what it stands for: a "daily" allowance is none of today, nor of every day."""
    return " " * len(found[0])


def _place(rest: str) -> str:
    """After "for" or "in", else right behind the word itself: "Per diem Paris"."""
    text = _PER_DIEM.sub(" ", rest)
    named = _PER_DIEM.search(rest)
    behind = _BEHIND.match(rest, named.end()) if named else None
    found = _PLACE.search(text) or behind or _SMALL.search(text)
    return found["place"].strip(" ,.-") if found else ""
