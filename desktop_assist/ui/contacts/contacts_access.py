"""The way from the window to the page of contacts, and back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.page_door import PageDoor
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:  # the page is built when it is first opened
    from desktop_assist.ui.contacts.contacts_page import ContactsPage
    from desktop_assist.ui.contacts.page_services import ContactServices

_PAGE = "desktop_assist.ui.contacts.contacts_page"
_ADDRESS_BOOKS = frozenset({".vcf", ".vcard"})
_ALSO_TAKEN = frozenset({".csv", ".json"})


class ContactsAccess(QObject):
    """Opens the contacts in place of the conversation, and takes in address books."""

    def __init__(
        self,
        window: MainWindow,
        presenter: ChatPresenter,
        services: "ContactServices",
        tasks: TaskRunner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._tasks = tasks
        self._door = PageDoor(window, tasks, _PAGE, self._build)
        window.offer_files_to(self.take_files)
        presenter.turn_finished.connect(self._door.refresh)

    @property
    def page(self) -> "ContactsPage | None":
        """The contacts; None until they are first opened."""
        return self._door.page

    def open(self) -> None:
        """Show the contacts; the conversation again if they are shown."""
        self._door.toggle()

    def take_files(self, files: list[Path]) -> list[Path]:
        """Take address books, and tables dropped on the page itself; give back the others."""
        wanted = _ADDRESS_BOOKS | (_ALSO_TAKEN if self._door.is_open else frozenset())
        books = [file for file in files if file.suffix.casefold() in wanted]
        if books:
            self._tasks.start(self._take(books), "take contacts")
        return [file for file in files if file not in books]

    async def _take(self, books: list[Path]) -> None:
        page = await self._door.enter()
        page.open()
        page.take_files(books)

    def _begin_meeting(self, name: str) -> None:
        self._window.show_conversation()
        self._window.pane.composer.set_text(tr("Schedule a meeting with {name} ", name=name))

    def _build(self) -> "ContactsPage":
        from desktop_assist.ui.contacts.contacts_page import ContactsPage

        page = ContactsPage(self._services, self._tasks)
        page.meeting_wanted.connect(self._begin_meeting)
        return page
