"""Tells on the desktop how the month's budget stands, to somebody who does not see it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.notifier import Notification, Notifier
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_row import ProblemRow
from desktop_assist.ui.task_runner import TaskRunner


class BudgetTeller:
    """Looks after each turn: models are asked nowhere else.

    Args:
        take: What is to be told now, if anything; blocking.
        notifier: Shows it; opened, it leads to what was used.
        workers: Runs what blocks.
        tasks: Runs what waits for an answer.
    """

    def __init__(
        self,
        take: Callable[[], Notification | None],
        notifier: Notifier,
        workers: WorkerPool,
        tasks: TaskRunner,
    ) -> None:
        self._take = take
        self._notifier = notifier
        self._workers = workers
        self._tasks = tasks

    def watch(self, presenter: ChatPresenter) -> None:
        """Look after each turn of a conversation."""
        presenter.turn_finished.connect(lambda: self._look(presenter))

    def _look(self, presenter: ChatPresenter) -> None:
        self._tasks.start(self._tell(is_seen=_says_it_itself(presenter)), "budget")

    async def _tell(self, *, is_seen: bool) -> None:
        try:
            news = await self._workers.run(self._take)
            if news is not None and not is_seen:
                await self._notifier.show(news)
        except DesktopAssistError:  # the database is busy, say: after the next turn
            return


def _says_it_itself(presenter: ChatPresenter) -> bool:
    """Whether the person looks at the conversation, or is told what it refused anyway."""
    rows = presenter.model.rows
    is_refused = bool(rows) and isinstance(rows[-1], ProblemRow) and rows[-1].is_of_budget
    is_in_front = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
    return is_in_front or is_refused
