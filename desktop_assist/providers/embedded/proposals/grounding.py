"""Which of the meetings that are there a message speaks of, however it calls them."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from difflib import SequenceMatcher

from desktop_assist.calendars.phrases import (
    Point,
    TimeExpression,
    Understanding,
    find_time_expressions,
)
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.slots.target import (
    is_kind_word,
    is_same_word,
    telling_words,
    words_of,
)
from desktop_assist.providers.embedded.slots.time_shift import find_shift

LEAST_LIKENESS = 0.45
"""So much of what tells a title from the others must be said."""
_LEAST_BY_NAME = 0.38
"""Of a name, where the day, the hour or a guest tells it as well."""
_LITTLE_NAME, _MUCH_BESIDE = 0.3, 0.35
"""Where the guest and the day are said, little more of the name needs to be."""
_LEAD = 0.15
"""So much more the one that is meant must have than any other."""
_SHORTEST_MISSPELT, _LEAST_ALIKE = 5, 0.82
_OF_DAY, _OF_HOUR, _OF_PERSON, _OF_WORDS = 0.2, 0.3, 0.2, 0.1
_OF_WEEK = 0.02
"""So that of two days in a week that is named the one counts that is named as well."""
TO_WEEK = re.compile(
    r"\b(?:to|into|until|till|for|auf|in(?: die)?|bis)\s+(?:the )?$", re.IGNORECASE
)
"""Before a week to which something goes."""
_QUARTER = re.compile(r"q[1-4]", re.IGNORECASE)
"""Names a review rather than says when it is."""
_A_KIND = 0.4
"""Of the weight of a name: "call" and "meeting" stand in many titles."""


@dataclass(frozen=True, slots=True)
class Match:
    """A meeting that is spoken of.

    Attributes:
        thing: For one that repeats, the time of it that is meant, else the next.
        likeness: How much of its name is said, and of what else tells it, from 0.
        by_name: How much of its name is said, from 0 to 1.
        words: Those of the message that name it, as `words_of` gives them.
    """

    thing: Thing
    likeness: float
    by_name: float
    words: tuple[str, ...]


def matches(request: UserRequest, things: Sequence[Thing]) -> tuple[Match, ...]:
    """Those a message may speak of, the likeliest first, one of each series."""
    said = telling_words(_without_times(request))
    spoken = frozenset(words_of(request.text))
    weight = _weights({one.group: telling_words(one.title) for one in things})
    # "An hour later" is no day on which a meeting may be.
    times = times_of_week(request.saying(find_shift(request.text).rest))
    best: dict[str, Match] = {}
    for one in sorted(things, key=lambda thing: str(thing.start)):
        match = _match(one, said, spoken, weight, times)
        known = best.get(one.group)
        if match is not None and (known is None or match.likeness > known.likeness):
            best[one.group] = match
    return tuple(sorted(best.values(), key=lambda match: -match.likeness))


def _without_times(request: UserRequest) -> str:
    """The text without its times: "half three" does not speak of the half term."""
    found = find_time_expressions(request.text, request.now, request.policy)
    times = (one for one in found if not _QUARTER.fullmatch(one.text))
    return without(request.text, tuple((one.start, one.end) for one in times))


def the_one_meant(found: Sequence[Match], least: float = LEAST_LIKENESS) -> Match | None:
    """The likeliest, where it is likely and no other is nearly as much.

    Args:
        found: The likeliest first.
        least: How likely it must be.
    """
    if not found or found[0].likeness < least:
        return None
    beside = found[0].likeness - found[0].by_name
    if found[0].by_name < min(least, _LEAST_BY_NAME if beside < _MUCH_BESIDE else _LITTLE_NAME):
        return None
    is_alone = len(found) == 1 or found[0].likeness - found[1].likeness >= _LEAD
    return found[0] if is_alone else None


def times_in(request: UserRequest) -> list[TimeExpression]:
    """The points in time that are named, in their order."""
    found = find_time_expressions(request.text, request.now, request.policy)
    return [one for one in found if one.meaning.start is not None]


def times_of_week(request: UserRequest) -> list[TimeExpression]:
    """The points in time that are named, those of a week that is named being in that week."""
    times = times_in(request)
    for one in times:
        start = one.meaning.start
        is_value = TO_WEEK.search(request.text[: one.start]) is not None
        if one.meaning.grain != "week" or is_value or start is None:
            continue
        monday = datetime.combine(start, time(), request.now.tzinfo)
        text = f"{request.text[: one.start]} {request.text[one.end :]}"
        return [one, *times_in(replace(request, text=text, now=max(request.now, monday)))]
    return times


def is_day_of(when: Understanding, start: Point) -> bool:
    """Whether a time that is named lies on the day on which something begins."""
    period = period_of(when)
    day = start.date() if isinstance(start, datetime) else start
    return bool(when.names_day and period and period.first <= day <= period.last)


def is_hour_of(when: Understanding, start: Point) -> bool:
    """Whether it names the hour at which something begins."""
    if not (when.has_time and isinstance(when.start, datetime) and isinstance(start, datetime)):
        return False
    return f"{when.start:%H:%M}" == f"{start:%H:%M}"


def _match(
    one: Thing,
    said: Sequence[str],
    spoken: frozenset[str],
    weight: Mapping[str, float],
    times: Sequence[TimeExpression],
) -> Match | None:
    words = telling_words(one.title)
    pairs = [(word, other) for word in words for other in said if _is_said(word, other)]
    if not pairs:
        return None
    hit = sum(weight[word] for word in {word for word, _ in pairs})
    by_name = likeness = hit / sum(weight[word] for word in words)
    weeks = [when for when in times[:1] if when.meaning.grain == "week"]
    is_week = all(is_day_of(when.meaning, one.start) for when in weeks)
    days = [when for when in times if when not in weeks]
    is_day = any(is_day_of(when.meaning, one.start) for when in days)
    likeness += _OF_DAY * (is_week and (is_day or bool(weeks))) + _OF_WEEK * (is_week and is_day)
    likeness += _OF_HOUR * any(is_hour_of(when.meaning, one.start) for when in times)
    guests = {name for guest in one.row.get("attendees", ()) for name in words_of(str(guest))}
    likeness += _OF_PERSON * bool(guests & spoken)
    likeness += _OF_WORDS * (len({word for word, _ in pairs if not is_kind_word(word)}) > 1)
    return Match(one, likeness, by_name, tuple(other for _, other in pairs))


def _weights(names: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    """How much a word tells: less where it stands in many names."""
    count = Counter(word for words in names.values() for word in set(words))
    return {
        word: math.log(1 + len(names) / number) * (_A_KIND if is_kind_word(word) else 1.0)
        for word, number in count.items()
    }


def _is_said(word: str, other: str) -> bool:
    return is_same_word(word, other) or is_misspelt(word, other)


def is_misspelt(word: str, other: str) -> bool:
    """Whether one of two words is the other with a letter or two wrong."""
    if min(len(word), len(other)) < _SHORTEST_MISSPELT or word[0] != other[0]:
        return False
    return SequenceMatcher(None, word, other).ratio() >= _LEAST_ALIKE
