"""Questions for some of the meetings of a time: the next, the first, the last, those that overlap.

The answer is read from the list of the days, so that it is a sentence and no table to look through.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.found_things import Thing, meetings_in
from desktop_assist.providers.embedded.intents import list_meetings
from desktop_assist.providers.embedded.reply import Find, PlannedCall, Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, period_of
from desktop_assist.providers.embedded.slots.remainder import CUT, without
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.timed_things import (
    clock,
    end_of,
    hours_of,
    start_of,
    timed,
    when_of,
)
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import CHANGE, HOW_TO

_DAYS_AHEAD = 60
_SOON = timedelta(hours=12)
_MEETING = one_of("meeting, appointment, call, thing, one, event, termin, treffen, besprechung")
_ASKS = one_of(
    "(?:when|what|where|which)(?:'s|s| is| are| do i have)?, (?:at )?what time(?:'s| is| does)?",
    "when does, (?:wann|was|welcher|wo)(?: ist| beginnt| endet)?",
)
_MY = one_of("my, our, the, mein, unser, meine, der, die, das, up") + " "
_NEXT_FORMS = one_of(
    f"{_ASKS} (?:{_MY})?(?:very )?(?:next|nächste\\w*)(?: {_MEETING})?"
    "(?: (?:i have|up|for me|today|on|and where))?",
    f"(?:{_MY})?(?:next|nächste\\w*) {_MEETING}",
    "what (?:comes|do i have) next",
    "was (?:kommt|steht|habe ich|ist) (?:bei mir |für mich )?als nächstes(?: an| dran)?",
    f"(?:how long|how much time)(?: do i have| is it| have i got)? (?:till|until|before) {_MY}"
    f"next {_MEETING}",
    f"wie lange (?:habe ich )?(?:noch )?(?:bis|vor)(?: zum| dem| zur)? nächste\\w* {_MEETING}",
)
_NEXT = re.compile(
    rf"\W*(?:(?:so|and|ok|hey|und),? )*{_NEXT_FORMS}(?: (?:please|then|bitte|denn))*\W*",
    re.IGNORECASE,
)
_EDGE = re.compile(
    rf"\W*{_ASKS} (?:{_MY})?(?:very )?(?P<edge>first|last|erste\w*|letzte\w*) {_MEETING}\b"
    r"(?: (?:end|start|begin|over|of the day|des tages|zu ende|an))?\W*",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\W*(?:when (?:am i|will i be|are we) (?:done|finished|through)"
    r"|(?:when|(?:at )?what time) (?:do|will|can) (?:i|we) (?:finish|knock off|clock off|get away)"
    r"|wann (?:bin ich|sind wir) (?:fertig|durch))(?: (?:for the day|on))?\W*",
    re.IGNORECASE,
)
_CLASH = one_of(
    "clash(?:es)?, overlap\\w*, conflicts?, double[- ]?book\\w*, überschneid\\w*, terminkonflikte?",
    "doppelt (?:belegt|gebucht|verplant)",
)
_OVERLAP = re.compile(
    r"\W*(?:(?:do i have|have i got|are there|is there|any|am i|gibt es|habe ich|bin ich)\b"
    rf".*\b{_CLASH}"
    r"|do (?:any|some)(?: of)?(?: my| the)? (?:meetings|appointments|calls) (?:clash|overlap)"
    r"|überschneid\w* sich)\b.*",
    re.IGNORECASE,
)
_NEXT_IS = Text("Next is “{title}”, {when}{place}.", "Als Nächstes kommt „{title}“, {when}{place}.")
_IN = Text(" That is in {time}.", " Das ist in {time}.")
_RUNS = Text("“{title}” runs until {end}. ", "„{title}“ läuft bis {end}. ")
_FIRST_IS = Text(
    "The first is “{title}”, {when}{place}.", "Der erste ist „{title}“, {when}{place}."
)
_LAST_IS = Text("The last is “{title}”, {when}{place}.", "Der letzte ist „{title}“, {when}{place}.")
_NONE = Text(
    "There are no meetings from {first} to {last}.", "Vom {first} bis {last} gibt es keine Termine."
)
_NONE_ON = Text("There are no meetings on {first}.", "Am {first} gibt es keine Termine.")
_PAIR = Text("“{one}” ({when}) and “{other}” ({at})", "„{one}“ ({when}) und „{other}“ ({at})")
_OVERLAPS = Text("These overlap: {pairs}.", "Diese überschneiden sich: {pairs}.")
_NO_OVERLAP = Text(
    "No meetings overlap from {first} to {last}.",
    "Vom {first} bis {last} überschneiden sich keine Termine.",
)
_NO_OVERLAP_ON = Text(
    "No meetings overlap on {first}.", "Am {first} überschneiden sich keine Termine."
)
_HOURS, _MINUTES = Text("{n} h", "{n} Std."), Text("{n} min", "{n} Min.")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, and the days it is about."""

    request: UserRequest
    days: Period

    def said(self, text: Text, **values: str) -> str:
        """A text in the language of the question."""
        return text.in_language(self.request.language, **values)

    def of_days(self, of_one: Text, of_several: Text) -> str:
        """A text about the one day, or about the several."""
        language = self.request.language
        first, last = (day_words(day, language) for day in (self.days.first, self.days.last))
        return self.said(of_one if first == last else of_several, first=first, last=last)


