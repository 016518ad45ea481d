"""Folds the events of a Responses stream into what a step reports.

Finished items are the truth; deltas only let the text appear early. What is not known is skipped:
services add kinds of events and items at any time (facts measured against several servers).
"""

import json
from collections.abc import Iterator

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import ReasoningPart
from desktop_assist.domain.provider import CallBroken, CallReady, StepEvent, StepFinished
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ReasoningDelta, TextDelta
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.providers.service.errors import reported_error
from desktop_assist.providers.service.wire import (
    count_in,
    object_in,
    objects_in,
    text_in,
)

_DECLINED = "The model declined: "
_REASONS = {
    "max_output_tokens": "The answer reached its greatest length.",
    "content_filter": "The service's content filter cut the answer short.",
}


class StepFold:
    """One step's stream, event by event.

    Args:
        provider: Our name for the service, kept with its reasoning.
        model_id: The model that was asked.
        request_id: The service's own, for support.
    """

    def __init__(self, provider: str, model_id: str, request_id: str = "") -> None:
        self._provider = provider
        self._model_id = model_id
        self._request_id = request_id
        self._open: set[str] = set()
        self._finished: set[str] = set()
        self._shown: dict[str, str] = {}
        self.is_over = False

    @property
    def awaits_only_the_end(self) -> bool:
        """True when every item that was begun is finished."""
        return bool(self._finished) and not self._open

    def take(self, event: JsonObject) -> Iterator[StepEvent]:
        """What one event of the stream means.

        Raises:
            ProviderError: The service reports that it cannot answer.
        """
        match text_in(event, "type"):
            case "response.output_text.delta" | "response.refusal.delta":
                yield from self._text(event)
            case "response.reasoning_summary_text.delta":
                yield from self._reasoning(event)
            case "response.output_item.added":
                self._open.add(_key(event))
            case "response.output_item.done":
                yield from self._item(_key(event), object_in(event, "item"))
            case "response.completed" | "response.incomplete":
                yield from self._end(object_in(event, "response"))
            case "response.failed":
                raise reported_error(object_in(object_in(event, "response"), "error"))
            case "error":
                # The service nests the fields, the SDK's type has them flat: both are seen.
                raise reported_error(object_in(event, "error") or _without_type(event))

    def cut(self, reason: str) -> StepFinished:
        """The end of a step that its service did not end."""
        self.is_over = True
        return StepFinished("incomplete", self._model_id, TokenUsage(), self._request_id, reason)

    def _text(self, event: JsonObject) -> Iterator[TextDelta]:
        key, delta = _key(event), text_in(event, "delta")
        if not delta:
            return
        if key not in self._shown and event["type"] == "response.refusal.delta":
            yield TextDelta(_DECLINED)
        self._shown[key] = self._shown.get(key, "") + delta
        yield TextDelta(delta)

    def _reasoning(self, event: JsonObject) -> Iterator[ReasoningDelta]:
        delta = text_in(event, "delta")
        if not delta:
            return
        key = f"{_key(event)} {event.get('summary_index')}"
        if key not in self._shown and self._is_shown(_key(event)):
            yield ReasoningDelta("\n\n")
        self._shown[key] = self._shown.get(key, "") + delta
        yield ReasoningDelta(delta)

    def _is_shown(self, key: str) -> bool:
        return any(one.startswith(f"{key} ") for one in self._shown)

    def _item(self, key: str, item: JsonObject) -> Iterator[StepEvent]:
        self._open.discard(key)
        if key in self._finished:
            return
        self._finished.add(key)
        match text_in(item, "type"):
            case "message":
                yield from self._rest_of_text(key, item)
            case "reasoning":
                yield self._reasoning_part(item)
            case "function_call" if text_in(item, "status") != "incomplete":
                yield _call(item)

    def _rest_of_text(self, key: str, item: JsonObject) -> Iterator[TextDelta]:
        parts = objects_in(item, "content")
        whole = "".join(text_in(part, "text") or text_in(part, "refusal") for part in parts)
        shown = self._shown.get(key, "")
        if not whole.startswith(shown) or whole == shown:
            return  # what is on the screen cannot be taken back
        if not shown and any(text_in(part, "refusal") for part in parts):
            yield TextDelta(_DECLINED)
        yield TextDelta(whole[len(shown) :])

    def _reasoning_part(self, item: JsonObject) -> ReasoningPart:
        summary = "\n\n".join(text_in(part, "text") for part in objects_in(item, "summary"))
        # The service refuses its own item without a summary, even an empty one.
        return ReasoningPart(
            summary, self._provider, self._model_id, {"summary": [], **_without_status(item)}
        )

    def _end(self, response: JsonObject) -> Iterator[StepEvent]:
        for index, item in enumerate(objects_in(response, "output")):
            yield from self._item(_item_id(item) or f"#{index}", item)
        self.is_over = True
        reason = text_in(object_in(response, "incomplete_details"), "reason")
        is_complete = text_in(response, "status") != "incomplete" and not reason
        yield StepFinished(
            "completed" if is_complete else "incomplete",
            text_in(response, "model") or self._model_id,
            _usage(object_in(response, "usage")),
            self._request_id,
            _REASONS.get(reason, reason),
        )


def _key(event: JsonObject) -> str:
    """Names an item: some servers give its id only, some events its place only."""
    own_id = text_in(event, "item_id") or _item_id(object_in(event, "item"))
    return own_id or f"#{event.get('output_index')}"


def _item_id(item: JsonObject) -> str:
    return text_in(item, "id") or text_in(item, "call_id")


def _call(item: JsonObject) -> CallReady | CallBroken:
    call_id, name = text_in(item, "call_id") or text_in(item, "id"), text_in(item, "name")
    raw = text_in(item, "arguments")
    try:
        arguments = json.loads(raw or "{}")
    except (ValueError, RecursionError):
        arguments = None
    if not isinstance(arguments, dict):
        return CallBroken(call_id, name, raw)
    return CallReady(ToolCall(call_id, name, arguments))


def _usage(usage: JsonObject) -> TokenUsage:
    return TokenUsage(
        input_tokens=count_in(usage, "input_tokens"),
        cached_tokens=count_in(object_in(usage, "input_tokens_details"), "cached_tokens"),
        output_tokens=count_in(usage, "output_tokens"),
        reasoning_tokens=count_in(object_in(usage, "output_tokens_details"), "reasoning_tokens"),
    )


def _without_type(event: JsonObject) -> JsonObject:
    return {name: value for name, value in event.items() if name != "type"}


def _without_status(item: JsonObject) -> JsonObject:
    return {name: value for name, value in item.items() if name != "status"}
