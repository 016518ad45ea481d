"""Finds out whether a model calls tools by itself, with one clear request that says nothing.

Some servers drop the tools without a word where the model's template has no place for them; some
small models are told of them and never call one.
"""

from collections.abc import Sequence

from desktop_assist.domain.errors import ProviderError
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.providers.compatible.chat_body import CHAT_PATH, chat_body
from desktop_assist.providers.compatible.server import Server, ToolUse
from desktop_assist.providers.service.wire import object_in, objects_in, text_in

_QUESTION = "What is the colour of the day? Find out with the tool colour_of_the_day."
_TOOL = ToolSpec(
    "colour_of_the_day",
    "Tells the colour of a day. The only way to find it out.",
    {
        "type": "object",
        "properties": {"day": {"type": "string", "description": "For example today."}},
        "required": ["day"],
        "additionalProperties": False,
    },
    "read",
)
_LONGEST_ANSWER = 96
_MESSAGES: Sequence[JsonValue] = ({"role": "user", "content": _QUESTION},)
_THOUGHTS = ("reasoning_content", "reasoning", "thinking")


async def probe_tools(server: Server) -> ToolUse | None:
    """How the model calls tools; None when this server does not tell."""
    body = chat_body(server.model_id, _MESSAGES, _LONGEST_ANSWER, (_TOOL,))
    try:
        answer = await server.ask(CHAT_PATH, {**_unstreamed(body), "tool_choice": "auto"})
    except ProviderError:
        return None
    message = _message(answer)
    if objects_in(message, "tool_calls"):
        return "free"
    # Who is still thinking has not said no.
    return None if _is_thinking(message) else "constrained"


def _unstreamed(body: dict[str, JsonValue]) -> dict[str, JsonValue]:
    return {name: value for name, value in body.items() if name != "stream_options"}


def _message(answer: JsonObject) -> JsonObject:
    choices = objects_in(answer, "choices")
    return object_in(choices[0], "message") if choices else {}


def _is_thinking(message: JsonObject) -> bool:
    content = text_in(message, "content").strip()
    return content.startswith("<think>") or (
        not content and any(text_in(message, name) for name in _THOUGHTS)
    )


def has_no_tools(error: ProviderError) -> bool:
    """Whether a server refused a request only because it came with tools."""
    import openai

    cause = error.__cause__
    if not isinstance(cause, openai.APIStatusError) or cause.status_code not in {400, 422, 500}:
        return False
    words = str(cause.body).lower()
    return "tool" in words and any(one in words for one in ("not support", "unsupported"))
