"""What a screen reader finds in a view of the calendar: meetings, and the selected free time."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.calendar.meeting_words import spoken, stop_words
from desktop_assist.ui.calendar.shown_meeting import MeetingPlace, ShownMeeting
from desktop_assist.ui.calendar.stops import Stop
from desktop_assist.ui.spoken_faces import tell_rows
from desktop_assist.ui.spoken_rows import SpokenRow


class SpokenMeetings:
    """The meetings that a view paints, as rows, each once."""

    def __init__(self, view: QWidget, box_of: Callable[[ShownMeeting], QRect]) -> None:
        self._view, self._box_of = view, box_of
        self._meetings: dict[MeetingPlace, ShownMeeting] = {}
        self._stop: Stop | None = None

    def show_meetings(self, meetings: Sequence[ShownMeeting]) -> None:
        """Speak of these."""
        self._meetings = {}
        for one in meetings:
            self._meetings.setdefault(one.place, one)
        tell_rows(self._view)

    def set_stop(self, stop: Stop | None) -> None:
        """Know where the arrow keys have stopped."""
        self._stop = stop

    def spoken_rows(self) -> Sequence[SpokenRow]:
        """The meetings in words, and the free time that is selected."""
        rows = [SpokenRow(place, spoken(one)) for place, one in self._meetings.items()]
        if self._stop is not None and self._stop.shown is None:
            rows.append(SpokenRow(self._stop, stop_words(self._stop)))
        return rows

    def spoken_box(self, row: SpokenRow) -> QRect:
        """Where a meeting is painted; a free time has no box of its own."""
        shown = self._meetings.get(row.key) if isinstance(row.key, MeetingPlace) else None
        return self._view.rect() if shown is None else self._box_of(shown)

    def spoken_current(self) -> Hashable | None:
        """What the arrow keys have reached."""
        if self._stop is None:
            return None
        return self._stop if self._stop.shown is None else self._stop.shown.place
