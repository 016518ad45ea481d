"""Find the pieces of a calendar file as bytes, so that one can be changed and the rest kept."""

import re
from collections.abc import Callable

_FOLD = re.compile(rb"(?:\r\n|\r|\n)[ \t]")
_REST_OF_LINE = re.compile(rb"[ \t]*(?:\r\n|\r|\n|\Z)")
_CALENDAR_END = re.compile(rb"(?:\A|(?<=[\r\n]))END:VCALENDAR[ \t]*(?=[\r\n]|\Z)", re.IGNORECASE)


def event_blocks(content: bytes) -> list[bytes]:
    """Each VEVENT with its line endings, in the order of the file."""
    return [content[start:end] for start, end in event_spans(content)]


def event_spans(content: bytes) -> list[tuple[int, int]]:
    """Where each VEVENT begins and ends."""
    return _spans(content, b"VEVENT")


def with_events_changed(content: bytes, changed: Callable[[bytes], bytes]) -> bytes:
    """The file with each VEVENT as `changed` gives it, and every byte between them as it was."""
    for start, end in reversed(_spans(content, b"VEVENT")):
        content = content[:start] + changed(content[start:end]) + content[end:]
    return content


def zone_blocks(content: bytes) -> list[bytes]:
    """Each VTIMEZONE."""
    return [content[start:end] for start, end in _spans(content, b"VTIMEZONE")]


def alarm_blocks(block: bytes) -> list[bytes]:
    """The reminders of an event, in its order."""
    return [block[start:end] for start, end in _spans(block, b"VALARM")]


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
    # Most are not folded: looking for an expression takes fifty times as long.
    is_folded = b"\n " in block or b"\n\t" in block or b"\r " in block or b"\r\t" in block
    return _FOLD.sub(b"", block) if is_folded else block


def property_value(block: bytes, name: bytes) -> bytes | None:
    """The first value of a property in an unfolded block, parameters left out."""
    pattern = rb"(?:\A|[\r\n])" + name + rb"(?:;(?:\"[^\"\r\n]*\"|[^\":\r\n])*)?:([^\r\n]*)"
    match = re.search(pattern, block, re.IGNORECASE)
    return match[1].strip() if match else None


def line_ending(content: bytes) -> bytes:
    """The line ending of a file, by its first line."""
    match = re.search(rb"\r\n|\r|\n", content)
    return match[0] if match else b"\r\n"


def _spans(content: bytes, name: bytes) -> list[tuple[int, int]]:
    """Start and end of each component of a kind; one without an end is left out.

    Looked for with find, which passes over 20 MB in milliseconds where an expression takes a
    second. Each search begins where the last one ended, so that a file of beginnings only takes no
    longer than any other.
    """
    text = content.upper()
    begin, end = b"BEGIN:" + name, b"END:" + name
    spans = []
    place = 0
    while (last := _line(text, end, place)) is not None:
        start_of_last, place_after = last
        first = _last_line(text, begin, place, start_of_last)
        if first is not None:
            spans.append((first, place_after))
        place = place_after
    return spans


def _line(text: bytes, mark: bytes, place: int) -> tuple[int, int] | None:
    """The next line that holds only a mark: where it begins, and where the next one does."""
    while (start := text.find(mark, place)) >= 0:
        end = _end_of_line(text, start + len(mark))
        if end is not None and _begins_line(text, start):
            return start, end
        place = start + 1
    return None


def _last_line(text: bytes, mark: bytes, place: int, before: int) -> int | None:
    """Where the last such line before a place begins."""
    while (start := text.rfind(mark, place, before)) >= 0:
        if _begins_line(text, start) and _end_of_line(text, start + len(mark)) is not None:
            return start
        before = start + len(mark) - 1
    return None


def _begins_line(text: bytes, start: int) -> bool:
    # A byte order mark ends in BF.
    return start == 0 or text[start - 1] in b"\r\n\xbf"


def _end_of_line(text: bytes, place: int) -> int | None:
    """Where the line ends, when only spaces are left in it."""
    match = _REST_OF_LINE.match(text, place)
    return match.end() if match else None
