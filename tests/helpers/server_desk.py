"""Somebody who keeps calendars of a server in step: a folder, a database and the real engine."""

import tempfile
from pathlib import Path

import pytest

from desktop_assist.connectors.calendar_server.calendar_servers import (
    CalendarServers,
    NewAccount,
    ServerGrounds,
)
from desktop_assist.connectors.calendar_server.conflict_settling import ConflictSettling
from desktop_assist.connectors.calendar_server.server_table import ServerTable
from desktop_assist.connectors.calendar_server.server_tables import MIGRATIONS
from desktop_assist.connectors.calendar_server.sync_engine import SyncEngine
from desktop_assist.connectors.calendar_server.sync_record import SyncRecord
from desktop_assist.connectors.calendar_server.sync_round import SyncRound
from desktop_assist.domain.errors import PartMissingError
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.system.private_packages import PrivatePackages
from desktop_assist.system.resources import resource_path
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_journal import MemoryJournal
from tests.helpers.memory_secrets import MemorySecrets

USER, PASSWORD = "ada", "correct horse"
_TEXT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Desk//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n"
    "DTSTAMP:20261101T000000Z\r\nDTSTART:20261203T090000Z\r\nDTEND:20261203T100000Z\r\n"
    "SUMMARY:{title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def event_text(uid, title):
    return _TEXT.format(uid=uid, title=title)


def engine_packages():
    """The engine's own libraries, fetched once for all runs of the tests."""
    folder = Path(tempfile.gettempdir()) / "desktop-assist-tests" / "calendar-server"
    pins = resource_path("calendar_server/requirements.txt")
    packages = PrivatePackages(folder, pins, "Calendar servers")
    try:
        packages.fetch()
    except PartMissingError as error:
        pytest.skip(error.message)
    return packages


class ServerDesk:
    """The calendar servers as the program joins them."""

    def __init__(self, folder, packages=None, *, has_keyring=True, **limits):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.clock, self.workers, self.journal = FrozenClock(), InlineWorkers(), MemoryJournal()
        self.secrets = MemorySecrets(has_keyring=has_keyring)
        self.database = SqliteDatabase(folder / "desk.sqlite3")
        self.database.migrate(MIGRATIONS)
        self.writer = SafeWriter(self.journal, folder / "app" / "backups", self.clock)
        self.history = ChangeHistory(self.journal, self.writer)
        self.table = ServerTable(self.database, self.clock)
        self.record = SyncRecord(self.database, self.clock)
        self.engine = SyncEngine(packages, folder / "app" / "states", **limits)
        self.rounds = SyncRound(self.engine, self.table, self.record, self.writer, self.clock)
        self.store = CalendarServers(self._grounds())
        self.settling = ConflictSettling(self.store, self.record, self.writer, self.workers)

    def _grounds(self):
        return ServerGrounds(
            self.table,
            self.record,
            self.engine,
            self.rounds,
            self.secrets,
            lambda: self.folder / "calendars",
            self.clock,
            self.workers,
        )

    async def join(self, address, direction="both", name="work"):
        """Add the account and keep one of its calendars in step."""
        made = await self.store.add(NewAccount(address, USER, PASSWORD))
        found = next(one for one in made.found if one.name == name)
        self.store.follow(made.server, found, direction)
        return self.calendar

    @property
    def server(self):
        return self.store.listing()[0]

    @property
    def calendar(self):
        return self.server.calendars[0]

    async def sync(self, **how):
        return await self.store.sync(self.server.id, **how)

    def put(self, uid, title):
        """Write an event into the folder as any program would."""
        self.calendar.folder.mkdir(parents=True, exist_ok=True)
        self.file(uid).write_bytes(event_text(uid, title).encode())

    def file(self, uid):
        return self.calendar.folder / f"{uid}.ics"

    def titles(self):
        """What is in the folder: the title by the file's name."""
        return {path.stem: title_in(path.read_text()) for path in self.files()}

    def files(self):
        return sorted(self.calendar.folder.glob("*.ics"))

    def close(self):
        self.database.close()


def title_in(text):
    return next(line for line in text.splitlines() if line.startswith("SUMMARY:"))[8:]
