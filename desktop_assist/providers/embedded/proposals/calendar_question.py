"""Answers questions to the calendar that no rule reads: when next, who, where, the longest gap."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.found_things import Thing, meetings_in
from desktop_assist.providers.embedded.intents import find_free_time
from desktop_assist.providers.embedded.meeting_facts import Fact, MeetingFacts
from desktop_assist.providers.embedded.proposals.asked_part import AskedPart
from desktop_assist.providers.embedded.proposals.grounding import (
    Match,
    matches,
    the_one_meant,
    times_in,
)
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Say, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.timed_things import clock, when_of
from desktop_assist.providers.embedded.word_list import one_of, whole_words
from desktop_assist.providers.embedded.words import APPOINTMENT, MEETING_NOUN

_AHEAD = timedelta(days=90)
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
_NEXT = whole_words(
    "next(?! (?:week|month|year|quarter|mon|tues?|wed|thu|fri|sat|sun)\\w*), again, after",
    "nächste[rsn]? (?:mal|1:1|termin|treffen|gespräch|runde), wieder, danach, als nächstes",
)
_ASKS_WHEN = re.compile(
    r"\b(?:when|what (?:day|date|time)|which day|wann|an welchem tag)\b", re.IGNORECASE
)
_AFTER = re.compile(
    r"\b(?:after|from|past|nach(?: dem| der)?)\s+(?P<when>(?:this |next |diesem |kommendem )?"
    r"(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|that|\d\w*|heute|morgen|\w+tag)"
    r"(?:['\u2019]?s)?\b(?: \d+\w*| (?:of )?[A-Z]\w+)?)",
    re.IGNORECASE,
)
_MEETS = whole_words(
    "(?:am i|are we|do i|do we|i'm|we're) (?:\\w+ )?(?:next|again), my next, our next",
    "who have i got",
    "(?:bin ich|sind wir|habe ich|hab ich|seh\\w* ich|treff\\w* ich) .*(?:wieder|nächste\\w*)",
    "mein\\w* (?:termin|treffen|gespräch)",
)
_FACTS: tuple[tuple[Fact, re.Pattern[str]], ...] = (
    ("people", whole_words("who, who's, whom, wer, mit wem")),
    (
        "place",
        whole_words("where, which room, what room, whereabouts, wo, in welchem (?:raum|zimmer)"),
    ),
    ("length", whole_words("how long, wie lange")),
    (
        "end",
        whole_words(
            "(?:when|what time) (?:does|will|do) (?:it|that|the|we|they|my|\\w+) .*(?:end"
            "|finish|over|done), till when, until when, bis wann, wann .*(?:zu ende|fertig|aus)"
        ),
    ),
    (
        "time",
        whole_words("when, what time, when's, what time's, wann, um wie ?viel uhr, um welche zeit"),
    ),
)
_NEXT_IS = Text(
    "“{title}” is next on {when}{place}.", "„{title}“ ist das nächste Mal am {when}{place}."
)
_NO_MORE = Text(
    "After {day} there is no “{title}” in the calendar until {last}.",
    "Nach dem {day} steht „{title}“ bis zum {last} nicht mehr im Kalender.",
)
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


def occasion(
    part: AskedPart, request: UserRequest, otherwise: Callable[[], Settled | Find]
) -> Find | None:
    """A look for the meeting that a question speaks of: when it is next, who comes, where.

    Args:
        part: The question.
        request: The message it stands in.
        otherwise: Gives what to do where it speaks of none that is there.
    """
    facts = tuple(fact for fact, words in _FACTS if words.search(part.question))
    asked = request.saying(" ".join(filter(None, (part.told, part.question))))
    if not facts or not _is_of_calendar(asked):
        return None
    today = request.now.date()
    first = min(today, _first_day(asked) or today)
    days: JsonObject = {"from": first.isoformat(), "to": (today + _AHEAD).isoformat()}

    def choose(output: JsonObject) -> Settled | Find:
        things = meetings_in(output, request.now.tzinfo)
        return _told(asked, part, facts, things) or otherwise()

    return Find(PlannedCall(_LIST, days), choose)


def _is_of_calendar(request: UserRequest) -> bool:
    """Whether anything in it sounds like the calendar."""
    nouns = (MEETING_NOUN, APPOINTMENT, _MEETS)
    return any(one.search(request.text) for one in nouns) or bool(times_in(request))


def _first_day(request: UserRequest) -> date | None:
    period = period_of(understand(request.text, request.now, request.policy))
    return period.first if period else None


def _told(
    request: UserRequest, part: AskedPart, facts: tuple[Fact, ...], things: Sequence[Thing]
) -> Say | None:
    """What the question asks, of the one meeting it speaks of."""
    coming = [one for one in things if _is_open(one, request)]
    found = the_one_meant(_one_of_each_name(matches(request, coming)))
    if found is None:
        return None
    if _NEXT.search(request.text) and _ASKS_WHEN.search(part.question):
        return _next(found, coming, request)
    told = _facts_of(found.thing).told(
        *dict.fromkeys(_without_time(facts)), language=request.language
    )
    return Say(told)


def _one_of_each_name(found: Sequence[Match]) -> list[Match]:
    """Of those of one name the first, as of one that repeats."""
    by_name: dict[str, Match] = {}
    for match in sorted(found, key=lambda match: (-match.likeness, str(match.thing.start))):
        by_name.setdefault(match.thing.title.casefold(), match)
    return list(by_name.values())


def _without_time(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Who asks when it ends asks no more than that."""
    return tuple(fact for fact in facts if fact != "time" or "end" not in facts)


