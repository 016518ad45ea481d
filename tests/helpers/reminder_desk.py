"""Calendars with reminders, a clock that only moves while somebody waits, and who was told what."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta

from desktop_assist.background import reminder_record
from desktop_assist.background.reminder_record import ReminderRecord
from desktop_assist.background.reminders import Reminders
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.reminder_plan import ReminderPlan
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.domain.settings import CalendarSettings, Settings
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import BERLIN, FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_journal import MemoryJournal


class SteppedWatch:
    """Time goes by as somebody waits, and stops at `end`."""

    def __init__(self, clock):
        self.clock, self.version = clock, 0
        self.end, self.reached = clock.now(), asyncio.Event()
        self.on_step = lambda: None

    async def wait(self, limit_s):
        await asyncio.sleep(0)
        if self.clock.now() >= self.end:
            self.reached.set()
            await asyncio.Event().wait()
        left = self.end - self.clock.now()
        self.clock.advance(min(timedelta(seconds=max(limit_s, 0.001)), left))
        self.on_step()


class RecordingNotifier:
    """Notes what is shown and when; answers as told."""

    def __init__(self, clock):
        self.clock, self.shown, self.answers = clock, [], []

    async def show(self, notification):
        self.shown.append((f"{self.clock.now():%H:%M:%S}", notification))
        return self.answers.pop(0) if self.answers else "closed"

    @property
    def titles(self):
        return [(at, one.title) for at, one in self.shown]


class ReminderDesk:
    """Reminders as the program joins them."""

    def __init__(self, folder, more=()):
        self.clock, self.workers = FrozenClock(), InlineWorkers()
        organizer = CalendarSettings(organizer="Ada <ada@example.org>")
        self.settings = FixedSettings(Settings(calendar=organizer))
        source = FixedWorkspace(folder / "workspace")
        self.calendar = source.current().calendar
        self.sources = WorkspaceCalendars(source, more)
        writer = SafeWriter(MemoryJournal(), folder / "backups", self.clock)
        self.store = MeetingStore(self.sources, writer, self.clock)
        self.plan = ReminderPlan(self.sources, self.store, self.settings, self.clock)
        self.database = SqliteDatabase(folder / "reminders.sqlite3")
        self.database.migrate(reminder_record.MIGRATIONS)
        self.notifier = RecordingNotifier(self.clock)

    def add(self, title, start, *, trigger="-PT10M", minutes=30, more="", extra=()):
        """A file of one event; `start` is a time of day in Berlin, or a whole date-time."""
        begin = moment(start)
        end = begin + timedelta(minutes=minutes)
        alarm = ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{trigger}", "END:VALARM")
        lines = (
            *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", "BEGIN:VEVENT"),
            *(f"UID:{title}", "DTSTAMP:20261101T000000Z", f"SUMMARY:{title}"),
            f"DTSTART;TZID=Europe/Berlin:{begin:%Y%m%dT%H%M%S}",
            f"DTEND;TZID=Europe/Berlin:{end:%Y%m%dT%H%M%S}",
            *(more.split("\n") if more else ()),
            *(alarm if trigger else ()),
            *("END:VEVENT", *extra, "END:VCALENDAR", ""),
        )
        self.calendar.mkdir(parents=True, exist_ok=True)
        file = self.calendar / f"{title}.ics"
        file.write_bytes("\r\n".join(lines).encode())
        return file

    def coming(self, hours=24):
        """(title, time of day) of the reminders ahead."""
        found = self.plan.until(self.clock.now() + timedelta(hours=hours))
        return [(one.meeting.title, f"{one.at.astimezone(BERLIN):%H:%M}") for one in found]

    async def run_until(self, end, on_step=lambda: None):
        """Remind, by a fresh start of the program, until that time of day."""
        self.watch = watch = SteppedWatch(self.clock)
        watch.end, watch.on_step = moment(end), on_step
        reminders = Reminders(
            self.plan, ReminderRecord(self.database), watch, self.clock, self.workers
        )
        async with asyncio.TaskGroup() as group:
            running = group.create_task(reminders.run(self.notifier))
            await watch.reached.wait()
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
        return self.notifier.titles

    def close(self):
        self.database.close()


def moment(text):
    whole = text if "T" in text else f"2026-11-22T{text}"
    return datetime.fromisoformat(whole).replace(tzinfo=BERLIN)
