"""The documents as a page of the window: the list of them, and the one that is read."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop_assist.documents.document import Document
from desktop_assist.documents.index_state import IndexState
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeAction
from desktop_assist.ui.documents.document_viewer import DocumentViewer
from desktop_assist.ui.documents.documents_head import DocumentsHead
from desktop_assist.ui.documents.index_line import IndexLine
from desktop_assist.ui.documents.library_view import LibraryView
from desktop_assist.ui.documents.page_services import PageServices
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.own_changes import Outcome, OwnChanges
from desktop_assist.ui.page import Page
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.task_runner import TaskRunner

_READING = "list documents"
_UNREADABLE = marked("The documents could not be listed.")
_NOT_OPENED = marked("The document could not be opened.")
_CONTROL = Qt.KeyboardModifier.ControlModifier


class DocumentsPage(Page):
    """Joins the views to what is read and to what is changed."""

    name = "documents"

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._changes = OwnChanges(services.act, tasks)
        self._head = DocumentsHead()
        self._progress = IndexLine()
        self.library = LibraryView(services.clock)
        self._viewer: DocumentViewer | None = None
        self._stack = QStackedWidget()
        self._leads_back = False
        self._lay_out()
        self._connect()

    @property
    def viewer(self) -> DocumentViewer:
        """What shows one document; made when the first one is read."""
        if self._viewer is None:
            self._viewer = DocumentViewer(self._services.viewing, self._tasks)
            self._viewer.left.connect(self._leave_viewer)
            self._stack.addWidget(self._viewer)
        return self._viewer

    @property
    def is_reading(self) -> bool:
        """Whether one document is shown in place of the list."""
        return self._stack.currentIndex() == 1

    @override
    def open(self) -> None:
        """Show the list as it is now, with the keyboard in it."""
        self._show_list()
        self._refresh()

    @override
    def refresh(self) -> None:
        """Read the list again, if it is seen."""
        if self.isVisible() and not self.is_reading:
            self._refresh()

    def show_state(self, state: IndexState) -> None:
        """Say how far the reading in the background is."""
        self._progress.show_state(state)

    def show_place(self, document: Document, place: Citation) -> None:
        """Show what a citation names; from there one goes back to the conversation."""
        self._read(document, place.quote, place.page)
        self._leads_back = True

    def add_files(self, files: Iterable[Path]) -> None:
        """Keep files among the policies."""
        for file in files:
            self._changes.make("keep_document", {"file": str(file)})

    @override
    def _shortcut(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.matches(QKeySequence.StandardKey.Find):
            return self.viewer.enter_search if self.is_reading else self._enter_filter
        if self.is_reading:
            return None
        if event.matches(QKeySequence.StandardKey.New):
            return self._ask_files
        is_undo = event.modifiers() == _CONTROL and event.key() == Qt.Key.Key_Z
        return self._changes.undo if is_undo else None

    def _enter_filter(self) -> None:
        self.library.filter.search.setFocus()
        self.library.filter.search.selectAll()

    def _lay_out(self) -> None:
        listing = QWidget()
        self._fill(listing, self._head, self._progress, self.library, growing=self.library)
        self._stack.addWidget(listing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        head, panel = self._head, self.library.panel
        head.back_wanted.connect(self.back_wanted)
        head.side_wanted.connect(self.side_wanted)
        head.files_wanted.connect(self._ask_files)
        head.folder_wanted.connect(self._ask_folder)
        self._progress.stop_wanted.connect(self._services.work.stop)
        self._progress.go_on_wanted.connect(self._services.work.go_on)
        self.library.open_wanted.connect(self._open)
        panel.described.connect(lambda values: self._changes.make("describe_document", values))
        panel.removal_wanted.connect(
            lambda name: self._changes.make("remove_document", {"name": name})
        )
        panel.reading_wanted.connect(self._read_again)
        self._changes.ended.connect(self._tell)

    def _refresh(self) -> None:
        self._tasks.cancel(_READING)
        self._tasks.start(self._list(), _READING, self._fail)

    async def _list(self) -> None:
        shelf, workers = self._services.shelf, self._services.workers
        documents = await workers.run(shelf.listing)
        folders = await workers.run(shelf.folders)
        self.library.show_documents(documents, folders)

    def _show_list(self) -> None:
        if self._viewer is not None:
            self._viewer.close_document()
        self._stack.setCurrentIndex(0)
        self.library.enter()

    def _open(self, name: str) -> None:
        self._tasks.start(self._open_named(name), "open document of the list", self._fail_to_open)

    async def _open_named(self, name: str) -> None:
        document = await self._services.workers.run(self._services.shelf.opened, name)
        self._read(document)
        self._leads_back = False

    def _read(self, document: Document, quote: str = "", page: int | None = None) -> None:
        self._stack.setCurrentWidget(self.viewer)
        self.viewer.open(document.path, document.title or document.name, quote, page)

    def _leave_viewer(self) -> None:
        if self._leads_back:
            self.back_wanted.emit()
        self._show_list()
        self.refresh()

    def _read_again(self) -> None:
        self._tasks.start(self._forget_chosen(), "read document again", self._fail)

    async def _forget_chosen(self) -> None:
        document = self.library.panel.document
        if document is not None:
            await self._services.workers.run(self._services.shelf.read_again, document.name)
            self._services.work.go_on()
            self._refresh()

    def _ask_files(self) -> None:
        dialog = QFileDialog(self, tr("Add files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.add_files(map(Path, names)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, tr("Add folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self.add_folders(map(Path, names)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_folders(self, folders: Iterable[Path]) -> None:
        """Search the documents of folders where they are."""
        self._tasks.start(self._watch(tuple(folders)), "add folder", self._fail)

    async def _watch(self, folders: tuple[Path, ...]) -> None:
        for folder in folders:
            await self._services.workers.run(self._services.shelf.watch, folder)
            self._notices.inform(
                tr("{name} is searched from now on, where it is.", name=folder.name)
            )
        self._services.work.go_on()
        self._refresh()

    def _tell(self, outcome: Outcome) -> None:
        undo = (NoticeAction(tr("Undo"), self._changes.undo),) if outcome.can_undo else ()
        if outcome.is_done and not outcome.warnings:
            self._notices.inform(outcome.text, *undo)
        else:
            self._notices.warn(" ".join((outcome.text, *outcome.warnings)), *undo)
        self._services.work.go_on()
        self._refresh()

    def _fail(self, error: BaseException) -> None:
        self._notices.warn(error_words(error, tr(_UNREADABLE)))

    def _fail_to_open(self, error: BaseException) -> None:
        self._notices.warn(error_words(error, tr(_NOT_OPENED)))
