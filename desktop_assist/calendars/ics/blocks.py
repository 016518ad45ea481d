"""Find the pieces of a calendar file as bytes, so that one can be changed and the rest kept."""

import re

_FOLD = re.compile(rb"(?:\r\n|\r|\n)[ \t]")


def _component(name: bytes) -> re.Pattern[bytes]:
    begin = rb"(?:\A|(?<=[\r\n\xbf]))BEGIN:" + name + rb"[ \t]*(?=[\r\n])"
    end = rb"[\r\n]END:" + name + rb"[ \t]*(?:\r\n|\r|\n|\Z)"
    return re.compile(begin + rb".*?" + end, re.IGNORECASE | re.DOTALL)


_EVENT = _component(b"VEVENT")
_ZONE = _component(b"VTIMEZONE")
_CALENDAR_END = re.compile(rb"(?:\A|(?<=[\r\n]))END:VCALENDAR[ \t]*(?=[\r\n]|\Z)", re.IGNORECASE)


def event_blocks(content: bytes) -> list[bytes]:
    """Each VEVENT with its line endings, in the order of the file."""
    return _EVENT.findall(content)


def zone_blocks(content: bytes) -> list[bytes]:
    """Each VTIMEZONE."""
    return _ZONE.findall(content)


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
