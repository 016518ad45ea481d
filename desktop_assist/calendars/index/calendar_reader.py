"""List the meetings of a calendar file or folder between two moments."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from desktop_assist.calendars.calendar_files import FoundFile, found_files
from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.ics.occurrences import Window, sort_key
from desktop_assist.calendars.index.calendar_index import CalendarIndex, FileChangedMeanwhileError
from desktop_assist.calendars.index.expansion_store import ExpansionStore
from desktop_assist.calendars.meeting import Meeting, MeetingListing, SkippedEvent
from desktop_assist.domain.database import Database
from desktop_assist.domain.errors import StorageError

_ANSWERS_KEPT = 16
_MOST_ATTEMPTS = 3
# A series of a year takes 10 ms.
_A_FEW = 5


@dataclass(frozen=True, slots=True)
class _Kept:
    """A file's content, as long as the file has the mark."""

    mark: str
    content: CalendarContent


@dataclass(frozen=True, slots=True)
class _Answer:
    """A listing, as long as the calendar consists of these files."""

    files: Sequence[FoundFile]
    listing: MeetingListing


class CalendarReader:
    """Reads calendar files and folders, each file again only when it has changed.

    Safe from any thread.

    Args:
        database: Where to keep what was read, for the next start and for other programs; without
            one, or when it cannot be used, it is kept in memory.
    """

    def __init__(self, database: Database | None = None) -> None:
        self._index = CalendarIndex(ExpansionStore(database)) if database else None
        self._answers: dict[tuple[Path, Window], _Answer] = {}
        self._kept: dict[str, _Kept] = {}
        self._lock = Lock()

    def between(self, calendar: Path, window: Window) -> MeetingListing:
        """The meetings of a file, or of all calendar files in a folder; none when it is missing.

        A file that cannot be read is listed as skipped. The same question again costs no more
        than looking whether a file has changed.
        """
        files = found_files(calendar)
        answer = self._answers.get((calendar, window))
        if answer is None or answer.files != files:
            answer = self._worked_out(calendar, files, window)
            with self._lock:
                while len(self._answers) >= _ANSWERS_KEPT:
                    self._answers.pop(next(iter(self._answers)))
                self._answers[calendar, window] = answer
        return answer.listing

    def prepare(self, calendar: Path, window: Window) -> bool:
        """Work out a few of the meetings in a window before anybody asks; whether more are left."""
        if self._index is None:
            return False
        try:
            return self._index.prepare(calendar, found_files(calendar), window, _A_FEW)
        except FileChangedMeanwhileError:
            return True
        except StorageError:
            return False

    def _worked_out(self, calendar: Path, files: Sequence[FoundFile], window: Window) -> _Answer:
        answer = self._indexed(calendar, files, window)
        answer = answer or _Answer(files, self._read(files, window))
        listing = answer.listing
        meetings = sorted(listing.meetings, key=lambda meeting: sort_key(meeting, window.home))
        return replace(answer, listing=replace(listing, meetings=tuple(meetings)))

    def _indexed(
        self, calendar: Path, files: Sequence[FoundFile], window: Window
    ) -> _Answer | None:
        """From the index; None when there is none, or when it cannot be used."""
        for _ in range(_MOST_ATTEMPTS):
            if self._index is None:
                break
            try:
                return _Answer(files, self._index.between(calendar, files, window))
            except FileChangedMeanwhileError:
                files = found_files(calendar)
            except StorageError:
                break
        return None

    def _read(self, files: Sequence[FoundFile], window: Window) -> MeetingListing:
        """The same without the index."""
        meetings: list[Meeting] = []
        skipped: list[SkippedEvent] = []
        with self._lock:
            for file in files:
                try:
                    listing = self._content(file).between(window)
                except OSError as error:
                    reason = f"The file: {error.strerror}."
                    skipped.append(SkippedEvent(Path(file.path), "", reason))
                    continue
                meetings += listing.meetings
                skipped += listing.skipped
        return MeetingListing(tuple(meetings), tuple(skipped))

    def _content(self, file: FoundFile) -> CalendarContent:
        kept = self._kept.get(file.path)
        if kept is None or kept.mark != file.mark:
            path = Path(file.path)
            kept = self._kept[file.path] = _Kept(
                file.mark, CalendarContent(path.read_bytes(), path)
            )
        return kept.content
