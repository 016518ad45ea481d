"""The assistants there are: made, changed, copied, passed on, taken over."""

from collections.abc import Callable, Coroutine
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.errors import FileError
from desktop_assist.domain.translation import marked, tr
from desktop_assist.memory.assistant_store import AssistantChange
from desktop_assist.ui.chat.row_view import IconLine
from desktop_assist.ui.flow_layout import flow_of
from desktop_assist.ui.settings.assistant_editor import AssistantEditor
from desktop_assist.ui.settings.assistant_row import AssistantRow
from desktop_assist.ui.settings.change_notice import ChangeNotice
from desktop_assist.ui.settings.memory_services import MemoryServices
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_NOTE = marked(
    "An assistant has instructions of its own, and may have a model and only some tools. Choose "
    "one for a conversation beside the message you write."
)
_FILES = marked("Assistants (*.toml)")


class AssistantsPage(QWidget):
    """A list of them; an editor takes its place while one is written.

    Signals:
        assistants_changed: There is one more or less, or one is called otherwise.
    """

    assistants_changed = Signal()

    def __init__(self, memory: MemoryServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._memory = memory
        self._tasks = tasks
        self._notice = ChangeNotice()
        self._new = ActionButton(tr("New assistant"), "primary", "new")
        self._import = ActionButton(tr("Import…"))
        self._rows = QVBoxLayout()
        self._list = QWidget()
        self._editor = AssistantEditor()
        self._lay_out()
        self._connect()
        self._show_editor(is_shown=False)

    async def refresh(self) -> None:
        """Show the assistants as they are now."""
        listing = await self._memory.workers.run(self._memory.assistants.listing)
        self._clear_rows()
        for profile in listing.profiles:
            self._rows.addWidget(self._row(profile))
        for problem in listing.problems:
            self._rows.addWidget(IconLine("warning", problem, "warning"))
        self._editor.offer_tools(await self._memory.workers.run(self._memory.tool_names))

    def take_in(self, path: Path) -> None:
        """Show what a file from elsewhere holds, before anything of it is used."""
        self._start(self._read(path), "read assistant")

    def _lay_out(self) -> None:
        buttons = flow_of(self._new, self._import)
        self._rows.setSpacing(GAP)
        listed = QVBoxLayout(self._list)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(int(1.5 * GAP))
        listed.addWidget(muted_label(tr(_NOTE)))
        listed.addWidget(buttons)
        listed.addLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(int(1.5 * GAP))
        column.addWidget(self._notice)
        column.addWidget(self._list)
        column.addWidget(self._editor)
        column.addStretch(1)

    def _connect(self) -> None:
        self._new.clicked.connect(lambda: self._write(AssistantProfile("", "")))
        self._import.clicked.connect(self._choose_file)
        self._editor.saved.connect(self._save)
        self._editor.closed.connect(lambda: self._show_editor(is_shown=False))
        self._notice.undo_clicked.connect(
            lambda change_id: self._start(self._take_back(change_id), "undo")
        )

    def _row(self, profile: AssistantProfile) -> AssistantRow:
        store = self._memory.assistants
        row = AssistantRow(profile)
        row.opened.connect(self._open)
        row.exported.connect(self._choose_place)
        row.duplicated.connect(
            lambda one: self._change(tr("Duplicated."), lambda: store.duplicate(one.id))
        )
        row.deleted.connect(
            lambda one: self._change(
                tr(
                    "{name} is deleted. Its conversations go on with the standard assistant.",
                    name=one.name,
                ),
                lambda: store.delete(one.id),
            )
        )
        return row

    def _clear_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _show_editor(self, *, is_shown: bool) -> None:
        self._notice.clear()
        self._list.setVisible(not is_shown)
        self._editor.setVisible(is_shown)

    def _write(self, profile: AssistantProfile) -> None:
        self._show_editor(is_shown=True)
        self._editor.write(profile)

    def _open(self, profile: AssistantProfile) -> None:
        if profile.is_shipped:
            self._show_editor(is_shown=True)
            self._editor.present(profile)
        else:
            self._write(profile)

    def _save(self, profile: AssistantProfile) -> None:
        self._change(
            tr("{name} is kept.", name=profile.name), lambda: self._memory.assistants.save(profile)
        )

    def _change(self, what_happened: str, work: Callable[[], AssistantChange]) -> None:
        self._start(self._make(what_happened, work), "change assistant")

    async def _make(self, what_happened: str, work: Callable[[], AssistantChange]) -> None:
        done = await self._memory.workers.run(work)
        await self.refresh()
        self._show_editor(is_shown=False)
        self._notice.tell(what_happened, done.change.id if done.change else "")
        self.assistants_changed.emit()

    async def _take_back(self, change_id: str) -> None:
        await self._memory.workers.run(self._memory.undo, change_id)
        await self.refresh()
        self._notice.tell(tr("Taken back."))
        self.assistants_changed.emit()

    async def _read(self, path: Path) -> None:
        profile = await self._memory.workers.run(self._memory.assistants.read, path)
        self._show_editor(is_shown=True)
        self._editor.offer(profile)

    async def _export(self, profile: AssistantProfile, path: Path) -> None:
        await self._memory.workers.run(self._write_file, profile, path)
        self._notice.tell(tr("{name} is written to {name2}.", name=profile.name, name2=path.name))

    def _write_file(self, profile: AssistantProfile, path: Path) -> None:
        content = self._memory.assistants.content(profile.id)
        try:
            path.write_bytes(content)
        except OSError as error:
            raise FileError(
                tr("{name} cannot be written: {strerror}.", name=path.name, strerror=error.strerror)
            ) from error

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, tr("Import an assistant"), "", tr(_FILES))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take_in(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_place(self, profile: AssistantProfile) -> None:
        dialog = QFileDialog(self, tr("Export the assistant"), f"{profile.name}.toml", tr(_FILES))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.fileSelected.connect(
            lambda name: self._start(self._export(profile, Path(name)), "export assistant")
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start(self, work: Coroutine[object, object, None], name: str) -> None:
        self._tasks.start(self._notice.watch(work), name)
