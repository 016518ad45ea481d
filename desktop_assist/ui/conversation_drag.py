"""Drags a conversation out of the window, as a Markdown file for wherever files are taken."""

import shutil
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QGuiApplication

from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner


class ConversationDrag(QObject):
    """Writes the file while the drag begins; its folder goes when the program ends.

    Args:
        services: Writes the file.
        tasks: Runs what takes time.
        carry: Carries data with the pointer; a test has none.
    """

    def __init__(
        self,
        services: ChatServices,
        tasks: TaskRunner,
        carry: Callable[[QMimeData], None] | None = None,
    ) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._carry = carry or self._carry_with_pointer
        self._folder: Path | None = None

    def begin(self, conversation_id: str) -> None:
        """Let a conversation be dropped elsewhere."""
        self._tasks.start(self._begin(conversation_id), "drag conversation")

    async def _begin(self, conversation_id: str) -> None:
        write = self._services.kept.exporter.export
        run = self._services.workers.run
        if self._folder is None:
            self._folder = Path(await run(mkdtemp, prefix="desktop-assist-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        file = await run(write, conversation_id, "md", self._folder)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        # Outside the task: carrying has an event loop of its own, until the button is let go.
        QTimer.singleShot(0, partial(self._carry, data))

    def _carry_with_pointer(self, data: QMimeData) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)
