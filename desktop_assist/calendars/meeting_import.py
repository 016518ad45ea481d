"""Work out what bringing a calendar file into the user's calendar would change."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from uuid import uuid4

from desktop_assist.calendars.calendar_files import calendar_files
from desktop_assist.calendars.calendar_place import new_event_file
from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.ics.calendar_writer import with_inserted, zone_names
from desktop_assist.calendars.ics.event_copy import event_copies, is_same, zone_copies, zones_named
from desktop_assist.calendars.ics.occurrences import ExpandedSeries, reason_words
from desktop_assist.calendars.ics.series import Series, series_of
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.mailed_calendar import MailedCalendar, calendar_in_mail
from desktop_assist.calendars.meeting import ImportedMeetings, Meeting, MeetingListing, SkippedEvent
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.safe_write import FileEdit, FileSnapshot, read_snapshot

MOST_BYTES = 50_000_000

_BEGIN = re.compile(rb"(?:\xef\xbb\xbf)?\s*BEGIN:VCALENDAR", re.IGNORECASE)
_SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,99}")


def read_calendar(path: Path) -> bytes:
    """The content of a calendar file from outside, or the calendar that a mail carries.

    Raises:
        UnreadableFileError: It is missing, too large, or no calendar.
    """
    return read_mailed_calendar(path).content


def read_mailed_calendar(path: Path) -> MailedCalendar:
    """The same, with who sent it to whom where it came as a mail.

    Raises:
        UnreadableFileError: It is missing, too large, or no calendar.
    """
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        raise UnreadableFileError(f"{path.name} is too large for a calendar file.")
    content = read_snapshot(path).content
    if content is None:
        raise UnreadableFileError(f"There is no file {path}.", "Check its name.")
    is_calendar = _BEGIN.match(content) is not None
    mailed = None if is_calendar else calendar_in_mail(content)
    if mailed is None and b"BEGIN:VCALENDAR" not in content.upper():
        raise UnreadableFileError(
            f"{path.name} is not a calendar file, nor a mail with a calendar in it.",
            "Choose a file that ends in .ics or .eml.",
        )
    return mailed or MailedCalendar(content)


def carries_calendar(mail: Path) -> bool:
    """Whether a saved mail has a calendar in it.

    Raises:
        UnreadableFileError: It cannot be read.
    """
    return calendar_in_mail(read_snapshot(mail).content or b"") is not None


def events_in(path: Path, home: tzinfo) -> MeetingListing:
    """Each event of a calendar file from outside once, at its start.

    Raises:
        UnreadableFileError: It cannot be read, or is no calendar.
    """
    return CalendarContent(read_calendar(path), path).events(home)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The edits that would bring the file in, and what they amount to."""

    edits: tuple[FileEdit, ...]
    outcome: ImportedMeetings


def plan_import(
    content: bytes, path: Path, calendar: Path, home: tzinfo, others: Sequence[Path] = ()
) -> ImportPlan:
    """Compare a calendar file with the user's calendars, event by event.

    Args:
        content: Of the file.
        path: Where it is.
        calendar: Where new events go.
        home: For times without a zone.
        others: The other calendars in which an event may be already.
    """
    kept: dict[str, Series] = {}
    for one in (*others, calendar):
        kept |= _series_by_uid(one)
    copy = _Copy(content, calendar)
    zones = ZoneLookup(content)
    added: list[Meeting] = []
    identical: list[Meeting] = []
    conflicting: list[Meeting] = []
    skipped: list[SkippedEvent] = []
    for series in series_of(content):
        try:
            meeting = ExpandedSeries(series, zones, path).first(home)
        # One bad event never hides the others: it is reported and not copied.
        except Exception as error:  # noqa: BLE001
            skipped.append(SkippedEvent(path, series.title, reason_words(error)))
            continue
        if series.uid not in kept:
            added.append(replace(meeting, file=copy.add(series)))
        elif is_same(series.blocks, kept[series.uid].blocks):
            identical.append(meeting)
        else:
            conflicting.append(meeting)
    outcome = ImportedMeetings(
        tuple(added), tuple(identical), tuple(conflicting), tuple(skipped), None
    )
    return ImportPlan(copy.edits(), outcome)


class _Copy:
    """Collects what is to be written, one edit a file."""

    def __init__(self, source: bytes, calendar: Path) -> None:
        self._calendar = calendar
        self._zones = zone_copies(source)
        self._insertions: dict[Path, _Insertion] = {}

    def add(self, series: Series) -> Path:
        """Take a series over, and tell the file it goes into."""
        uid = series.uid or str(uuid4())
        file = self._file_for(uid)
        if file not in self._insertions:
            self._insertions[file] = _Insertion(read_snapshot(file))
        self._insertions[file].add(series.blocks, uid, self._zones)
        return file

    def edits(self) -> tuple[FileEdit, ...]:
        """All of it."""
        return tuple(insertion.edit() for insertion in self._insertions.values())

    def _file_for(self, uid: str) -> Path:
        """A file of its own in a folder, under a name that every system allows."""
        name = uid if _SAFE_NAME.fullmatch(uid) else str(uuid4())
        file = new_event_file(self._calendar, "", name)
        is_taken = file != self._calendar and (file.exists() or file in self._insertions)
        return new_event_file(self._calendar, "", str(uuid4())) if is_taken else file


class _Insertion:
    """What goes into one file."""

    def __init__(self, snapshot: FileSnapshot) -> None:
        self._snapshot = snapshot
        self._described = set(zone_names(snapshot.content or b""))
        self._lines: list[bytes] = []

    def add(self, blocks: Sequence[bytes], uid: str, zones: Mapping[str, Sequence[bytes]]) -> None:
        """Add a series, with the zones it names as far as the file lacks them."""
        for name in zones_named(blocks):
            if name not in self._described:
                self._lines += zones.get(name, [])
                self._described.add(name)
        self._lines += event_copies(blocks, uid)

    def edit(self) -> FileEdit:
        """All of it in one go: a calendar may bring thousands of events."""
        return FileEdit(self._snapshot, with_inserted(self._snapshot.content, self._lines))


def _series_by_uid(calendar: Path) -> Mapping[str, Series]:
    return {
        series.uid: series
        for file in calendar_files(calendar)
        for series in series_of(read_snapshot(file).content or b"")
        if series.uid
    }
