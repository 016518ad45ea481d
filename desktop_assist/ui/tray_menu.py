"""What the menu of the icon beside the clock leads to: the next meeting, the last conversations."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_assist.calendars.meeting import Meeting
from desktop_assist.domain.date_words import weekday_name
from desktop_assist.domain.translation import tr
from desktop_assist.ui.on_screen import move_onto_screen
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.tray import Tray

if TYPE_CHECKING:
    from desktop_assist.ui.calendar.page_services import MeetingLister

_AHEAD = timedelta(days=7)
_MOST_CONVERSATIONS = 5
_LONGEST_TITLE = 48


class TrayMenu(QObject):
    """Looked up each time the menu opens, off the window's thread: nothing is kept meanwhile."""

    def __init__(
        self,
        tray: Tray,
        services: ChatServices,
        meetings: "MeetingLister",
        tasks: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tray = tray
        self._services = services
        self._meetings = meetings
        self._tasks = tasks
        tray.menu.aboutToShow.connect(self._look)

    def _look(self) -> None:
        self._tasks.start(self._fill(), "tray menu")

    async def _fill(self) -> None:
        workers, now = self._services.workers, self._services.clock.now()
        kept = await workers.run(self._services.conversations.listing)
        shown = [one for one in kept if not one.is_archived][:_MOST_CONVERSATIONS]
        self._tray.show_recent([(one.id, _short(one.title)) for one in shown])
        listing = await workers.run(self._meetings.list, now, now + _AHEAD)
        self._tray.show_next(next_meeting_words(listing.meetings, now))
        if self._tray.menu.isVisible():  # it has grown since it was opened, at an edge mostly
            self._tray.menu.adjustSize()
            move_onto_screen(self._tray.menu)


def next_meeting_words(meetings: tuple[Meeting, ...], now: datetime) -> str:
    """The meeting that comes next, with its time; empty when none is in sight."""
    ahead = [one for one in meetings if one.status != "cancelled" and _start(one, now) > now]
    if not ahead:
        return ""
    first = min(ahead, key=lambda one: _start(one, now))
    start = _start(first, now)
    day = "" if start.date() == now.date() else f"{tr(weekday_name(start.date()))} "
    at = f"{start:%H:%M}" if isinstance(first.start, datetime) else tr("all day")
    return tr("Next: {when} {title}", when=f"{day}{at}", title=_short(first.title))


def _start(meeting: Meeting, now: datetime) -> datetime:
    start: date | datetime = meeting.start
    if isinstance(start, datetime):
        return start.astimezone(now.tzinfo)
    return datetime.combine(start, time(), now.tzinfo)


def _short(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= _LONGEST_TITLE else f"{words[:_LONGEST_TITLE].rstrip()}…"
