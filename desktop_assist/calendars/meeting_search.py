"""Find meetings by what they are about or who takes part."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from desktop_assist.calendars.meeting import Meeting, as_utc

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class MeetingWish:
    """What is looked for; both are looked at, empty ones fit everything.

    Attributes:
        text: Words of the title, the place or the notes, in any order.
        person: Whoever takes part or invited; the title may name them too.
    """

    text: str = ""
    person: str = ""


def fitting(meetings: Iterable[Meeting], wish: MeetingWish) -> list[Meeting]:
    """Those that take place and fit."""
    text, person = _words(wish.text), _words(wish.person)
    return [
        one
        for one in meetings
        if one.status != "cancelled"
        and _holds((one.title, one.location, one.description), text)
        and _holds((one.title, one.organizer, *one.attendees), person)
    ]


def last_before(meetings: Iterable[Meeting], now: datetime) -> list[Meeting]:
    """Those that are over, the latest first."""
    home = _home(now)
    over = [one for one in meetings if as_utc(one.end, home) <= now]
    return sorted(over, key=lambda one: as_utc(one.start, home), reverse=True)


def next_after(meetings: Iterable[Meeting], now: datetime) -> list[Meeting]:
    """Those that are not over, the earliest first."""
    home = _home(now)
    left = [one for one in meetings if as_utc(one.end, home) > now]
    return sorted(left, key=lambda one: as_utc(one.start, home))


def _home(now: datetime) -> tzinfo:
    if now.tzinfo is None:
        raise ValueError("a moment without a zone")
    return now.tzinfo


def _holds(texts: Iterable[str], wanted: frozenset[str]) -> bool:
    """Whether each word begins a word of the texts: "Lena" is in "Lena's" and "lena@…"."""
    found = {word for text in texts for word in _words(text)}
    return all(any(one.startswith(word) for one in found) for word in wanted)


def _words(text: str) -> frozenset[str]:
    """In lower case and without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return frozenset(_WORD.findall(bare))
