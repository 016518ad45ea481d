"""What the tests of drops share."""

import asyncio
from pathlib import Path

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.ui.drop.drop_queue import DropOutcome, DropQueue
from desktop_assist.ui.task_runner import TaskRunner

_ROUNDS = 30


class Taking:
    """A queue whose files end as their names say; `hold` lets none end."""

    def __init__(self) -> None:
        self.errors, self.taken = [], []
        self.may_end = asyncio.Event()
        self.may_end.set()
        self.tasks = TaskRunner(self.errors.append)
        self.queue = DropQueue(self._take_in, self.tasks)

    def drop(self, *names: str, way="own") -> None:
        self.queue.add([Path(name) for name in names], way)

    def states(self) -> list[str]:
        return [file.state for file in self.queue.files]

    async def settle(self) -> None:
        """Let all go on as far as it can: in many rounds of the loop, Qt's own events too."""
        for _ in range(_ROUNDS):
            await asyncio.sleep(0.001)

    async def _take_in(self, path, way):
        self.taken.append((path.name, way))
        await self.may_end.wait()
        if path.stem == "broken":
            raise UnreadableFileError(f"{path.name} is broken.", "Save it again.")
        if path.stem == "odd":
            raise ValueError(path.read_text())
        return DropOutcome(f"{path.name}: 1 meeting", is_good=path.stem != "useless")


@pytest.fixture
async def taking(qtbot):
    taking = Taking()
    yield taking
    await taking.tasks.close()
    assert taking.errors == []
