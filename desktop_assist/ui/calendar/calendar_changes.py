"""Makes the changes that are asked for in the calendar, and takes them back."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from desktop_assist.calendars.meeting_change import Scope
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.tool import ToolResult
from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.page_services import PageServices
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.time_scale import minutes_between
from desktop_assist.ui.task_runner import TaskRunner

_MINUTES_A_DAY = 24 * 60
_NOT_DONE = "It could not be done."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a change.

    Attributes:
        is_done: Whether anything was written.
        text: In a sentence or two.
        warnings: What should be seen: a clash, somebody who is not told.
        can_undo: Whether it can be taken back.
    """

    is_done: bool
    text: str
    warnings: tuple[str, ...] = ()
    can_undo: bool = False


class CalendarChanges(QObject):
    """One change after the other, each journalled like any other of the program.

    Signals:
        ended: An Outcome; the calendar should be read again.
    """

    ended = Signal(Outcome)

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._made: list[str] = []
        # They wait for each other: what is taken back is the last one written.
        self._turn = asyncio.Lock()

    def create(self, title: str, slot: Slot) -> None:
        """Make a meeting."""
        self._start("create_meeting", {"title": title, **_time(slot)})

    def move(self, shown: ShownMeeting, slot: Slot, scope: Scope) -> None:
        """Let a meeting take place at another time, or for longer."""
        before = Slot(shown.starts, shown.ends, shown.meeting.is_all_day)
        self._start("update_meeting", {**_which(shown, scope), **changed_time(before, slot)})

    def edit(self, shown: ShownMeeting, values: JsonObject, scope: Scope) -> None:
        """Change what is named of a meeting."""
        self._start("update_meeting", {**_which(shown, scope), **values})

    def cancel(self, shown: ShownMeeting, scope: Scope) -> None:
        """Take a meeting out of the calendar."""
        self._start("cancel_meeting", _which(shown, scope))

    def undo(self) -> None:
        """Take back the last change that was made here and stands."""
        self._tasks.start(self._undo(), "calendar change", self._fail)

    def _start(self, tool: str, arguments: JsonObject) -> None:
        self._tasks.start(self._run(tool, arguments), "calendar change", self._fail)

    async def _run(self, tool: str, arguments: JsonObject) -> None:
        async with self._turn:
            result = await self._services.act(tool, arguments)
        if result.ok and result.change_id:
            self._made.append(result.change_id)
        self.ended.emit(_outcome(result))

    async def _undo(self) -> None:
        async with self._turn:
            if not self._made:
                self.ended.emit(Outcome(is_done=False, text="There is nothing to take back here."))
                return
            result = await self._services.act("undo", {"change_id": self._made.pop()})
        self.ended.emit(_outcome(result))

    def _fail(self, error: BaseException) -> None:
        words = getattr(error, "message", _NOT_DONE)
        self.ended.emit(Outcome(is_done=False, text=str(words)))


def _outcome(result: ToolResult) -> Outcome:
    text = str(result.output.get("summary") or _NOT_DONE)
    if not result.ok:
        hint = str(result.output.get("hint") or "")
        return Outcome(is_done=False, text=f"{text} {hint}".strip())
    warnings = result.card.warnings if result.card else ()
    return Outcome(is_done=True, text=text, warnings=warnings, can_undo=bool(result.change_id))


def _which(shown: ShownMeeting, scope: Scope) -> JsonObject:
    meeting = shown.meeting
    if not shown.is_repeating:
        return {"uid": meeting.uid}
    return {"uid": meeting.uid, "recurrence_id": meeting.recurrence_id, "scope": scope}


def _time(slot: Slot) -> JsonObject:
    time: JsonObject = {"start": _start_of(slot), "duration_minutes": _length_of(slot)}
    return {**time, "all_day": True} if slot.is_all_day else time


def changed_time(before: Slot, slot: Slot) -> JsonObject:
    """What the tools have to be told for a meeting to move from one time to another."""
    values: dict[str, JsonValue] = {}
    if slot.is_all_day != before.is_all_day:
        values["all_day"] = slot.is_all_day
    if slot.starts != before.starts or values:
        values["start"] = _start_of(slot)
    if _length_of(slot) != _length_of(before):
        values["duration_minutes"] = _length_of(slot)
    return values


def _start_of(slot: Slot) -> str:
    return slot.starts.date().isoformat() if slot.is_all_day else slot.starts.isoformat()


def _length_of(slot: Slot) -> int:
    if slot.is_all_day:
        days = (slot.ends.date() - slot.starts.date()) // timedelta(days=1)
        return days * _MINUTES_A_DAY
    return minutes_between(slot.starts, slot.ends)
