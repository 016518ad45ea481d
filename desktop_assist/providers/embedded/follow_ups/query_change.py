"""The same question to the calendar or the sheet, for other days or seen in another way."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.json_value import JsonValue
from desktop_assist.providers.embedded.follow_ups.history import History, Mention
from desktop_assist.providers.embedded.follow_ups.spending_change import (
    is_spending_change,
    spending_changed,
)
from desktop_assist.providers.embedded.intents import generate_expense_report, list_expenses
from desktop_assist.providers.embedded.phrase import other_words, plain, refers_back
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, coming_period, past_period
from desktop_assist.providers.embedded.slots.remainder import cut, without
from desktop_assist.providers.embedded.word_list import one_of

_LEAD = re.compile(
    r"^\W*(?:ok(?:ay)?\W+)?(?:and|und|what about|how about|same for|the same for|only|just|nur"
    r"|better|rather|lieber|besser|the same|same"
    r"|was ist mit|wie ist es|wie sieht es|das gleiche für|dasselbe für|by|per|nach|pro|show only"
    r"|only show|zeig nur|for|für|in|im|grouped by|broken down by)\b",
    re.IGNORECASE,
)
_KINDS = {
    "category": one_of("categor(?:y|ies), kategorien?, type, art"),
    "merchant": one_of("merchants?, shops?, vendors?, händlern?, läden"),
    "month": one_of("months?, monaten?"),
    "currency": one_of("currenc(?:y|ies), währung(?:en)?"),
}
_KIND = "|".join(f"(?P<{name}>{words})" for name, words in _KINDS.items())
_BY = re.compile(
    rf"\b(?:(?:grouped|broken down|split|sorted) )?(?:by|per|nach|pro|je)\s+(?:{_KIND})\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"^(?:(?:and|und|ok|okay|now|please|bitte|show|list|me|zeig|mir|but|aber)\W+)*"
    r"(?:only|just|nur)\s+(?:show |list |zeig(?:e)? )?(?:the |die |den )?(?P<what>[\w&' -]+?)"
    r"(?: (?:ones?|expenses?|ausgaben))?$",
    re.IGNORECASE,
)
_OF_THAT = re.compile(
    r"^(?:(?:and|und) )?(?:how much|what|which|wie ?viel)(?: part| share)? (?:of (?:that|it|this"
    r"|those|them)"
    r"|davon) (?:was|were|went|is|are|war|waren|ging)(?: spent| paid)?(?: (?:at|for|on|to|with|für"
    r"|bei))?"
    r" (?:the |die |das |den )?(?P<what>[\w&' -]+?)$",
    re.IGNORECASE,
)
_PART_OF_IT = re.compile(
    r"^(?:(?:and|und) )?(?:how much|what|which|wie ?viel)(?: part| share)? (?:of (?:that|it|this"
    r"|those|them|all that)|davon) (?:was|were|went|is|are|war|waren|ging|did i spend)(?: back)? ",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*[,;.?!\u2013-]\s*(?:so )?(?:what|how much) (?:did|do|does|is|was|were|are|'s) "
    r"(?:they|those|these|it|that)(?: all)?(?: (?:come to|cost|add up to|amount to|make|total))?"
    r"(?: in total| altogether| all in all)?\W*$",
    re.IGNORECASE,
)
"""Says once more that a sum is wanted: "just the hotels, what did they come to?"."""
_REPORT = re.compile(
    r"^(?:make|create|turn|export|put|give|send|generate|write|prepare|build|do|mach\w*|erstell\w*)\b"
    r".*\b(?:report|claim|pdf|excel|spreadsheet|spesenabrechnung|abrechnung|bericht)\b",
    re.IGNORECASE,
)
_SAME = re.compile(r"^(?:show|give|tell) me the same\b", re.IGNORECASE)
_OF_THINGS = re.compile(
    r"\W*(?:(?:and|und|what about|was ist mit|how about|just|only|nur) )*"
    r"(?:(?:the|my|all|die|das|den|alle|meine) )?(?P<what>[^\W\d_][\w' -]{2,30}?)\W*",
    re.IGNORECASE,
)
"""Names what was paid for, beside days: "and the hotels in October?"."""
_ABOUT = re.compile(
    r"^(?:what about|how about|for|für|was ist mit)?\s*(?:the |die )?"
    r"(?P<what>[\w&'-]+(?: [\w&'-]+)?)$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:the |den |die |das )?(?P<unit>day|week|month|year|tag|woche|monat|jahr)\s+"
    r"(?P<way>before|after|davor|danach|vorher|darauf)(?: that)?\b",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "tag": 1, "week": 7, "woche": 7}
_EARLIER = frozenset({"before", "davor", "vorher"})
_ASKING_WORDS = (
    "show list only nur just same gleiche dasselbe for für wie sieht es aus steht ist mit sonst "
    "expenses ausgaben meetings termine spend spent free frei zeig zeige hatte habe did break down "
    "split group sort aufgeteilt"
)
_ASKING = frozenset(_ASKING_WORDS.split())
_MOST_WORDS = 8
_FILTERS = ("category", "text")
_ABOUT_MONEY = frozenset({"list_expenses", "summarize_expenses"})


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be different in the question."""

    period: Period | None
    by: str
    only: str
    minutes: int | None
    rest: str


