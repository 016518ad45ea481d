"""Read which events of a calendar file have reminders, and who will not come to them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_assist.calendars.ics.alarm import Alarm, alarms_of
from desktop_assist.calendars.ics.blocks import event_blocks, property_value, unfold

_HAS_ALARM = re.compile(rb"BEGIN:VALARM", re.IGNORECASE)
_DECLINED = re.compile(
    rb"^ATTENDEE(?=[^\r\n]*;PARTSTAT=\"?DECLINED)[^\r\n]*:mailto:([^\r\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
# Calendars of Google are called as their owner's address.
_OWNER = re.compile(rb"^X-WR-CALNAME:([^@\s]+@[^@\s]+)\s*$", re.IGNORECASE | re.MULTILINE)
_NO_DIGIT = re.compile(r"\D")
_DATE_DIGITS, _TIME_DIGITS = 8, 14


@dataclass(frozen=True, slots=True)
class EventKey:
    """An event, or one occurrence of it that stands alone.

    Attributes:
        uid: The event's identifier.
        occurrence: The digits of the occurrence's name; empty for the event itself.
    """

    uid: str
    occurrence: str = ""


@dataclass(frozen=True, slots=True)
class EventAlarms:
    """The reminders of an event, none perhaps, and the addresses of those who declined."""

    alarms: tuple[Alarm, ...]
    declined: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FileAlarms:
    """The events of a file that have reminders.

    Attributes:
        events: Those, and the occurrences that stand alone: they may have none on purpose.
        owner: Whose calendar it is: an address, where the file says so.
    """

    events: Mapping[EventKey, EventAlarms]
    owner: str = ""

    def of(self, uid: str, recurrence_id: str | None) -> EventAlarms:
        """Those that count for a meeting."""
        own = self.events.get(EventKey(uid, _digits(recurrence_id or "")))
        return own or self.events.get(EventKey(uid), EventAlarms(()))


def alarms_in(content: bytes) -> FileAlarms:
    """The reminders in a calendar file; events without an identifier are left out."""
    if not _HAS_ALARM.search(content):
        return FileAlarms({})
    events = {}
    for block in event_blocks(content):
        unfolded = unfold(block)
        uid, occurrence = _text(unfolded, b"UID"), _text(unfolded, b"RECURRENCE-ID")
        alarms = alarms_of(block)
        if uid and (alarms or occurrence):
            key = EventKey(uid, _digits(occurrence))
            events[key] = EventAlarms(alarms, frozenset(_declined(unfolded)))
    owner = _OWNER.search(content)
    return FileAlarms(events, owner[1].decode(errors="replace").casefold() if owner else "")


def _declined(event: bytes) -> list[str]:
    found = _DECLINED.findall(event)
    return [one.decode(errors="replace").strip().casefold() for one in found]


def _digits(occurrence: str) -> str:
    """An occurrence's name however it is written: 20261124T140000Z, 2026-11-24T14:00:00+00:00."""
    length = _TIME_DIGITS if "T" in occurrence else _DATE_DIGITS
    return _NO_DIGIT.sub("", occurrence)[:length]


def _text(block: bytes, name: bytes) -> str:
    return (property_value(block, name) or b"").decode(errors="replace")
