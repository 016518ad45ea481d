"""Takes over conversations of other assistants, chosen in the menu or dropped on the window."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.translation import tr, tr_count
from desktop_assist.ui.chat.notice_bar import NoticeAction
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:
    from desktop_assist.assistant.chat_import.chat_importer import ChatImporter, ImportedChats

_NAME = re.compile(r"conversations(?:-\d+)?\.json")
_TAKEN = ("*.zip", "*.json")


class ChatImportAccess(QObject):
    """Says what came of it; what was taken over can be let go again at once.

    Args:
        window: Shows the conversations.
        chats: Reads and keeps them.
        tasks: Runs what takes longer.
    """

    def __init__(self, window: MainWindow, chats: "ChatImporter", tasks: TaskRunner) -> None:
        super().__init__(window)
        self._window = window
        self._chats = chats
        self._tasks = tasks
        window.offer_files_to(self.take_files)

    def ask(self) -> None:
        """Let an export be chosen."""
        title = tr("Import conversations of ChatGPT or Claude")
        dialog = QFileDialog(self._window, title, "", f"{tr('Exports')} ({' '.join(_TAKEN)})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, file: Path) -> None:
        """Take over the conversations of an export."""
        self._window.pane.notices.inform(tr("Reading {name}…", name=file.name))
        self._tasks.start(self._take(file), "import conversations", self._refuse)

    def take_files(self, files: list[Path]) -> list[Path]:
        """Take what is named as in such exports; give back the others."""
        taken = [file for file in files if _NAME.fullmatch(file.name)]
        for file in taken:
            self.take(file)
        return [file for file in files if file not in taken]

    async def _take(self, file: Path) -> None:
        done = await self._chats.take(file)
        self._window.refresh_conversations()
        undo = NoticeAction(tr("Undo"), lambda: self._let_go(done))
        self._window.pane.notices.inform(_words(done), *((undo,) if done.ids else ()))

    def _let_go(self, done: "ImportedChats") -> None:
        self._tasks.start(self._remove(done), "import conversations", self._refuse)

    async def _remove(self, done: "ImportedChats") -> None:
        await self._chats.let_go(done)
        self._window.refresh_conversations()
        self._window.pane.notices.inform(tr("They are gone again."))

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, DesktopAssistError):
            raise error
        self._window.pane.notices.warn(f"{error.message} {error.hint}".strip())


def _words(done: "ImportedChats") -> str:
    added = tr_count(
        "{count} conversation of {source} was taken over.",
        "{count} conversations of {source} were taken over.",
        len(done.ids),
        source=done.source,
    )
    if not done.known:
        return added
    known = tr_count("{count} was here already.", "{count} were here already.", done.known)
    return f"{added} {known}"