def asked_again(request: UserRequest, history: History) -> Act | None:
    """The questions asked just before, changed; None when the words are no part of one."""
    if _REPORT.search(plain(request.text)) and refers_back(request.text):
        return _report(request, history)
    request = request.saying(_TAIL.sub("?", request.text))
    if not _is_fragment(request.text):
        return None
    asked = (_changed(query, request) for query in history.queries())
    calls = tuple(call for act in asked if act for call in act.calls)
    return Act(calls) if calls else None


def _report(request: UserRequest, history: History) -> Act | None:
    """A report of the days whose expenses were looked at."""
    asked = [one for one in history.queries() if one.call.name in _ABOUT_MONEY]
    days = asked[-1].call.arguments if asked else {}
    if not (days.get("from") and days.get("to")):
        return None
    words = f"make an expense report from {days['from']} to {days['to']}. {request.text}"
    reply = generate_expense_report.read(request.saying(words))
    return reply if isinstance(reply, Act) else None


def _changed(query: Mention, request: UserRequest) -> Act | None:
    wanted = _wanted(request, query)
    if query.call.name in _ABOUT_MONEY:
        days = _days(wanted, query)
        asked = spending_changed(query, days, request)
        if asked is None and wanted.period:  # "and in October, in Swiss francs?"
            asked = spending_changed(query, days, request.saying(wanted.rest))
        return asked or _expenses(wanted, query, request)
    return _meetings(wanted, query)


def _is_fragment(text: str) -> bool:
    words = text.split()
    said = any(one.search(text) for one in (_LEAD, _BY, _ONLY, _OF_THAT, _PART_OF_IT))
    is_part = said or _SAME.search(plain(text)) or text.rstrip().endswith("?")
    is_about = bool(is_part) or is_spending_change(text)
    return len(words) <= _MOST_WORDS and is_about


def _wanted(request: UserRequest, query: Mention) -> _Wanted:
    text = plain(request.text).strip(" ?!.,")
    part = _PART_OF_IT.match(text)
    if part and past_period(request.saying(text[part.end() :])):
        text = text[part.end() :]
    by = cut(text, _BY)
    only = cut(by.rest, _ONLY)
    only = only if only.found else cut(by.rest, _OF_THAT)
    step = cut(only.rest, _NEXT)
    is_back = query.call.name in _ABOUT_MONEY
    asked = request.saying(step.rest)
    period = past_period(asked) if is_back else coming_period(asked)
    direction = request.policy.for_listing("past" if is_back else "future")
    when = understand(step.rest, request.now, direction)
    rest = without(step.rest, when.spans) if when and (period or when.duration) else step.rest
    minutes = int(when.duration / timedelta(minutes=1)) if when and when.duration else None
    return _Wanted(
        period=_beside(query, step.found) if step.found else period,
        by=next((name for name in _KINDS if by.found and by.found[name]), ""),
        only=only.found["what"] if only.found else "",
        minutes=minutes,
        rest=rest,
    )


