"""Lets an assistant be chosen for the open conversation, and says which one it has."""

from PySide6.QtCore import QObject, Signal

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.ui.chat.assistant_picker import AssistantPicker
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.settings.memory_services import MemoryServices
from desktop_assist.ui.task_runner import TaskRunner


class AssistantAccess(QObject):
    """Joins the control beside the composer to the conversation.

    Signals:
        management_requested: The assistants are to be made or changed.
    """

    management_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        presenter: ChatPresenter,
        memory: MemoryServices,
        tasks: TaskRunner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._memory = memory
        self._tasks = tasks
        self._picker = AssistantPicker()
        window.pane.composer.add_control(self._picker)
        self._picker.clicked.connect(self._start_offer)
        self._picker.picked.connect(self._pick)
        self._picker.management_requested.connect(self.management_requested)
        presenter.conversation_changed.connect(self._start_follow)

    def refresh(self) -> None:
        """Look again: an assistant was made, changed or deleted."""
        self._start_follow(self._presenter.conversation_id or "")

    def _start_offer(self) -> None:
        self._tasks.start(self._offer(), "offer assistants")

    def _start_follow(self, conversation_id: str) -> None:
        self._tasks.start(self._follow(conversation_id), "show assistant")

    def _pick(self, profile: AssistantProfile) -> None:
        self._presenter.choose_assistant(profile.id)
        self._show(profile)
        self._window.pane.composer.setFocus()

    async def _offer(self) -> None:
        listing = await self._memory.workers.run(self._memory.assistants.listing)
        self._picker.offer(listing.profiles)

    async def _follow(self, conversation_id: str) -> None:
        chosen = await self._memory.workers.run(self._memory.choice.of, conversation_id)
        # Meanwhile another one may be open.
        if conversation_id == (self._presenter.conversation_id or ""):
            self._show(chosen.profile)

    def _show(self, profile: AssistantProfile) -> None:
        self._picker.show_current(profile)
        self._window.show_assistant(profile)
