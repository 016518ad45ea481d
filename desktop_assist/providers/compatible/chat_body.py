"""Puts one step's request into the words of Chat Completions, as servers of all kinds take them.

What only OpenAI's own models understand is never sent: `store`, the `developer` role,
`reasoning_effort`, `max_completion_tokens` and `strict` schemas.
"""

from collections.abc import Sequence

from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.provider import AnswerFormat
from desktop_assist.domain.tool import ToolSpec

CHAT_PATH = "/chat/completions"


def chat_body(
    model_id: str,
    messages: Sequence[JsonValue],
    max_tokens: int,
    tools: Sequence[ToolSpec] = (),
    answer_format: AnswerFormat | None = None,
) -> dict[str, JsonValue]:
    """The body of a streamed `POST /chat/completions`.

    Args:
        model_id: Who is asked.
        messages: The conversation.
        max_tokens: The longest answer: a weak model does not stop by itself.
        tools: What may be called.
        answer_format: What the answer must look like.
    """
    body: dict[str, JsonValue] = {
        "model": model_id,
        "messages": messages,
        "max_tokens": max_tokens,
        "stream_options": {"include_usage": True},
    }
    if tools:
        body |= {"tools": [function(tool) for tool in tools], "parallel_tool_calls": True}
    if answer_format is not None:
        body["response_format"] = _shaped(answer_format.schema, answer_format.name)
    return body


def json_body(
    model_id: str, messages: Sequence[JsonValue], max_tokens: int, schema: JsonObject, name: str
) -> dict[str, JsonValue]:
    """The body that asks for one JSON object of this shape, as a whole."""
    return {
        "model": model_id,
        "messages": messages,
        "max_tokens": max_tokens,
        "temperature": 0,
        "response_format": _shaped(schema, name),
    }


def _shaped(schema: JsonObject, name: str) -> JsonObject:
    return {"type": "json_schema", "json_schema": {"name": name, "schema": schema}}


def function(tool: ToolSpec) -> JsonObject:
    """A tool as Chat Completions names it."""
    return {
        "type": "function",
        "function": {
            "name": tool.name,
            "description": tool.description,
            "parameters": tool.parameters,
        },
    }
