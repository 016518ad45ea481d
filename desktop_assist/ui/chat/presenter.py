"""Sits between the chat pane and the assistant: starts turns, shows their events, stops them."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import TextDelta, TurnEvent, TurnFinished, TurnStarted
from desktop_assist.ui.chat.delta_joiner import DeltaJoiner
from desktop_assist.ui.chat.stored_rows import after_click, stored_rows
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import ApprovalRow, CardRow, QuestionRow, UserRow
from desktop_assist.ui.chat.turn_rows import TurnRows
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner

_UNEXPECTED = "Something went wrong in the program itself. Nothing of yours was changed by it."


class ChatPresenter(QObject):
    """One open conversation.

    Signals:
        busy_changed: A turn has begun, or ended.
        conversation_changed: Another conversation is open, or the open one has got its id.
        turn_finished: A turn or a click is done; the list of conversations may be out of date.
    """

    busy_changed = Signal(bool)
    conversation_changed = Signal(str)
    turn_finished = Signal()

    def __init__(self, services: ChatServices, tasks: TaskRunner, model: TranscriptModel) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._model = model
        self._conversation_id: str | None = None
        self._turn: TurnRows | None = None
        self._task: asyncio.Task[None] | None = None
        self._deltas = DeltaJoiner(self._show_text, self)

    @property
    def is_busy(self) -> bool:
        """Whether a turn runs."""
        return self._turn is not None

    @property
    def conversation_id(self) -> str | None:
        """The open conversation; None until a new one has been sent to."""
        return self._conversation_id

    def send(self, draft: Draft) -> None:
        """Start a turn with a draft."""
        if self.is_busy:
            return
        self._close_questions()
        names = tuple(path.name for path in draft.attachments)
        now = self._services.clock.now()
        self._model.add(UserRow(self._model.new_key(), draft.text, names, now))
        full = replace(draft, conversation_id=self._conversation_id)
        self._start(self._services.assistant.send(full), retry=draft.text)

    def receive(self, paths: list[Path]) -> None:
        """Hand dropped files in."""
        if not self.is_busy:
            self._start(self._services.assistant.receive(tuple(paths), self._conversation_id))

    def stop(self) -> None:
        """End the running turn; what it said so far stays."""
        # Not by name: the window and quick ask each have a turn.
        if self._task is not None:
            self._task.cancel()

    def start_new(self) -> None:
        """Open a new, empty conversation."""
        self.stop()
        self._conversation_id = None
        self._model.load(())
        self.conversation_changed.emit("")

    def open(self, conversation_id: str) -> None:
        """Show a kept conversation."""
        if conversation_id != self._conversation_id:
            self.stop()
            self._tasks.start(self._open(conversation_id), "open conversation", self._show_error)

    def answer_approval(self, key: str, *, is_yes: bool) -> None:
        """Pass on a yes or a no."""
        row = self._model.find(key)
        answer = self._turn.approvals.pop(key, None) if self._turn else None
        if isinstance(row, ApprovalRow) and answer is not None:
            self._model.change(replace(row, answer="yes" if is_yes else "no"))
            answer(is_yes)

    def run_action(self, key: str, action: CardAction, values: Mapping[str, str]) -> None:
        """Run a card's action as the person's own click, with what they corrected."""
        row = self._model.find(key)
        if isinstance(row, CardRow) and row.state == "open" and self._conversation_id:
            self._model.change(replace(row, state="running", problem=""))
            arguments = {**(action.arguments or {}), **values}
            self._tasks.start(
                self._act(row, action.tool, arguments, self._conversation_id),
                "card action",
                lambda error: self._refuse(row, error),
            )

    def _start(self, events: AsyncGenerator[TurnEvent, None], retry: str = "") -> None:
        self._turn = TurnRows(self._model, self._services.clock, retry)
        self._turn.begin()
        self.busy_changed.emit(self.is_busy)
        self._task = self._tasks.start(self._run(events, self._turn), "turn", self._show_error)

    async def _run(self, events: AsyncGenerator[TurnEvent, None], turn: TurnRows) -> None:
        try:
            async with aclosing(events):
                async for event in events:
                    self._take(event, turn)
        except asyncio.CancelledError:
            self._deltas.flush()
            turn.end("stopped")
            raise
        except DesktopAssistError as error:
            self._deltas.flush()
            turn.fail(error.message, error.hint)
        finally:
            self._end_turn(turn)

    def _take(self, event: TurnEvent, turn: TurnRows) -> None:
        if isinstance(event, TextDelta):
            self._deltas.add(event.text)
            return
        self._deltas.flush()
        if isinstance(event, TurnStarted | TurnFinished):
            self._keep_id(event.conversation_id)
        turn.apply(event)

    def _end_turn(self, turn: TurnRows) -> None:
        self._deltas.flush()
        turn.end()
        if self._turn is turn:
            self._turn = None
            self.busy_changed.emit(self.is_busy)
        self.turn_finished.emit()

    def _show_text(self, text: str) -> None:
        if self._turn is not None:
            self._turn.apply(TextDelta(text))

    def _keep_id(self, conversation_id: str) -> None:
        # A refused draft belongs to no conversation.
        if conversation_id and conversation_id != self._conversation_id:
            self._conversation_id = conversation_id
            self.conversation_changed.emit(conversation_id)

    async def _open(self, conversation_id: str) -> None:
        workers = self._services.workers
        messages = await workers.run(self._services.conversations.messages, conversation_id)
        self._conversation_id = conversation_id
        self._model.load(stored_rows(messages))
        self.conversation_changed.emit(conversation_id)

    async def _act(
        self, row: CardRow, tool: str, arguments: JsonObject, conversation_id: str
    ) -> None:
        result = await self._services.assistant.act(tool, arguments, conversation_id)
        self._model.change(_after_act(row, tool, result))
        self.turn_finished.emit()

    def _refuse(self, row: CardRow, error: BaseException) -> None:
        self._model.change(replace(row, state="open", problem=" ".join(_words(error))))

    def _show_error(self, error: BaseException) -> None:
        message, hint = _words(error)
        TurnRows(self._model, self._services.clock).fail(message, hint)

    def _close_questions(self) -> None:
        for row in self._model.rows:
            if isinstance(row, QuestionRow) and row.is_open:
                self._model.change(replace(row, is_open=False))


def _after_act(row: CardRow, tool: str, result: ToolResult) -> CardRow:
    if result.ok:
        return after_click(row, tool, result)
    summary = result.output.get("summary") or result.output.get("message")
    return replace(row, state="open", problem=str(summary or "It could not be done."))


def _words(error: BaseException) -> list[str]:
    if isinstance(error, DesktopAssistError):
        return [error.message, error.hint]
    return [_UNEXPECTED, "The log has the details."]
