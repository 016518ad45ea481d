"""The kept conversations beside the open one: listed, found, renamed, deleted."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Signal

from desktop_assist.domain.conversation import Conversation, MessagePlace
from desktop_assist.domain.conversation_search import ConversationQuery
from desktop_assist.domain.told_text import tr_days
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.conversation_keeper import ConversationKeeper
from desktop_assist.ui.conversation_list import ConversationList
from desktop_assist.ui.conversation_menu import ConversationAction, conversation_menu
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_head import NO_CONVERSATION, WindowHead


@dataclass(frozen=True, slots=True)
class Shown:
    """Where they are seen.

    Attributes:
        side: Lists them.
        head: Names the open one, and has its menu.
        notices: Tell what was done with one, and offer to undo it.
    """

    side: ConversationList
    head: WindowHead
    notices: NoticeBar


class KeptConversations(QObject):
    """Keeps the list, and the line above the conversation, in step with the open one.

    Signals:
        place_chosen: A MessagePlace: a conversation to be opened, where a message stands in it.
        list_wanted: Something is to be done in the list, which may be hidden.
        left: The open conversation is about to be deleted.
    """

    place_chosen = Signal(object)
    list_wanted = Signal()
    left = Signal()

    def __init__(
        self, services: ChatServices, tasks: TaskRunner, presenter: ChatPresenter, shown: Shown
    ) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._presenter = presenter
        self._side = shown.side
        self._head = shown.head
        self._keeper = ConversationKeeper(services, tasks, shown.notices)
        self._all: tuple[Conversation, ...] = ()
        self._connect()

    def refresh(self) -> None:
        """Read the list again."""
        self._tasks.start(self._list(), "list conversations")

    def begin_search(self) -> None:
        """Let words be typed that are to be found."""
        self.list_wanted.emit()
        self._side.begin_search()

    def _connect(self) -> None:
        side, keeper, presenter = self._side, self._keeper, self._presenter
        side.searched.connect(self._search)
        side.place_chosen.connect(self._open_found)
        side.renamed.connect(keeper.rename)
        side.menu_requested.connect(self._show_menu)
        side.deletion_requested.connect(self._delete)
        side.dragged.connect(keeper.drag_out)
        keeper.changed.connect(self.refresh)
        keeper.left.connect(self._leave)
        presenter.turn_finished.connect(self.refresh)
        presenter.conversation_changed.connect(self._follow)
        self._head.version.clicked.connect(self._open_earlier_version)
        self._head.more.clicked.connect(self._show_own_menu)

    async def _list(self) -> None:
        services = self._services
        listing = await services.workers.run(services.conversations.listing)
        self._all = tuple(one for one in listing if not self._keeper.is_leaving(one.id))
        self._side.show_conversations(self._all, services.clock.now())
        self._show_current(self._presenter.conversation_id or "")

    def _search(self, words: str) -> None:
        if words:
            self._tasks.cancel("search")
            self._tasks.start(self._find(words), "search")

    async def _find(self, words: str) -> None:
        search = self._services.kept.search.search
        found = await self._services.workers.run(search, ConversationQuery(words))
        shown = [one for one in found if not self._keeper.is_leaving(one.conversation_id)]
        self._side.show_found(words, shown)

    def _open_found(self, conversation_id: str, message_id: str) -> None:
        self.place_chosen.emit(MessagePlace(conversation_id, message_id))

    def _show_menu(self, conversation_id: str, place: QPoint) -> None:
        one = self._conversation(conversation_id)
        if one is not None:
            conversation_menu(one, lambda action: self._do(action, one), self._head).popup(place)

    def _show_own_menu(self) -> None:
        more = self._head.more
        corner = more.mapToGlobal(more.rect().bottomLeft())
        self._show_menu(self._presenter.conversation_id or "", corner)

    def _do(self, action: ConversationAction, conversation: Conversation) -> None:
        if action == "rename":
            self.list_wanted.emit()
            self._side.begin_rename(conversation.id)
        else:
            self._keeper.run(action, conversation, self._head)

    def _delete(self, conversation_id: str) -> None:
        conversation = self._conversation(conversation_id)
        if conversation is not None:
            self._keeper.delete(conversation)

    def _leave(self, conversation_id: str) -> None:
        if conversation_id == self._presenter.conversation_id:
            self.left.emit()

    def _open_earlier_version(self) -> None:
        current = self._conversation(self._presenter.conversation_id or "")
        if current is not None and current.branched_from is not None:
            self._presenter.open_at(current.branched_from)

    def _follow(self, conversation_id: str) -> None:
        self._show_current(conversation_id)
        if conversation_id and self._conversation(conversation_id) is None:
            self.refresh()  # it has just begun

    def _show_current(self, conversation_id: str) -> None:
        self._side.mark_current(conversation_id)
        current = self._conversation(conversation_id)
        self._head.title.setText(tr_days(current.title) if current else tr(NO_CONVERSATION))
        origin = current.branched_from if current else None
        has_origin = origin is not None and self._conversation(origin.conversation_id) is not None
        self._head.version.setVisible(has_origin)
        self._head.more.setVisible(current is not None)

    def _conversation(self, conversation_id: str) -> Conversation | None:
        return next((one for one in self._all if one.id == conversation_id), None)
