"""The model service of a plugin, held to what every service elsewhere gets, and may give."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import get_args

from desktop_assist.domain.errors import (
    ForeignToolError,
    PluginError,
    ProviderError,
)
from desktop_assist.domain.provider import Abilities, RedactedRequest, StepEvent, StepFinished
from desktop_assist.plugins.loaded_plugin import BroughtProvider, LoadedPlugin

_STEP_LIMIT_S = 600.0
_HINT = "Choose another provider."
_EVENTS: tuple[type, ...] = get_args(StepEvent)


class PluginProvider:
    """A Provider: the one of the plugins that the settings name.

    It counts as one elsewhere, whatever it says of itself: personal data is taken out of what it
    is given, and text from outside may steer it.

    Args:
        chosen: Which plugin brings it; raises PluginError where there is none.
        check: Raises ProviderError while nothing may leave the laptop; blocking.
    """

    name = "plugin"
    is_local = False
    follows_text = True

    def __init__(
        self,
        chosen: Callable[[], tuple[LoadedPlugin, BroughtProvider]],
        check: Callable[[], None],
    ) -> None:
        self._chosen = chosen
        self._check = check

    @property
    def model_id(self) -> str:
        """The model that it said is asked; empty where there is no plugin for it."""
        try:
            return self._chosen()[1].model_id
        except PluginError:
            return ""

    @property
    def abilities(self) -> Abilities:
        """What it said it can take in."""
        try:
            return self._chosen()[1].abilities
        except PluginError:
            return Abilities()

    async def stream(self, request: RedactedRequest) -> AsyncGenerator[StepEvent, None]:
        """Ask for one step.

        Raises:
            ProviderError: There is no such plugin, it fails, or gives what no step consists of.
        """
        await asyncio.to_thread(self._check)
        try:
            plugin, brought = self._chosen()
            async with aclosing(_streamed(plugin, brought, request)) as events:
                async for event in events:
                    yield event
        except (ForeignToolError, PluginError) as error:
            raise ProviderError(error.message, error.hint) from error

    async def aclose(self) -> None:
        """Its plugin lets go of what it holds when it is ended."""


async def _streamed(
    plugin: LoadedPlugin, brought: BroughtProvider, request: RedactedRequest
) -> AsyncGenerator[StepEvent, None]:
    """The events as they come from the plugin's thread; closing this breaks it off there."""
    loop, name = asyncio.get_running_loop(), plugin.allowed.name
    came: asyncio.Queue[StepEvent | None] = asyncio.Queue()

    async def hand_over() -> None:
        async with aclosing(brought.provider.stream(request)) as events:
            async for event in events:
                loop.call_soon_threadsafe(came.put_nowait, event)

    work = loop.create_task(plugin.thread.call(hand_over, _STEP_LIMIT_S))
    work.add_done_callback(lambda _: came.put_nowait(None))
    is_finished = False
    try:
        while (event := await came.get()) is not None:
            if not isinstance(event, _EVENTS):
                raise ForeignToolError(f"“{name}” gave what no answer consists of.", _HINT)
            is_finished = isinstance(event, StepFinished)
            yield event
        await work
    finally:
        work.cancel()
        await asyncio.wait([work])
        work.cancelled() or work.exception()
    if not is_finished:
        raise ForeignToolError(f"“{name}” ended in the middle of its answer.", _HINT)