def read(request: UserRequest) -> Reply | None:
    """A look at the days, whose answer is read from it; None for any other request."""
    text = request.text
    if CHANGE.search(text) or HOW_TO.search(text):
        return None
    when = understand(text, request.now, request.policy.for_listing("future"))
    days, plain = period_of(when), without(text, when.spans).replace(CUT, " ") if when else text
    plain = " ".join(plain.replace("?", " ").split())
    if days is None and _NEXT.fullmatch(text):
        return _look(request, None, _next)
    if _OVERLAP.fullmatch(plain):
        return _look(request, days, _overlapping)
    edge = _EDGE.fullmatch(plain) or _DONE.fullmatch(plain)
    if edge is None:
        return None
    today = request.now.date()
    is_first = edge.groupdict().get("edge", "last").lower().startswith(("first", "erste"))
    return _look(request, days or Period(today, today), _first if is_first else _last)


def _look(
    request: UserRequest, days: Period | None, told: Callable[[Sequence[Thing], _Asked], str]
) -> Find:
    today, zone = request.now.date(), request.now.tzinfo
    only = {"coming": 1} if told is _next else {}
    asked = _Asked(request, days or Period(today, today + timedelta(days=_DAYS_AHEAD)))

    def answer(output: JsonObject) -> Say:
        kept = [one for one in meetings_in(output, zone) if not one.row.get("declined")]
        return Say(told(kept, asked))

    return Find(PlannedCall(list_meetings.TOOL, {**asked.days.arguments(), **only}), answer)


def _next(things: Sequence[Thing], asked: _Asked) -> str:
    now = asked.request.now
    in_order = timed(things)
    running = [one for one in in_order if start_of(one) <= now < end_of(one)]
    ends = ((one.title, clock(end_of(one), now.tzinfo)) for one in running)
    told = "".join(asked.said(_RUNS, title=title, end=end) for title, end in ends)
    coming = next((one for one in in_order if start_of(one) > now), None)
    if coming is None:
        return told + asked.of_days(_NONE_ON, _NONE)
    told += _named(_NEXT_IS, coming, asked)
    left = start_of(coming) - now
    return told + asked.said(_IN, time=_length(left, asked)) if left < _SOON else told


def _first(things: Sequence[Thing], asked: _Asked) -> str:
    found = timed(things) or things
    return _named(_FIRST_IS, found[0], asked) if found else asked.of_days(_NONE_ON, _NONE)


def _last(things: Sequence[Thing], asked: _Asked) -> str:
    found = sorted(timed(things), key=end_of) or things
    return _named(_LAST_IS, found[-1], asked) if found else asked.of_days(_NONE_ON, _NONE)


def _overlapping(things: Sequence[Thing], asked: _Asked) -> str:
    pairs = [
        _pair(one, other, asked)
        for one, other in combinations(timed(things), 2)
        if start_of(other) < end_of(one)
    ]
    if not pairs:
        return asked.of_days(_NO_OVERLAP_ON, _NO_OVERLAP)
    return asked.said(_OVERLAPS, pairs="; ".join(pairs))


def _pair(one: Thing, other: Thing, asked: _Asked) -> str:
    when = when_of(one, asked.request.language)
    at = hours_of(other, asked.request.now.tzinfo)
    return asked.said(_PAIR, one=one.title, when=when, other=other.title, at=at)


def _named(text: Text, one: Thing, asked: _Asked) -> str:
    place = str(one.row.get("location") or "")
    when = when_of(one, asked.request.language)
    return asked.said(text, title=one.title, when=when, place=f", {place}" if place else "")


def _length(time: timedelta, asked: _Asked) -> str:
    hours, minutes = divmod(max(1, int(time.total_seconds()) // 60), 60)
    parts = ((_HOURS, hours), (_MINUTES, minutes))
    return " ".join(asked.said(text, n=str(n)) for text, n in parts if n)
