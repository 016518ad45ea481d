"""Makes the whole window a place to drop on."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.chat_pane import ChatPane
from desktop_assist.ui.drop.dropped_content import (
    dropped_files,
    dropped_picture,
    dropped_text,
    files_within,
    is_welcome,
)
from desktop_assist.ui.theme import GAP

if TYPE_CHECKING:  # nothing is dropped before the first paint
    from desktop_assist.domain.worker_pool import WorkerPool
    from desktop_assist.ui.drop.drop_overlay import DropOverlay
    from desktop_assist.ui.drop.expected_use import DropWay
    from desktop_assist.ui.task_runner import TaskRunner


_EMPTY_FOLDER = marked("There are no files in this folder.")


class DropZone(QObject):
    """Takes what is dropped on the window or pasted into it.

    Signals:
        taken: Something goes into the conversation, which should be seen.
    """

    taken = Signal()

    def __init__(self, window: QWidget, pane: ChatPane) -> None:
        super().__init__(window)
        self._window = window
        self._pane = pane
        self._sheet: DropOverlay | None = None
        self._takers: list[Callable[[list[Path]], list[Path]]] = []
        self._workers: WorkerPool | None = None
        self._tasks: TaskRunner | None = None

    def bring_to_life(self, workers: "WorkerPool", tasks: "TaskRunner") -> None:
        """From now on what is dropped is taken in."""
        self._workers, self._tasks = workers, tasks

    def offer_files_to(self, take: Callable[[list[Path]], list[Path]]) -> None:
        """Let somebody take dropped files first; those given back go into the conversation."""
        self._takers.append(take)

    def enter(self, event: QDragEnterEvent) -> None:
        """Show what would become of what is dragged from another program."""
        if event.source() is None and is_welcome(event.mimeData()):
            event.acceptProposedAction()
            overlay = self._overlay
            self.place()
            overlay.show_content(dropped_files(event.mimeData()))
            overlay.raise_()

    def move(self, event: QDragMoveEvent) -> None:
        """Show which way is chosen by the place of the pointer."""
        self._overlay.point_at(self._in_overlay(event))
        event.acceptProposedAction()

    def leave(self) -> None:
        """The pointer has gone elsewhere."""
        if self._sheet is not None:
            self._sheet.hide()

    def drop(self, event: QDropEvent) -> None:
        """Take it in."""
        way = self._overlay.way_at(self._in_overlay(event))
        self._overlay.hide()
        event.acceptProposedAction()
        self.take(event.mimeData(), way)

    def take(self, content: QMimeData, way: "DropWay" = "own") -> bool:
        """Take in what was dropped or pasted; False when nothing in it is of use."""
        files, picture = dropped_files(content), dropped_picture(content)
        text = dropped_text(content)
        if files:
            self.take_files(files, way)
        elif picture is not None:
            self.taken.emit()
            self._pane.receive_picture(picture)
        elif text:
            self.taken.emit()
            self._pane.composer.type_text(text)
        return bool(files or picture is not None or text)

    def take_files(self, files: list[Path], way: "DropWay" = "own") -> None:
        """Take in files and what is in folders, wherever they come from."""
        if self._workers is None or self._tasks is None:  # it has just begun to start
            self._hand_on(files, way)
        else:
            looking = self._look_into(files, way, self._workers)
            self._tasks.start(looking, "look into drop")

    def place(self) -> None:
        """Cover the window but for the composer: a drop there attaches to the message."""
        if self._sheet is None:
            return
        composer, window = self._pane.composer, self._window
        is_there = composer.isVisible()
        top = composer.mapTo(window, QPoint(0, 0)).y() if is_there else window.height()
        self._sheet.setGeometry(QRect(0, 0, window.width(), top - GAP // 2))

    @property
    def _overlay(self) -> "DropOverlay":
        """What covers the window while something is dragged over it, made for the first drag."""
        if self._sheet is None:
            from desktop_assist.ui.drop.drop_overlay import DropOverlay

            self._sheet = DropOverlay(self._window)
        return self._sheet

    def _in_overlay(self, event: QDropEvent) -> QPoint:
        return event.position().toPoint() - self._overlay.pos()

    async def _look_into(self, files: list[Path], way: "DropWay", workers: "WorkerPool") -> None:
        found = await workers.run(files_within, files)
        self._hand_on(found, way)
        if not found:
            self._pane.notices.warn(tr(_EMPTY_FOLDER))

    def _hand_on(self, files: list[Path], way: "DropWay") -> None:
        if way == "own":
            for take in self._takers:
                files = take(files)
        if files:
            self.taken.emit()
            self._pane.receive(files, way)
