"""A page of contacts over real files."""

import asyncio

import pytest

from desktop_assist.calendars.contacts.contact_keeper import ContactKeeper
from desktop_assist.calendars.contacts.contact_store import ContactStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.domain.contact import Contact
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.ui.contacts.page_services import ContactServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_journal import MemoryJournal

MET = "BEGIN:VEVENT\r\nATTENDEE;CN=Lena Voss:mailto:lena@corp.example\r\nEND:VEVENT\r\n"


class Rig:
    """Anna is kept, Lena was met."""

    def __init__(self, folder):
        workspace, journal = FixedWorkspace(folder), MemoryJournal()
        writer = SafeWriter(journal, folder / "app" / "backups", FrozenClock())
        store = ContactStore(workspace, WorkspaceCalendars(workspace))
        self.keeper = ContactKeeper(workspace, store, writer)
        self.keeper.keep(Contact("Anna Berg", ("anna@corp.example",)))
        calendar = workspace.current().calendar
        calendar.mkdir()
        (calendar / "a.ics").write_text(MET)
        self.errors = []
        self.tasks = TaskRunner(self.errors.append)
        history = ChangeHistory(journal, writer)
        self.services = ContactServices(self.keeper, history, InlineWorkers())

    def names(self):
        return sorted(one.contact.name for one in self.keeper.listing())

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
