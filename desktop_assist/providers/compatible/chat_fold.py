"""Folds the chunks of a Chat Completions stream into what a step reports.

Servers differ: an id or an index may be missing, arguments come in pieces or as an object, the
usage comes in a chunk of its own, in the last one, or not at all (seen with several servers).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import ReasoningPart
from desktop_assist.domain.provider import CallBroken, CallReady, StepEvent, StepFinished
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ReasoningDelta, TextDelta
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.providers.compatible.thought import ThoughtSplitter
from desktop_assist.providers.service.errors import reported_error
from desktop_assist.providers.service.wire import count_in, object_in, objects_in, text_in

TOO_LONG = "The answer reached its greatest length."
_REASONS = {
    "length": TOO_LONG,
    "content_filter": "The service's content filter cut the answer short.",
}
_REASONING_NAMES = ("reasoning_content", "reasoning", "thinking")


@dataclass(slots=True)
class _OpenCall:
    """A call while its pieces arrive."""

    id: str
    name: str
    arguments: str


class ChatFold:
    """One step's stream, chunk by chunk.

    Args:
        provider: Our name for the service, kept with its reasoning.
        model_id: The model that was asked.
        max_tokens: The longest answer that was asked for.
        request_id: The service's own, for support.
    """

    def __init__(self, provider: str, model_id: str, max_tokens: int, request_id: str = "") -> None:
        self._provider = provider
        self._model_id = model_id
        self._max_tokens = max_tokens
        self._request_id = request_id
        self._calls: dict[str, _OpenCall] = {}
        self._last_call = ""
        self._reasoning: list[str] = []
        self._thought = ThoughtSplitter()
        self._usage = TokenUsage()
        self._reason = ""
        self.has_begun = False

    @property
    def awaits_only_the_end(self) -> bool:
        """True when the model has said why it stopped: only the usage is missing."""
        return bool(self._reason)

    def take(self, chunk: JsonObject) -> Iterator[StepEvent]:
        """What one chunk of the stream means.

        Raises:
            ProviderError: The service reports that it cannot answer.
        """
        if error := object_in(chunk, "error"):
            raise reported_error(error)
        self.has_begun = True
        self._model_id = text_in(chunk, "model") or self._model_id
        if usage := object_in(chunk, "usage"):
            self._usage = token_usage(usage)
        for choice in objects_in(chunk, "choices")[:1]:
            # A server that does not stream sends the whole message at once.
            yield from self._delta(object_in(choice, "delta") or object_in(choice, "message"))
            self._reason = text_in(choice, "finish_reason") or self._reason

    def finish(self) -> Iterator[StepEvent]:
        """What is left to say when the stream is over."""
        yield from self._thoughts_and_text(self._thought.finish())
        if self._reasoning:
            yield ReasoningPart("".join(self._reasoning), self._provider, self._model_id, {})
        if self._reason not in _REASONS:
            yield from self._ready_calls()
        yield StepFinished(
            "incomplete" if self._cut_reason() else "completed",
            self._model_id,
            self._usage,
            self._request_id,
            self._cut_reason(),
        )

    def _ready_calls(self) -> Iterator[CallReady | CallBroken]:
        known = {""}
        for call in self._calls.values():
            # Some servers give no ids, some the same one to every call.
            call_id = f"call_{uuid4().hex[:16]}" if call.id in known else call.id
            known.add(call_id)
            yield ready_call(call_id, call.name, call.arguments)

    def _cut_reason(self) -> str:
        # Some servers call an answer complete that only reached the limit.
        is_full = 0 < self._max_tokens <= self._usage.output_tokens
        return _REASONS.get(self._reason, TOO_LONG if is_full else "")

    def _delta(self, delta: JsonObject) -> Iterator[StepEvent]:
        for name in _REASONING_NAMES:
            if thought := text_in(delta, name):
                yield from self._thoughts_and_text([ReasoningDelta(thought)])
                break
        yield from self._thoughts_and_text(self._thought.feed(_content(delta)))
        if refusal := text_in(delta, "refusal"):
            yield TextDelta(refusal)
        for place, piece in enumerate(objects_in(delta, "tool_calls")):
            self._add(piece, place)

    def _thoughts_and_text(
        self, pieces: "list[TextDelta | ReasoningDelta]"
    ) -> Iterator[TextDelta | ReasoningDelta]:
        for piece in pieces:
            if isinstance(piece, ReasoningDelta):
                self._reasoning.append(piece.text)
            yield piece

    def _add(self, piece: JsonObject, place: int) -> None:
        function = object_in(piece, "function")
        call = self._call_of(piece, place, text_in(function, "name"))
        call.id = call.id or text_in(piece, "id")
        call.name = call.name or text_in(function, "name")
        arguments = function.get("arguments")
        call.arguments += arguments if isinstance(arguments, str) else _as_text(arguments)

    def _call_of(self, piece: JsonObject, place: int, name: str) -> _OpenCall:
        """The call that a piece belongs to: by its index, else by what it tells of itself."""
        own_id, index = text_in(piece, "id"), piece.get("index")
        if isinstance(index, int):
            key = f"#{index}"
            # Some servers give every call the same index.
            if own_id and key in self._calls and self._calls[key].id not in {"", own_id}:
                key = own_id
        elif own_id:
            key = own_id
        elif name or place:
            key = f"call {len(self._calls)}" if name else self._last_call
        else:
            key = self._last_call
        self._last_call = key
        return self._calls.setdefault(key, _OpenCall("", "", ""))


def ready_call(call_id: str, name: str, raw_arguments: str) -> CallReady | CallBroken:
    """A call whose arguments have arrived as a whole."""
    try:
        arguments = json.loads(raw_arguments or "{}")
    except (ValueError, RecursionError):
        arguments = None
    if not isinstance(arguments, dict):
        return CallBroken(call_id, name, raw_arguments)
    return CallReady(ToolCall(call_id, name, arguments))


def token_usage(usage: JsonObject) -> TokenUsage:
    """What Chat Completions calls usage."""
    return TokenUsage(
        input_tokens=count_in(usage, "prompt_tokens"),
        cached_tokens=count_in(object_in(usage, "prompt_tokens_details"), "cached_tokens"),
        output_tokens=count_in(usage, "completion_tokens"),
        reasoning_tokens=count_in(
            object_in(usage, "completion_tokens_details"), "reasoning_tokens"
        ),
    )


def _content(delta: JsonObject) -> str:
    parts = objects_in(delta, "content")
    return text_in(delta, "content") or "".join(text_in(part, "text") for part in parts)


def _as_text(arguments: object) -> str:
    return json.dumps(arguments) if isinstance(arguments, dict) else ""
