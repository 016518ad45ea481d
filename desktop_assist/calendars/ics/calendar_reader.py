"""List the meetings of a calendar file or folder between two moments."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta, tzinfo
from pathlib import Path
from threading import Lock

from desktop_assist.calendars.calendar_place import is_calendar_file
from desktop_assist.calendars.ics.occurrences import (
    ExpandedSeries,
    Window,
    reason_words,
    sort_key,
)
from desktop_assist.calendars.ics.series import Series, series_of
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.meeting import Meeting, MeetingListing, SkippedEvent

_WINDOWS_KEPT = 16
_ONE_DAY = timedelta(days=1)


class CalendarContent:
    """The events of one file's content, read as far as they are asked for. Not thread-safe."""

    def __init__(self, content: bytes, file: Path) -> None:
        self._file = file
        self._zones = ZoneLookup(content)
        self._series = series_of(content)
        self._expanded: dict[int, ExpandedSeries] = {}
        self._listings: dict[Window, MeetingListing] = {}

    def between(self, window: Window) -> MeetingListing:
        """The meetings that touch the window; the same question again costs nothing."""
        if window not in self._listings:
            while len(self._listings) >= _WINDOWS_KEPT:
                self._listings.pop(next(iter(self._listings)))
            self._listings[window] = self._work_out(window)
        return self._listings[window]

    def events(self, home: tzinfo) -> MeetingListing:
        """Each event once, at its start, in the order of the file."""
        return self._each(range(len(self._series)), lambda series: [series.first(home)])

    def _work_out(self, window: Window) -> MeetingListing:
        first, last = (window.start - _ONE_DAY).date(), (window.end + _ONE_DAY).date()
        touched = [n for n, series in enumerate(self._series) if series.may_touch(first, last)]
        return self._each(touched, lambda series: series.between(window))

    def _each(
        self, numbers: Iterable[int], meetings_of: Callable[[ExpandedSeries], list[Meeting]]
    ) -> MeetingListing:
        meetings: list[Meeting] = []
        skipped: list[SkippedEvent] = []
        for number in numbers:
            series = self._series[number]
            try:
                expanded = self._expand(number, series)
                meetings += meetings_of(expanded)
                reasons = expanded.faults
            # One bad event never hides the others: it is listed with its reason.
            except Exception as error:  # noqa: BLE001
                reasons = [reason_words(error)]
            skipped += [SkippedEvent(self._file, series.title, reason) for reason in reasons]
        return MeetingListing(tuple(meetings), tuple(skipped))

    def _expand(self, number: int, series: Series) -> ExpandedSeries:
        if number not in self._expanded:
            self._expanded[number] = ExpandedSeries(series, self._zones, self._file)
        return self._expanded[number]


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


def calendar_files(calendar: Path) -> list[Path]:
    """The calendar files that a file or folder stands for; hidden ones are left out."""
    if calendar.is_file():
        return [calendar]
    return sorted(
        path
        for path in calendar.rglob("*")
        if is_calendar_file(path) and not path.name.startswith(".") and path.is_file()
    )
