"""The calendar of the window over real files, as a person uses it."""

import asyncio
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.calendars.meeting import Meeting
from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.domain.tool import ToolCall, ToolContext
from desktop_assist.tools.cancel_meeting import CancelMeeting
from desktop_assist.tools.create_meeting import CreateMeeting
from desktop_assist.tools.undo import Undo
from desktop_assist.tools.update_meeting import UpdateMeeting
from desktop_assist.ui.calendar.calendar_picture import CalendarPicture
from desktop_assist.ui.calendar.page_services import PageServices
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.fixed_contacts import FixedContacts
from tests.helpers.frozen_clock import BERLIN
from tests.helpers.inline_workers import InlineWorkers

OWN = CalendarSource("calendar", Path("calendar"))
_LEFT, _NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class CalendarRig:
    """Calendars in a folder, the tools that change them, and the tasks of a window."""

    def __init__(self, folder, **desk) -> None:
        self.desk = CalendarDesk(folder, **desk)
        self.calls = []
        self.errors = []
        self.tasks = TaskRunner(self.errors.append)
        self._numbers = count(1)
        desk, workers = self.desk, InlineWorkers()
        shared = (desk.store, desk.invitations, desk.settings, workers, FixedContacts())
        self._tools = ToolRunner(
            [
                CreateMeeting(*shared),
                UpdateMeeting(*shared),
                CancelMeeting(desk.store, desk.invitations, workers),
                Undo(desk.history, workers),
            ]
        )
        self.services = PageServices(desk.store, self.act, desk.settings, workers, desk.clock)

    async def act(self, tool, arguments):
        self.calls.append((tool, dict(arguments)))
        call = ToolCall(f"call-{next(self._numbers)}", tool, arguments)
        context = ToolContext(self.desk.clock.now(), "user", "", None)
        return await self._tools.run(call, context)

    def times(self, title, start="2026-11-01", end="2026-12-31"):
        """When the meetings of a title are, as the files say."""
        found = self.desk.list(start, end).meetings
        return [f"{one.start:%d %H:%M}-{one.end:%H:%M}" for one in found if one.title == title]

    def write(self, name, *lines):
        """What another program keeps in a file of the calendar: one event."""
        self.desk.calendar.mkdir(parents=True, exist_ok=True)
        event = ("BEGIN:VEVENT", f"UID:{name}", "DTSTAMP:20261101T080000Z", *lines, "END:VEVENT")
        whole = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", *event, "END:VCALENDAR")
        file = self.desk.calendar / f"{name}.ics"
        file.write_bytes("".join(f"{line}\r\n" for line in whole).encode())
        return file

    async def settle(self) -> None:
        """Wait until nothing is read or written any more."""
        for _ in range(200):
            await asyncio.sleep(0.005)
            if not self.tasks._tasks:
                return


def shown(start="2026-11-24T14:00", end="2026-11-24T15:00", title="Team sync", **more):
    """A meeting as it is shown."""
    source = more.pop("source", OWN)
    starts, ends = moment(start), moment(end)
    whole = {"start": starts.date(), "end": ends.date()} if more.pop("all_day", False) else {}
    colour = more.pop("colour", 0)
    uid = more.pop("uid", f"{title}-{start}")
    meeting = Meeting(uid, title, starts, ends, Path("calendar/a.ics"), **more)
    return ShownMeeting(replace(meeting, **whole), source, colour, starts, ends)


def moment(text):
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


def picture(settings, *meetings, **more):
    """What was read of a calendar."""
    return CalendarPicture(tuple(meetings), (), (OWN,), settings, **more)


def send_mouse(widget, kind, place, button=_LEFT):
    """One event of the mouse, at a place of the widget."""
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else button
    where = QPointF(place)
    event = QMouseEvent(
        kind, where, QPointF(widget.mapToGlobal(where.toPoint())), button, held, _NO_KEY
    )
    QApplication.sendEvent(widget, event)


def press(widget, place):
    send_mouse(widget, QEvent.Type.MouseButtonPress, place)


def move(widget, place):
    send_mouse(widget, QEvent.Type.MouseMove, place)


def release(widget, place):
    send_mouse(widget, QEvent.Type.MouseButtonRelease, place)


def drag(widget, start: QPoint, end: QPoint):
    """Press, move in steps, let go."""
    press(widget, start)
    for step in range(1, 6):
        move(widget, start + (end - start) * step / 5)
    release(widget, end)


def click(widget, place):
    press(widget, place)
    release(widget, place)


def double_click(widget, place):
    send_mouse(widget, QEvent.Type.MouseButtonDblClick, place)
