"""One step of a model that cannot call tools by itself: a grammar holds it to a choice.

First it chooses between answering and one of the tools, then it gives that tool's arguments, each
time as JSON whose shape the server enforces. What it says is checked like any other call.
"""

import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, replace
from uuid import uuid4

from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.message import Message
from desktop_assist.domain.provider import (
    CallBroken,
    CallReady,
    ModelRequest,
    StepEvent,
    StepFinished,
)
from desktop_assist.domain.tool import ToolCall, ToolResult, ToolSpec
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.providers.compatible.bounded_schema import bounded
from desktop_assist.providers.compatible.chat_body import CHAT_PATH, json_body
from desktop_assist.providers.compatible.chat_fold import ready_call, token_usage
from desktop_assist.providers.compatible.chat_messages import plain_messages
from desktop_assist.providers.compatible.chat_step import chat_step
from desktop_assist.providers.compatible.limits import Limits
from desktop_assist.providers.compatible.server import Server
from desktop_assist.providers.service.wire import as_object, object_in, objects_in, text_in

ANSWER = "answer"
_MOST_CALLS = 3  # of one turn: a small model does not see by itself that it is done
_LONGEST_CHOICE = 64
_LONGEST_ARGUMENTS = 512


class CannotChooseError(Exception):
    """The server does not hold its model to a shape."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A JSON answer: its text and what it used."""

    text: str
    usage: TokenUsage


async def constrained_step(
    server: Server, request: ModelRequest, tools: tuple[ToolSpec, ...], limits: Limits
) -> AsyncGenerator[StepEvent, None]:
    """Ask for one step: a call of one tool, or a streamed answer.

    Raises:
        CannotChooseError: The server lets its model say anything.
        ProviderError: The server does not answer, or breaks off.
    """
    used = TokenUsage()
    if len(_results_of_turn(request)) < _MOST_CALLS:
        choice = await _said(server, request, _how_to_choose(tools), _choice_schema(tools))
        tool = _chosen(choice.text, tools)
        used = choice.usage
        if tool is not None:
            said = await _said(
                server, request, _how_to_fill_in(tool), as_object(bounded(tool.parameters))
            )
            used = _sum(used, said.usage)
            call = ready_call(f"call_{uuid4().hex[:16]}", tool.name, said.text)
            if not _was_called(request, call):
                yield call
                yield StepFinished("completed", server.model_id, used)
                return
    messages = plain_messages(request, _HOW_TO_ANSWER)
    async with aclosing(chat_step(server, messages, (), limits)) as events:
        async for event in events:
            yield _with_usage(event, used)


_HOW_TO_ANSWER = (
    "Answer the person now, in a few plain words. Take facts and figures only from the "
    "conversation and from the results of tools; say so when something could not be done."
)


def _how_to_choose(tools: tuple[ToolSpec, ...]) -> str:
    listed = "\n".join(f"- {tool.name}: {tool.description}" for tool in tools)
    return (
        "Choose what comes next, as JSON. Choose a tool only when the last message asks for what "
        "it does and its result is not there yet.\n"
        f"- {ANSWER}: say something to the person; for talk, questions, and when all is done.\n"
        f"{listed}"
    )


def _how_to_fill_in(tool: ToolSpec) -> str:
    return (
        f"Give the arguments of the tool {tool.name} as JSON. {tool.description} Use null for what "
        f"was not said; invent nothing.\n{json.dumps(tool.parameters, ensure_ascii=False)}"
    )


def _choice_schema(tools: tuple[ToolSpec, ...]) -> JsonObject:
    names: list[JsonValue] = [ANSWER, *(tool.name for tool in tools)]
    return {
        "type": "object",
        "properties": {"next": {"type": "string", "enum": names}},
        "required": ["next"],
        "additionalProperties": False,
    }


async def _said(server: Server, request: ModelRequest, how: str, schema: JsonObject) -> _Said:
    is_choice = "next" in object_in(schema, "properties")
    longest = _LONGEST_CHOICE if is_choice else _LONGEST_ARGUMENTS
    messages = plain_messages(request, how)
    body = json_body(server.model_id, messages, longest, schema, "next_step")
    answer = await server.ask(CHAT_PATH, body)
    choices = objects_in(answer, "choices")
    text = text_in(object_in(choices[0], "message"), "content") if choices else ""
    return _Said(text, token_usage(object_in(answer, "usage")))


def _chosen(text: str, tools: tuple[ToolSpec, ...]) -> ToolSpec | None:
    try:
        choice = json.loads(text)["next"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise CannotChooseError from error
    if choice != ANSWER and choice not in {tool.name for tool in tools}:
        raise CannotChooseError
    return next((tool for tool in tools if tool.name == choice), None)


def _turn(request: ModelRequest) -> list[Message]:
    """The messages since the person last said something."""
    messages = list(request.messages)
    starts = [place for place, message in enumerate(messages) if message.role == "user"]
    return messages[starts[-1] :] if starts else messages


def _results_of_turn(request: ModelRequest) -> list[ToolResult]:
    parts = (part for message in _turn(request) for part in message.parts)
    return [part for part in parts if isinstance(part, ToolResult)]


def _was_called(request: ModelRequest, event: CallReady | CallBroken) -> bool:
    """Whether the model only repeats itself."""
    if isinstance(event, CallBroken):
        return False
    parts = (part for message in _turn(request) for part in message.parts)
    calls = [part for part in parts if isinstance(part, ToolCall)]
    return any(
        (one.name, one.arguments) == (event.call.name, event.call.arguments) for one in calls
    )


def _sum(first: TokenUsage, second: TokenUsage) -> TokenUsage:
    return TokenUsage(
        first.input_tokens + second.input_tokens,
        first.cached_tokens + second.cached_tokens,
        first.output_tokens + second.output_tokens,
        first.reasoning_tokens + second.reasoning_tokens,
    )


def _with_usage(event: StepEvent, used: TokenUsage) -> StepEvent:
    if isinstance(event, StepFinished):
        return replace(event, usage=_sum(event.usage, used))
    return event
