"""Deletes a message with its answer, and puts it back when that was not meant."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.notice_bar import NoticeAction
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:
    from desktop_assist.domain.taken_out import TakenOut
    from desktop_assist.ui.chat.chat_pane import ChatPane


class MessageKeeper(QObject):
    """What was changed in files by such an answer stays, and can be undone like any change."""

    def __init__(
        self, services: ChatServices, tasks: TaskRunner, presenter: ChatPresenter, pane: "ChatPane"
    ) -> None:
        super().__init__(pane)
        self._services = services
        self._tasks = tasks
        self._presenter = presenter
        self._pane = pane
        pane.deletion_wanted.connect(self.delete)

    def delete(self, message_id: str) -> None:
        """Take a message of the open conversation out of it."""
        conversation_id = self._presenter.conversation_id
        if conversation_id and message_id:
            place = MessagePlace(conversation_id, message_id)
            self._tasks.start(self._delete(place), "delete message", self._refuse)

    async def _delete(self, place: MessagePlace) -> None:
        take_out = self._services.kept.messages.take_out
        taken = await self._services.workers.run(take_out, place)
        await self._show(place.conversation_id)
        undo = NoticeAction(tr("Undo"), lambda: self._put_back(taken, place))
        self._pane.notices.inform(tr("The message was deleted with its answer."), undo)

    def _put_back(self, taken: "TakenOut", place: MessagePlace) -> None:
        self._tasks.start(self._keep(taken, place), "delete message", self._refuse)

    async def _keep(self, taken: "TakenOut", place: MessagePlace) -> None:
        await self._services.workers.run(self._services.kept.messages.put_back, taken)
        self._pane.notices.hide()
        await self._show(place.conversation_id)

    async def _show(self, conversation_id: str) -> None:
        """Show the conversation as it is now, if it is still the open one."""
        if self._presenter.conversation_id != conversation_id:
            return
        messages = self._services.conversations.messages
        if await self._services.workers.run(messages, conversation_id):
            self._presenter.open_at(MessagePlace(conversation_id))
        else:
            self._presenter.model.load(())

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, DesktopAssistError):
            raise error
        self._pane.notices.warn(error_words(error, ""))
