"""A page of changes over real files."""

import asyncio

import pytest

from desktop_assist.domain.cause import Cause
from desktop_assist.files.backup_shelf import BackupShelf
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import FileEdit, SafeWriter, read_snapshot
from desktop_assist.ui.changes.page_services import ChangeServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_journal import MemoryJournal


class Rig:
    """A note that was changed once, and a file that was made."""

    def __init__(self, folder):
        backups, journal, clock = folder / "app" / "backups", MemoryJournal(), FrozenClock()
        self._writer = SafeWriter(journal, backups, clock)
        self.errors = []
        self.tasks = TaskRunner(self.errors.append)
        history = ChangeHistory(journal, self._writer)
        shelf = BackupShelf(journal, self._writer, backups)
        self.services = ChangeServices(history, shelf, InlineWorkers(), clock)
        self.note, self.made = folder / "note.txt", folder / "made.csv"
        self.note.write_bytes(b"one")
        self.write("Changed the note", self.note, b"two")
        self.write("Made a table", self.made, b"a,b")

    def write(self, summary, path, content):
        cause = Cause(summary, "update_expense", "user")
        self._writer.apply(cause, [FileEdit(read_snapshot(path), content)])

    async def settle(self):
        for _ in range(8):
            await asyncio.sleep(0)
        await asyncio.sleep(0.02)


@pytest.fixture
async def rig(tmp_path):
    rig = Rig(tmp_path)
    yield rig
    await rig.tasks.close()
    assert rig.errors == []
