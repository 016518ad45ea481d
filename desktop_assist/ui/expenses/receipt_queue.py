"""Keeps and reads the receipts that were dropped, one after the other, away from the window."""

import asyncio
import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.translation import marked, tr
from desktop_assist.expenses.receipt.careful_reader import CarefulReading
from desktop_assist.expenses.receipt.recognised import ReadReceipt
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.expenses.page_services import PageServices
from desktop_assist.ui.expenses.queued_receipt import QueuedReceipt
from desktop_assist.ui.task_runner import TaskRunner

_LOG = logging.getLogger(__name__)
_KEEP, _READ = "keep receipts", "read receipts"
# The worker has no pause between two, and what waits for it is in no memory but a path.
_READ_AT_ONCE = 2
_NOT_READ = marked("It could not be read.")


class ReceiptQueue(QObject):
    """All files are kept first, which is quick: whatever happens then, none is lost.

    A receipt has its number for as long as the window lives. What costs little to read, a PDF with
    text, comes before pictures, so that there is something to check at once.

    Signals:
        grown: So many receipts are new, at the end.
        changed: Number of a receipt that has come further.
    """

    grown = Signal(int)
    changed = Signal(int)

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._receipts: list[QueuedReceipt] = []
        self._keeper: asyncio.Task[None] | None = None
        self._readers: set[asyncio.Task[None]] = set()

    @property
    def receipts(self) -> Sequence[QueuedReceipt]:
        """All there are."""
        return self._receipts

    @property
    def is_busy(self) -> bool:
        """Whether there is something left to do by itself."""
        return self._keeper is not None or bool(self._readers)

    def add(self, files: Iterable[Path]) -> None:
        """Take in files that were dropped."""
        self._grow([QueuedReceipt(file) for file in files])
        self.resume()

    def restore(self) -> None:
        """Take up the kept receipts that are not in the sheet yet."""
        self._tasks.start(self._restore(), "waiting receipts")

    def resume(self) -> None:
        """Go on with what is left."""
        for number, one in enumerate(self._receipts):
            if one.state == "stopped":
                self.replace(number, one.now("waiting"))
        if self._keeper is None:
            self._keeper = self._tasks.start(self._keep_all(), _KEEP)
            # Not in the coroutine: one that is cancelled before its first step never runs at all.
            self._keeper.add_done_callback(self._end)
        self._start_reading()

    def stop(self) -> None:
        """Take in nothing more; what is kept stays to be checked."""
        for name in (_KEEP, _READ):
            self._tasks.cancel(name)
        self._keeper, self._readers = None, set()
        for number, one in enumerate(self._receipts):
            if one.state == "waiting":
                self.replace(number, one.now("stopped"))
            elif one.state in ("kept", "reading"):
                stopped = replace(one, state="unread", problem=tr("It was not read."))
                self.replace(number, stopped)

    def replace(self, number: int, receipt: QueuedReceipt) -> None:
        """Note how far a receipt has come."""
        self._receipts[number] = receipt
        self.changed.emit(number)

    def _grow(self, receipts: Sequence[QueuedReceipt]) -> None:
        if receipts:
            self._receipts += receipts
            self.grown.emit(len(receipts))

    async def _restore(self) -> None:
        found = await self._services.workers.run(self._services.receipts.waiting)
        known = {one.file for one in self._receipts}
        self._grow(
            [
                QueuedReceipt(one.file, "kept", one.change_id)
                for one in found
                if one.file not in known
            ]
        )
        self._start_reading()

    async def _keep_all(self) -> None:
        while (number := self._first("waiting")) is not None:
            await self._keep(number)
            self._start_reading()

    async def _keep(self, number: int) -> None:
        one = self._receipts[number]
        arguments: JsonObject = {"file": str(one.file), "reads": False}
        result = await self._services.act("keep_receipt", arguments)
        self.replace(number, _kept(one, result))

    def _start_reading(self) -> None:
        while len(self._readers) < _READ_AT_ONCE:
            number = self._next_to_read()
            if number is None:
                return
            self._begin(number)
            reader = self._tasks.start(self._read_on(number), _READ)
            self._readers.add(reader)
            reader.add_done_callback(self._end)

    async def _read_on(self, number: int | None) -> None:
        """Read one receipt, and then others while there are any."""
        while number is not None:
            await self._read(number)
            number = self._next_to_read()
            if number is not None:
                self._begin(number)

    def _begin(self, number: int) -> None:
        self.replace(number, self._receipts[number].now("reading"))

    def _end(self, task: "asyncio.Task[None]") -> None:
        self._readers.discard(task)
        if task is self._keeper:
            self._keeper = None

    async def _read(self, number: int) -> None:
        workers, receipts = self._services.workers, self._services.receipts
        one = self._receipts[number]
        try:
            habits = await workers.run(receipts.habits)
            read = await workers.run_isolated(receipts.recognition, one.file, habits)
        except DesktopAssistError as error:
            self.replace(number, _unread(one, error))
            return
        # One bad file must not stop the others. The trace may hold its content: it is not logged.
        except Exception as error:  # noqa: BLE001
            _LOG.error("receipt_fault", extra={"error": type(error).__name__})
            self.replace(number, _unread(one, error))
            return
        numbers = self._take(number, read)
        read = await self._review(numbers, read)
        await self._look_for_same(number, read, habits.home_currency)

    def _take(self, number: int, read: ReadReceipt) -> list[int]:
        """The fields first; a file with several receipts is checked receipt by receipt."""
        first, *others = read.receipts
        is_several = bool(others)
        one = replace(self._receipts[number], state="read", is_several=is_several)
        self.replace(number, replace(one, receipt=first))
        begin = len(self._receipts)
        self._grow([replace(one, receipt=other) for other in others])
        return [number, *range(begin, len(self._receipts))]

    async def _review(self, numbers: Sequence[int], read: ReadReceipt) -> ReadReceipt:
        """A second look at what is doubtful; what a person has dealt with meanwhile stays."""
        try:
            reading = await self._services.receipts.review(read)
        except DesktopAssistError as error:  # what was read is there all the same
            reading = CarefulReading(read, warning=error_words(error, ""))
        note = reading.warning or reading.note
        for number, better in zip(numbers, reading.read.receipts, strict=True):
            current = self._receipts[number]
            if current.state == "read" and (note or better != current.receipt):
                self.replace(number, replace(current, receipt=better, note=note))
        return reading.read

    async def _look_for_same(self, number: int, read: ReadReceipt, home_currency: str) -> None:
        services, one = self._services, self._receipts[number]
        found = await services.workers.run(
            services.receipts.find_same, one.file, read.receipts, home_currency
        )
        current = self._receipts[number]
        if found and current.state == "read":
            self.replace(number, replace(current, duplicates=found))

    def _first(self, state: str) -> int | None:
        return next((at for at, one in enumerate(self._receipts) if one.state == state), None)

    def _next_to_read(self) -> int | None:
        kept = [at for at, one in enumerate(self._receipts) if one.state == "kept"]
        return min(kept, key=lambda at: (_is_slow(self._receipts[at].file), at), default=None)


def _is_slow(file: Path) -> bool:
    return file.suffix.casefold() not in (".pdf", ".xml", ".eml")


def _kept(one: QueuedReceipt, result: ToolResult) -> QueuedReceipt:
    if not result.ok:
        words = " ".join(str(result.output.get(name) or "") for name in ("summary", "hint"))
        return replace(one, state="failed", problem=words.strip() or tr(_NOT_READ))
    file = Path(str(result.output.get("file") or one.file))
    return replace(one, state="kept", file=file, change_id=result.change_id or "")


def _unread(one: QueuedReceipt, error: BaseException) -> QueuedReceipt:
    return replace(one, state="unread", problem=error_words(error, tr(_NOT_READ)))
