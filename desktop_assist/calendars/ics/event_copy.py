"""Take an event out of one calendar file, ready to be put into another as it stands."""

import re
from collections.abc import Iterable, Sequence

from desktop_assist.calendars.ics.blocks import property_value, unfold, zone_blocks
from desktop_assist.calendars.ics.content_line import fold

_LINE_END = re.compile(rb"\r\n|\r|\n")
_STAMP = re.compile(rb"(?im)^(?:DTSTAMP|CREATED|LAST-MODIFIED)[:;].*\n?")
_ZONE_NAME = re.compile(rb';TZID=(?:"([^"\r\n]*)"|([^":;,\r\n]*))', re.IGNORECASE)


def copied_lines(
    blocks: Sequence[bytes], source: bytes, uid: str, described: Iterable[str]
) -> list[bytes]:
    """The lines of a series and of the time zones it names, save those `described` already.

    An event without an identifier gets `uid`: two programs could not speak of it otherwise.
    """
    lines = [line for block in _zones_of(blocks, source, described) for line in _lines(block)]
    for block in blocks:
        first, *rest = _lines(block)
        has_uid = property_value(unfold(block), b"UID")
        lines += [first, *([] if has_uid else fold(f"UID:{uid}")), *rest]
    return lines


def is_same(blocks: Sequence[bytes], others: Sequence[bytes]) -> bool:
    """Whether two series say the same; folding, line endings and time stamps aside."""
    return sorted(map(_bare, blocks)) == sorted(map(_bare, others))


def _zones_of(blocks: Sequence[bytes], source: bytes, described: Iterable[str]) -> Iterable[bytes]:
    named = {
        quoted or bare for block in blocks for quoted, bare in _ZONE_NAME.findall(unfold(block))
    }
    named -= {name.encode() for name in described}
    return [
        block for block in zone_blocks(source) if property_value(unfold(block), b"TZID") in named
    ]


def _lines(block: bytes) -> list[bytes]:
    return [line for line in _LINE_END.split(block) if line]


def _bare(block: bytes) -> bytes:
    return _STAMP.sub(b"", b"\n".join(_lines(unfold(block))) + b"\n")
