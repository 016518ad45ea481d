"""Makes the changes of meetings that are asked for in the calendar."""

from datetime import timedelta

from desktop_assist.calendars.meeting_change import Scope
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.page_services import PageServices
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.time_scale import minutes_between
from desktop_assist.ui.own_changes import OwnChanges
from desktop_assist.ui.task_runner import TaskRunner

_MINUTES_A_DAY = 24 * 60


class CalendarChanges(OwnChanges):
    """Changes of meetings."""

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__(services.act, tasks)

    def create(self, title: str, slot: Slot) -> None:
        """Make a meeting."""
        self.make("create_meeting", {"title": title, **_time(slot)})

    def move(self, shown: ShownMeeting, slot: Slot, scope: Scope) -> None:
        """Let a meeting take place at another time, or for longer."""
        before = Slot(shown.starts, shown.ends, shown.meeting.is_all_day)
        self.make("update_meeting", {**_which(shown, scope), **changed_time(before, slot)})

    def edit(self, shown: ShownMeeting, values: JsonObject, scope: Scope) -> None:
        """Change what is named of a meeting."""
        self.make("update_meeting", {**_which(shown, scope), **values})

    def cancel(self, shown: ShownMeeting, scope: Scope) -> None:
        """Take a meeting out of the calendar."""
        self.make("cancel_meeting", _which(shown, scope))


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
