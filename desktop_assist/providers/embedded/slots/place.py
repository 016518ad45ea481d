"""Where a meeting is: a room, a building, a town, a link."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import CUT

_LINK = re.compile(r"(?:\b(?:at|on|via|über|link:?)\s+)?(?P<place>https?://\S+[\w/])")
_ONLINE = re.compile(r"\b(?:on|via|über|per|in)\s+(?P<place>(?:MS |Microsoft )?Teams|Zoom|Google Meet|Webex|Skype)\b", re.I)
_ROOM = re.compile(
    r"(?:\b(?:in|at|im|in the|in der)\s+)?\b"
    r"(?P<place>(?:(?:conference|meeting|board)\s+)?(?:room|raum|konferenzraum|besprechungsraum|saal)\s+"
    r"(?:[A-ZÀ-Þ][\w-]*|\d[\d.]*\w?))",
    re.I,
)
_KIND = r"(?:room|office|place|terrace|canteen|cafeteria|lobby|restaurant|café|cafe|hq|headquarters|building|kitchen|büro|kantine|besprechungsraum|terrasse)"
_NAMED = re.compile(
    rf"\b(?:in|at|on|im|beim|bei)\s+(?P<place>(?:(?:the|our|der|dem|the new)\s+)?(?:[\w-]+\s+){{0,2}}?{_KIND})\b",
    re.I,
)
_TOWN = re.compile(r"\b(?:in|at|bei|im|beim)\s+(?P<place>[A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]+){0,2})")
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
