"""Works dropped files off one after the other; one that goes wrong stops no other."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.translation import marked, tr, tr_count
from desktop_assist.ui.drop.expected_use import DropWay
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.task_runner import TaskRunner

_LOG = logging.getLogger(__name__)
DropState: TypeAlias = Literal["waiting", "working", "done", "failed", "cancelled"]
_UNEXPECTED = marked("Something went wrong in the program itself.")


@dataclass(frozen=True, slots=True)
class DropOutcome:
    """What became of one file, in a line; not good where it cannot be used."""

    words: str
    is_good: bool = True


TakeIn: TypeAlias = Callable[[Path, DropWay], Coroutine[object, object, DropOutcome]]


@dataclass(frozen=True, slots=True)
class DroppedFile:
    """One file, and how far it has come. `words`: what became of it, or why nothing did."""

    path: Path
    way: DropWay
    state: DropState = "waiting"
    words: str = ""

    @property
    def is_pending(self) -> bool:
        """Whether something is still to be done with it."""
        return self.state in ("waiting", "working")


class DropQueue(QObject):
    """The files of the drops that are under way, and of the last ones.

    Signals:
        changed: A file came, or has come further.
        ended: Nothing is left to do.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, take_in: TakeIn, tasks: TaskRunner) -> None:
        super().__init__()
        self._take_in = take_in
        self._tasks = tasks
        self._files: list[DroppedFile] = []
        self._current: asyncio.Task[None] | None = None
        self._number = -1

    @property
    def files(self) -> Sequence[DroppedFile]:
        """All there are, in the order of their drop."""
        return self._files

    @property
    def is_busy(self) -> bool:
        """Whether a file is being worked on."""
        return self._current is not None

    def add(self, paths: Iterable[Path], way: DropWay = "own") -> None:
        """Take in more files; what was done before is told no longer."""
        if not self.is_busy:
            self._files.clear()
        self._files += [DroppedFile(path, way) for path in paths]
        self.changed.emit()
        self._go_on()

    def cancel(self, number: int) -> None:
        """Leave one file out; what was kept of it can be undone on its card."""
        if number == self._number and self._current is not None:
            self._current.cancel()
        elif self._files[number].state == "waiting":
            self._set(number, "cancelled")

    def cancel_all(self) -> None:
        """Leave out all that is not done."""
        for number, file in enumerate(self._files):
            if file.is_pending:
                self.cancel(number)

    def retry(self, number: int) -> None:
        """Try a file once more that did not work, or was left out."""
        if self._files[number].state in ("failed", "cancelled"):
            self._set(number, "waiting")
            self._go_on()

    def clear(self) -> None:
        """Tell no longer of what is done."""
        if not self.is_busy:
            self._files.clear()
            self.changed.emit()

    def _go_on(self) -> None:
        states = [file.state for file in self._files]
        if self.is_busy or "waiting" not in states:
            return
        number = self._number = states.index("waiting")
        task = self._current = self._tasks.start(self._work(number), "take in")
        self._set(number, "working")
        # Not in the coroutine: one that is cancelled before its first step never runs at all.
        task.add_done_callback(lambda task: self._end(number, was_cancelled=task.cancelled()))

    async def _work(self, number: int) -> None:
        file = self._files[number]
        try:
            outcome = await self._take_in(file.path, file.way)
        except DesktopAssistError as error:
            outcome = DropOutcome(error_words(error, ""), is_good=False)
        # One bad file must not stop the others. The trace may hold its content: it is not logged.
        except Exception as error:  # noqa: BLE001
            _LOG.error("drop_fault", extra={"error": type(error).__name__})
            outcome = DropOutcome(tr(_UNEXPECTED), is_good=False)
        self._set(number, "done" if outcome.is_good else "failed", outcome.words)

    def _end(self, number: int, *, was_cancelled: bool) -> None:
        self._current, self._number = None, -1
        if was_cancelled:
            self._set(number, "cancelled")
        self._go_on()
        if not self.is_busy:
            self.changed.emit()
            self.ended.emit()

    def _set(self, number: int, state: DropState, words: str = "") -> None:
        self._files[number] = replace(self._files[number], state=state, words=words)
        self.changed.emit()


def summary_words(files: Sequence[DroppedFile]) -> str:
    """How far all are, in a line."""
    pending = sum(file.is_pending for file in files)
    if pending:
        return tr(
            "{done} of {count} files are taken in", done=len(files) - pending, count=len(files)
        )
    states = [file.state for file in files]
    done, failed, left = (states.count(one) for one in ("done", "failed", "cancelled"))
    parts = [tr("{done} of {count} files were taken in", done=done, count=len(files))]
    if failed:
        parts.append(tr_count("1 cannot be used", "{count} cannot be used", failed))
    if left:
        parts.append(tr("{left} left out", left=left))
    return ", ".join(parts)
