"""Recognises that a request was too long for a model, in the words of several servers."""

import re
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import ProviderError, RequestTooLongError
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.service.wire import as_object, count_in, object_in, text_in

if TYPE_CHECKING:
    import openai

_NUMBER = r"([\d,]+)"
_SAYS_SO = re.compile(
    r"context (?:length|size|window)|maximum context|context the overflows|too many tokens",
    re.IGNORECASE,
)
# llama.cpp, vLLM and OpenAI, LM Studio.
_ROOM = re.compile(
    rf"(?:context size \(|maximum context length (?:is|of) |context length of (?:only )?){_NUMBER}",
    re.IGNORECASE,
)
_TOKENS = re.compile(
    rf"(?:request \(|requested |resulted in |has |contains at least |the first ){_NUMBER} "
    r"(?:input |prompt )?tokens",
    re.IGNORECASE,
)


def as_too_long(error: ProviderError) -> RequestTooLongError | None:
    """The same refusal with its figures, when it is about the request's length."""
    import openai

    cause = error.__cause__
    if not isinstance(cause, openai.APIError):
        return None
    body = _body(cause)
    words = text_in(body, "message") or cause.message
    if not isinstance(error, RequestTooLongError) and not _is_said(body, words):
        return None
    tokens = count_in(body, "n_prompt_tokens") or _number(_TOKENS, words)
    room = count_in(body, "n_ctx") or _number(_ROOM, words)
    return RequestTooLongError(_message(tokens, room), _HINT, tokens, room)


_HINT = (
    "Start a new conversation, ask for less at once, or give the model a larger context where it "
    "is served."
)


def _is_said(body: JsonObject, words: str) -> bool:
    return text_in(body, "type") == "exceed_context_size_error" or bool(_SAYS_SO.search(words))


def _message(tokens: int, room: int) -> str:
    if tokens and room:
        return f"The request has {tokens:,} tokens, but the model's context holds {room:,}."
    if room:
        return f"The request is too long: the model's context holds {room:,} tokens."
    return "The request is too long for the model's context."


def _number(pattern: re.Pattern[str], words: str) -> int:
    found = pattern.search(words)
    return int(found[1].replace(",", "")) if found else 0


def _body(error: "openai.APIError") -> JsonObject:
    body: JsonValue = error.body  # type: ignore[assignment]
    return object_in(as_object(body), "error") or as_object(body)
