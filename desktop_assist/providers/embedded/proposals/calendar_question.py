"""Answers questions to the calendar that no rule reads: when next, who, where, the longest gap."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.found_things import Thing, meetings_in
from desktop_assist.providers.embedded.meeting_facts import Fact, MeetingFacts
from desktop_assist.providers.embedded.proposals.asked_part import AskedPart
from desktop_assist.providers.embedded.proposals.grounding import (
    Match,
    matches,
    the_one_meant,
    times_in,
)
from desktop_assist.providers.embedded.reply import Find, PlannedCall, Say, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import (
    period_of,
)
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.timed_things import (
    end_of,
    start_of,
    timed,
    when_of,
)
from desktop_assist.providers.embedded.word_list import whole_words
from desktop_assist.providers.embedded.words import APPOINTMENT, MEETING_NOUN

_AHEAD = timedelta(days=90)
_LIST = "list_meetings"
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
_IS_IT_AT = re.compile(r"^\W*(?:is|was|ist)\b.*\d", re.IGNORECASE)
"""Asks whether it is at that time: "is the dentist at half 8 or 9"."""
_CLASHES = whole_words("clash(?:es)?, overlaps?, collides?, überschneidet sich, kollidiert")
_CLASH = Text(
    "“{title}” ({when}) overlaps with {others}.",
    "„{title}“ ({when}) überschneidet sich mit {others}.",
)
_NO_CLASH = Text(
    "“{title}” ({when}) overlaps with nothing.", "„{title}“ ({when}) überschneidet sich mit nichts."
)
_NEXT_IS = Text(
    "“{title}” is next on {when}{place}.", "„{title}“ ist das nächste Mal am {when}{place}."
)
_NO_MORE = Text(
    "After {day} there is no “{title}” in the calendar until {last}.",
    "Nach dem {day} steht „{title}“ bis zum {last} nicht mehr im Kalender.",
)


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
    if _IS_IT_AT.search(part.question) or _CLASHES.search(part.question):
        facts = facts or ("time",)
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
    if _CLASHES.search(part.question):
        return _clash(found.thing, things, request)
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


def _clash(one: Thing, things: Sequence[Thing], request: UserRequest) -> Say:
    """What else is on while a meeting is."""
    language, when = request.language, when_of(one, request.language)
    if not isinstance(one.start, datetime):
        return Say(_NO_CLASH.in_language(language, title=one.title, when=when))
    beside = [
        f"“{other.title}” ({when_of(other, language)})"
        for other in timed(things)
        if other.key != one.key and start_of(other) < end_of(one) and end_of(other) > start_of(one)
    ]
    text = _CLASH if beside else _NO_CLASH
    said = text.in_language(language, title=one.title, when=when, others=", ".join(beside))
    return Say(said)


def _after(request: UserRequest) -> date | None:
    """The day after which it is asked for."""
    found = _AFTER.search(request.text)
    if found is None:
        return None
    said = re.sub(r"['\u2019]s\b", "", found["when"])
    period = period_of(understand(said, request.now, request.policy.for_listing("future")))
    return period.last if period else None


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
