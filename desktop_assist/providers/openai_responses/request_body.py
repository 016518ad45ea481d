"""Puts one step's request into the words of the Responses API."""

from hashlib import sha256

from desktop_assist.domain.fact import facts_in_words
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.provider import ModelRequest, RedactedRequest
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.providers.responses.input_items import input_items
from desktop_assist.providers.responses.strict_schema import fits_strict_mode
from desktop_assist.usage.hosted_use import MOST_CALLS


def request_body(
    redacted: RedactedRequest, settings: OpenAISettings, provider: str, account: str = ""
) -> dict[str, JsonValue]:
    """The body of `POST /responses`.

    Nothing is kept at the service: the whole conversation goes along each time, with the model's
    encrypted reasoning. It is the only way that also serves projects without data retention and
    other vendors' servers.

    What never changes stands first, then what seldom does, then the conversation, which only
    grows: the service charges a tenth for a beginning that it has seen before, byte for byte.
    """
    request, model_id = redacted.request, settings.model_id
    own = [_function(tool) for tool in request.tools if tool.is_offered]
    hosted = _hosted_tools(settings)
    tools: list[JsonValue] = [*own, *hosted]
    items = input_items(request.messages, provider, model_id, account, redacted.uploads)
    return {
        "model": model_id,
        "instructions": request.instructions,
        **({"tools": tools, "parallel_tool_calls": True} if tools else {}),
        # Each of them costs, and the budget has set aside so many.
        **({"max_tool_calls": MOST_CALLS} if hosted else {}),
        **_reasoning(settings),
        **_answer_format(request),
        "max_output_tokens": settings.max_output_tokens,
        **({} if settings.service_tier == "auto" else {"service_tier": settings.service_tier}),
        "store": False,
        "include": ["reasoning.encrypted_content", *_found_too(settings)],
        "prompt_cache_key": _cache_key(request, settings),
        "input": [*_facts(request), *items],
    }


def _cache_key(request: ModelRequest, settings: OpenAISettings) -> str:
    """Leads requests with the same beginning to where the service keeps it.

    One person asks far less often than the 15 times a minute up to which a key is served well.
    """
    if not settings.shares_beginning:
        return request.conversation_id
    names = "\n".join(tool.name for tool in request.tools if tool.is_offered)
    beginning = f"{settings.model_id}\n{names}\n{request.instructions}"
    return sha256(beginning.encode()).hexdigest()[:32]


def _hosted_tools(settings: OpenAISettings) -> list[JsonObject]:
    """What the service itself may do, where the person switched it on."""
    tools: list[JsonObject] = []
    if settings.file_search_store:
        tools.append({"type": "file_search", "vector_store_ids": [settings.file_search_store]})
    if settings.code_interpreter:
        tools.append({"type": "code_interpreter", "container": {"type": "auto"}})
    return tools


def _found_too(settings: OpenAISettings) -> list[JsonValue]:
    """The words that a search in stored files finds: the page of a citation is found by them."""
    return ["file_search_call.results"] if settings.file_search_store else []


def _reasoning(settings: OpenAISettings) -> JsonObject:
    """How much the model thinks; a summary of it is only made when asked for."""
    effort = settings.reasoning_effort
    if not effort:
        return {}
    summary: JsonObject = {} if effort == "none" else {"summary": "auto"}
    return {"reasoning": {"effort": effort, **summary}}


def _answer_format(request: ModelRequest) -> JsonObject:
    wanted = request.answer_format
    if wanted is None:
        return {}
    shape: JsonObject = {"name": wanted.name, "schema": wanted.schema}
    is_strict = fits_strict_mode(wanted.schema)
    return {"text": {"format": {"type": "json_schema", **shape, "strict": is_strict}}}


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
        "strict": fits_strict_mode(tool.parameters),
    }
