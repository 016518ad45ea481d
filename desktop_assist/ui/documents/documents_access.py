"""The way from the window to the documents, and to a place in one of them."""

from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.documents.index_line import IndexLine
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.page_door import PageDoor
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:  # the page is built when it is first opened
    from desktop_assist.documents.index_state import IndexState
    from desktop_assist.ui.documents.documents_page import DocumentsPage
    from desktop_assist.ui.documents.page_services import PageServices

_PAGE = "desktop_assist.ui.documents.documents_page"
# The list is read anew only now and then while many documents are read.
_REFRESH_EVERY = 20
_NOT_HERE = marked("This place could not be opened.")


class DocumentsAccess(QObject):
    """Opens the documents in place of the conversation, and says how far their reading is."""

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
        self._door = PageDoor(window, tasks, _PAGE, self._build)
        self._phase = services.work.state.phase
        self.progress = IndexLine()
        self.progress.stop_wanted.connect(services.work.stop)
        self.progress.go_on_wanted.connect(services.work.go_on)
        window.add_to_side(self.progress)
        window.documents_requested.connect(self.open)
        window.pane.place_wanted.connect(self.show_place)
        window.offer_files_to(self.take_files)
        presenter.turn_finished.connect(self.refresh)
        presenter.place_wanted.connect(self.show_place)
        tasks.start(self._follow_work(), "progress of the documents")

    @property
    def page(self) -> "DocumentsPage | None":
        """The documents; None until they are first opened."""
        return self._door.page

    def open(self) -> None:
        """Show the documents; the conversation again if they are shown."""
        self._door.toggle()

    def show_place(self, place: Citation) -> None:
        """Show a place in a document, its words marked."""
        self._tasks.start(self._show_place(place), "open citation", self._refuse)

    def take_files(self, files: list[Path]) -> list[Path]:
        """Take what is dropped on the list of documents; give back everything else."""
        page = self._door.page
        if page is None or not self._door.is_open or page.is_reading:
            return files
        page.add_files(files)
        return []

    def refresh(self) -> None:
        """Read the list again, if it is seen."""
        self._door.refresh()

    async def _show_place(self, place: Citation) -> None:
        services = self._services
        document = await services.workers.run(services.shelf.opened, place.source)
        page = await self._door.enter()
        page.show_place(document, place)

    def _refuse(self, error: BaseException) -> None:
        self._window.pane.notices.warn(error_words(error, tr(_NOT_HERE)))

    async def _follow_work(self) -> None:
        async with aclosing(self._services.work.states()) as states:
            async for state in states:
                self._show_state(state)

    def _show_state(self, state: "IndexState") -> None:
        self.progress.show_state(state)
        is_new, self._phase = state.phase != self._phase, state.phase
        if self._door.page is not None:
            self._door.page.show_state(state)
            if is_new or (state.phase == "reading" and state.done % _REFRESH_EVERY == 0):
                self._door.refresh()

    def _build(self) -> "DocumentsPage":
        from desktop_assist.ui.documents.documents_page import DocumentsPage

        page = DocumentsPage(self._services, self._tasks)
        page.show_state(self._services.work.state)
        return page
