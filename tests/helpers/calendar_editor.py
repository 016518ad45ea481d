"""Programs that write one calendar at the same time: ours, and one that knows of no lock."""

import re
import time
from pathlib import Path

from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.domain.errors import FileChangedError
from tests.helpers.calendar_desk import CAUSE, new_meeting
from tests.helpers.doomed_writer import journal_in, writer_in
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import FrozenClock

FILE = "calendar.ics"
EVENT = (
    "BEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20261101T000000Z\nDTSTART:20270105T100000Z\n"
    "SUMMARY:Synced\nEND:VEVENT\n"
)


def make_meetings(folder: Path, name: str, count: int) -> None:
    """Make meetings, and rename each after it was made."""
    with journal_in(folder) as journal:
        source = FixedWorkspace(folder / "workspace", calendar=folder / FILE)
        store = MeetingStore(WorkspaceCalendars(source), writer_in(folder, journal), FrozenClock())
        for number in range(count):
            _make_one(store, folder / FILE, f"{name} {number}")


def _make_one(store: MeetingStore, file: Path, title: str) -> None:
    _until_written(lambda: store.create(new_meeting(title=f"new {title}"), CAUSE))
    key, change = MeetingKey(_uid_of(file, f"new {title}")), MeetingChange(title=title)
    _until_written(lambda: store.update(key, change, CAUSE))


def sync_events(folder: Path, count: int, pause_s: float) -> None:
    """Put whole new files in place, each with one event more, as programs without a lock do."""
    file = folder / FILE
    for number in range(count):
        time.sleep(pause_s)
        is_written = False
        while not is_written:
            before = file.read_bytes()
            event = EVENT.format(uid=f"synced-{number}").encode()
            new = file.with_name(".sync-tmp")
            new.write_bytes(before.replace(b"END:VCALENDAR", event + b"END:VCALENDAR"))
            is_written = file.read_bytes() == before
            if is_written:
                new.replace(file)


def _until_written(change):
    """Again while somebody keeps writing, as a person would."""
    while True:
        try:
            return change()
        except FileChangedError:
            continue


def _uid_of(file: Path, title: str) -> str:
    blocks = file.read_text().split("BEGIN:VEVENT")
    (block,) = [one for one in blocks if f"SUMMARY:{title}\n" in one.replace("\r", "")]
    return re.search(r"UID:(\S+)", block)[1]
