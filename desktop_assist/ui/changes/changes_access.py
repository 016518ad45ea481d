"""The way from the window to the page of changes, and back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.page_door import PageDoor
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:  # the page is built when it is first opened
    from desktop_assist.ui.changes.changes_page import ChangesPage
    from desktop_assist.ui.changes.page_services import ChangeServices

_PAGE = "desktop_assist.ui.changes.changes_page"


class ChangesAccess(QObject):
    """Opens the list of changes in place of the conversation, and keeps it up to date."""

    def __init__(
        self,
        window: MainWindow,
        presenter: ChatPresenter,
        services: "ChangeServices",
        tasks: TaskRunner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._tasks = tasks
        self._door = PageDoor(window, tasks, _PAGE, self._build)
        presenter.turn_finished.connect(self._door.refresh)

    @property
    def page(self) -> "ChangesPage | None":
        """The changes; None until they are first opened."""
        return self._door.page

    def open(self) -> None:
        """Show the changes; the conversation again if they are shown."""
        self._door.toggle()

    def _build(self) -> "ChangesPage":
        from desktop_assist.ui.changes.changes_page import ChangesPage

        page = ChangesPage(self._services, self._tasks)
        page.files_changed.connect(self._window.calendar_changed)
        return page
