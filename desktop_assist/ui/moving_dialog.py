"""Takes everything that the program keeps to another computer, and takes in what came from one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.told_date import short_date
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.ui.surfaces import ActionButton, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_WIDTH = 68 * GAP


@dataclass(frozen=True, slots=True)
class MovingServices:
    """What moves it.

    Attributes:
        pack: Writes everything into a file; the day is today.
        take_in: Reads such a file, which counts from the next start on; gives the day it is of.
        files: Where the person's own files are, which are not in it.
        workers: Run that.
        clock: Knows the day.
    """

    pack: Callable[[Path, date], None]
    take_in: Callable[[Path], date]
    files: Callable[[], Path]
    workers: WorkerPool
    clock: Clock


class MovingDialog(QDialog):
    """Says what goes along and what does not, and has a button for each direction.

    Signals:
        quit_wanted: What was taken in is to be used: the program has to be started again.
    """

    quit_wanted = Signal()

    def __init__(self, services: MovingServices, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._where = plain_label("")
        self._outcome = plain_label("")
        self._outcome.setAccessibleName(tr("What came of it"))
        self._save = ActionButton(tr("Save everything…"), "primary")
        self._take = ActionButton(tr("Take in a saved file…"))
        self._quit = ActionButton(tr("Quit now"))
        self._quit.hide()
        self._save.clicked.connect(self._ask_where)
        self._take.clicked.connect(self._ask_which)
        self._quit.clicked.connect(self.quit_wanted)
        self.setWindowTitle(tr("Move to another computer"))
        self._lay_out()
        tasks.start(self._say_where(), "moving")

    def save(self, file: Path) -> None:
        """Write everything into a file."""
        self._begin(tr("Saving…"))
        self._tasks.start(self._pack(file), "moving", self._refuse)

    def take_in(self, file: Path) -> None:
        """Take in what another computer saved."""
        self._begin(tr("Reading {name}…", name=file.name))
        self._tasks.start(self._unpack(file), "moving", self._refuse)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addWidget(plain_label(tr("Move to another computer"), TITLE_FACTOR, is_bold=True))
        column.addWidget(
            plain_label(
                tr(
                    "Conversations, settings, remembered facts, assistants, the lists of documents "
                    "and of changes, and backups go into one file, which you take in on the other "
                    "computer. Keys and passwords are not in it: enter them there again. The file "
                    "can be read by anybody who has it."
                )
            )
        )
        column.addWidget(self._where)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(self._take)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._outcome)
        column.addStretch(1)
        close = ActionButton(tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._quit)
        foot.addWidget(close)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDTH)

    async def _say_where(self) -> None:
        folder = await self._services.workers.run(self._services.files)
        self._where.setText(
            tr(
                "Your own files are not in it: copy the folder {folder} as you copy any other.",
                folder=folder,
            )
        )
        self._grow()

    def _ask_where(self) -> None:
        day = self._services.clock.now().date()
        name = f"desktop-assist-{day.isoformat()}.zip"
        self._open(QFileDialog.AcceptMode.AcceptSave, name, self.save)

    def _ask_which(self) -> None:
        self._open(QFileDialog.AcceptMode.AcceptOpen, "", self.take_in)

    def _open(
        self, mode: QFileDialog.AcceptMode, name: str, chosen: Callable[[Path], None]
    ) -> None:
        dialog = QFileDialog(
            self, self.windowTitle(), str(Path.home()), f"{tr('Saved files')} (*.zip)"
        )
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _pack(self, file: Path) -> None:
        services = self._services
        await services.workers.run(services.pack, file, services.clock.now().date())
        self._end(tr("Saved as {path}.", path=file))

    async def _unpack(self, file: Path) -> None:
        day = await self._services.workers.run(self._services.take_in, file)
        self._quit.show()
        self._end(
            tr(
                "What was saved on {day} is here, in place of what this computer has now, as soon "
                "as the program is started again. What is here now stays in the folder "
                "before-taking-in among the program's data.",
                day=short_date(day),
            )
        )

    def _begin(self, words: str) -> None:
        self._outcome.setText(words)
        self._grow()
        for button in (self._save, self._take):
            button.setEnabled(False)

    def _end(self, words: str) -> None:
        self._outcome.setText(words)
        self._grow()
        for button in (self._save, self._take):
            button.setEnabled(True)

    def _grow(self) -> None:
        """Make room for what is said now: Qt would take it from the other lines."""
        needed = self._column.totalHeightForWidth(self.width())
        if needed > self.height():
            self.resize(self.width(), needed)

    def _refuse(self, error: BaseException) -> None:
        self._end("")
        if not isinstance(error, DesktopAssistError):
            raise error
        self._end(tr_told(error.message) + " " + tr_told(error.hint))
