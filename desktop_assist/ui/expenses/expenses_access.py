"""The way from the window into the expenses, and back."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_assist.domain.translation import tr, tr_count
from desktop_assist.ui.chat.notice_bar import NoticeAction
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.expenses.view_names import RECEIPTS
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.page_door import PageDoor
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:  # the page is built when it is first opened
    from desktop_assist.ui.expenses.expenses_page import ExpensesPage
    from desktop_assist.ui.expenses.page_services import PageServices

_TAKEN = frozenset(
    {".pdf", ".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".heif"}
)
_MAIL = ".eml"
_MANY = 4
"""So many at once are worked off in a list; fewer get a card each in the conversation."""
_PAGE = "desktop_assist.ui.expenses.expenses_page"


class ExpensesAccess(QObject):
    """Opens the expenses in place of the conversation, and keeps them up to date."""

    def __init__(
        self,
        window: MainWindow,
        presenter: ChatPresenter,
        services: "Callable[[], PageServices]",
        tasks: TaskRunner,
    ) -> None:
        """Make one.

        Args:
            window: Where the expenses are shown.
            presenter: Its conversation.
            services: Gives what they are read with and changed through; blocking.
            tasks: Runs what takes longer.
        """
        super().__init__(window)
        self._window = window
        self._services = services
        self._tasks = tasks
        self._door = PageDoor(window, tasks, _PAGE, self._build, services)
        window.expenses_requested.connect(self.open)
        window.offer_files_to(self.take_files)
        presenter.turn_finished.connect(self.refresh)

    @property
    def page(self) -> "ExpensesPage | None":
        """The expenses; None until they are first opened."""
        return self._door.page

    def open(self) -> None:
        """Show the expenses; the conversation again if they are shown."""
        self._door.toggle()

    def take_files(self, files: list[Path]) -> list[Path]:
        """Take receipts when the expenses are shown or there are many; give back the others."""
        receipts = [file for file in files if file.suffix.casefold() in _TAKEN]
        mails = [file for file in files if file.suffix.casefold() == _MAIL]
        is_list = len(receipts) >= _MANY or (self._door.is_open and bool(receipts or mails))
        if not is_list:
            return files
        self._tasks.start(self._take(receipts, mails), "take receipts")
        return [file for file in files if file not in receipts and file not in mails]

    def refresh(self) -> None:
        """Read them again, if they are seen."""
        self._door.refresh()

    def tell_waiting(self, count_waiting: Callable[[], int]) -> None:
        """Say at the start how many receipts were kept but not checked yet."""
        self._tasks.start(self._tell_waiting(count_waiting), "waiting receipts")

    async def _tell_waiting(self, count_waiting: Callable[[], int]) -> None:
        count = await asyncio.to_thread(count_waiting)
        notices = self._window.pane.notices
        if count and notices.isHidden():  # what else is said matters more
            words = tr_count("1 receipt waits for you", "{count} receipts wait for you", count)
            notices.inform(f"{words}.", NoticeAction(tr("Check"), self._check))

    def _check(self) -> None:
        self._tasks.start(self._open_receipts(), "open expenses")

    async def _open_receipts(self) -> None:
        page = await self._open()
        page.show_view(RECEIPTS)

    async def _open(self) -> "ExpensesPage":
        page = await self._door.enter()
        page.open()
        return page

    async def _take(self, receipts: list[Path], mails: list[Path]) -> None:
        page = self._door.page if self._door.is_open else None
        page = page or await self._open()
        papers = [mail for mail in mails if await self._is_receipt(mail)]
        if receipts or papers:
            page.take_receipts([*receipts, *papers])
        if letters := [mail for mail in mails if mail not in papers]:
            self._window.show_conversation()
            self._window.pane.receive(letters, "own")

    async def _is_receipt(self, mail: Path) -> bool:
        services = self._services()
        return await services.workers.run_isolated(services.receipts.is_mail_receipt, mail)

    def _build(self) -> "ExpensesPage":
        from desktop_assist.ui.expenses.expenses_page import ExpensesPage

        return ExpensesPage(self._services(), self._tasks)
