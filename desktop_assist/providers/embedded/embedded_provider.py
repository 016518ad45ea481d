"""Understands the program's own chores on this computer, with no model and no key."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from typing import TYPE_CHECKING

from desktop_assist.domain.contact import ContactBook
from desktop_assist.domain.provider import (
    Abilities,
    ModelRequest,
    RedactedRequest,
    StepEvent,
    StepFinished,
)
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.usage import TokenUsage

if TYPE_CHECKING:
    from desktop_assist.providers.embedded.step_planner import DocumentQuestion, StepPlanner


class EmbeddedProvider:
    """A Provider that needs no key and no network.

    What understands is loaded when something is first to be understood: its patterns would be a
    tenth of all that an idle program holds, and a command that asks nothing needs none of them.

    Args:
        settings: Gives the settings as they are now; must not block.
        contacts: Gives the people the user knows; must not block.
        knows: Whether the person's documents answer a question; blocking.
    """

    name = "embedded"
    model_id = "embedded-1"
    is_local = True
    follows_text = False
    abilities = Abilities()

    def __init__(
        self,
        settings: Callable[[], Settings],
        contacts: Callable[[], ContactBook] = ContactBook,
        knows: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._settings = settings
        self._contacts = contacts
        self._knows = knows
        self._planner: StepPlanner | None = None

    def get_ready(self) -> None:
        """Load what understands, so that the first answer need not wait for it; blocking."""
        self._ready_planner()

    async def stream(self, request: RedactedRequest) -> AsyncGenerator[StepEvent, None]:
        """Answer one step: a request with calls, a question or words; results with a sentence."""
        for event in await asyncio.to_thread(self._events, request.request):
            yield event
        yield StepFinished("completed", self.model_id, TokenUsage())

    async def aclose(self) -> None:
        """Nothing to let go of."""

    def is_chore(self, request: ModelRequest) -> bool:
        """Whether the last message is a chore beyond doubt, which is done at once; blocking."""
        return self._ready_planner().is_chore(request)

    def document_question(self, request: ModelRequest) -> "DocumentQuestion | None":
        """How the last message asks for what stands in documents, if it does; blocking."""
        return self._ready_planner().document_question(request)

    def _events(self, request: ModelRequest) -> tuple[StepEvent, ...]:
        """Blocking: what nothing else answers is looked for in the documents."""
        return tuple(self._ready_planner().events(request))

    def _ready_planner(self) -> "StepPlanner":
        if self._planner is None:
            from desktop_assist.providers.embedded.step_planner import StepPlanner

            self._planner = StepPlanner(self._settings, self._contacts, self._knows)
        return self._planner
