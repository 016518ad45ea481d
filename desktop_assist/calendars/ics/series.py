"""Group a file's events into series: an event, its repetitions and the exceptions to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from desktop_assist.calendars.ics.blocks import event_blocks, property_value, unfold

# Dates are compared without zones here: 26 hours lie between the earliest and the latest of them.
_ZONE_MARGIN = timedelta(days=2)
_TOLD = re.compile(
    rb"\n(?=[UDR])(UID|DTSTART|DTEND|RRULE|RDATE|DURATION|RECURRENCE-ID)([;:][^\n]*)", re.IGNORECASE
)
"""The first letter by itself takes a third of the time."""
_LAST_VALUE = re.compile(rb":(\d{8})(?:T[\dZ]*)?\s*\Z", re.IGNORECASE)
_UNTIL = re.compile(rb"UNTIL=(\d{8})", re.IGNORECASE)


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
    def uid_as_written(self) -> str:
        """The identifier as it stands in the file."""
        value = property_value(unfold(self.blocks[0]), b"UID") or b""
        return value.decode(errors="replace")

    @property
    def title(self) -> str:
        """The title as it stands in the file, for saying which event could not be read."""
        value = property_value(unfold(self.blocks[0]), b"SUMMARY") or b""
        return value.decode(errors="replace").replace("\\,", ",").replace("\\;", ";")


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What one VEVENT tells without being read in full; the days are those of `Series`."""

    uid: bytes
    first: date | None
    last: date | None


def glimpse(block: bytes) -> Glimpse:
    """Look for the identifier of an event, and for the days it keeps between."""
    unfolded = unfold(block)
    told: dict[bytes, list[bytes]] = {}
    for name, rest in _TOLD.findall(unfolded.replace(b"\r", b"\n")):
        told.setdefault(name.upper(), []).append(rest)
    uid = told[b"UID"][0] if b"UID" in told else b""
    # A name with parameters is looked at closely.
    uid = uid[1:].strip() if uid[:1] == b":" else property_value(unfolded, b"UID") or b""
    try:
        return Glimpse(uid, *_days(told))
    except (ValueError, OverflowError):  # 31 February: left to the library to complain about
        return Glimpse(uid, None, None)


def series_of(content: bytes) -> list[Series]:
    """The series of a file, in its order. Events without an identifier stand alone."""
    groups: dict[bytes, list[tuple[bytes, Glimpse]]] = {}
    alone = []
    for block in event_blocks(content):
        seen = glimpse(block)
        if seen.uid:
            groups.setdefault(seen.uid, []).append((block, seen))
        else:
            alone.append([(block, seen)])
    return [_series(members) for members in (*groups.values(), *alone)]


def _series(members: Sequence[tuple[bytes, Glimpse]]) -> Series:
    first = [seen.first for _, seen in members]
    last = [seen.last for _, seen in members]
    return Series(
        members[0][1].uid.decode(errors="replace"),
        tuple(block for block, _ in members),
        None if None in first else min(day for day in first if day),
        None if None in last else max(day for day in last if day),
    )


def _days(told: dict[bytes, list[bytes]]) -> tuple[date | None, date | None]:
    """The first and the last day; None for what may be anywhere, or has to be reported."""
    starts = [_day(rest) for rest in told.get(b"DTSTART", ())]
    ends = [_day(rest) for rest in told.get(b"DTEND", ())]
    known = [day for day in (*starts, *ends) if day]
    if not starts or None in starts or b"RDATE" in told:
        return None, None
    first, last = min(known), max(known)
    is_open = (
        None in ends
        or b"DURATION" in told
        or any(b"RANGE=" in rest.upper() for rest in told.get(b"RECURRENCE-ID", ()))
    )
    for rule in told.get(b"RRULE", ()):
        until = _UNTIL.search(rule)
        is_open = is_open or until is None
        if until:
            last = max(last, _date(until[1]) + (max(known) - min(known)))
    return first - _ZONE_MARGIN, None if is_open else last + _ZONE_MARGIN


def _day(rest: bytes) -> date | None:
    match = _LAST_VALUE.search(rest)
    return _date(match[1]) if match else None


@lru_cache(maxsize=4096)
def _date(digits: bytes) -> date:
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
