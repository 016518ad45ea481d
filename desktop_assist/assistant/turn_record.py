"""Keeps one turn durably, message by message, and closes it however it ends."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, replace
from typing import TypeVar

from desktop_assist.assistant.conversation_title import title_of
from desktop_assist.assistant.history import NOT_KNOWN, open_calls, synthetic_result
from desktop_assist.assistant.identifiers import new_id
from desktop_assist.assistant.turn_store import TurnKey, TurnStore
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import ConversationBusyError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import (
    ErrorPart,
    Message,
    MessageStatus,
    Part,
    Role,
    TextPart,
)
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import TurnStatus
from desktop_assist.domain.worker_pool import WorkerPool

T = TypeVar("T")

_CANCELLED: JsonObject = {
    "error": "cancelled by the person",
    "summary": "Cancelled before it was done.",
}
_NOT_RUN: JsonObject = {
    "error": "not run, because the turn failed",
    "summary": "Not done, because the answer could not be finished.",
}


@dataclass(frozen=True, slots=True)
class Ending:
    """How a turn ends.

    Attributes:
        status: For the list of turns.
        error: Shown in the conversation when the turn failed.
        of_open_calls: What calls that have no result yet are answered with.
    """

    status: TurnStatus
    error: ErrorPart | None = None
    of_open_calls: JsonObject | None = None

    def message_status(self) -> MessageStatus:
        """What becomes of a message that is still being written."""
        match self.status:
            case "cancelled" | "failed":
                return self.status
            case _:
                return "complete"


CANCELLED = Ending("cancelled", of_open_calls=_CANCELLED)
INTERRUPTED = Ending(
    "failed",
    ErrorPart("interrupted", "The program ended before this answer was complete.", "Ask again."),
    NOT_KNOWN,
)


def failed(error: ErrorPart | None = None) -> Ending:
    """The ending of a turn that could not go on."""
    return Ending("failed", error, _NOT_RUN)


class TurnRecord:
    """The messages of a turn's conversation, in memory and in the database alike."""

    def __init__(self, turn: TurnKey, store: TurnStore, workers: WorkerPool, clock: Clock) -> None:
        self.turn = turn
        self.messages: tuple[Message, ...] = ()
        self._store = store
        self._workers = workers
        self._clock = clock
        self._is_begun = False
        self._unfinished = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def own_messages(self) -> tuple[Message, ...]:
        """The messages of this turn alone."""
        return tuple(one for one in self.messages if one.turn_id == self.turn.id)

    async def failed_attempt(self) -> tuple[Message, ...]:
        """What was done elsewhere for the message that begins this conversation."""
        asked = [one for one in self.messages if one.role == "user"]
        if len(asked) != 1 or asked[0].turn_id != self.turn.id:
            return ()
        return await self._workers.run(self._store.failed_attempt, self.turn, asked[0].parts)

    async def begin(self) -> None:
        """Reserve the conversation for this turn.

        Raises:
            ConversationBusyError: Another turn of the conversation is running.
            UsageError: There is no such conversation.
        """
        await self.uninterrupted(self._begin())

    async def begin_beside(self) -> None:
        """Write without reserving the conversation: for a click and for dropped files.

        Raises:
            UsageError: There is no such conversation.
        """
        await self.uninterrupted(self._begin_beside())

    async def take_over(self) -> None:
        """Go on with a turn that a crash left, to end it."""
        self._is_begun = True
        self.messages = await self._workers.run(self._store.messages, self.turn)

    async def add(
        self, role: Role, parts: tuple[Part, ...], status: MessageStatus = "complete"
    ) -> None:
        """Keep one more message."""
        await self._put(self._new(role, parts, status))

    async def revise(self, message: Message) -> None:
        """Keep what a message of the conversation has become."""
        await self._put(message)

    async def write_down(self, text: str) -> None:
        """Keep in writing what the person said aloud to begin this turn."""
        spoken = next(one for one in self.own_messages() if one.role == "user")
        await self._put(replace(spoken, parts=(TextPart(text),)))
        if spoken.id == self.messages[0].id:  # it had no words yet when it was named
            await self._workers.run(self._store.name_after, self.turn, title_of(text))

    async def add_results(self, results: tuple[ToolResult, ...]) -> None:
        """Keep results of the last step's calls, all in one message."""
        last = self.messages[-1]
        if last.role == "tool" and last.turn_id == self.turn.id:
            await self._put(replace(last, parts=(*last.parts, *results)))
        else:
            await self.add("tool", results)

    async def complete_step(self) -> None:
        """Mark the step's message as complete: all its calls have their results."""
        for message in self._being_written():
            await self._put(replace(message, status="complete"))

    async def uninterrupted(self, work: Awaitable[T]) -> T:
        """Finish `work` even when the turn is cancelled meanwhile; `end` waits for it."""
        self._unfinished += 1
        self._idle.clear()
        return await asyncio.shield(self._finish(work))

    async def end(self, ending: Ending, unsaved_text: str = "") -> None:
        """Close the turn: whatever happened, the next request of the conversation is valid.

        Args:
            ending: How it ended.
            unsaved_text: What was already shown of a step that broke off.
        """
        await asyncio.shield(self._end(ending, unsaved_text))

    async def _begin(self) -> None:
        if not await self._workers.run(self._store.begin, self.turn):
            raise ConversationBusyError(
                "The message before is still being answered in this conversation.",
                "Wait for the answer or stop it first.",
            )
        await self.take_over()

    async def _begin_beside(self) -> None:
        await self._workers.run(self._store.begin_beside, self.turn)
        await self.take_over()

    async def _end(self, ending: Ending, unsaved_text: str) -> None:
        await self._idle.wait()
        if not self._is_begun:
            return
        last = self._last_messages(ending, unsaved_text)
        for message in last:
            self._remember(message)
        await self._workers.run(self._store.end, self.turn, ending.status, last)

    def _last_messages(self, ending: Ending, unsaved_text: str) -> tuple[Message, ...]:
        status = ending.message_status()
        last = [replace(message, status=status) for message in self._being_written()]
        last += self._results_of_open_calls(ending)
        if unsaved_text:
            last.append(self._new("assistant", (TextPart(unsaved_text),), status))
        if ending.error is not None:
            last.append(self._new("assistant", (ending.error,), status))
        return tuple(last)

    def _results_of_open_calls(self, ending: Ending) -> list[Message]:
        output = ending.of_open_calls or NOT_KNOWN
        calls = open_calls(self.own_messages())
        results = tuple(synthetic_result(call, output) for call in calls)
        return [self._new("tool", results, "complete")] if results else []

    def _being_written(self) -> list[Message]:
        return [one for one in self.own_messages() if one.status == "streaming"]

    def _new(self, role: Role, parts: tuple[Part, ...], status: MessageStatus) -> Message:
        return Message(
            id=new_id("msg"),
            role=role,
            parts=parts,
            created_at=self._clock.now(),
            turn_id=self.turn.id,
            status=status,
        )

    async def _put(self, message: Message) -> None:
        self._remember(message)
        await self.uninterrupted(self._workers.run(self._store.keep, self.turn, message))

    def _remember(self, message: Message) -> None:
        others = tuple(one for one in self.messages if one.id != message.id)
        if len(others) == len(self.messages):
            self.messages = (*others, message)
        else:
            self.messages = tuple(message if one.id == message.id else one for one in self.messages)

    async def _finish(self, work: Awaitable[T]) -> T:
        try:
            return await work
        finally:
            self._unfinished -= 1
            if not self._unfinished:
                self._idle.set()
