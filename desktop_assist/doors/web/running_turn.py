"""A turn that may outlive the request that began it: it waits for a yes that comes in another."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from uuid import uuid4

from desktop_assist.domain.turn_event import ApprovalRequested, TurnEvent, TurnFinished

WAIT_LIMIT_S = 600.0


class RunningTurn:
    """One turn. Its events are taken from it in pieces, each up to a question or the end.

    Args:
        events: What the assistant reports.
        group: Owns the task.
    """

    def __init__(self, events: AsyncGenerator[TurnEvent, None], group: asyncio.TaskGroup) -> None:
        self._queue: asyncio.Queue[TurnEvent | None] = asyncio.Queue()
        self._waiting: dict[str, ApprovalRequested] = {}
        self._task = group.create_task(self._run(events))
        self.is_over = False

    @property
    def waiting(self) -> dict[str, ApprovalRequested]:
        """What waits for a yes or a no, by the name of the question."""
        return dict(self._waiting)

    def name_of(self, request: ApprovalRequested) -> str:
        """The name under which a question can be answered."""
        return next(name for name, one in self._waiting.items() if one is request)

    def answer(self, name: str, *, is_given: bool) -> bool:
        """Answer a question; False when nobody asks it any more."""
        request = self._waiting.pop(name, None)
        if request is not None:
            request.answer(is_given)
        return request is not None

    async def piece(self, decide: Callable[[str], None] | None = None) -> AsyncIterator[TurnEvent]:
        """What is reported until the next question, or until the end.

        Args:
            decide: Answers each question at once, given its name; without it the piece ends there.
        """
        while (event := await self._queue.get()) is not None:
            if isinstance(event, ApprovalRequested):
                name = uuid4().hex
                self._waiting[name] = event
                yield event
                if decide is None:
                    return
                decide(name)
                continue
            yield event
            if isinstance(event, TurnFinished):
                break
        self.is_over = True

    def stop(self) -> None:
        """Break it off; what was done stays, and is kept as broken off."""
        self.is_over = True
        self._task.cancel()

    async def _run(self, events: AsyncGenerator[TurnEvent, None]) -> None:
        try:
            async with aclosing(events) as reported:
                async for event in reported:
                    self._queue.put_nowait(event)
        finally:
            self._queue.put_nowait(None)
