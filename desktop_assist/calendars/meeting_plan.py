"""Work out what a change of a meeting, or of part of a series, makes of the calendar's files."""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop_assist.calendars.calendar_place import new_event_file
from desktop_assist.calendars.every_calendar import HeldMeeting
from desktop_assist.calendars.ics.event_copy import with_copies
from desktop_assist.calendars.ics.first_version import as_first_version
from desktop_assist.calendars.meeting_change import (
    EditedMeeting,
    FoundMeeting,
    MeetingChange,
    MeetingKey,
    Scope,
)
from desktop_assist.calendars.meeting_edit import MeetingInFile, without_empty_calendar
from desktop_assist.calendars.meeting_version import version_of
from desktop_assist.calendars.wording import when_words
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import FileChangedError, UsageError


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file and what it is to hold; None for no file."""

    path: Path
    content: bytes | None


@dataclass(frozen=True, slots=True)
class PlannedUpdate:
    """The files of a change, and the meeting as it will read."""

    files: tuple[PlannedFile, ...]
    edited: EditedMeeting


class MeetingPlan:
    """A change of one meeting, worked out on the file as it is at a moment.

    Args:
        held: Where the meeting is.
        key: Which it is.
        scope: How much of a series is meant; None: what the key names.
        new_uid: For the series that begins when another is cut in two.
        clock: Dates what is written.

    Raises:
        UsageError: There is no such meeting, or not so much of it.
        FileChangedError: It was changed since it was shown.
    """

    def __init__(
        self, held: HeldMeeting, key: MeetingKey, scope: Scope | None, new_uid: str, clock: Clock
    ) -> None:
        self._held = held
        self._new_uid = new_uid
        self._clock = clock
        named = MeetingInFile(held.content, held.file, key, clock)
        _check_version(key, named.found)
        self.scope: Scope = _resolved(scope, named)
        self._key = MeetingKey(key.uid) if self.scope == "all" else key
        self._moved_from = named.occurrence if named.is_occurrence else None
        self._named = named if self._key == key else self._in_file(held.content)

    @property
    def found(self) -> FoundMeeting:
        """The meeting as it is."""
        return self._named.found

    def updated(self, content: bytes, change: MeetingChange) -> PlannedUpdate:
        """The files with the meeting changed.

        Raises:
            UsageError: It cannot become like this.
            FileError: It would not read back as it was meant.
        """
        meeting = self._in_file(content)
        if self.scope == "following":
            return self._following(meeting, content, change)
        moved_from = self._moved_from if self.scope == "all" else None
        edited = meeting.changed(change, moved_from)
        return PlannedUpdate((PlannedFile(self._held.file, edited.content),), edited)

    def cancelled(self, content: bytes) -> tuple[PlannedFile, ...]:
        """The files without the meeting."""
        meeting = self._in_file(content)
        if self.scope == "following":
            left: bytes | None = meeting.split().ended(content, self._clock.now())
        else:
            left = meeting.cancelled()
        if left is not None and self._held.is_file_of_its_own:
            left = without_empty_calendar(left)
        return (PlannedFile(self._held.file, left),)

    def _following(
        self, meeting: MeetingInFile, content: bytes, change: MeetingChange
    ) -> PlannedUpdate:
        """The old series ends, and a new one begins: beside it, or in a file of its own."""
        split, now, occurrence = meeting.split(), self._clock.now(), meeting.occurrence
        later = split.later(self._new_uid, now)
        old_file, new_file = self._held.file, self._held.file
        if self._held.is_file_of_its_own and meeting.is_alone:
            new_file = new_event_file(old_file.parent, "", self._new_uid)
            whole = with_copies(None, later, content, self._new_uid)
        else:
            whole = split.ended(content, now, behind=b"".join(later))
        begun = MeetingInFile(whole, new_file, MeetingKey(self._new_uid), self._clock)
        edited = _as_new(begun.changed(change, occurrence), self._new_uid)
        files = [PlannedFile(new_file, edited.content)]
        if new_file != old_file:
            files.insert(0, PlannedFile(old_file, split.ended(content, now)))
        return PlannedUpdate(tuple(files), edited)

    def _in_file(self, content: bytes) -> MeetingInFile:
        return MeetingInFile(content, self._held.file, self._key, self._clock)


class RestorePlan:
    """An occurrence that is to come back, worked out on the file as it is at a moment.

    Args:
        held: Where the meeting is.
        key: Names the occurrence.
        clock: Dates what is written.
    """

    def __init__(self, held: HeldMeeting, key: MeetingKey, clock: Clock) -> None:
        self._held = held
        self._key = key
        self._clock = clock

    def restored(self, content: bytes) -> PlannedUpdate:
        """The file with the occurrence back in it.

        Raises:
            UsageError: It was not taken out.
        """
        series = MeetingInFile(content, self._held.file, MeetingKey(self._key.uid), self._clock)
        done = series.restored(self._key.recurrence_id)
        key = MeetingKey(self._key.uid, done.occurrence.isoformat())
        meeting = MeetingInFile(done.content, self._held.file, key, self._clock).found.meeting
        edited = EditedMeeting(done.content, meeting, (meeting,))
        return PlannedUpdate((PlannedFile(self._held.file, done.content),), edited)


class DuplicatePlan:
    """A meeting that is to be made once more, worked out on the file it goes into.

    Args:
        held: Where the meeting is.
        key: Which it is.
        file: Where the new one goes.
        uid: Of the new one.
        clock: Dates what is written.

    Raises:
        UsageError: There is no such meeting.
    """

    def __init__(
        self, held: HeldMeeting, key: MeetingKey, file: Path, uid: str, clock: Clock
    ) -> None:
        self._source = held.content
        self._meeting = MeetingInFile(held.content, held.file, key, clock)
        self._file = file
        self._uid = uid
        self._clock = clock

    def added(self, content: bytes | None, change: MeetingChange) -> EditedMeeting:
        """The file with the new meeting in it.

        Raises:
            UsageError: It cannot be like this.
            FileError: It would not read back as it was meant, or the file is cut off.
        """
        block = self._meeting.duplicate(self._uid)
        whole = with_copies(content, [block], self._source, self._uid)
        added = MeetingInFile(whole, self._file, MeetingKey(self._uid), self._clock)
        return _as_new(added.changed(change), self._uid)


def _as_new(edited: EditedMeeting, uid: str) -> EditedMeeting:
    """Nobody knows an earlier version of it."""
    return replace(edited, content=as_first_version(edited.content, uid))


def _check_version(key: MeetingKey, found: FoundMeeting) -> None:
    """Make sure that a meeting is as it was shown; of a series each of its times is another."""
    meeting = found.meeting
    is_comparable = key.version and (key.recurrence_id or not found.repeats)
    if is_comparable and version_of(meeting) != key.version:
        raise FileChangedError(
            "This meeting was changed since it was shown, so nothing was written. It is now "
            f"“{meeting.title}”, {when_words(meeting)}.",
            "Look at the meeting as it is now, and say again what is to change.",
        )


def _resolved(scope: Scope | None, meeting: MeetingInFile) -> Scope:
    """How much is meant; from the first occurrence on it is all."""
    if not meeting.found.repeats:
        return "all"
    if scope in (None, "all"):
        return "this" if meeting.is_occurrence and scope is None else "all"
    if not meeting.is_occurrence:
        raise UsageError(
            "It is not clear which occurrence of the repeating meeting is meant.",
            "Give recurrence_id as the list of meetings has it, or the scope all.",
        )
    is_all = scope == "following" and meeting.split().is_at_the_beginning
    return "all" if is_all else scope or "this"
