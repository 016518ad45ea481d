"""Group a file's events into series: an event, its repetitions and the exceptions to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_assist.calendars.ics.blocks import event_blocks, property_value, unfold

# Dates are compared without zones here: 26 hours lie between the earliest and the latest of them.
_ZONE_MARGIN = timedelta(days=2)
_DATES = re.compile(
    rb"(?:\A|(?<=[\r\n]))(DTSTART|DTEND)[^:\r\n]*:(\d{4})(\d\d)(\d\d)", re.IGNORECASE
)
_OPEN_ENDED = re.compile(rb"(?:\A|(?<=[\r\n]))(?:RRULE|RDATE|DURATION)[;:]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Series:
    """Everything a file holds under one identifier.

    Attributes:
        uid: The identifier; empty when the event has none.
        blocks: The VEVENT blocks, as they stand in the file.
        first: No part of it lies before this day; None when it is not known.
        last: No part of it lies after this day; None when it is not known.
    """

    uid: str
    blocks: tuple[bytes, ...]
    first: date | None
    last: date | None

    def may_touch(self, first: date, last: date) -> bool:
        """Whether it is worth reading for these days."""
        starts_in_time = self.first is None or self.first <= last
        return starts_in_time and (self.last is None or self.last >= first)

    @property
    def title(self) -> str:
        """The title as it stands in the file, for saying which event could not be read."""
        value = property_value(unfold(self.blocks[0]), b"SUMMARY") or b""
        return value.decode(errors="replace").replace("\\,", ",").replace("\\;", ";")


def series_of(content: bytes) -> list[Series]:
    """The series of a file, in its order. Events without an identifier stand alone."""
    groups: dict[str, list[bytes]] = {}
    alone = []
    for block in event_blocks(content):
        uid = property_value(unfold(block), b"UID")
        if uid:
            groups.setdefault(uid.decode(errors="replace"), []).append(block)
        else:
            alone.append(_series("", [block]))
    return [_series(uid, blocks) for uid, blocks in groups.items()] + alone


def _series(uid: str, blocks: Sequence[bytes]) -> Series:
    unfolded = [unfold(block) for block in blocks]
    dates = [_dates(block) for block in unfolded]
    known = [day for days in dates for day in days]
    if not all(dates):  # an event without dates may be anywhere, or has to be reported
        return Series(uid, tuple(blocks), None, None)
    is_open = any(_OPEN_ENDED.search(block) for block in unfolded)
    last = None if is_open else max(known) + _ZONE_MARGIN
    return Series(uid, tuple(blocks), min(known) - _ZONE_MARGIN, last)


def _dates(block: bytes) -> list[date]:
    try:
        return [date(int(y), int(m), int(d)) for _, y, m, d in _DATES.findall(block)]
    except ValueError:  # 31 February: left to the library to complain about
        return []
