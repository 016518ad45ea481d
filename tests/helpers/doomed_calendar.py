"""A program of its own that changes a calendar again and again, and is killed in the middle.

Reads lines "FOLDER NUMBER SECONDS"; for each a copy of itself works in that folder until it is
killed so many seconds after the beginning of its write of that number. Prints a line after each.
"""

import os
import signal
import sys
import time
from pathlib import Path

from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.files.change_history import ChangeHistory
from tests.helpers.calendar_desk import CAUSE, berlin, new_meeting
from tests.helpers.doomed_writer import journal_in, writer_in
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import FrozenClock

FILE = "workspace/calendar.ics"
THIRD = "2026-12-08T14:00:00+01:00"


class TellingWriter:
    """Tells when a write begins."""

    def __init__(self, writer, begun: int) -> None:
        self._writer = writer
        self._begun = begun

    def apply(self, *arguments):
        os.write(self._begun, b"!")
        return self._writer.apply(*arguments)

    def move(self, *arguments):
        os.write(self._begun, b"!")
        return self._writer.move(*arguments)


def work_for_ever(folder: Path, begun: int) -> None:
    """Make a series, cut it in two, take that back, make it again, and cancel what is left."""
    with journal_in(folder) as journal:
        writer = TellingWriter(writer_in(folder, journal), begun)
        source = FixedWorkspace(folder / "workspace", calendar=folder / FILE)
        store = MeetingStore(WorkspaceCalendars(source), writer, FrozenClock())
        history = ChangeHistory(journal, writer)
        while True:
            made = store.create(new_meeting(recurrence="FREQ=WEEKLY;COUNT=5"), CAUSE)
            key = MeetingKey(made.meeting.uid, THIRD)
            store.update(key, MeetingChange(start=berlin("2026-12-09T10:00")), CAUSE, "following")
            history.undo()
            history.redo()
            store.cancel(MeetingKey(made.meeting.uid), CAUSE)


def kill_one(folder: Path, number: int, after_s: float) -> None:
    """Let a copy work, and kill it."""
    heard, begun = os.pipe()
    child = os.fork()
    if child == 0:
        work_for_ever(folder, begun)
    for _ in range(number):
        os.read(heard, 1)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(heard)
    os.close(begun)


def main() -> None:
    import icalendar  # noqa: F401 - loaded once for all copies
    import recurring_ical_events  # noqa: F401

    print("begun", flush=True)
    for line in sys.stdin:
        folder, number, seconds = line.rsplit(" ", 2)
        kill_one(Path(folder), int(number), float(seconds))
        print("killed", flush=True)


if __name__ == "__main__":
    main()
