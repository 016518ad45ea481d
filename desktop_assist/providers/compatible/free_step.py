"""One step of a model that calls tools by itself, over the API that its server speaks best."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from desktop_assist.domain.errors import ProviderError, RequestTooLongError
from desktop_assist.domain.model_settings import WireChoice
from desktop_assist.domain.provider import ModelRequest, StepEvent
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.providers.compatible.chat_messages import chat_messages
from desktop_assist.providers.compatible.chat_step import chat_step
from desktop_assist.providers.compatible.limits import Limits
from desktop_assist.providers.compatible.responses_step import NotSpokenError, responses_step
from desktop_assist.providers.compatible.server import Server

# How a server says no to a way of speaking, rather than to what is said.
_NOT_THIS_WAY = {400, 404, 405, 415, 422, 500, 501}


async def free_step(
    server: Server,
    wish: WireChoice,
    request: ModelRequest,
    tools: tuple[ToolSpec, ...],
    limits: Limits,
) -> AsyncGenerator[StepEvent, None]:
    """Ask for one step: over Responses where the server has it, else over Chat Completions.

    The first request tells which: a separate question would cost as much and prove less.

    Raises:
        ProviderError: The server does not answer, or breaks off.
    """
    # Servers that hold an answer to a shape do so over Chat Completions; some forget it elsewhere.
    is_free = request.answer_format is None
    if wish == "responses" or (is_free and wish == "auto" and server.traits.wire != "chat"):
        has_begun = False
        try:
            async with aclosing(responses_step(server, request, tools, limits)) as events:
                async for event in events:
                    has_begun, server.traits.wire = True, "responses"
                    yield event
        except ProviderError as error:
            if has_begun or wish == "responses" or not _is_about_the_way(error):
                raise
        else:
            return
    over_chat = chat_step(server, chat_messages(request), tools, limits, request.answer_format)
    async with aclosing(over_chat) as events:
        async for event in events:
            server.traits.wire = "chat"
            yield event


def _is_about_the_way(error: ProviderError) -> bool:
    import openai

    if isinstance(error, RequestTooLongError):
        return False
    cause = error.__cause__
    is_refused = isinstance(cause, openai.APIStatusError) and cause.status_code in _NOT_THIS_WAY
    return is_refused or isinstance(error, NotSpokenError)
