"""Takes dropped files into a conversation, one card for each."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.assistant.attachments import RECEIVING
from desktop_assist.assistant.identifiers import new_id
from desktop_assist.assistant.turn_record import CANCELLED, Ending, TurnRecord, failed
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.message import ErrorPart
from desktop_assist.domain.tool import ToolCall, ToolContext
from desktop_assist.domain.turn_event import (
    CardAhead,
    ToolFinished,
    TurnEvent,
    TurnFailed,
    TurnFinished,
    TurnStarted,
)

if TYPE_CHECKING:  # read when the first file is dropped
    from desktop_assist.assistant.intake import Intake


class Reception:
    """Runs once.

    For a model the files stand in the history as calls of a tool `receive_file`, because every
    service accepts a call with its result.
    """

    def __init__(
        self, paths: tuple[Path, ...], record: TurnRecord, intake: "Intake", now: datetime
    ) -> None:
        self._paths = paths
        self._record = record
        self._intake = intake
        self._context = ToolContext(now, "user", record.turn.conversation_id, record.turn.id)

    async def run(self) -> AsyncGenerator[TurnEvent, None]:
        """Take the files in."""
        turn, ending = self._record.turn, CANCELLED
        try:
            async with aclosing(self._events()) as events:
                async for event in events:
                    yield event
            ending = Ending("completed")
        except DesktopAssistError as error:
            ending = failed(ErrorPart(error.code, error.message, error.hint))
            yield TurnFailed(error.code, error.message, error.hint)
        finally:
            await self._record.end(ending)
        yield TurnFinished(turn.conversation_id, turn.id, "", "", ending.status)

    async def _events(self) -> AsyncGenerator[TurnEvent, None]:
        await self._record.begin_beside()
        inside, conversation_id = self._intake.inside, self._record.turn.conversation_id
        paths = [
            one for path in self._paths for one in (path, *await inside(path, conversation_id))
        ]
        calls = [(ToolCall(new_id("call"), RECEIVING, {"file": p.name}), p) for p in paths]
        await self._record.add("assistant", tuple(call for call, _ in calls), "streaming")
        yield TurnStarted(self._record.turn.conversation_id, self._record.turn.id, "")
        for call, path in calls:
            ahead = await self._intake.ahead(path)
            if ahead is not None:
                yield CardAhead(call.id, ahead)
            kept = self._record.uninterrupted(self._intake.receive(call, path, self._context))
            result = await kept
            await self._record.add_results((result,))
            yield ToolFinished(result)
        await self._record.complete_step()
