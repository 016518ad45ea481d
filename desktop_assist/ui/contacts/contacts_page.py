"""The page of the people who are known."""

from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from desktop_assist.calendars.contacts.contact_keeper import KnownContact
from desktop_assist.domain.contact import Contact
from desktop_assist.domain.journal import Change
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeAction
from desktop_assist.ui.contacts.contact_form import ContactForm
from desktop_assist.ui.contacts.contact_words import (
    contact_details,
    contact_row,
    import_words,
    key_of,
    name_of,
    origin_words,
)
from desktop_assist.ui.contacts.page_services import ContactServices
from desktop_assist.ui.detail_panel import DetailPanel
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.expenses.nothing_yet import NothingYet
from desktop_assist.ui.listing import Listing
from desktop_assist.ui.page import Page
from desktop_assist.ui.page_head import PageHead
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.task_runner import TaskRunner

_READING = "list contacts"
_NOT_DONE = marked("It could not be done.")
_TAKEN = marked("Contacts (*.vcf *.vcard *.csv *.json)")
_NOBODY = marked("Nobody is known yet")
_HOW = marked(
    "Whoever you meet is known by name from then on. Drop an address book here to begin with it: "
    "vCard (.vcf) or CSV, as Outlook, Google and Apple export them."
)


class ContactsPage(Page):
    """Joins the list to what is read and to what is kept.

    Signals:
        meeting_wanted: The name of a person to meet.
    """

    name = "contacts"

    meeting_wanted = Signal(str)

    def __init__(self, services: ContactServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._known: dict[str, KnownContact] = {}
        self._changed: Contact | None = None
        self._head = PageHead(tr("Contacts"))
        self._add = self._head.add_button(tr("Add contact"), "new")
        self._import = self._head.add_button(tr("Import"), "folder")
        self._panel, self._form = DetailPanel(), ContactForm()
        self._meet = self._panel.add_button(tr("Schedule a meeting"), "calendar", "primary")
        self._copy = self._panel.add_button(tr("Copy address"), "copy")
        self._change = self._panel.add_button(tr("Change"), "edit")
        self._remove = self._panel.add_button(tr("Remove"), "delete", "quiet")
        self.listing = Listing(
            tr("Contacts"), self._panel, NothingYet("assistant", tr(_NOBODY), tr(_HOW))
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @override
    def open(self) -> None:
        """Show who is known now, with the keyboard in the list."""
        self._show_list()
        self._refresh()

    @override
    def refresh(self) -> None:
        """Read the list again, if it is seen."""
        if self.isVisible():
            self._refresh()

    def take_files(self, files: Iterable[Path]) -> None:
        """Keep the people of address books."""
        for file in files:
            self._tasks.start(self._take_in(file), "import contacts", self._fail)

    @override
    def _shortcut(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.matches(QKeySequence.StandardKey.Find):
            return self.listing.enter_search
        if event.matches(QKeySequence.StandardKey.New):
            return self._begin_new
        is_cancel = event.matches(QKeySequence.StandardKey.Cancel)
        return self._show_list if is_cancel and self._stack.currentWidget() is self._form else None

    def _lay_out(self) -> None:
        self._stack.addWidget(self.listing)
        self._stack.addWidget(self._form)
        self._fill(self, self._head, self._stack, growing=self._stack)

    def _connect(self) -> None:
        self._head.back_wanted.connect(self.back_wanted)
        self._head.side_wanted.connect(self.side_wanted)
        self._add.clicked.connect(self._begin_new)
        self._import.clicked.connect(self._ask_file)
        self.listing.chosen.connect(self._show)
        self.listing.activated.connect(lambda _: self._want_meeting())
        self._meet.clicked.connect(self._want_meeting)
        self._copy.clicked.connect(self._copy_address)
        self._change.clicked.connect(self._begin_change)
        self._remove.clicked.connect(self._remove_chosen)
        self._form.submitted.connect(self._keep)
        self._form.left.connect(self._show_list)

    @property
    def _chosen(self) -> KnownContact | None:
        return self._known.get(self.listing.key)

    def _refresh(self) -> None:
        self._tasks.cancel(_READING)
        self._tasks.start(self._list(), _READING, self._fail)

    async def _list(self) -> None:
        known = await self._services.workers.run(self._services.desk.listing)
        self._known = {key_of(one.contact): one for one in known}
        self.listing.show_rows([contact_row(one) for one in known])

    def _show(self, key: str) -> None:
        known = self._known.get(key)
        if known is None:
            return
        below, details = origin_words(known.origin), contact_details(known)
        self._panel.show_details(name_of(known.contact), below, details)
        self._copy.setVisible(bool(known.contact.addresses))
        self._change.setVisible(known.origin != "file")
        self._remove.setVisible(known.origin == "own")

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self.listing)
        self.listing.enter()

    def _begin_new(self) -> None:
        self._begin(None)

    def _begin_change(self) -> None:
        if self._chosen is not None:
            self._begin(self._chosen)

    def _begin(self, known: KnownContact | None) -> None:
        self._changed = known.contact if known is not None and known.origin == "own" else None
        self._form.show_contact(known.contact if known is not None else None)
        self._stack.setCurrentWidget(self._form)
        self._form.setFocus()

    def _keep(self, contact: Contact) -> None:
        desk, former = self._services.desk, self._changed
        self._run(lambda: self._services.workers.run(desk.keep, contact, former), contact)

    def _remove_chosen(self) -> None:
        known = self._chosen
        if known is not None:
            desk = self._services.desk
            self._run(lambda: self._services.workers.run(desk.remove, known.contact), None)

    def _run(self, change: Callable[[], Awaitable[Change]], chosen: Contact | None) -> None:
        self._tasks.start(self._make(change, chosen), "own change", self._fail)

    async def _make(self, change: Callable[[], Awaitable[Change]], chosen: Contact | None) -> None:
        made = await change()
        self._show_list()
        await self._list()
        if chosen is not None:
            self.listing.choose(key_of(chosen))
        self._notices.inform(f"{made.cause.summary}.", self._way_back(made))

    def _way_back(self, made: Change) -> NoticeAction:
        return NoticeAction(tr("Undo"), lambda: self._undo(made.id))

    def _undo(self, change_id: str) -> None:
        self._tasks.start(self._take_back(change_id), "own change", self._fail)

    async def _take_back(self, change_id: str) -> None:
        made = await self._services.workers.run(self._services.changes.undo, change_id)
        self._notices.inform(tr("Taken back: {summary}.", summary=tr_told(made.cause.summary)))
        await self._list()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, tr("Import contacts"), "", tr(_TAKEN))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take_files(map(Path, names)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _take_in(self, file: Path) -> None:
        done = await self._services.workers.run(self._services.desk.take_in, file)
        await self._list()
        words = import_words(done, file.name)
        if done.change is not None and not done.faults:
            self._notices.inform(words, self._way_back(done.change))
        else:
            ways = (self._way_back(done.change),) if done.change else ()
            self._notices.warn(words, *ways)

    def _want_meeting(self) -> None:
        if self._chosen is not None:
            self.meeting_wanted.emit(name_of(self._chosen.contact))

    def _copy_address(self) -> None:
        if self._chosen is not None:
            address = self._chosen.contact.addresses[0]
            QGuiApplication.clipboard().setText(address)
            self._notices.inform(tr("{address} is copied.", address=address))

    def _fail(self, error: BaseException) -> None:
        self._notices.warn(error_words(error, tr(_NOT_DONE)))