def _expenses(wanted: _Wanted, query: Mention, request: UserRequest) -> Act | None:
    days = _days(wanted, query)
    if wanted.by:
        period = days or Period(date(request.now.year, 1, 1), request.now.date()).arguments()
        known = query.call.arguments
        kept: dict[str, JsonValue] = {one: known[one] for one in _FILTERS if known.get(one)}
        by = {**period, "by": wanted.by, **kept}
        return _act("summarize_expenses", by) if _is_all(wanted) else None
    if wanted.only:
        return _act("list_expenses", {**days, **_filter(wanted.only, request)})
    if wanted.period is None:
        about = _ABOUT.fullmatch(wanted.rest.strip())
        found = _known_filter(about["what"], request) if about else {}
        return _act("list_expenses", {**days, **found}) if found else None
    kept = {
        name: query.call.arguments[name]
        for name in query.call.arguments
        if name not in days and not name.startswith("compare_")
    }
    if _is_all(wanted):
        return _act(query.call.name, {**kept, **days})
    about = _OF_THINGS.fullmatch(wanted.rest)
    found = _known_filter(about["what"], request) if about else {}
    return _act("list_expenses", {**days, **found}) if found else None


def _meetings(wanted: _Wanted, query: Mention) -> Act | None:
    if not _is_all(wanted) or wanted.by or wanted.only:
        return None
    is_free = query.call.name == "find_free_time"
    if wanted.period is None and not (is_free and wanted.minutes):
        return None
    length = {"duration_minutes": wanted.minutes} if is_free and wanted.minutes else {}
    return _act(query.call.name, {**query.call.arguments, **_days(wanted, query), **length})


def _is_all(wanted: _Wanted) -> bool:
    """Whether nothing was said beside what was understood."""
    return all(word in _ASKING for word in other_words(wanted.rest))


def _days(wanted: _Wanted, query: Mention) -> dict[str, JsonValue]:
    if wanted.period is not None:
        return dict(wanted.period.arguments())
    known = query.call.arguments
    return {name: known[name] for name in ("from", "to") if known.get(name)}


def _filter(what: str, request: UserRequest) -> dict[str, JsonValue]:
    return _known_filter(what, request) or {"text": what.removesuffix("s")}


def _known_filter(what: str, request: UserRequest) -> dict[str, JsonValue]:
    """A category, a thing or a merchant, as a whole question about expenses would name it."""
    for words in (f"show expenses for {what}", f"show expenses at {what}"):
        reply = list_expenses.read(request.saying(words))
        if isinstance(reply, Act):
            known = reply.calls[0].arguments
            found = {name: known[name] for name in ("category", "text") if known.get(name)}
            if found:
                return found
    return {}


def _beside(query: Mention, found: re.Match[str]) -> Period | None:
    """The days before or after those of the question."""
    known = query.call.arguments
    if not (known.get("from") and known.get("to")):
        return None
    first, last = (date.fromisoformat(str(known[name])) for name in ("from", "to"))
    unit, sign = found["unit"].lower(), -1 if found["way"].lower() in _EARLIER else 1
    if unit in _DAYS:
        step = timedelta(days=_DAYS[unit]) * sign
        return Period(first + step, last + step)
    if unit in {"year", "jahr"}:
        return Period(_in_year(first, sign), _in_year(last, sign))
    start = (first.replace(day=1) + timedelta(days=-1 if sign < 0 else 31)).replace(day=1)
    return Period(start, (start + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def _in_year(day: date, step: int) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + step, day=28 if is_leap_day else day.day)


def _act(tool: str, arguments: dict[str, JsonValue]) -> Act:
    return Act((PlannedCall(tool, arguments),))
