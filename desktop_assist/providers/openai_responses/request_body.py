"""Puts one step's request into the words of the Responses API."""

from collections.abc import Mapping

from desktop_assist.domain.fact import facts_in_words
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.provider import ModelRequest
from desktop_assist.domain.settings import OpenAISettings
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.providers.responses.input_items import input_items


def request_body(
    request: ModelRequest, settings: OpenAISettings, provider: str
) -> dict[str, JsonValue]:
    """The body of `POST /responses`.

    Nothing is kept at the service: the whole conversation goes along each time, with the model's
    encrypted reasoning. It is the only way that also serves projects without data retention and
    other vendors' servers.
    """
    body: dict[str, JsonValue] = {
        "model": settings.model_id,
        "instructions": request.instructions,
        "input": [
            *_facts(request),
            *input_items(request.messages, provider, settings.model_id),
        ],
        "store": False,
        "include": ["reasoning.encrypted_content"],
        "prompt_cache_key": request.conversation_id,
    }
    tools: list[JsonValue] = [_function(tool) for tool in request.tools if tool.is_offered]
    if tools:
        body |= {"tools": tools, "parallel_tool_calls": True}
    if settings.reasoning_effort:
        body["reasoning"] = {"effort": settings.reasoning_effort}
    return body


def _facts(request: ModelRequest) -> list[JsonObject]:
    """What is remembered: first in the input, so that it seldom changes and nothing before does."""
    if not request.facts:
        return []
    content: list[JsonValue] = [{"type": "input_text", "text": facts_in_words(request.facts)}]
    return [{"type": "message", "role": "user", "content": content}]


def _function(tool: ToolSpec) -> JsonObject:
    return {
        "type": "function",
        "name": tool.name,
        "description": tool.description,
        "parameters": tool.parameters,
        "strict": _is_strict(tool.parameters),
    }


def _is_strict(schema: JsonObject) -> bool:
    """Whether the service can hold a model to this schema: it takes no optional arguments."""
    properties, required = schema.get("properties"), schema.get("required")
    return (
        schema.get("additionalProperties") is False
        and isinstance(properties, Mapping)
        and isinstance(required, list | tuple)
        and set(required) == set(properties)
    )
