"""Take an event out of one calendar file, ready to be put into another as it stands."""

import re
from collections.abc import Iterable, Mapping, Sequence

from desktop_assist.calendars.ics.blocks import property_value, unfold, zone_blocks
from desktop_assist.calendars.ics.calendar_writer import with_inserted, zone_names
from desktop_assist.calendars.ics.content_line import fold

_LINE_END = re.compile(rb"\r\n|\r|\n")
_STAMP = re.compile(rb"(?im)^(?:DTSTAMP|CREATED|LAST-MODIFIED)[:;].*\n?")
_ZONE_NAME = re.compile(rb';TZID=(?:"([^"\r\n]*)"|([^":;,\r\n]*))', re.IGNORECASE)


def event_copies(blocks: Iterable[bytes], uid: str) -> list[bytes]:
    """The lines of a series.

    An event without an identifier gets `uid`: two programs could not speak of it otherwise.
    """
    lines: list[bytes] = []
    for block in blocks:
        first, *rest = _lines(block)
        has_uid = property_value(unfold(block), b"UID")
        lines += [first, *([] if has_uid else fold(f"UID:{uid}")), *rest]
    return lines


def with_copies(content: bytes | None, blocks: Sequence[bytes], source: bytes, uid: str) -> bytes:
    """A file with a series of another one in it, and with the time zones that it names.

    Raises:
        UnreadableFileError: The file has no end of a calendar; it may be cut off.
    """
    described = zone_names(content or b"")
    zones = zone_copies(source)
    lacking = [name for name in zones_named(blocks) if name not in described]
    lines = [line for name in lacking for line in zones.get(name, [])]
    return with_inserted(content, [*lines, *event_copies(blocks, uid)])


def zone_copies(source: bytes) -> Mapping[str, list[bytes]]:
    """The lines in which a file describes each of its time zones."""
    blocks = zone_blocks(source)
    names = [property_value(unfold(block), b"TZID") or b"" for block in blocks]
    return {_text(name): _lines(block) for name, block in zip(names, blocks, strict=True)}


def zones_named(blocks: Iterable[bytes]) -> list[str]:
    """The time zones that events name, each once, in order."""
    found = (pair for block in blocks for pair in _ZONE_NAME.findall(unfold(block)))
    return list(dict.fromkeys(_text(quoted or bare) for quoted, bare in found))


def is_same(blocks: Sequence[bytes], others: Sequence[bytes]) -> bool:
    """Whether two series say the same; folding, line endings and time stamps aside."""
    return sorted(map(_bare, blocks)) == sorted(map(_bare, others))


def _lines(block: bytes) -> list[bytes]:
    return [line for line in _LINE_END.split(block) if line]


def _text(name: bytes) -> str:
    return name.decode(errors="replace")


def _bare(block: bytes) -> bytes:
    return _STAMP.sub(b"", b"\n".join(_lines(unfold(block))) + b"\n")
