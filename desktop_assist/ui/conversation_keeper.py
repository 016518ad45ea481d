"""Puts kept conversations in order: names, pins, the archive, files of them, and their end."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.export import ExportForm
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar
from desktop_assist.ui.conversation_drag import ConversationDrag
from desktop_assist.ui.conversation_menu import ConversationAction
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner

HELD_BACK_S = 8.0
_DELETED = marked("“{title}” was deleted.")
_ARCHIVED = marked("“{title}” was archived. Searching finds it, and so does the list's end.")
_EXPORTED = marked("Saved as {name}.")
_FORMS: dict[ConversationAction, ExportForm] = {
    "export_md": "md",
    "export_html": "html",
    "export_json": "json",
}


class ConversationKeeper(QObject):
    """Does what is chosen for a conversation.

    A deletion is held back for some seconds, or until the program ends, so that it can be undone;
    then nothing of the conversation is left.

    Signals:
        changed: The list of conversations is out of date.
        left: A conversation is about to be deleted, and should be shown no more.
    """

    changed = Signal()
    left = Signal(str)

    def __init__(
        self,
        services: ChatServices,
        tasks: TaskRunner,
        notices: NoticeBar,
        held_back_s: float = HELD_BACK_S,
    ) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._notices = notices
        self._held_back_s = held_back_s
        self._leaving: dict[str, asyncio.Event] = {}
        self._drag = ConversationDrag(services, tasks)

    def is_leaving(self, conversation_id: str) -> bool:
        """Whether a conversation is about to be deleted."""
        return conversation_id in self._leaving

    def run(self, action: ConversationAction, conversation: Conversation, near: QWidget) -> None:
        """Do what was chosen; a new title is asked for elsewhere."""
        match action:
            case "pin" | "unpin":
                self._start(self._pin(conversation, is_pinned=action == "pin"))
            case "archive" | "unarchive":
                self._start(self._archive(conversation, is_archived=action == "archive"))
            case "export_md" | "export_html" | "export_json":
                self._choose_folder(conversation, _FORMS[action], near)
            case "sent":
                self._start(self.show_sent(conversation, near))
            case "delete":
                self.delete(conversation)
            case "rename":
                pass
            case _:
                assert_never(action)

    def drag_out(self, conversation_id: str) -> None:
        """Let a conversation be dropped elsewhere, as a Markdown file."""
        self._drag.begin(conversation_id)

    def rename(self, conversation_id: str, title: str) -> None:
        """Give a conversation another title."""
        self._start(self._rename(conversation_id, title))

    def delete(self, conversation: Conversation) -> None:
        """Take a conversation off the screen, and soon after that out of every file."""
        if self.is_leaving(conversation.id):
            return
        self._leaving[conversation.id] = asyncio.Event()
        text = tr(_DELETED, title=conversation.title)
        undo = NoticeAction(tr("Undo"), lambda: self._keep(conversation.id))
        self._notices.inform(text, undo)
        self._start(self._remove_later(conversation.id, text))
        self.left.emit(conversation.id)
        self.changed.emit()

    def _keep(self, conversation_id: str) -> None:
        kept = self._leaving.get(conversation_id)
        if kept is not None:
            kept.set()

    async def _remove_later(self, conversation_id: str, notice: str) -> None:
        kept = self._leaving[conversation_id]
        try:
            async with asyncio.timeout(self._held_back_s):
                await kept.wait()
        except TimeoutError:
            if self._notices.text == notice:
                self._notices.hide()  # its button would come too late
        finally:
            # Also when the program ends meanwhile: what was deleted is not there at the next start.
            if not kept.is_set():
                await self._services.workers.run(
                    self._services.kept.removal.remove, conversation_id
                )
            self._leaving.pop(conversation_id)
            self.changed.emit()

    async def _rename(self, conversation_id: str, title: str) -> None:
        if title.strip():
            rename = self._services.conversations.rename
            await self._services.workers.run(rename, conversation_id, title)
        self.changed.emit()

    async def _pin(self, conversation: Conversation, *, is_pinned: bool) -> None:
        pin = self._services.conversations.pin
        await self._services.workers.run(pin, conversation.id, is_pinned=is_pinned)
        self.changed.emit()

    async def _archive(self, conversation: Conversation, *, is_archived: bool) -> None:
        archive = self._services.conversations.archive
        await self._services.workers.run(archive, conversation.id, is_archived=is_archived)
        if is_archived:
            undo = NoticeAction(
                tr("Undo"), lambda: self.run("unarchive", conversation, self._notices)
            )
            self._notices.inform(tr(_ARCHIVED, title=conversation.title), undo)
        self.changed.emit()

    def _choose_folder(self, conversation: Conversation, form: ExportForm, near: QWidget) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        start = QStandardPaths.writableLocation(documents)
        dialog = QFileDialog(near, tr("Export to folder"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Export"))
        dialog.fileSelected.connect(
            lambda folder: self._start(self.export(conversation, form, Path(folder)))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def export(self, conversation: Conversation, form: ExportForm, folder: Path) -> None:
        """Write a conversation to a file, and say where it is."""
        write = self._services.kept.exporter.export
        file = await self._services.workers.run(write, conversation.id, form, folder)
        url = QUrl.fromLocalFile(str(file.parent))
        show = NoticeAction(tr("Show folder"), lambda: _open(url))
        self._notices.inform(tr(_EXPORTED, name=file.name), show)

    async def show_sent(self, conversation: Conversation, near: QWidget) -> None:
        """Show what left this computer for a conversation."""
        from desktop_assist.ui.sent_dialog import SentDialog

        run, services = self._services.workers.run, self._services
        requests = await run(services.kept.sent.of_conversation, conversation.id)
        messages = await run(services.conversations.messages, conversation.id)
        SentDialog(requests, messages, near.window()).open()

    def _start(self, work: Coroutine[object, object, None]) -> None:
        self._tasks.start(work, "conversation order")


def _open(url: QUrl) -> None:
    QDesktopServices.openUrl(url)
