"""The documents of the window over real files, as a person uses them."""

import asyncio
from itertools import count

from desktop_assist.app.document_viewing import IsolatedViewing
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.documents.index_state import IndexState
from desktop_assist.documents.indexing import Indexing
from desktop_assist.domain.tool import ToolCall, ToolContext
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.storage.sqlite_journal import SqliteJournal
from desktop_assist.tools.describe_document import DescribeDocument
from desktop_assist.tools.keep_document import KeepDocument
from desktop_assist.tools.remove_document import RemoveDocument
from desktop_assist.tools.undo import Undo
from desktop_assist.ui.documents.page_services import PageServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig


class ToldWork:
    """Work in the background that is as far as a test says."""

    def __init__(self):
        self.state = IndexState()
        self.asked = []
        self._told = asyncio.Event()

    def tell(self, state):
        self.state = state
        self._told.set()

    async def states(self):
        while True:
            await self._told.wait()
            self._told.clear()
            yield self.state

    def stop(self):
        self.asked.append("stop")

    def go_on(self):
        self.asked.append("go on")


class DocumentsRig:
    """A library in a folder, the tools that change it, and the tasks of a window."""

    def __init__(self, folder):
        self.rig = rig = library_rig(folder)
        self.errors = []
        self.tasks = TaskRunner(self.errors.append)
        self.work = ToldWork()
        self.viewing = IsolatedViewing(InlineWorkers())
        workers = InlineWorkers()
        indexing = Indexing(rig.library, workers)
        journal = SqliteJournal(rig.database)
        history = ChangeHistory(journal, rig.library._writer)
        self._numbers = count(1)
        self._tools = ToolRunner(
            [
                KeepDocument(indexing, workers),
                DescribeDocument(rig.library, workers),
                RemoveDocument(rig.library, workers),
                Undo(history, workers),
            ]
        )
        self.services = PageServices(
            shelf=rig.library,
            work=self.work,
            viewing=self.viewing,
            act=self.act,
            workers=workers,
            clock=FrozenClock(),
        )

    async def act(self, tool, arguments):
        call = ToolCall(f"call-{next(self._numbers)}", tool, arguments)
        context = ToolContext(self.services.clock.now(), "user", "", None)
        return await self._tools.run(call, context)

    async def settle(self):
        """Wait until nothing is being done any more."""
        async with asyncio.timeout(20):
            while self._is_busy():  # noqa: ASYNC110 - tasks start tasks
                await asyncio.sleep(0.005)

    def _is_busy(self):
        names = {task.get_name() for task in self.tasks._tasks}
        return bool(names - {"progress of the documents"})

    async def close(self):
        await self.tasks.close()
        self.rig.database.close()
