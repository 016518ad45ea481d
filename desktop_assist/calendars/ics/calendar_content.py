"""List the meetings of one calendar file's content between two moments."""

from collections.abc import Callable, Iterable
from datetime import timedelta, tzinfo
from pathlib import Path

from desktop_assist.calendars.ics.occurrences import (
    ExpandedSeries,
    Window,
    reason_words,
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
