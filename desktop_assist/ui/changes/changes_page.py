"""The page of what the program changed in the person's files."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget

from desktop_assist.domain.backup_copy import BackupCopy
from desktop_assist.domain.journal import Change
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.changes.change_words import (
    change_details,
    change_row,
    copy_details,
    copy_row,
    copy_state,
    state_words,
)
from desktop_assist.ui.changes.page_services import ChangeServices
from desktop_assist.ui.chat.notice_bar import NoticeAction
from desktop_assist.ui.detail_panel import DetailPanel
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.expenses.nothing_yet import NothingYet
from desktop_assist.ui.listing import Listing
from desktop_assist.ui.page import Page
from desktop_assist.ui.page_head import PageHead
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.task_runner import TaskRunner

CHANGES, COPIES = marked("Changes"), marked("First versions")
_READING = "list changes"
_NOT_DONE = marked("It could not be done.")
_NO_CHANGES = (
    marked("Nothing has been changed yet"),
    marked(
        "Each change to your files stands here, and can be taken back and made again at any time."
    ),
)
_NO_COPIES = (
    marked("No file of yours has been changed yet"),
    marked(
        "Before the first change to a file its copy is kept here, to be put back when you want it."
    ),
)


class ChangesPage(Page):
    """Joins the lists to what is read and to what is taken back.

    Signals:
        files_changed: A change was taken back, made again, or a file put back.
    """

    name = "changes"

    files_changed = Signal()

    def __init__(self, services: ChangeServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._changes: dict[str, Change] = {}
        self._copies: dict[str, BackupCopy] = {}
        self._head = PageHead(tr("Changes"), (CHANGES, COPIES))
        self._panel, self._copy_panel = DetailPanel(), DetailPanel()
        self._undo = self._panel.add_button(tr("Take back"), "undo", "primary")
        self._redo = self._panel.add_button(tr("Make again"), "again", "primary")
        self._folder = self._panel.add_button(tr("Show in folder"), "folder")
        self._restore = self._copy_panel.add_button(tr("Put back this version"), "undo", "primary")
        self.changes = Listing(
            tr(CHANGES), self._panel, NothingYet("versions", *map(tr, _NO_CHANGES))
        )
        self.copies = Listing(
            tr(COPIES), self._copy_panel, NothingYet("versions", *map(tr, _NO_COPIES))
        )
        self._views = QStackedWidget()
        self._lay_out()
        self._connect()
        self.show_view(CHANGES)

    @override
    def open(self) -> None:
        """Show what there is now, with the keyboard in it."""
        self._shown.enter()
        self._refresh()

    @override
    def refresh(self) -> None:
        """Read the lists again, if they are seen."""
        if self.isVisible():
            self._refresh()

    def show_view(self, name: str) -> None:
        """Show the changes, or the first versions."""
        self._head.show_view(name)
        self._views.setCurrentWidget(self.changes if name == CHANGES else self.copies)

    def undo_last(self) -> None:
        """Take back the newest change that stands."""
        self._run(lambda: self._services.workers.run(self._services.changes.undo), tr("Taken back"))

    def redo_last(self) -> None:
        """Make the change that was last taken back again."""
        self._run(lambda: self._services.workers.run(self._services.changes.redo), tr("Made again"))

    @property
    def _shown(self) -> Listing:
        return self.copies if self._views.currentWidget() is self.copies else self.changes

    @override
    def _shortcut(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.matches(QKeySequence.StandardKey.Find):
            return self._shown.enter_search
        if event.matches(QKeySequence.StandardKey.Redo):
            return self.redo_last
        return self.undo_last if event.matches(QKeySequence.StandardKey.Undo) else None

    def _lay_out(self) -> None:
        self._views.addWidget(self.changes)
        self._views.addWidget(self.copies)
        self._fill(self, self._head, self._views, growing=self._views)

    def _connect(self) -> None:
        self._head.back_wanted.connect(self.back_wanted)
        self._head.side_wanted.connect(self.side_wanted)
        self._head.view_wanted.connect(self.show_view)
        self.changes.chosen.connect(self._show_change)
        self.changes.activated.connect(self._turn)
        self.copies.chosen.connect(self._show_copy)
        self._undo.clicked.connect(lambda: self._turn(self.changes.key))
        self._redo.clicked.connect(lambda: self._turn(self.changes.key))
        self._folder.clicked.connect(self._show_folder)
        self._restore.clicked.connect(self._put_back)

    def _refresh(self) -> None:
        self._tasks.cancel(_READING)
        self._tasks.start(self._list(), _READING, self._fail)

    async def _list(self) -> None:
        workers, now = self._services.workers, self._services.clock.now()
        changes = await workers.run(self._services.changes.listing)
        self._changes = {one.id: one for one in changes}
        self.changes.show_rows([change_row(one, now) for one in changes])
        copies = await workers.run(self._services.copies.copies)
        self._copies = {str(one.path): one for one in copies}
        self.copies.show_rows([copy_row(one, now) for one in copies])

    def _show_change(self, key: str) -> None:
        change = self._changes.get(key)
        if change is None:
            return
        details = change_details(change, self._services.clock.now())
        self._panel.show_details(tr_told(change.cause.summary), state_words(change), details)
        self._undo.setVisible(change.state == "done")
        self._redo.setVisible(change.state == "undone")
        self._folder.setVisible(any(file.path.parent.exists() for file in change.files))

    def _show_copy(self, key: str) -> None:
        copy = self._copies.get(key)
        if copy is None:
            return
        details = copy_details(copy, self._services.clock.now())
        self._copy_panel.show_details(copy.path.name, copy_state(copy), details)
        self._restore.setVisible(not copy.is_same)

    def _turn(self, key: str) -> None:
        """Take a change back that stands; make one again that was taken back."""
        change, services = self._changes.get(key), self._services
        if change is None or change.state == "pending":
            return
        if change.state == "done":
            self._run(lambda: services.workers.run(services.changes.undo, key), tr("Taken back"))
        else:
            self._run(lambda: services.workers.run(services.changes.redo, key), tr("Made again"))

    def _put_back(self) -> None:
        path, services = Path(self.copies.key), self._services
        self._run(lambda: services.workers.run(services.copies.restore, path), tr("Done"))

    def _run(self, change: Callable[[], Awaitable[Change]], what_happened: str) -> None:
        self._tasks.start(self._tell(change, what_happened), "own change", self._fail)

    async def _tell(self, change: Callable[[], Awaitable[Change]], what_happened: str) -> None:
        made = await change()
        if made.state == "done":
            way = NoticeAction(tr("Undo"), lambda: self._turn(made.id))
        else:
            way = NoticeAction(tr("Make again"), lambda: self._turn(made.id))
        self._notices.inform(f"{what_happened}: {tr_told(made.cause.summary)}.", way)
        self.files_changed.emit()
        self._refresh()

    def _show_folder(self) -> None:
        change = self._changes[self.changes.key]
        folder = next(file.path.parent for file in change.files if file.path.parent.exists())
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _fail(self, error: BaseException) -> None:
        self._notices.warn(error_words(error, tr(_NOT_DONE)))
        self.refresh()
