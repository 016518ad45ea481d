"""Keep the user's meetings in their calendar files."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from desktop_assist.calendars.clash import busy_from, clashes
from desktop_assist.calendars.editable import check_editable
from desktop_assist.calendars.every_calendar import EveryCalendar, HeldMeeting
from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.ics.calendar_writer import with_new_event
from desktop_assist.calendars.ics.occurrences import Window, sort_key
from desktop_assist.calendars.index.calendar_reader import CalendarReader
from desktop_assist.calendars.meeting import (
    CreatedMeeting,
    ImportedMeetings,
    Meeting,
    MeetingListing,
    NewMeeting,
    as_utc,
)
from desktop_assist.calendars.meeting_change import (
    CancelledMeeting,
    ChangedMeeting,
    EditedMeeting,
    FoundMeeting,
    MeetingChange,
    MeetingKey,
    Scope,
)
from desktop_assist.calendars.meeting_check import checked, is_as_intended
from desktop_assist.calendars.meeting_edit import CLASHES_LOOKED_FOR, MeetingInFile
from desktop_assist.calendars.meeting_plan import DuplicatePlan, MeetingPlan, RestorePlan
from desktop_assist.calendars.series_writer import MOST_ATTEMPTS, SeriesWriter
from desktop_assist.domain.calendar_source import CalendarSource, CalendarSources
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import FileChangedError, FileError, UsageError
from desktop_assist.domain.journal import Change
from desktop_assist.files.safe_write import FileEdit, SafeWriter, read_snapshot

if TYPE_CHECKING:  # read with the first calendar that comes from elsewhere
    from desktop_assist.calendars.meeting_import import ImportPlan


class MeetingStore:
    """Meetings in all calendars: each a folder with one file an event, or a single file.

    New ones go into the first calendar unless another is named; a meeting is changed where it is.
    Blocking, and safe from any worker thread.
    """

    def __init__(
        self,
        sources: CalendarSources,
        writer: SafeWriter,
        clock: Clock,
        reader: CalendarReader | None = None,
        own_address: Callable[[], str] = str,
    ) -> None:
        self._writer = writer
        self._clock = clock
        self._calendars = EveryCalendar(sources, reader or CalendarReader(), own_address)
        self._series = SeriesWriter(writer, clock)

    def calendars(self) -> tuple[CalendarSource, ...]:
        """All calendars at this moment; the first is the one that new meetings go into."""
        return self._calendars.sources

    def list(self, start: datetime, end: datetime) -> MeetingListing:
        """The meetings that touch the time from `start` to before `end`, both aware.

        Raises:
            UsageError: The time ends before it starts.
        """
        if end <= start:
            raise UsageError("The time to list ends before it starts.")
        return self._calendars.between(self._window(start, end))

    def prepare(self, start: datetime, end: datetime) -> bool:
        """Work out a few of the meetings before anybody asks; whether more are left."""
        return self._calendars.prepare(self._window(start, end))

    def list_files(self, files: Sequence[Path], start: datetime, end: datetime) -> MeetingListing:
        """The meetings of any calendar files in that time, as `list` gives the user's own.

        Raises:
            UnreadableFileError: One cannot be read, or is no calendar.
        """
        from desktop_assist.calendars.meeting_import import read_calendar

        window = self._window(start, end)
        found = [CalendarContent(read_calendar(file), file).between(window) for file in files]
        meetings = [meeting for listing in found for meeting in listing.meetings]
        meetings.sort(key=lambda meeting: sort_key(meeting, window.home))
        skipped = tuple(event for listing in found for event in listing.skipped)
        return MeetingListing(tuple(meetings), skipped)

    def create(self, new: NewMeeting, cause: Cause) -> CreatedMeeting:
        """Write a meeting into the calendar, whatever it overlaps with.

        Raises:
            UsageError: It ends before it starts, at a time that does not exist, or by a bad rule.
            FileError: The calendar cannot be read or written.
        """
        new = checked(new, self._clock.time_zone)
        uid, now = str(uuid4()), self._clock.now()
        held = self._calendars.file_for_new(new.calendar, uid)
        file = held.file
        occurrences = self._read_back(with_new_event(None, new, uid, now), new, file)
        overlapping = self._clashes(occurrences)
        change = self._write(file, lambda content: with_new_event(content, new, uid, now), cause)
        meeting, checked_ones = held.of(occurrences[0]), self._calendars.checked()
        return CreatedMeeting(meeting, overlapping, change, checked_ones)

    def import_file(self, path: Path, cause: Cause) -> ImportedMeetings:
        """Copy the events of any calendar file into the calendar, each as it stands there.

        Events already there are left alone, also when they differ; both are reported.

        Raises:
            UnreadableFileError: It cannot be read, or is no calendar.
            FileError: The calendar cannot be written.
        """
        from desktop_assist.calendars.meeting_import import read_calendar

        plan = self.planned_import(read_calendar(path), path)
        change = self._writer.apply(cause, plan.edits) if plan.edits else None
        return replace(plan.outcome, change=change)

    def planned_import(self, content: bytes, path: Path) -> "ImportPlan":
        """What copying the events of a calendar would change; nothing is written yet.

        Raises:
            FileError: The calendar cannot be written.
        """
        from desktop_assist.calendars.meeting_import import plan_import

        calendar, home = self._calendars.file_for_new("", "").source.path, self._clock.time_zone
        others = [one.path for one in self.calendars() if one.is_writable and one.path != calendar]
        return plan_import(content, path, calendar, home, others)

    def held(self, uid: str) -> HeldMeeting | None:
        """Where an event is kept; None when it is nowhere."""
        with suppress(UsageError):
            return self._calendars.holding(uid)
        return None

    def find(self, key: MeetingKey) -> FoundMeeting:
        """The meeting that is meant.

        Raises:
            UsageError: There is none, or it is written in a way that is not fully understood.
        """
        held = self._calendars.holding(key.uid)
        found = MeetingInFile(held.content, held.file, key, self._clock).found
        return replace(found, meeting=held.of(found.meeting))

    def update(
        self, key: MeetingKey, change: MeetingChange, cause: Cause, scope: Scope | None = None
    ) -> ChangedMeeting:
        """Change a meeting, or part of a series, whatever it overlaps with then.

        Raises:
            UsageError: There is no such meeting, or it cannot become like this.
            FileError: Its file cannot be written, or may not be, or the meeting was changed by
                another program at the same moment.
        """
        held = self._to_be_changed(key)
        plan = self._plan(held, key, scope)
        edited = plan.updated(held.content, change).edited
        overlapping = self._clashes_of(edited, key.uid) if change.is_of_time else ()
        written = self._series.rewrite(
            held, key, lambda now: plan.updated(now, change).files, cause
        )
        looked_at = self._calendars.checked() if change.is_of_time else ()
        found = replace(plan.found, meeting=held.of(plan.found.meeting))
        edited = replace(edited, meeting=held.of(edited.meeting))
        return ChangedMeeting(found, edited, overlapping, written, looked_at, plan.scope)

    def cancel(self, key: MeetingKey, cause: Cause, scope: Scope | None = None) -> CancelledMeeting:
        """Take a meeting, or part of a series, out of the calendar.

        Raises:
            UsageError: There is no such meeting.
            FileError: Its file cannot be written, or may not be, or the meeting was changed by
                another program at the same moment.
        """
        held = self._to_be_changed(key)
        plan = self._plan(held, key, scope)
        found = replace(plan.found, meeting=held.of(plan.found.meeting))
        written = self._series.rewrite(held, key, plan.cancelled, cause)
        return CancelledMeeting(found, written, plan.scope)

    def restore(self, key: MeetingKey, cause: Cause) -> ChangedMeeting:
        """Bring back the occurrence of a series that the key names and that was taken out.

        Raises:
            UsageError: There is no such meeting, or no such occurrence was taken out of it.
            FileError: Its file cannot be written, or may not be.
        """
        held, series = self._to_be_changed(key), MeetingKey(key.uid)
        found = MeetingInFile(held.content, held.file, series, self._clock).found
        plan = RestorePlan(held, key, self._clock)
        edited = plan.restored(held.content).edited
        overlapping = self._clashes_of(edited, key.uid)
        written = self._series.rewrite(held, key, lambda it: plan.restored(it).files, cause)
        edited = replace(edited, meeting=held.of(edited.meeting))
        found = replace(found, meeting=held.of(found.meeting))
        names = self._calendars.checked()
        return ChangedMeeting(found, edited, overlapping, written, names, "this")

    def duplicate(self, key: MeetingKey, change: MeetingChange, cause: Cause) -> CreatedMeeting:
        """Make the same meeting once more, with what `change` says: at least another start.

        It stands in the calendar of the first one, or in the usual one when that is only read.

        Raises:
            UsageError: There is no such meeting, or it cannot be like this.
            FileError: The calendar cannot be written.
        """
        held, uid = self._calendars.holding(key.uid), str(uuid4())
        goal = self._calendars.beside(held, uid)
        plan = DuplicatePlan(held, key, goal.file, uid, self._clock)
        edited = plan.added(read_snapshot(goal.file).content, change)
        overlapping = self._clashes_of(edited, uid)
        written = self._write(goal.file, lambda it: plan.added(it, change).content, cause)
        meeting = goal.of(edited.meeting)
        return CreatedMeeting(meeting, overlapping, written, self._calendars.checked())

    def _plan(self, held: HeldMeeting, key: MeetingKey, scope: Scope | None) -> MeetingPlan:
        return MeetingPlan(held, key, scope, str(uuid4()), self._clock)

    def _to_be_changed(self, key: MeetingKey) -> HeldMeeting:
        held = self._calendars.holding(key.uid)
        held.check_writable()
        check_editable(held.file, held.content)
        return held

    def _clashes_of(self, edited: EditedMeeting, uid: str) -> tuple[Meeting, ...]:
        own = (uid, edited.meeting.uid)
        return tuple(one for one in self._clashes(edited.occurrences) if one.uid not in own)

    def _write(
        self, file: Path, edited: Callable[[bytes | None], bytes | None], cause: Cause
    ) -> Change:
        """Edit a file as it is now, again when another program writes it at the same moment."""
        for _ in range(MOST_ATTEMPTS - 1):
            snapshot = read_snapshot(file)
            with suppress(FileChangedError):
                return self._writer.apply(cause, [FileEdit(snapshot, edited(snapshot.content))])
        snapshot = read_snapshot(file)
        return self._writer.apply(cause, [FileEdit(snapshot, edited(snapshot.content))])

    def _window(self, start: datetime, end: datetime) -> Window:
        return Window(start, end, self._clock.time_zone)

    def _read_back(self, content: bytes, new: NewMeeting, file: Path) -> tuple[Meeting, ...]:
        """The meeting's occurrences as they will be read, before anything is written.

        Raises:
            FileError: They are not what was asked for.
        """
        start = as_utc(new.start, self._clock.time_zone)
        window = self._window(start, start + CLASHES_LOOKED_FOR)
        found = CalendarContent(content, file).between(window).meetings
        if not (found and is_as_intended(found[0], new)):
            raise FileError(
                "The meeting could not be written so that it reads back the same; nothing was "
                "written.",
                "Try a simpler title or description.",
            )
        return found

    def _clashes(self, occurrences: tuple[Meeting, ...]) -> tuple[Meeting, ...]:
        home = self._clock.time_zone
        end = max(as_utc(occurrence.end, home) for occurrence in occurrences)
        start = min(busy_from(occurrence, home) for occurrence in occurrences)
        others = self.list(start, end).meetings
        return clashes(occurrences, others, home)
