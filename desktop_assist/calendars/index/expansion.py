"""What one series amounts to in a span of days, and how that is written into the database."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, tzinfo
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from desktop_assist.calendars.ics.occurrences import ANY_HOME, Window, at_home, touches
from desktop_assist.calendars.meeting import Meeting, MeetingListing, Moment, SkippedEvent

# Where these come from is told by the row, or by where the series was found.
_OF_ITS_ROW = frozenset(
    {"start", "end", "recurrence_id", "file", "calendar", "is_writable", "is_outside"}
    | {"is_declined"}
)
_DETAILS = tuple(field.name for field in fields(Meeting) if field.name not in _OF_ITS_ROW)
_AGAIN = "~"
_PLAIN = ""
_AT_HOME, _IN_UTC = "home", "UTC"
"""What stands behind a time without a zone, and behind one of UTC."""


class OccurrenceRow(NamedTuple):
    """One meeting of a series. A named tuple: it is made a hundred thousand times.

    Attributes:
        first_day: The day it begins on, by its own clock.
        last_day: The day it ends on.
        starts: When, and in which zone.
        ends: The same.
        recurrence_id: Empty for none.
        details: Everything else, as JSON.
    """

    first_day: int
    last_day: int
    starts: str
    ends: str
    recurrence_id: str
    details: str

    @property
    def details_name(self) -> str:
        """The same for the same details, which most occurrences of a series share."""
        return blake2b(self.details.encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Expansion:
    """A series between two days.

    Attributes:
        title: For saying which event could not be read.
        faults: Why parts of it had to be left out.
        rows: The meetings.
    """

    title: str
    faults: tuple[str, ...]
    rows: tuple[OccurrenceRow, ...]

    def listing(self, file: Path, window: Window) -> MeetingListing:
        """The meetings in the window, as those of a file.

        Raises:
            ValueError: A row is damaged.
        """
        # No zone is a day away.
        first_sure, last_sure = window.start.toordinal() + 2, window.end.toordinal() - 2
        meetings = []
        text, details = "", dict[str, Any]()
        for row in self.rows:
            start, end = _moment(row.starts, window.home), _moment(row.ends, window.home)
            if not (first_sure <= row.first_day <= last_sure or touches(start, end, window)):
                continue
            if row.details != text:
                text, details = row.details, _read_details(row.details)
            name = row.recurrence_id or None
            meetings.append(Meeting(start=start, end=end, file=file, recurrence_id=name, **details))
        return MeetingListing(tuple(meetings), self.skipped(file))

    def skipped(self, file: Path) -> tuple[SkippedEvent, ...]:
        """What had to be left out."""
        return tuple(SkippedEvent(file, self.title, reason) for reason in self.faults)


def rows_of(meetings: Iterable[Meeting]) -> tuple[OccurrenceRow, ...]:
    """Meetings that were read for `ANY_HOME`."""
    return tuple(
        OccurrenceRow(
            meeting.start.toordinal(),
            meeting.end.toordinal(),
            _moment_text(meeting.start),
            _moment_text(meeting.end),
            meeting.recurrence_id or "",
            json.dumps([getattr(meeting, name) for name in _DETAILS]),
        )
        for meeting in meetings
    )


# Any: the values of the fields, each with its own type.
def _read_details(text: str) -> dict[str, Any]:
    values = (tuple(one) if isinstance(one, list) else one for one in json.loads(text))
    return dict(zip(_DETAILS, values, strict=True))


def _moment_text(moment: Moment) -> str:
    """The clock's time and its zone; the second time of an hour that comes twice is marked."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    zone = moment.tzinfo
    name = _AT_HOME if zone is ANY_HOME else zone.key if isinstance(zone, ZoneInfo) else _IN_UTC
    return f"{moment.replace(tzinfo=None, fold=0).isoformat()}{_AGAIN * moment.fold} {name}"


def _moment(text: str, home: tzinfo) -> Moment:
    """Read at a home, as `at_home` gives it."""
    clock, _, name = text.partition(" ")
    if name == _PLAIN:
        return date.fromisoformat(clock)
    if clock[-1] == _AGAIN or name == _IN_UTC:
        zone = ANY_HOME if name == _AT_HOME else UTC if name == _IN_UTC else ZoneInfo(name)
        moment = datetime.fromisoformat(clock.rstrip(_AGAIN))
        return at_home(moment.replace(tzinfo=zone, fold=clock.count(_AGAIN)), home)
    moment = datetime.fromisoformat(clock)
    # A sixth of what `replace` takes.
    return datetime.combine(moment, moment.time(), home if name == _AT_HOME else ZoneInfo(name))
