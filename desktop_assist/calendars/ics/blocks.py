"""Find the pieces of a calendar file as bytes, so that one can be changed and the rest kept."""

import re
from collections.abc import Callable
from functools import lru_cache

_FOLD = re.compile(rb"(?:\r\n|\r|\n)[ \t]")
_CALENDAR_END = re.compile(rb"(?:\A|(?<=[\r\n]))END:VCALENDAR[ \t]*(?=[\r\n]|\Z)", re.IGNORECASE)


def event_blocks(content: bytes) -> list[bytes]:
    """Each VEVENT with its line endings, in the order of the file."""
    return [content[start:end] for start, end in _spans(content, b"VEVENT")]


def with_events_changed(content: bytes, changed: Callable[[bytes], bytes]) -> bytes:
    """The file with each VEVENT as `changed` gives it, and every byte between them as it was."""
    for start, end in reversed(_spans(content, b"VEVENT")):
        content = content[:start] + changed(content[start:end]) + content[end:]
    return content


def zone_blocks(content: bytes) -> list[bytes]:
    """Each VTIMEZONE."""
    return [content[start:end] for start, end in _spans(content, b"VTIMEZONE")]


def without_alarms(block: bytes) -> bytes:
    """An event without its reminders."""
    for start, end in reversed(_spans(block, b"VALARM")):
        block = block[:start] + block[end:]
    return block


def last_calendar_end(content: bytes) -> int | None:
    """Where the line END:VCALENDAR begins; the last one of several; None without any."""
    places = [match.start() for match in _CALENDAR_END.finditer(content)]
    return places[-1] if places else None


def unfold(block: bytes) -> bytes:
    """Join lines that were folded at 75 bytes."""
    return _FOLD.sub(b"", block)


def property_value(block: bytes, name: bytes) -> bytes | None:
    """The first value of a property in an unfolded block, parameters left out."""
    pattern = rb"(?:\A|[\r\n])" + name + rb"(?:;(?:\"[^\"\r\n]*\"|[^\":\r\n])*)?:([^\r\n]*)"
    match = re.search(pattern, block, re.IGNORECASE)
    return match[1].strip() if match else None


def line_ending(content: bytes) -> bytes:
    """The line ending of a file, by its first line."""
    match = re.search(rb"\r\n|\r|\n", content)
    return match[0] if match else b"\r\n"


@lru_cache(maxsize=4)
def _marks(name: bytes) -> re.Pattern[bytes]:
    # A byte order mark ends in BF.
    before, after = rb"(?:\A|(?<=[\r\n\xbf]))", rb"[ \t]*(?:\r\n|\r|\n|\Z)"
    return re.compile(before + rb"(BEGIN|END):" + name + after, re.IGNORECASE)


def _spans(content: bytes, name: bytes) -> list[tuple[int, int]]:
    """Start and end of each component of a kind; one without an end is left out.

    Marks are paired one after the other: one expression for a whole component would take forever
    on a file of beginnings only.
    """
    spans = []
    start = None
    for mark in _marks(name).finditer(content):
        if mark[1].upper() == b"BEGIN":
            start = mark.start()
        elif start is not None:
            spans.append((start, mark.end()))
            start = None
    return spans
