"""What was read of the calendars for the days on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop_assist.calendars.meeting import SkippedEvent
from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.domain.settings import CalendarSettings
from desktop_assist.ui.calendar.lanes import Span
from desktop_assist.ui.calendar.page_services import PageServices
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting, shown_meetings

_WHOLE_DAY = Span(0, 24 * 60)


@dataclass(frozen=True, slots=True)
class CalendarPicture:
    """Some days of all calendars.

    Attributes:
        meetings: In order of their start.
        skipped: What could not be read.
        sources: All calendars, the one that new meetings go into first.
        settings: How weeks and days are.
        has_calendar: Whether the first calendar exists at all.
    """

    meetings: tuple[ShownMeeting, ...]
    skipped: tuple[SkippedEvent, ...]
    sources: tuple[CalendarSource, ...]
    settings: CalendarSettings
    has_calendar: bool = True

    @property
    def working(self) -> Span:
        """From when to when people work."""
        start = _minute(self.settings.working_hours_start)
        end = _minute(self.settings.working_hours_end)
        return Span(start, end) if start < end else _WHOLE_DAY


def read_picture(services: PageServices, days: Sequence[date]) -> CalendarPicture:
    """Read what these days hold; blocking."""
    home = services.clock.time_zone
    sources = services.meetings.calendars()
    start = datetime.combine(days[0], time(), home)
    end = datetime.combine(days[-1] + timedelta(days=1), time(), home)
    listing = services.meetings.list(start, end)
    return CalendarPicture(
        meetings=shown_meetings(listing.meetings, sources, home),
        skipped=listing.skipped,
        sources=sources,
        settings=services.settings.current().calendar,
        has_calendar=sources[0].path.exists(),
    )


def _minute(text: str) -> int:
    clock = time.fromisoformat(text)
    return clock.hour * 60 + clock.minute
