"""The way from the window into the calendar, and back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.page_door import PageDoor
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
        self._services = services
        self._tasks = tasks
        self._door = PageDoor(window, tasks, _PAGE, self._build)
        window.calendar_requested.connect(self.open)
        presenter.turn_finished.connect(self.refresh)
        window.calendar_changed.connect(self.refresh)
        window.pane.notices.show_wanted.connect(presenter.show_card)

    @property
    def page(self) -> "CalendarPage | None":
        """The calendar; None until it is first opened."""
        return self._door.page

    def open(self) -> None:
        """Show the calendar; the conversation again if it is shown."""
        self._door.toggle()

    def refresh(self) -> None:
        """Read it again, if it is seen."""
        self._door.refresh()

    def _build(self) -> "CalendarPage":
        from desktop_assist.ui.calendar.calendar_page import CalendarPage

        return CalendarPage(self._services, self._tasks)
