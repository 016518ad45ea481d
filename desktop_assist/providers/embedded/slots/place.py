"""Where a meeting is: a room, a building, a town, a link."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import CUT
from desktop_assist.providers.embedded.word_list import one_of

_ROOM_KIND = rf"(?:{one_of('conference, meeting, board')}\s+)?" + one_of(
    "room, raum, konferenzraum, besprechungsraum, saal"
)
_BUILDING = one_of(
    "room, office, place, terrace, canteen, cafeteria, lobby, restaurant, café, cafe, hq",
    "headquarters, building, kitchen, büro, kantine, besprechungsraum, terrasse",
)
_ARTICLE = rf"(?:{one_of('the, our, der, dem, the new')}\s+)?"
_CAPITAL = r"[A-ZÀ-Þ][\w'\u2019-]+"
_LINK = re.compile(r"(?:\b(?:at|on|via|über|link:?)\s+)?(?P<place>https?://\S+[\w/])")
_ONLINE = re.compile(
    r"\b(?:on|via|über|per|in)\s+(?P<place>(?:MS |Microsoft )?"
    rf"{one_of('Teams, Zoom, Google Meet, Webex, Skype')})\b",
    re.IGNORECASE,
)
_ROOM = re.compile(
    rf"(?:\b(?:in|at|im)\s+)?\b(?P<place>(?i:{_ROOM_KIND})\s+(?:{_CAPITAL}|[A-Z]\b|\d[\d.]*\w?))"
)
_NAMED = re.compile(
    r"\b(?:in|at|on|im|beim|bei)\s+"
    rf"(?P<place>{_ARTICLE}(?:[\w-]+\s+){{0,2}}?{_BUILDING})\b",
    re.IGNORECASE,
)
_TOWN = re.compile(rf"\b(?:in|at|bei|im|beim)\s+(?P<place>{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}})")
_PATTERNS = (_LINK, _ONLINE, _ROOM, _NAMED, _TOWN)


@dataclass(frozen=True, slots=True)
class Place:
    """The place as said, empty when none was, and the text without it."""

    name: str
    rest: str


def find_link(text: str) -> Place:
    """A link to meet at."""
    return _first(text, (_LINK,))


def find_place(text: str) -> Place:
    """The first place named."""
    return _first(text, _PATTERNS)


def _first(text: str, patterns: tuple[re.Pattern[str], ...]) -> Place:
    for pattern in patterns:
        found = pattern.search(text)
        if found:
            return Place(found["place"], text[: found.start()] + CUT + text[found.end() :])
    return Place("", text)
