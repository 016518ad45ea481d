"""Reads what else an order changes about the meeting it names: "... and put Ben on it too"."""

import re
from dataclasses import dataclass, replace

from desktop_assist.providers.embedded.meeting_change import MeetingChange
from desktop_assist.providers.embedded.meeting_words import (
    MeetingWords,
    read_meeting_words,
)
from desktop_assist.providers.embedded.phrase import plain
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

_ORDERS = one_of(
    "add, put, invite, include, loop, bring, get, make, move, set, push, shift, extend, shorten",
    "rename, call, change, remove, drop, uninvite, remind, stick, pop, take, it should, let, cut",
    "it'?s(?: now)?, it is(?: now)?, it(?:'ll| will) be",
)
_ALSO = one_of("also, then, please, pls, can you, could you, and")
_BREAK = re.compile(
    rf"(?:,?\s+(?:and|then|plus)\s+|[.;,]\s+)(?=(?:{_ALSO}\s+)*{_ORDERS}\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class MoreChanges:
    """The part of an order that names the meeting, and what the others say of it."""

    head: str
    words: MeetingWords | None


def split_more(request: UserRequest) -> MoreChanges:
    """Take what follows apart, as far as it speaks of the same meeting."""
    for found in _BREAK.finditer(request.text):
        words = words_of_same(request.saying(request.text[found.end() :]))
        if words is not None:
            return MoreChanges(request.text[: found.start()], words)
    return MoreChanges(request.text, None)


def words_of_same(request: UserRequest) -> MeetingWords | None:
    """What is said of the meeting spoken of just before; None when that is not all."""
    words = read_meeting_words(request.saying(plain(request.text)))
    if words is None or words.names or words.place_in_list is not None or words.scope:
        return None
    is_else = words.is_cancelled or words.lacks or words.is_all_day or words.until
    return None if is_else or words.is_invited else words


def with_words(change: MeetingChange, words: MeetingWords) -> MeetingChange:
    """Both together; what is said last comes last."""
    when = words.when
    if when is not None and when.start is None and when.duration is not None:
        minutes = int(when.duration.total_seconds() // 60)
        change, when = replace(change, minutes=minutes), None
    return replace(
        change,
        title=words.title or change.title,
        place=words.place or change.place,
        guests=(*change.guests, *words.added),
        without=(*change.without, *words.removed),
        reminder_minutes=words.reminder_minutes or change.reminder_minutes,
        shift=words.later or change.shift,
        longer=words.longer or change.longer,
        when=when or change.when,
    )
