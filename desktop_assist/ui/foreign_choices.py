"""Brings what servers of tools offer into the composer: their texts, things to be read, tools."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_assist.connectors.mcp.offers import RemotePrompt, RemoteResource
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.chat_pane import ChatPane
from desktop_assist.ui.chat.foreign_commands import ForeignCommand, foreign_commands
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.task_runner import TaskRunner

if TYPE_CHECKING:
    from desktop_assist.ui.chat.composer_services import ForeignServices


class ForeignChoices(QObject):
    """What comes from a server is attached as a file: text from outside, never an order."""

    def __init__(self, pane: ChatPane, services: "ForeignServices", tasks: TaskRunner) -> None:
        super().__init__(pane)
        self._pane = pane
        self._services = services
        self._tasks = tasks

    async def look(self) -> tuple[ForeignCommand, ...]:
        """What there is now; no server is started for that."""
        await self._services.workers.run(self._services.room.refresh)
        return foreign_commands(self._services.room.in_use())

    def choose(self, command: ForeignCommand) -> None:
        """Begin a message with what was chosen."""
        match command.offer:
            case RemoteResource() as resource:
                self._start(command, lambda: self._fetch(command.server, resource.uri), "")
            case RemotePrompt(arguments=()) as prompt:
                self._start_writing(command, prompt, {})
            case RemotePrompt() as prompt:
                self._ask(command, prompt)
            case _:
                self._pane.composer.set_text(command.begins)

    def _ask(self, command: ForeignCommand, prompt: RemotePrompt) -> None:
        from desktop_assist.ui.chat.prompt_form import PromptForm  # of no use to the first paint

        form = PromptForm(command.server, prompt, self._pane)
        form.filled.connect(lambda told: self._start_writing(command, prompt, told))
        form.open()

    def _start_writing(
        self, command: ForeignCommand, prompt: RemotePrompt, told: dict[str, str]
    ) -> None:
        room, folder = self._services.room, self._services.folder
        self._start(
            command,
            lambda: room.write_prompt(command.server, prompt.name, told, folder),
            tr("Do what the attached text says."),
        )

    def _fetch(self, server: str, uri: str) -> Awaitable[Path]:
        return self._services.room.fetch(server, uri, self._services.folder)

    def _start(
        self, command: ForeignCommand, fetch: Callable[[], Awaitable[Path]], begins: str
    ) -> None:
        self._pane.composer.set_text("")
        self._pane.notices.inform(tr("“{name}” is fetched…", name=command.name))
        self._tasks.start(self._attach(fetch, begins), "attach from server", self._refuse)

    async def _attach(self, fetch: Callable[[], Awaitable[Path]], begins: str) -> None:
        file = await fetch()
        self._pane.notices.hide()
        self._pane.composer.attach([file])
        if begins and not self._pane.composer.text:
            self._pane.composer.set_text(begins)

    def _refuse(self, error: BaseException) -> None:
        self._pane.notices.warn(error_words(error, tr("It could not be fetched.")))
