"""The way from the window into the calendar, and back."""

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:  # the calendar is built when it is first opened
    from desktop_assist.ui.calendar.calendar_page import CalendarPage
    from desktop_assist.ui.calendar.page_services import PageServices

_PAGE = "desktop_assist.ui.calendar.calendar_page"


class CalendarAccess(QObject):
    """Opens the calendar in place of the conversation, and keeps it up to date."""

    def __init__(
        self,
        window: MainWindow,
        presenter: ChatPresenter,
        services: "PageServices",
        tasks: TaskRunner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._tasks = tasks
        self._page: CalendarPage | None = None
        window.calendar_requested.connect(self.open)
        presenter.turn_finished.connect(self.refresh)
        window.calendar_changed.connect(self.refresh)

    @property
    def page(self) -> "CalendarPage | None":
        """The calendar; None until it is first opened."""
        return self._page

    def open(self) -> None:
        """Show the calendar; the conversation again if it is shown."""
        if self._page is not None and self._page.isVisible():
            self._window.show_conversation()
        else:
            self._tasks.start(self._open(), "open calendar")

    def refresh(self) -> None:
        """Read it again, if it is seen."""
        if self._page is not None:
            self._page.refresh()

    async def _open(self) -> None:
        # In a thread: on the window's own its code would hold it up for a frame or two.
        await asyncio.to_thread(import_module, _PAGE)
        page = self._page or self._build()
        self._window.show_page(page)
        page.open()

    def _build(self) -> "CalendarPage":
        from desktop_assist.ui.calendar.calendar_page import CalendarPage

        page = self._page = CalendarPage(self._services, self._tasks)
        page.back_wanted.connect(self._window.show_conversation)
        page.side_wanted.connect(self._window.toggle_side)
        return page
