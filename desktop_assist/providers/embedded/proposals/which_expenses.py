"""Which expenses a question is about: of what kind, from where, in what money, of which days."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.proposals.exchange_told import exchange_told
from desktop_assist.providers.embedded.proposals.money_talk import SPENT
from desktop_assist.providers.embedded.proposals.named_expenses import (
    Row,
    Said,
    all_named,
    paid_in,
    read_said,
    spent_there,
)
from desktop_assist.providers.embedded.proposals.trip_days import (
    day_of,
    days_there,
    stretches,
    within_days,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, past_period
from desktop_assist.providers.embedded.slots.spending_words import LEFT_OUT
from desktop_assist.providers.embedded.slots.target import words_of

_INCLUDED = re.compile(
    r"(?:[,;:(]\s*(?:(?:and|und|with|mit|incl(?:uding|\.)?|inklusive|inkl\.?|even|samt)\s+)?"
    r"(?P<what>[^,;:()?!.]{2,40}?)|\s(?:and |with )?(?:the )?(?P<one>(?!it\b|that\b)[^\W\d_]{3,}))"
    r"\s+(?:and all|and everything|and the lot|an' all|included|too|as well|eingerechnet"
    r"|mitgerechnet|mitgezählt|inbegriffen|dazugerechnet|inklusive)(?=\W|$)",
    re.IGNORECASE,
)
"""What is to be counted, too: ", that meter and all"."""
_LONGEST_TRIP = timedelta(days=13)
_EACH_OF_THEM = re.compile(
    r"[,;:(]?\s*\b(?:one|eine[rs]?|ein)\b (?:was |were |is |war |in )?.*\b(?:(?:the )?other|one"
    r"|andere[rs]?|eine[rs]?)\b.*$",
    re.IGNORECASE,
)
"""Tells where each of them was: "one was here and one in Rome"."""
_SPEAKS_BACK = re.compile(
    r"\b(?:those|these|that|this|it|them|diese[rnms]?|davon|das|dabei|darin)\b", re.IGNORECASE
)
_OF_SOMETHING = re.compile(
    r"\b(?:on|for|at|from|with|to|bei|beim|für|fürs|von|mit|an)\s+(?:the |my |our |a |an |der |die "
    r"|das |dem |den |mein\w* )?(?P<what>[^\W\d_][\w&'-]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: of which rows, and of which days.

    Attributes:
        rows: The expenses that are meant, of whatever days.
        period: The days that are named.
        is_all: Whether all that there are may be meant.
        is_named: Whether each is named by a word of its own.
    """

    rows: tuple[Row, ...]
    period: Period | None = None
    is_all: bool = False
    is_named: bool = False

    def within(self) -> tuple[Row, ...]:
        """Those of the days that are named."""
        return _of_days(self.rows, self.period)

    def arguments(self) -> JsonObject:
        """Of a call that lists them."""
        ids: JsonObject = {"ids": [one.thing.group for one in self.rows]}
        return {**(self.period.arguments() if self.period else {}), **({} if self.is_all else ids)}


UNCLEAR = Asked(())
"""Only the calendar can tell."""


def _of_days(rows: Sequence[Row], days: Period | None) -> tuple[Row, ...]:
    return tuple(
        one for one in rows if days is None or days.first <= day_of(one.thing.start) <= days.last
    )


