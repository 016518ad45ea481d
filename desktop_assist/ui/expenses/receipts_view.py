"""The receipts on their way: the list of them, and one after the other to be checked."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.expenses.expense_changes import ExpenseChanges
from desktop_assist.ui.expenses.page_loader import PageLoader
from desktop_assist.ui.expenses.page_services import PageServices
from desktop_assist.ui.expenses.queue_panel import QueuePanel
from desktop_assist.ui.expenses.receipt_fields import expense_of, fields_of, notes_of
from desktop_assist.ui.expenses.receipt_queue import ReceiptQueue
from desktop_assist.ui.expenses.review_view import ReviewView
from desktop_assist.ui.own_changes import outcome_of
from desktop_assist.ui.task_runner import TaskRunner

_RULES = "ask the rules"
_NOT_ADDED = marked("It could not be added.")


class ReceiptsView(QWidget):
    """Joins the queue to the list and to the check.

    Signals:
        count_changed: So many receipts wait to be checked.
    """

    count_changed = Signal(int)

    def __init__(self, services: PageServices, changes: ExpenseChanges, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._changes = changes
        self._tasks = tasks
        self._queue = ReceiptQueue(services, tasks)
        self._panel = QueuePanel(self._queue)
        self._review = ReviewView(PageLoader(services.receipts.pages, services.workers), tasks)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._panel)
        self._stack.addWidget(self._review)
        self._number = -1
        self._categories: tuple[str, ...] = ()
        self._currency = ""
        self._added: dict[str, int] = {}
        self._being_added: set[int] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    @property
    def count(self) -> int:
        """How many wait to be checked."""
        return sum(one.is_open or one.is_pending for one in self._queue.receipts)

    def add(self, files: Iterable[Path]) -> None:
        """Take in receipts that were dropped."""
        self._queue.add(files)

    def restore(self) -> None:
        """Take up what was kept but never became an expense."""
        self._queue.restore()

    def know(self, categories: tuple[str, ...], currency: str) -> None:
        """Take over which categories are in use, and which currency is usual."""
        self._categories, self._currency = categories, currency

    def enter(self) -> None:
        """Take the keyboard."""
        if self._stack.currentWidget() is self._panel:
            self._panel.enter()
        else:
            self._review.setFocus()

    def _connect(self) -> None:
        self._panel.review_wanted.connect(self._open)
        self._panel.sure_wanted.connect(self._add_sure)
        self._panel.put_away_wanted.connect(self._put_away)
        review = self._review
        review.accepted.connect(self._accept)
        review.stepped.connect(self._step)
        review.put_away.connect(lambda: self._put_away(self._number))
        review.left.connect(self._leave)
        review.values_changed.connect(self._ask_rules)
        self._queue.changed.connect(self._follow)
        self._queue.grown.connect(lambda _: self.count_changed.emit(self.count))
        self._changes.taken_back.connect(self._put_back)

    def _open(self, number: int) -> None:
        """Check this receipt; -1: the first that waits."""
        wanted = number if number >= 0 else self._next(-1, 1)
        if wanted is None:
            self._leave()
            return
        self._number = wanted
        self._stack.setCurrentWidget(self._review)
        self._review.show_receipt(
            self._queue.receipts[wanted], self._place_words(), self._currency, self._categories
        )

    def _step(self, step: int) -> None:
        found = self._next(self._number, step)
        if found is not None:
            self._open(found)
        elif step > 0:
            self._leave()

    def _leave(self) -> None:
        self._stack.setCurrentWidget(self._panel)
        self._panel.enter()

    def _next(self, number: int, step: int) -> int | None:
        """The next receipt that waits, in this direction; round the end when going on."""
        receipts = self._queue.receipts
        ahead = range(number + 1, len(receipts)) if step > 0 else range(number - 1, -1, -1)
        return next((at for at in ahead if receipts[at].is_open), None)

    def _accept(self, values: JsonObject, is_again: bool) -> None:  # noqa: FBT001 - a signal's slot
        # A second Return, before the row is written, is not meant for a second row.
        if self._number not in self._being_added:
            self._being_added.add(self._number)
            task = self._tasks.start(
                self._add(self._number, values, is_again=is_again), "add receipt", self._fail
            )
            number = self._number
            task.add_done_callback(lambda _: self._being_added.discard(number))

    async def _add(self, number: int, values: JsonObject, *, is_again: bool) -> None:
        if await self._write(number, values, is_again=is_again) and number == self._number:
            self._step_on()

    async def _write(self, number: int, values: JsonObject, *, is_again: bool) -> bool:
        """Add one; say what is wrong where it is checked."""
        queued = self._queue.receipts[number]
        if not queued.is_open:
            return False
        # The receipts of one file are no twins of each other.
        again: JsonObject = {"add_again": True} if is_again or queued.is_several else {}
        file = await self._services.workers.run(self._where, queued.file)
        result = await self._changes.run("add_expense", {**values, **again, "receipt": str(file)})
        outcome = outcome_of(result)
        if not result.ok:
            if number == self._number:
                self._review.show_problem(outcome.text)
            return False
        if result.change_id:
            self._added[result.change_id] = number
        self._queue.replace(number, queued.now("added"))
        return True

    def _where(self, file: Path) -> Path:
        """A file that holds several receipts is filed with the first of them."""
        return file if file.is_file() else self._services.receipts.files.find(str(file))

    def _step_on(self) -> None:
        found = self._next(self._number, 1)
        self._open(-1 if found is None else found)

    def _add_sure(self) -> None:
        sure = [at for at, one in enumerate(self._queue.receipts) if one.is_certain]
        self._tasks.start(self._add_all(sure), "add receipts", self._fail)

    async def _add_all(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            fields = fields_of(self._queue.receipts[number].receipt, self._currency)
            values: JsonObject = {one.argument: one.value for one in fields if one.value}
            await self._write(number, values, is_again=False)

    def _put_away(self, number: int) -> None:
        self._tasks.start(self._undo_keeping(number), "put receipt away", self._fail)

    async def _undo_keeping(self, number: int) -> None:
        queued = self._queue.receipts[number]
        result = await self._changes.run("undo", {"change_id": queued.change_id})
        if result.ok:
            self._queue.replace(number, queued.now("put away"))
            if self._stack.currentWidget() is self._review:
                self._step_on()
        else:
            self._open(number)
            self._review.show_problem(outcome_of(result).text)

    def _put_back(self, change_id: str) -> None:
        """Its row was taken back: it waits again."""
        number = self._added.pop(change_id, None)
        if number is not None:
            queued = self._queue.receipts[number]
            self._queue.replace(number, queued.now("read" if queued.receipt else "unread"))

    def _follow(self, number: int) -> None:
        if number == self._number:
            self._review.update_receipt(self._queue.receipts[number])
        self.count_changed.emit(self.count)

    def _place_words(self) -> str:
        waiting = [at for at, one in enumerate(self._queue.receipts) if one.is_open]
        return f"{waiting.index(self._number) + 1} of {len(waiting)}" if waiting else ""

    def _ask_rules(self, values: JsonObject) -> None:
        self._tasks.cancel(_RULES)
        self._tasks.start(self._check(values), _RULES, self._fail)

    async def _check(self, values: JsonObject) -> None:
        expense = expense_of(values, self._services.clock.now().date())
        findings: tuple[Finding, ...] = ()
        if expense is not None:
            policy = self._services.receipts.policy
            findings = await self._services.workers.run(policy.findings, [expense])
        self._review.show_notes(notes_of(findings))

    def _fail(self, error: BaseException) -> None:
        self._review.show_problem(error_words(error, tr(_NOT_ADDED)))
