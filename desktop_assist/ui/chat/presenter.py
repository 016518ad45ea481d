"""Sits between the chat pane and the assistant: starts turns, shows their events, stops them."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.provider import SpokenTurn
from desktop_assist.domain.translation import tr
from desktop_assist.domain.turn_event import (
    SpeechHeard,
    TextDelta,
    ToolFinished,
    TurnEvent,
    TurnFinished,
    TurnStarted,
)
from desktop_assist.ui.chat.card_click import CardClicks
from desktop_assist.ui.chat.delta_joiner import DeltaJoiner
from desktop_assist.ui.chat.drop_intake import DropIntake
from desktop_assist.ui.chat.stored_rows import stored_rows
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import (
    AnswerRow,
    ApprovalRow,
    CardRow,
    QuestionRow,
    UserRow,
)
from desktop_assist.ui.chat.turn_fault import turn_fault
from desktop_assist.ui.chat.turn_rows import TurnRows
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner


class ChatPresenter(QObject):
    """One open conversation.

    Signals:
        busy_changed: A turn has begun, or ended.
        conversation_changed: Another conversation is open, or the open one has got its id.
        turn_finished: A turn or a click is done; the list of conversations may be out of date.
        turn_left: Another conversation is opened while a turn runs, which ends with that.
        asked_again: Another answer is on its way; so many things the earlier one did are kept.
        place_wanted: A Citation: a place in a document that was asked to be opened.
        place_reached: The row that was asked for is there; empty when the message has none.
    """

    busy_changed = Signal(bool)
    conversation_changed = Signal(str)
    turn_finished = Signal()
    turn_left = Signal()
    place_wanted = Signal(object)
    place_reached = Signal(str)
    asked_again = Signal(int)

    def __init__(self, services: ChatServices, tasks: TaskRunner, model: TranscriptModel) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._model = model
        self._conversation_id: str | None = None
        self._assistant: str | None = None
        self._turn: TurnRows | None = None
        self._task: asyncio.Task[None] | None = None
        self._asked = ""
        self._deltas = DeltaJoiner(self._show_text, self)
        self._clicks = CardClicks(services.assistant, tasks, model, self.turn_finished.emit)
        self._intake = DropIntake(services, model, lambda: self._conversation_id, self._keep_id)

    @property
    def is_busy(self) -> bool:
        """Whether a turn runs."""
        return self._turn is not None

    @property
    def model(self) -> TranscriptModel:
        """What is shown of it."""
        return self._model

    @property
    def conversation_id(self) -> str | None:
        """The open conversation; None until a new one has been sent to."""
        return self._conversation_id

    @property
    def texts_sent(self) -> tuple[str, ...]:
        """What the person said in the open conversation, oldest first."""
        return tuple(row.text for row in self._model.rows if isinstance(row, UserRow))

    def with_assistant(self, draft: Draft) -> Draft:
        """A draft as it would be sent here."""
        return replace(draft, conversation_id=self._conversation_id, assistant=self._assistant)

    def send(self, draft: Draft, spoken: SpokenTurn | None = None) -> None:
        """Start a turn with a draft, or with what was said aloud."""
        if self.is_busy:
            return
        if draft.edits:
            self._cut(draft.edits)
        self._close_questions()
        self._asked = self._model.new_key()
        files, now = draft.attachments, self._services.clock.now()
        names = tuple(path.name for path in files)
        self._model.add(UserRow(self._asked, draft.text, names, now, files))
        events = self._services.assistant.send(self.with_assistant(draft), spoken)
        self._start(events, None if spoken else Draft(draft.text, draft.attachments))

    def choose_assistant(self, assistant_id: str) -> None:
        """Let this assistant answer from the next message on; empty: the standard one."""
        self._assistant = assistant_id

    def ask_again(self) -> None:
        """Have the last message answered once more, in another version of the conversation."""
        if not self.is_busy and self._conversation_id:
            self._tasks.start(self._ask_again(self._conversation_id), "ask again", self._show_error)

    def branch(self, message_id: str) -> None:
        """Go on from a message and its answer in another conversation; this one stays."""
        if not self.is_busy and self._conversation_id and message_id:
            place = MessagePlace(self._conversation_id, message_id)
            self._tasks.start(self._branch(place), "branch", self._show_error)

    def receive(self, paths: list[Path]) -> None:
        """Hand dropped files in, in a turn of their own."""
        if not self.is_busy:
            self._start(self._services.assistant.receive(tuple(paths), self._conversation_id))

    @property
    def intake(self) -> DropIntake:
        """Takes dropped files in one by one, beside a turn that runs."""
        return self._intake

    @property
    def tasks(self) -> TaskRunner:
        """Where what it begins runs."""
        return self._tasks

    def stop(self) -> None:
        """End the running turn; what it said so far stays."""
        # Not by name: the window and quick ask each have a turn.
        if self._task is not None:
            self._task.cancel()

    def start_new(self) -> None:
        """Open a new, empty conversation."""
        self._leave_turn()
        self._conversation_id = self._assistant = None
        self._model.load(())
        self.conversation_changed.emit("")

    def open(self, conversation_id: str) -> None:
        """Show a kept conversation."""
        if conversation_id != self._conversation_id:
            self.open_at(MessagePlace(conversation_id))

    def open_at(self, place: MessagePlace) -> None:
        """Show a kept conversation where a message stands."""
        if place.conversation_id != self._conversation_id:
            self._leave_turn()
            self._assistant = None
        # The rows of a running turn belong to no kept message yet: it is not read again.
        if not self.is_busy:
            self._tasks.start(self._open(place), "open conversation", self._show_error)

    def answer_approval(self, key: str, *, is_yes: bool) -> None:
        """Pass on a yes or a no."""
        row = self._model.find(key)
        answer = self._turn.approvals.pop(key, None) if self._turn else None
        if isinstance(row, ApprovalRow) and answer is not None:
            self._model.change(replace(row, answer="yes" if is_yes else "no"))
            answer(is_yes)

    def run_action(self, key: str, action: CardAction, values: Mapping[str, str | int]) -> None:
        """Run a card's action as the person's own click, with what they corrected."""
        row = self._model.find(key)
        if isinstance(row, CardRow):
            self._clicks.run(row, action, values, self._conversation_id)

    def show_card(self, tool: str) -> None:
        """Show what a chore of the program's own has to show, as if it had been clicked."""
        self._tasks.start(
            self._clicks.show(tool, self._conversation_id), "show card", self._show_error
        )

    def _start(self, events: AsyncGenerator[TurnEvent, None], retry: Draft | None = None) -> None:
        self._turn = TurnRows(self._model, self._services.clock, retry)
        self._turn.begin()
        self._mark_last_answer()
        self.busy_changed.emit(self.is_busy)
        turn = self._turn
        task = self._tasks.start(
            self._run(events, turn), "turn", lambda error: self._fail(turn, error)
        )
        # Not in the coroutine: one that is cancelled before its first step never runs at all.
        task.add_done_callback(lambda task: self._end_turn(turn, was_stopped=task.cancelled()))
        self._task = task

    async def _run(self, events: AsyncGenerator[TurnEvent, None], turn: TurnRows) -> None:
        async with aclosing(events):
            async for event in events:
                self._take(event, turn)

    def _take(self, event: TurnEvent, turn: TurnRows) -> None:
        if isinstance(event, TextDelta):
            self._deltas.add(event.text)
            return
        self._deltas.flush()
        if isinstance(event, TurnStarted):
            self._assistant = None  # the conversation has it now
            self._keep_message(event.message_id)
        elif isinstance(event, SpeechHeard):
            self._write_down(event.text)
        if isinstance(event, TurnStarted | TurnFinished):
            self._keep_id(event.conversation_id)
        turn.apply(event)
        if isinstance(event, ToolFinished):
            self._open_at_once(event.result.card)

    def _open_at_once(self, card: Card | None) -> None:
        """Show the place that the person asked to be opened."""
        if card is not None and card.at_once is not None and card.at_once.shows is not None:
            self.place_wanted.emit(card.at_once.shows)

    def _fail(self, turn: TurnRows, error: BaseException) -> None:
        self._deltas.flush()
        turn.apply(turn_fault(error))

    def _end_turn(self, turn: TurnRows, *, was_stopped: bool) -> None:
        if self._turn is turn:
            self._deltas.flush()
            self._turn = None
        turn.end("stopped" if was_stopped else "")
        self._mark_last_answer()
        self.busy_changed.emit(self.is_busy)
        self.turn_finished.emit()

    def _leave_turn(self) -> None:
        """Stop a running turn without a trace in the conversation that is shown next."""
        self.stop()
        self._deltas.flush()
        if self._turn is not None:
            self.turn_left.emit()
            self._turn.leave()
            self._turn = None
            self.busy_changed.emit(self.is_busy)

    def _show_text(self, text: str) -> None:
        if self._turn is not None:
            self._turn.apply(TextDelta(text))

    def _keep_id(self, conversation_id: str) -> None:
        # A refused draft belongs to no conversation.
        if conversation_id and conversation_id != self._conversation_id:
            self._conversation_id = conversation_id
            self.conversation_changed.emit(conversation_id)

    def _keep_message(self, message_id: str) -> None:
        """The message just sent is kept: from now on it can be edited."""
        row = self._model.find(self._asked)
        if isinstance(row, UserRow) and message_id:
            self._model.change(replace(row, message_id=message_id))

    def _write_down(self, text: str) -> None:
        row = self._model.find(self._asked)
        if isinstance(row, UserRow):
            self._model.change(replace(row, text=text))

    def _cut(self, message_id: str) -> None:
        """Leave only what was said before a message."""
        rows = self._model.rows
        ids = [row.message_id if isinstance(row, UserRow) else "" for row in rows]
        if message_id in ids:
            self._model.load(rows[: ids.index(message_id)])

    def _mark_last_answer(self) -> None:
        """Let the newest answer be asked for again, once it is there as a whole."""
        last = None if self.is_busy else self._model.last_said
        for row in self._model.rows:
            if isinstance(row, AnswerRow) and row.is_last != (row is last):
                self._model.change(replace(row, is_last=row is last))

    async def _branch(self, place: MessagePlace) -> None:
        made = await self._services.assistant.branch_after(place)
        if not self.is_busy and self._conversation_id == place.conversation_id:
            await self._open(MessagePlace(made.id))
            self.turn_finished.emit()

    async def _ask_again(self, conversation_id: str) -> None:
        branch = await self._services.assistant.branch_answer(conversation_id)
        if self.is_busy or self._conversation_id != conversation_id:
            return  # the person has gone on meanwhile
        name = branch.conversation.id
        await self._open(MessagePlace(name))
        draft = Draft("", conversation_id=name, assistant=self._assistant, is_kept=True)
        self._start(self._services.assistant.send(draft))
        self.asked_again.emit(branch.kept_changes)

    async def _open(self, place: MessagePlace) -> None:
        workers, conversations = self._services.workers, self._services.conversations
        messages = await workers.run(conversations.messages, place.conversation_id)
        if not messages:
            raise UsageError(tr("That conversation is no longer here."), tr("It was deleted."))
        self._conversation_id = place.conversation_id
        self._model.load(stored_rows(messages))
        self._mark_last_answer()
        self.conversation_changed.emit(place.conversation_id)
        if place.message_id:
            self.place_reached.emit(self._model.key_of_message(place.message_id))

    def _show_error(self, error: BaseException) -> None:
        TurnRows(self._model, self._services.clock).apply(turn_fault(error))

    def _close_questions(self) -> None:
        for row in self._model.rows:
            if isinstance(row, QuestionRow) and row.is_open:
                self._model.change(replace(row, is_open=False))