def asked_about(
    request: UserRequest,
    rows: Sequence[Row],
    meetings: Sequence[Thing] | None,
    history: History,
) -> Asked | None:
    """Which of the expenses are asked about; None when that is not known.

    Args:
        request: The question.
        rows: All expenses.
        meetings: What the calendar has on their days; None where it was not looked into.
        history: What was said before.
    """
    period = past_period(request) or _of_report(request, history)
    count, text = len(rows), _EACH_OF_THEM.sub(" ", request.text)
    without = _left_out(text, request, rows)
    text = LEFT_OUT.sub(" ", text)
    told = exchange_told(text, (one.currency for one in rows), request.currency)
    if told is not None:
        text = told.rest
        rows = [one for one in rows if one.currency == told.currency]
    said = read_said(_INCLUDED.sub(" ", text), request)
    if not (said.phrases or said.places or said.currencies or period):
        rows = _shown(rows, history)
    paid = paid_in(said, rows)
    on_days = _of_days(paid, period)
    there = _there(said, on_days, meetings, request.currency)
    if there is None and meetings is not None and _is_trip(period):
        there = on_days  # nothing tells where that was, but its days are named
    if there is None:
        return UNCLEAR if meetings is None else None
    is_narrowed = bool(period or said.places or said.currencies or len(rows) < count)
    chosen = _chosen(
        request.saying(text), said, there if said.places else paid, paid, is_narrowed=is_narrowed
    )
    chosen = tuple(one for one in chosen if one not in without)
    is_named = all(any(map(one.named, said.words)) for one in chosen)
    is_all = len(chosen) == count and told is None
    return Asked(chosen, period, is_all, is_named) if chosen else None


def _is_trip(days: Period | None) -> bool:
    """Whether the days that are named are no more than a trip has."""
    return days is not None and days.last - days.first <= _LONGEST_TRIP


def _left_out(text: str, request: UserRequest, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Those that are not to be counted."""
    what = ", ".join(one["what"] or one["out"] for one in LEFT_OUT.finditer(text))
    return (all_named(read_said(what, request).phrases, rows) or ()) if what else ()


def _chosen(
    request: UserRequest,
    said: Said,
    among: Sequence[Row],
    paid: Sequence[Row],
    *,
    is_narrowed: bool,
) -> tuple[Row, ...]:
    """Those that are named, with what is to be counted as well; none where that is not known."""
    extra = ", ".join(one["what"] or one["one"] for one in _INCLUDED.finditer(request.text))
    more = all_named(read_said(extra, request).phrases, paid) or () if extra else ()
    named = all_named(said.phrases, among)
    if named is not None:
        return tuple(one for one in paid if one in named or one in more)
    if _is_of_all(said, _INCLUDED.sub(" ", request.text), is_narrowed=is_narrowed):
        return tuple(among)
    return () if is_narrowed else more


def _of_report(request: UserRequest, history: History) -> Period | None:
    """The days of the report that was made just before, where it is spoken of."""
    is_meant = history.reported and _SPEAKS_BACK.search(request.text)
    days = history.reported.arguments if history.reported and is_meant else {}
    first, last = str(days.get("from") or ""), str(days.get("to") or "")
    return Period(date.fromisoformat(first), date.fromisoformat(last)) if first and last else None


def _shown(rows: Sequence[Row], history: History) -> Sequence[Row]:
    """Of the expenses those of the list shown just before, if one was."""
    focus = history.focus
    things = focus.things if focus is not None and history.is_recent(focus) else ()
    ids = {one.id for one in things if one.kind == "expense"}
    return [one for one in rows if one.thing.group in ids] if len(ids) > 1 else rows


def _there(
    said: Said, rows: Sequence[Row], meetings: Sequence[Thing] | None, home: str
) -> tuple[Row, ...] | None:
    """Those spent in the places that are named; None where the calendar has to tell."""
    found: list[Row] = []
    for place in said.places:
        there = spent_there(replace(said, places=(place,)), rows, home) or ()
        is_told = any(one.named(word) for one in there for word in words_of(place[0]))
        if not there or (len(stretches(there)) > 1 and not is_told):
            if meetings is None:
                return None
            among = there or [one for one in rows if one.currency == place[1]]
            there = within_days(among, days_there(place[0], meetings)) or there
        found += [one for one in there if one not in found]
    if not said.places:
        return tuple(rows)
    return tuple(one for one in rows if one in found) or None


def _is_of_all(said: Said, text: str, *, is_narrowed: bool) -> bool:
    """Whether all expenses of these days, this place or this money are meant."""
    if not said.words:
        return bool(is_narrowed or SPENT.search(text))
    things = {word for one in _OF_SOMETHING.finditer(text) for word in words_of(one["what"])}
    return is_narrowed and not things & set(said.words)
