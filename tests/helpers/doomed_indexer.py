"""A program of its own that reads documents in the background, until it is killed.

Like the open window: the real worker process, the real model. It prints what it is at.
"""

import asyncio
import sys
from pathlib import Path

from desktop_assist.app.document_parts import document_keeper
from desktop_assist.background.heartbeat import Heartbeat
from desktop_assist.documents.indexing import Indexing
from desktop_assist.system.worker_pool import ExecutorPool
from tests.helpers.library_rig import library_rig


async def read_on(folder: Path) -> None:
    workers = ExecutorPool()
    indexing = Indexing(library_rig(folder).library, workers)
    async with asyncio.TaskGroup() as group:
        keeper = document_keeper(indexing, workers, Heartbeat())
        group.create_task(keeper.run())
        async for state in keeper.states():
            print(state.phase, state.done, flush=True)


if __name__ == "__main__":
    asyncio.run(read_on(Path(sys.argv[1])))
