"""One step over Chat Completions: sends the conversation, streams the answer."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.domain.provider import AnswerFormat, StepEvent
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.providers.compatible.chat_body import CHAT_PATH, chat_body
from desktop_assist.providers.compatible.chat_fold import ChatFold
from desktop_assist.providers.compatible.identity import COMPATIBLE
from desktop_assist.providers.compatible.limits import Limits
from desktop_assist.providers.compatible.server import Server
from desktop_assist.providers.service.errors import broken_off


async def chat_step(
    server: Server,
    messages: Sequence[JsonValue],
    tools: Sequence[ToolSpec],
    limits: Limits,
    answer_format: AnswerFormat | None = None,
) -> AsyncGenerator[StepEvent, None]:
    """Ask for one step and stream it.

    Raises:
        ProviderError: The server does not answer, or breaks off.
    """
    body = chat_body(server.model_id, messages, limits.max_tokens, tools, answer_format)
    async with server.stream(CHAT_PATH, body) as stream:
        fold = ChatFold(
            COMPATIBLE.name,
            server.model_id,
            limits.max_tokens,
            stream.headers.get("x-request-id", ""),
        )
        limit_s = lambda: limits.grace_s if fold.awaits_only_the_end else limits.idle_s  # noqa: E731
        async with aclosing(stream.events(limit_s)) as chunks:
            async for chunk in chunks:
                for event in fold.take(chunk):
                    yield event
        if not fold.awaits_only_the_end:
            raise broken_off("the server did not answer any further")
        for event in fold.finish():
            yield event
