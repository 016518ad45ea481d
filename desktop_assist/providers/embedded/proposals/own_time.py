"""Answers questions about one's own time: what is on, and when the longest free stretch is."""

import re
from datetime import datetime, timedelta
from typing import Any

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.intents import find_free_time
from desktop_assist.providers.embedded.proposals.asked_part import AskedPart
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import coming_period, past_period
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.timed_things import clock
from desktop_assist.providers.embedded.word_list import one_of, whole_words

_LIST = "list_meetings"
_LONGEST = re.compile(
    r"\b(?:longest|biggest|largest|longer|most|längste\w*|größte\w*|grösste\w*)\b.{0,30}"
    + one_of(
        "stretch, gap, window, slot, block, free, clear, open, uninterrupted, unbroken, spell, run",
        "frei\\w*, lücke\\w*, luft, zeitfenster, block, strecke, pause, am stück",
    ),
    re.IGNORECASE,
)
_SHORTEST_GAP = 15
"""In minutes."""
_OF_MY_TIME = whole_words(
    "my (?:\\w+ )?(?:day|week|(?:mon|tues|wednes|thurs|fri)day|calendar|diary), rammed",
    "my (?:\\w+ )?(?:morning|afternoon|evening)",
    "packed, chocka",
    "(?:do|have|had|am|was|did|will) (?:i|we) .*(?:on|free|busy|open|clear|booked|up to|planned)",
    "(?:bei mir|bei uns|mein\\w* \\w*tag|habe ich|hab ich|bin ich|hatte ich)"
    " .*(?:aus|los|frei|vor|voll|an|zeit|termine?|belegt)",
    "(?:i|we) (?:had|have) on, wie voll",
)
_NOT_OF_TIME = whole_words(
    "allowed, claim\\w*, spend, spent, pay, paid, cost, receipts?, expens\\w*, leave, darf, muss",
    "ausgegeben",
    "bezahlt, spesen, beleg\\w*, weather, wetter, train, flight",
)
_WAS = whole_words("had, was, did, hatte, war, last, gestern, yesterday")
_GAP = Text(
    "The longest free stretch{on} is {hours} ({length}).",
    "Am längsten frei ist{on} {hours} ({length}).",
)
_ON = Text(" on {day}", " am {day}")
_THEN = Text(" After that: {others}.", " Danach: {others}.")
_NO_GAP = Text("There is no free time on those days.", "An diesen Tagen ist keine Zeit frei.")
_H, _MIN = Text("{n} h", "{n} Std."), Text("{n} min", "{n} Min.")
_MOST_OTHERS = 2


def longest_gap(part: AskedPart, request: UserRequest) -> Find | None:
    """A look for the longest free stretch of the days named; None where none is asked for."""
    if not _LONGEST.search(part.question):
        return None
    found = find_free_time.read(request.saying(f"when am I free {part.question}"))
    if not isinstance(found, Act):
        return None
    call = PlannedCall(
        find_free_time.TOOL, {**found.calls[0].arguments, "duration_minutes": _SHORTEST_GAP}
    )
    return Find(call, lambda output: _longest(output, request))


def day_asked_about(part: AskedPart, request: UserRequest) -> Act | None:
    """The list of the days that a question about one's own time names."""
    asked = request.saying(part.question)
    if not _OF_MY_TIME.search(part.question) or _NOT_OF_TIME.search(part.question):
        return None
    period = past_period(asked) if _WAS.search(part.question) else coming_period(asked)
    if period is None:
        return None
    return Act((PlannedCall(_LIST, period.arguments()),))


def _longest(output: JsonObject, request: UserRequest) -> Say:
    rows: Any = output.get("free") or ()
    zone, language = request.now.tzinfo, request.language
    free = [
        (datetime.fromisoformat(str(one["start"])), datetime.fromisoformat(str(one["end"])))
        for one in rows
    ]
    if not free:
        return Say(_NO_GAP.in_language(language))
    ranked = sorted(free, key=lambda pair: (pair[0] - pair[1], pair[0]))
    (start, end), *others = ranked
    day = _ON.in_language(language, day=day_words(start.astimezone(zone).date(), language))
    told = _GAP.in_language(
        language, on=day, hours=_hours(start, end, request), length=_length(end - start, request)
    )
    same = [one for one in others if one[0].date() == start.date()][:_MOST_OTHERS]
    more = ", ".join(_hours(*one, request) for one in sorted(same))
    return Say(told + (_THEN.in_language(language, others=more) if more else ""))


def _hours(start: datetime, end: datetime, request: UserRequest) -> str:
    zone = request.now.tzinfo
    return f"{clock(start, zone)}\N{EN DASH}{clock(end, zone)}"


def _length(time: timedelta, request: UserRequest) -> str:
    hours, minutes = divmod(int(time.total_seconds()) // 60, 60)
    parts = ((_H, hours), (_MIN, minutes))
    return " ".join(text.in_language(request.language, n=str(n)) for text, n in parts if n)
