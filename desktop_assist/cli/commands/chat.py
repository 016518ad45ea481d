"""`chat`: a conversation in the terminal."""

import asyncio
import contextlib
import functools
import signal
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

from desktop_assist.assistant.assistant import Assistant
from desktop_assist.cli import prompt, terminal
from desktop_assist.cli.commands.changes import undo
from desktop_assist.cli.options import Undo
from desktop_assist.cli.services import Changes
from desktop_assist.cli.turn_view import TurnView, follow
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    OfferMade,
    QuestionAsked,
    TurnEvent,
    TurnStarted,
)
from desktop_assist.domain.worker_pool import WorkerPool

_GREETING = marked("""\
Ask for something, such as:
  Schedule a team sync for next Tuesday 2 pm for 30 minutes
  What did I spend in October?
Ctrl+C stops an answer, Ctrl+D or /quit ends.
/undo takes the last change back, /new starts another conversation.""")


@dataclass(slots=True)
class ChatState:
    """Where the conversation stands.

    Attributes:
        provider: Who answers; None for the one chosen in the settings.
        conversation_id: None until the first answer of a new one.
        assistant: Which assistant answers; None: the one the conversation has.
        choices: Answers that the last question offered.
        turn: The answer that is running.
        is_json: Whether the answers are for a program: it is told of nothing else.
    """

    provider: str | None = None
    conversation_id: str | None = None
    assistant: str | None = None
    choices: tuple[str, ...] = ()
    turn: asyncio.Task[None] | None = None
    is_json: bool = False


class Chat:
    """Reads lines and shows answers until the input ends.

    Args:
        assistant: Answers.
        changes: For /undo.
        workers: Runs what blocks.
        view: Shows the turns.
        state: Where the conversation stands.
    """

    def __init__(
        self,
        assistant: Assistant,
        changes: Changes,
        workers: WorkerPool,
        view: TurnView,
        state: ChatState,
    ) -> None:
        self._assistant = assistant
        self._changes = changes
        self._workers = workers
        self._view = view
        self._state = state

    async def run(self) -> int:
        """Talk until the person has enough."""
        if terminal.is_interactive():
            terminal.show(tr(_GREETING))
        with _on_interrupt(self._stop), contextlib.suppress(EOFError):
            while (line := (await _read("\n> ")).strip()) != "/quit":
                await self._take(line)
        return 0

    def show(self, event: TurnEvent) -> None:
        """Show one event, and remember what the next line may refer to."""
        match event:
            case TurnStarted():
                self._state.conversation_id = event.conversation_id
                self._state.choices = ()
            case OfferMade():
                self._state.choices = event.offer.choices
            case QuestionAsked():
                self._state.choices = event.question.choices
            case _:
                pass  # nothing to remember
        self._view.show(event)

    async def _take(self, line: str) -> None:
        match line:
            case "":
                return
            case "/new":
                self._state.conversation_id, self._state.choices = None, ()
                self._remark(tr("A new conversation."))
            case "/undo":
                await _told(undo(Undo(), self._changes, self._workers, is_json=self._state.is_json))
            case _:
                await self._answer(line)

    async def _answer(self, line: str) -> None:
        async with asyncio.TaskGroup() as group:
            self._state.turn = group.create_task(_told(self._follow(self._chosen(line))))
            await asyncio.wait([self._state.turn])
        if self._state.turn.cancelled():
            self._remark(tr("\nStopped."))
        self._state.turn = None

    async def _follow(self, text: str) -> None:
        draft = Draft(
            text=text,
            conversation_id=self._state.conversation_id,
            provider=self._state.provider,
            assistant=self._state.assistant,
        )
        await follow(self._assistant.send(draft), self, _decide)

    def _chosen(self, line: str) -> str:
        choices = dict(enumerate(self._state.choices, start=1))
        return choices.get(int(line), line) if line.isdecimal() else line

    def _remark(self, text: str) -> None:
        if not self._state.is_json:
            terminal.show(text)

    def _stop(self) -> None:
        if self._state.turn is None:
            self._remark(tr("\nCtrl+D or /quit ends."))
        else:
            self._state.turn.cancel()


async def _decide(_: ApprovalRequested) -> bool:
    try:
        answer = await _read(tr("Allow it? [y/N] "))
    except EOFError:
        return False
    return prompt.is_yes(answer)


async def _read(question: str) -> str:
    shown = question if terminal.is_interactive() else ""
    return await prompt.read(functools.partial(input, shown))


async def _told(work: Awaitable[object]) -> None:
    try:
        await work
    except DesktopAssistError as error:
        terminal.show_error(error)


@contextlib.contextmanager
def _on_interrupt(stop: Callable[[], None]) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    previous = signal.signal(signal.SIGINT, lambda *_: loop.call_soon_threadsafe(stop))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, previous)
