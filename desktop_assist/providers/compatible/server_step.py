"""One step with a server: keeps within what its model can do, and learns from its refusals."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from desktop_assist.domain.errors import ProviderError, RequestTooLongError
from desktop_assist.domain.model_settings import CompatibleSettings
from desktop_assist.domain.provider import ModelRequest, StepEvent, StepFinished
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.domain.turn_event import NoticeGiven
from desktop_assist.providers.compatible import notices
from desktop_assist.providers.compatible.chat_messages import plain_messages
from desktop_assist.providers.compatible.chat_step import chat_step
from desktop_assist.providers.compatible.constrained_step import (
    CannotChooseError,
    constrained_step,
)
from desktop_assist.providers.compatible.context_room import (
    Fitted,
    Room,
    fitted,
    holds_last_turn,
)
from desktop_assist.providers.compatible.free_step import free_step
from desktop_assist.providers.compatible.limits import Limits
from desktop_assist.providers.compatible.server import Server, ToolUse
from desktop_assist.providers.compatible.tool_probe import has_no_tools, probe_tools

_MUCH_TOKENS = 1500
_PART_READ = 0.5


class ServerStep:
    """Runs once.

    Args:
        server: Who is asked.
        settings: As they were when the step began.
        idle_limit_s: How long the server may be silent.
    """

    def __init__(self, server: Server, settings: CompatibleSettings, idle_limit_s: float) -> None:
        self._server = server
        self._wish = settings.wire
        self._idle_limit_s = idle_limit_s
        self._room = Room(settings.context_tokens or server.traits.context_tokens)
        self._sent_tokens = 0
        self._has_begun = False

    async def stream(self, request: ModelRequest) -> AsyncGenerator[StepEvent, None]:
        """Ask for the step, once more where what the server refused can be mended.

        Raises:
            ProviderError: The server does not answer, or breaks off.
        """
        tools = tuple(tool for tool in request.tools if tool.is_offered)
        try:
            async with aclosing(self._attempt(request, tools)) as events:
                async for event in events:
                    yield event
        except ProviderError as error:
            if self._has_begun or not self._learns(error):
                raise
        except CannotChooseError:
            self._server.traits.tool_use = "none"
        else:
            return
        async with aclosing(self._attempt(request, tools)) as events:
            async for event in events:
                yield event

    async def _attempt(
        self, request: ModelRequest, tools: tuple[ToolSpec, ...]
    ) -> AsyncGenerator[StepEvent, None]:
        use = await self._tool_use(request, tools) if tools else "free"
        fit = fitted(request, tools if use == "free" else (), self._room)
        self._sent_tokens = fit.tokens
        for notice in self._notices(fit, use):
            yield notice
        async with aclosing(self._events(fit.request, tools, use)) as events:
            async for event in events:
                self._has_begun = True
                if isinstance(event, StepFinished) and self._was_read_in_part(event, use):
                    yield notices.read_in_part(event.usage.input_tokens, fit.tokens)
                yield event

    def _events(
        self, request: ModelRequest, tools: tuple[ToolSpec, ...], use: ToolUse
    ) -> AsyncGenerator[StepEvent, None]:
        server, limits = self._server, Limits(self._room.answer_tokens, self._idle_limit_s)
        match use:
            case "free":
                return free_step(server, self._wish, request, tools, limits)
            case "constrained":
                return constrained_step(server, request, tools, limits)
            case "none":
                return chat_step(server, plain_messages(request), (), limits)

    async def _tool_use(self, request: ModelRequest, tools: tuple[ToolSpec, ...]) -> ToolUse:
        traits = self._server.traits
        if traits.tool_use is None and self._server.is_near and self._wish != "responses":
            traits.tool_use = await probe_tools(self._server)
        use = traits.tool_use or "free"
        if use == "free" and not holds_last_turn(request, tools, self._room):
            return "constrained"  # it needs no room for the shapes of all tools
        return use

    def _notices(self, fit: Fitted, use: ToolUse) -> list[NoticeGiven]:
        found = [notices.left_out(self._room.tokens)] if fit.is_shortened else []
        if use == "constrained" and self._server.traits.tool_use == "constrained":
            found.append(notices.held(self._server.model_id))
        elif use == "constrained":
            found.append(notices.short_of_room(self._room.tokens))
        if use == "none":
            found.append(notices.without_tools(self._server.model_id))
        return [notice for notice in found if self._server.is_news(notice.text)]

    def _was_read_in_part(self, end: StepFinished, use: ToolUse) -> bool:
        """Whether the server cut the request short without a word, as some do."""
        is_much = use == "free" and self._sent_tokens > _MUCH_TOKENS
        is_short = 0 < end.usage.input_tokens < self._sent_tokens * _PART_READ
        return is_much and is_short and self._server.is_news("read in part")

    def _learns(self, error: ProviderError) -> bool:
        """Whether the step is worth asking again, now that the server's limit is known."""
        if isinstance(error, RequestTooLongError) and error.room_tokens and self._room.scale == 1:
            scale = max(1.05, error.tokens / max(1, self._sent_tokens))
            self._server.traits.context_tokens = error.room_tokens
            self._room = Room(error.room_tokens, scale)
            return True
        if has_no_tools(error) and self._server.traits.tool_use in {None, "free"}:
            self._server.traits.tool_use = "constrained"
            return True
        return False
