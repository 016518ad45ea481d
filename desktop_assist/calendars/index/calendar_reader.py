"""List the meetings of a calendar file or folder between two moments."""

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from desktop_assist.calendars.calendar_files import calendar_files
from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.ics.occurrences import Window, sort_key
from desktop_assist.calendars.meeting import Meeting, MeetingListing, SkippedEvent


@dataclass(frozen=True, slots=True)
class _Kept:
    """A file's content and the marks that tell whether the file is still the same."""

    modified_ns: int
    size_bytes: int
    content: CalendarContent


class CalendarReader:
    """Reads calendar files and folders, each file again only when it has changed.

    Safe from any thread.
    """

    def __init__(self) -> None:
        self._kept: dict[Path, _Kept] = {}
        self._lock = Lock()

    def between(self, calendar: Path, window: Window) -> MeetingListing:
        """The meetings of a file, or of all calendar files in a folder; none when it is missing.

        A file that cannot be read is listed as skipped.
        """
        meetings: list[Meeting] = []
        skipped: list[SkippedEvent] = []
        with self._lock:
            for file in calendar_files(calendar):
                try:
                    listing = self._content(file).between(window)
                except OSError as error:
                    skipped.append(SkippedEvent(file, "", f"The file: {error.strerror}."))
                    continue
                meetings += listing.meetings
                skipped += listing.skipped
        meetings.sort(key=lambda meeting: sort_key(meeting, window.home))
        return MeetingListing(tuple(meetings), tuple(skipped))

    def _content(self, file: Path) -> CalendarContent:
        state = file.stat()
        kept = self._kept.get(file)
        if kept and (kept.modified_ns, kept.size_bytes) == (state.st_mtime_ns, state.st_size):
            return kept.content
        content = CalendarContent(file.read_bytes(), file)
        self._kept[file] = _Kept(state.st_mtime_ns, state.st_size, content)
        return content
