"""Keeps unsent drafts with their conversation, offers chores after a slash, tells what it costs."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.cost_line import CostLine
from desktop_assist.ui.chat.foreign_commands import ForeignCommand
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.slash_commands import SlashCommand
from desktop_assist.ui.chat.slash_menu import SlashMenu
from desktop_assist.ui.foreign_choices import ForeignChoices
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:
    from desktop_assist.assistant.cost_preview import CostEstimate
    from desktop_assist.ui.chat.composer_services import ComposerServices
    from desktop_assist.ui.chat.spelling_marks import SpellingMarks

_REST_MS = 500
"""So long nobody has typed before anything is kept, or worked out."""


class ComposerAccess(QObject):
    """Joins the composer to what is kept of it."""

    def __init__(
        self,
        window: MainWindow,
        presenter: ChatPresenter,
        services: "ComposerServices",
        tasks: TaskRunner,
    ) -> None:
        super().__init__(window)
        self._pane = window.pane
        self._composer = window.pane.composer
        self._presenter = presenter
        self._services = services
        self._tasks = tasks
        self._conversation_id = presenter.conversation_id
        self._kept = Draft("")
        self._is_getting_ready = self._is_marking = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._start_keeping)
        self._cost = CostLine()
        self._composer.add_beside_send(self._cost)
        self._menu = SlashMenu(self._composer.box, window)
        self._menu.chosen.connect(self._begin_chore)
        self._others = ForeignChoices(window.pane, services.others, tasks)
        self._composer.changed.connect(self._follow_typing)
        presenter.conversation_changed.connect(self._follow_conversation)
        self._marks: SpellingMarks | None = None
        tasks.start(self._show_kept(self._conversation_id), "show draft")

    def refresh(self) -> None:
        """Work the cost out again: somebody else may answer."""
        self._tasks.start(self._show_cost(), "cost of draft", _say_nothing)

    def get_ready(self) -> None:
        """Load what the first answer needs, while somebody types; once."""
        if not self._is_getting_ready:
            self._is_getting_ready = True
            ready = self._services.workers.run(self._services.get_ready)
            self._tasks.start(ready, "get ready", _say_nothing)

    async def keep_now(self) -> None:
        """Keep what is there, because the program ends."""
        await self._keep(self._conversation_id, self._draft())

    def _follow_typing(self) -> None:
        self._menu.offer(self._composer.text, self._composer)
        if self._composer.text == "/":
            self._tasks.start(self._offer_others(), "look at servers", _say_nothing)
        self._rest.start()
        if not self._is_marking and self._composer.text:
            self._is_marking = True
            self.get_ready()
            # A dictionary takes memory: it is opened for those who type.
            self._tasks.start(self._mark_spelling(), "open dictionaries")

    def _begin_chore(self, command: SlashCommand) -> None:
        if isinstance(command, ForeignCommand):
            self._others.choose(command)
        else:
            self._composer.set_text(tr(command.begins))

    async def _offer_others(self) -> None:
        self._menu.add_others(await self._others.look())
        self._menu.offer(self._composer.text, self._composer)

    def _start_keeping(self) -> None:
        kept = self._keep(self._conversation_id, self._draft())
        self._tasks.start(kept, "keep draft", _say_nothing)
        self.refresh()

    def _draft(self) -> Draft:
        draft = self._composer.draft
        # What is being edited is kept already, and a key is kept nowhere.
        if draft.edits or self._pane.holds_secret(draft.text):
            return Draft("")
        return draft

    def _follow_conversation(self, conversation_id: str) -> None:
        former, self._conversation_id = self._conversation_id, conversation_id or None
        if former == self._conversation_id:
            return
        self._composer.remember_sent(self._presenter.texts_sent)
        draft = self._draft()
        if former is None and self._presenter.is_busy:
            # What was sent has begun a conversation; what is typed by now is for that one.
            self._tasks.start(self._move(draft), "keep draft", _say_nothing)
            return
        self._composer.clear()
        self._tasks.start(self._change(former, draft), "show draft", _say_nothing)

    async def _move(self, draft: Draft) -> None:
        await self._keep(None, Draft(""))
        await self._keep(self._conversation_id, draft)

    async def _change(self, former: str | None, draft: Draft) -> None:
        await self._keep(former, draft)
        await self._show_kept(self._conversation_id)

    async def _keep(self, conversation_id: str | None, draft: Draft) -> None:
        kept = replace(draft, conversation_id=conversation_id, edits="")
        if kept != self._kept:
            self._kept = kept
            await self._services.workers.run(self._services.drafts.keep, kept)

    async def _show_kept(self, conversation_id: str | None) -> None:
        kept = await self._services.workers.run(self._services.drafts.of, conversation_id)
        is_open = conversation_id == self._conversation_id
        if is_open and self._composer.draft == Draft(""):  # else one has begun to type
            self._kept = kept
            self._composer.show_draft(kept)

    async def _mark_spelling(self) -> None:
        services = self._services
        spelling = await services.workers.run(services.open_spelling)
        if spelling is not None:
            from desktop_assist.ui.chat.spelling_marks import SpellingMarks

            self._marks = SpellingMarks(self._composer.box, spelling)

    async def _show_cost(self) -> None:
        draft = self._composer.draft
        estimate: CostEstimate | None = None
        if draft.text.strip() or draft.attachments:
            full = self._presenter.with_assistant(draft)
            estimate = await self._services.workers.run(self._services.estimate, full)
        if draft == self._composer.draft:
            self._cost.show_estimate(estimate)


def _say_nothing(error: BaseException) -> None:
    """A draft that is not kept, or a cost that is not told, stops nobody."""
    if not isinstance(error, DesktopAssistError):
        raise error
