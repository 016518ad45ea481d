"""Write a change of one meeting, on the file as it is at that moment."""

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_assist.calendars.every_calendar import HeldMeeting
from desktop_assist.calendars.ics.series_events import blocks_of
from desktop_assist.calendars.meeting_change import MeetingKey
from desktop_assist.calendars.meeting_edit import MeetingInFile
from desktop_assist.calendars.meeting_plan import PlannedFile
from desktop_assist.calendars.wording import when_words
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import FileChangedError, UsageError
from desktop_assist.domain.journal import Change
from desktop_assist.files.safe_write import FileEdit, FileSnapshot, SafeWriter, read_snapshot

MOST_ATTEMPTS = 3


class SeriesWriter:
    """Writes over what other programs do meanwhile, unless it is to the very same meeting."""

    def __init__(self, writer: SafeWriter, clock: Clock) -> None:
        self._writer = writer
        self._clock = clock

    def rewrite(
        self,
        held: HeldMeeting,
        key: MeetingKey,
        planned: Callable[[bytes], Sequence[PlannedFile]],
        cause: Cause,
    ) -> Change:
        """Change the meeting; all else in the file stays as it is now.

        Args:
            held: Where it is, and what the file held when the change was worked out.
            key: Which it is.
            planned: The files after the change, for what the file holds now.
            cause: Who asked for it.

        Raises:
            FileChangedError: Another program has changed this very meeting meanwhile, or keeps
                writing the file.
            FileError: The file cannot be written.
        """
        attempts = range(MOST_ATTEMPTS)
        while True:
            snapshot = read_snapshot(held.file)
            content = snapshot.content or b""
            if blocks_of(content, key.uid) != blocks_of(held.content, key.uid):
                raise self._changed_elsewhere(held, content, key)
            try:
                return self._writer.apply(cause, _edits(snapshot, planned(content)))
            except FileChangedError:
                attempts = attempts[1:]
                if not attempts:
                    raise

    def _changed_elsewhere(
        self, held: HeldMeeting, content: bytes, key: MeetingKey
    ) -> FileChangedError:
        was, now = (self._words(text, held.file, key) for text in (held.content, content))
        return FileChangedError(
            "Another program has just changed this meeting, so nothing was written. "
            f"It was {was}. It is now {now}.",
            "Look at the meeting as it is now, and say again what is to change.",
        )

    def _words(self, content: bytes, file: Path, key: MeetingKey) -> str:
        try:
            meeting = MeetingInFile(content, file, key, self._clock).found.meeting
        except UsageError:
            return "not in the calendar"
        return f"“{meeting.title}”, {when_words(meeting)}"


def _edits(snapshot: FileSnapshot, files: Sequence[PlannedFile]) -> list[FileEdit]:
    """One for each file."""
    return [
        FileEdit(snapshot if one.path == snapshot.path else read_snapshot(one.path), one.content)
        for one in files
    ]
