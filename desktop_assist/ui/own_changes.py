"""Makes the changes that are asked for by hand, one after the other, and takes them back."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.task_runner import TaskRunner

Act: TypeAlias = Callable[[str, JsonObject], Coroutine[object, object, ToolResult]]
"""Runs a tool, by its name and arguments, as the person's own click."""

_NOT_DONE = marked("It could not be done.")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a change.

    Attributes:
        is_done: Whether anything was written.
        text: In a sentence or two.
        warnings: What should be seen: a clash, somebody who is not told.
        can_undo: Whether it can be taken back.
    """

    is_done: bool
    text: str
    warnings: tuple[str, ...] = ()
    can_undo: bool = False


class OwnChanges(QObject):
    """One change after the other, each journalled like any other of the program.

    Signals:
        ended: An Outcome; what is shown should be read again.
        taken_back: The id of a change that was undone here.
    """

    ended = Signal(Outcome)
    taken_back = Signal(str)

    def __init__(self, act: Act, tasks: TaskRunner) -> None:
        super().__init__()
        self._act = act
        self._tasks = tasks
        self._made: list[str] = []
        # They wait for each other: what is taken back is the last one written.
        self._turn = asyncio.Lock()

    def make(self, tool: str, arguments: JsonObject) -> None:
        """Run a tool that changes something."""
        self._tasks.start(self.run(tool, arguments), "own change", self._fail)

    def undo(self) -> None:
        """Take back the last change that was made here and stands."""
        self._tasks.start(self._undo(), "own change", self._fail)

    async def run(self, tool: str, arguments: JsonObject) -> ToolResult:
        """Run a tool that changes something, and tell of it."""
        async with self._turn:
            result = await self._act(tool, self.prepared(arguments))
            self.note(result)
        self.ended.emit(outcome_of(result))
        return result

    def prepared(self, arguments: JsonObject) -> JsonObject:
        """The arguments as they are right once the changes before are made."""
        return arguments

    def note(self, result: ToolResult) -> None:
        """Remember a change that was made, so that `undo` takes it back."""
        if result.ok and result.change_id:
            self._made.append(result.change_id)

    def forget(self) -> None:
        """What was noted of changes is no longer so: one was taken back."""

    async def _undo(self) -> None:
        async with self._turn:
            if not self._made:
                self.ended.emit(
                    Outcome(is_done=False, text=tr("There is nothing to take back here."))
                )
                return
            change_id = self._made.pop()
            result = await self._act("undo", {"change_id": change_id})
            self.forget()
        if result.ok:
            self.taken_back.emit(change_id)
        self.ended.emit(outcome_of(result))

    def _fail(self, error: BaseException) -> None:
        words = getattr(error, "message", tr(_NOT_DONE))
        self.ended.emit(Outcome(is_done=False, text=str(words)))


def outcome_of(result: ToolResult) -> Outcome:
    """A tool's result in words."""
    text = str(result.output.get("summary") or tr(_NOT_DONE))
    if not result.ok:
        hint = str(result.output.get("hint") or "")
        return Outcome(is_done=False, text=f"{text} {hint}".strip())
    warnings = result.card.warnings if result.card else ()
    return Outcome(is_done=True, text=text, warnings=warnings, can_undo=bool(result.change_id))
