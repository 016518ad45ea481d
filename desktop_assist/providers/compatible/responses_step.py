"""One step over the Responses API, as servers other than OpenAI's speak it.

They keep no conversation, do not search by themselves and hold nobody to a schema: the whole
conversation goes along, and only tools of our own are offered.
"""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace

from desktop_assist.domain.errors import ProviderRequestError
from desktop_assist.domain.fact import facts_in_words
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.provider import ModelRequest, StepEvent, StepFinished
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.providers.compatible.chat_fold import TOO_LONG
from desktop_assist.providers.compatible.identity import COMPATIBLE
from desktop_assist.providers.compatible.limits import Limits
from desktop_assist.providers.compatible.server import Server
from desktop_assist.providers.responses.fold import StepFold
from desktop_assist.providers.responses.input_items import input_items
from desktop_assist.providers.service.errors import broken_off
from desktop_assist.providers.service.wire import text_in

RESPONSES_PATH = "/responses"
_NOT_CLOSED = "The server fell silent before it confirmed that the answer is whole."


class NotSpokenError(ProviderRequestError):
    """What came back is not the Responses API."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"The server at {url} does not speak the Responses API.",
            "Set compatible.wire to auto or chat in the settings.",
        )


def responses_body(
    model_id: str, request: ModelRequest, tools: tuple[ToolSpec, ...], max_tokens: int
) -> dict[str, JsonValue]:
    """The body of a streamed `POST /responses`."""
    items = input_items(request.messages, COMPATIBLE.name, model_id)
    body: dict[str, JsonValue] = {
        "model": model_id,
        "instructions": request.instructions,
        "input": [*_facts(request), *items],
        "max_output_tokens": max_tokens,
        "store": False,
    }
    if tools:
        body |= {"tools": [_function(tool) for tool in tools], "parallel_tool_calls": True}
    return body


async def responses_step(
    server: Server, request: ModelRequest, tools: tuple[ToolSpec, ...], limits: Limits
) -> AsyncGenerator[StepEvent, None]:
    """Ask for one step and stream it.

    Raises:
        NotSpokenError: Before the first event; the server answers, but not in this way.
        ProviderError: The server does not answer, or breaks off.
    """
    body = responses_body(server.model_id, request, tools, limits.max_tokens)
    has_begun = False
    async with server.stream(RESPONSES_PATH, body) as stream:
        request_id = stream.headers.get("x-request-id", "")
        fold = StepFold(COMPATIBLE.name, server.model_id, request_id)
        limit_s = lambda: limits.grace_s if fold.awaits_only_the_end else limits.idle_s  # noqa: E731
        async with aclosing(stream.events(limit_s)) as events:
            async for event in events:
                if not has_begun and not _is_spoken(event):
                    raise NotSpokenError(server.url)
                has_begun = True
                for step_event in fold.take(event):
                    yield _seen_through(step_event, limits)
                if fold.is_over:
                    return
    if not has_begun:
        raise NotSpokenError(server.url)
    if not fold.awaits_only_the_end:
        raise broken_off("the server did not answer any further")
    for step_event in fold.cut(_NOT_CLOSED):
        yield step_event


def _is_spoken(event: JsonObject) -> bool:
    kind = text_in(event, "type")
    return kind == "error" or kind.startswith("response.")


def _seen_through(event: StepEvent, limits: Limits) -> StepEvent:
    """Some servers call an answer complete that only reached the limit."""
    if not isinstance(event, StepFinished) or event.usage.output_tokens < limits.max_tokens:
        return event
    return replace(event, status="incomplete", reason=event.reason or TOO_LONG)


def _facts(request: ModelRequest) -> list[JsonValue]:
    if not request.facts:
        return []
    return [{"type": "message", "role": "user", "content": facts_in_words(request.facts)}]


def _function(tool: ToolSpec) -> JsonObject:
    return {
        "type": "function",
        "name": tool.name,
        "description": tool.description,
        "parameters": tool.parameters,
        "strict": False,
    }