def _next(found: Match, coming: Sequence[Thing], request: UserRequest) -> Say:
    series = [one for one in coming if _is_same(one, found.thing)]
    after = _after(request)
    left = [one for one in series if after is None or _day(one) > after]
    language, title = request.language, found.thing.title
    if not left:
        day = day_words(after or request.now.date(), language)
        last = day_words(request.now.date() + _AHEAD, language)
        return Say(_NO_MORE.in_language(language, day=day, title=title, last=last))
    one = left[0]
    place = str(one.row.get("location") or "")
    when = when_of(one, language)
    told = _NEXT_IS.in_language(
        language, title=one.title, when=when, place=f", {place}" if place else ""
    )
    return Say(told)


def _after(request: UserRequest) -> date | None:
    """The day after which it is asked for."""
    found = _AFTER.search(request.text)
    if found is None:
        return None
    said = re.sub(r"['\u2019]s\b", "", found["when"])
    period = period_of(understand(said, request.now, request.policy.for_listing("future")))
    return period.last if period else None


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


def _facts_of(meeting: Thing) -> MeetingFacts:
    row, start, end = meeting.row, meeting.start, str(meeting.row["end"])
    return MeetingFacts(
        title=meeting.title,
        start=start,
        end=datetime.fromisoformat(end).astimezone(start.tzinfo)
        if isinstance(start, datetime)
        else date.fromisoformat(end),
        place=str(row.get("location") or ""),
        people=tuple(map(str, row.get("attendees") or ())),
    )


def _is_open(one: Thing, request: UserRequest) -> bool:
    """Whether it is still to begin, or its day is one that is named."""
    if isinstance(one.start, datetime) and one.start >= request.now:
        return True
    period = period_of(understand(request.text, request.now, request.policy))
    if period is not None:
        return period.first <= _day(one) <= period.last
    return _day(one) >= request.now.date()


def _is_same(one: Thing, other: Thing) -> bool:
    """Whether they are of one series, or bear one name."""
    return one.group == other.group or one.title.casefold() == other.title.casefold()


def _day(one: Thing) -> date:
    return one.start.date() if isinstance(one.start, datetime) else one.start
