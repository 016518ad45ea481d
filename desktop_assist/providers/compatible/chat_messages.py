"""Turns a conversation into the messages of Chat Completions.

Servers hand them to a template that came with the model, and many templates are strict: the
instructions come first and once, and person and model take turns.
"""

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from desktop_assist.domain.date_words import moment_words
from desktop_assist.domain.evidence import without_repeats
from desktop_assist.domain.fact import facts_in_words
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.message import Message, Part
from desktop_assist.domain.provider import ModelRequest
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.providers.compatible.part_words import json_text, quoted, words_of


def chat_messages(request: ModelRequest) -> list[JsonValue]:
    """The conversation with its tool calls and their results in the form made for them."""
    messages = [
        one for message in request.messages for one in _with_calls(message, request.now.tzinfo)
    ]
    return _in_turns(request, messages)


def plain_messages(request: ModelRequest, more_instructions: str = "") -> list[JsonValue]:
    """The conversation for a model whose template has no place for tools: all of it is said."""
    zone = request.now.tzinfo
    messages = [one for message in request.messages for one in _said(message, zone)]
    return _in_turns(request, messages, more_instructions)


def _with_calls(message: Message, zone: tzinfo | None) -> Iterator[JsonObject]:
    results = [part for part in message.parts if isinstance(part, ToolResult)]
    calls: list[JsonValue] = [_call(part) for part in message.parts if isinstance(part, ToolCall)]
    if message.role == "user":
        yield {"role": "user", "content": _asked(message, zone)}
    elif calls:
        yield {"role": "assistant", "content": _text(message.parts), "tool_calls": calls}
    elif text := _text(message.parts):
        yield {"role": "assistant", "content": text}
    for result in results:
        content = json_text(without_repeats(result.output))
        yield {"role": "tool", "tool_call_id": result.call_id, "content": content}


def _said(message: Message, zone: tzinfo | None) -> Iterator[JsonObject]:
    calls = [
        f"(I use {part.name} with {json_text(part.arguments)})"
        for part in message.parts
        if isinstance(part, ToolCall)
    ]
    results = [
        quoted(f"the tool {part.name}", json_text(without_repeats(part.output)))
        for part in message.parts
        if isinstance(part, ToolResult)
    ]
    if message.role == "user":
        yield {"role": "user", "content": _asked(message, zone)}
    elif text := "\n".join(one for one in (_text(message.parts), *calls) if one):
        yield {"role": "assistant", "content": text}
    if results:
        yield {"role": "user", "content": "\n".join(results)}


def _asked(message: Message, zone: tzinfo | None) -> str:
    # It stays the same from turn to turn: what a server has read once, it need not read again.
    written = moment_words(message.created_at.astimezone(zone))
    return f"(Written on {written})\n{_text(message.parts)}"


def _in_turns(
    request: ModelRequest, messages: Sequence[JsonObject], more_instructions: str = ""
) -> list[JsonValue]:
    facts = facts_in_words(request.facts) if request.facts else ""
    instructions = "\n\n".join(
        one for one in (request.instructions, more_instructions, facts) if one
    )
    joined: list[dict[str, JsonValue]] = []
    for message in messages:
        if joined and _can_be_joined(joined[-1], message):
            joined[-1]["content"] = f"{joined[-1]['content']}\n\n{message['content']}"
        else:
            joined.append(dict(message))
    return [{"role": "system", "content": instructions}, *joined]


def _can_be_joined(first: JsonObject, second: JsonObject) -> bool:
    return (
        first["role"] == second["role"] != "tool"
        and "tool_calls" not in first
        and "tool_calls" not in second
    )


def _call(call: ToolCall) -> JsonObject:
    function: JsonObject = {"name": call.name, "arguments": json_text(call.arguments)}
    return {"id": call.id, "type": "function", "function": function}


def _text(parts: Sequence[Part]) -> str:
    return "\n\n".join(text for part in parts if (text := words_of(part)))
