"""Folds the events of a Responses stream into what a step reports.

Finished items are the truth; deltas only let the text appear early. What is not known is skipped:
services add kinds of events and items at any time (facts measured against several servers).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.hosted_store import CitedPiece, HostedPassage
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import ReasoningPart
from desktop_assist.domain.provider import (
    CallBroken,
    CallReady,
    StepEvent,
    StepFinished,
    TextFinished,
)
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ReasoningDelta, TextDelta
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.providers.responses.citations import citations_in, pieces_in
from desktop_assist.providers.responses.hosted_work import FILE_SEARCH, HOSTED, work_in_words
from desktop_assist.providers.responses.places import ItemPlaces, OutputOrder
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
    "max_messages": "The service allows no more messages in one answer.",
    "content_filter": "The service's content filter cut the answer short.",
}
# Deltas of anything else are not looked at: the finished item says it all.
_TEXT = {"response.output_text.delta", "response.refusal.delta"}
_REASONING = {"response.reasoning_summary_text.delta", "response.reasoning_text.delta"}


class StepFold:
    """One step's stream, event by event.

    Args:
        provider: Our name for the service, kept with its reasoning.
        model_id: The model that was asked.
        request_id: The service's own, for support.
        rate_limits: What the service said of the limits of the account.
        account: Whose reasoning it is; see ReasoningPart.

    Attributes:
        cited: What the citations in stored files stand on.
        is_over: Whether the service has ended the step.
    """

    def __init__(
        self,
        provider: str,
        model_id: str,
        request_id: str = "",
        rate_limits: Mapping[str, str] | None = None,
        account: str = "",
    ) -> None:
        self._provider = provider
        self._account = account
        self._end = StepFinished(
            "incomplete", model_id, TokenUsage(), request_id, rate_limits=rate_limits or {}
        )
        self._places = ItemPlaces()
        self._order = OutputOrder()
        self._open: set[int] = set()
        self._shown: dict[int, str] = {}
        self._summaries: dict[int, set[object]] = {}
        self._pieces: list[HostedPassage] = []
        self.cited: dict[Citation, CitedPiece] = {}
        self.is_over = False

    @property
    def awaits_only_the_end(self) -> bool:
        """True when every item that was begun is finished."""
        return self._places.has_finished and not self._open

    def take(self, event: JsonObject) -> Iterator[StepEvent]:
        """What one event of the stream means.

        Raises:
            ProviderError: The service reports that it cannot answer.
        """
        match text_in(event, "type"):
            case kind if kind in _TEXT:
                place = self._places.of_event(event)
                yield from self._order.put(place, self._text(place, event))
            case kind if kind in _REASONING:
                place = self._places.of_event(event)
                yield from self._order.put(place, self._reasoning(place, event))
            case "response.output_item.added":
                place = self._places.of_item(event)
                self._open.add(place)
                # From now on later items wait for it: reasoning must stay before what it led to.
                yield from self._order.put(place, ())
            case "response.output_item.done":
                item = object_in(event, "item")
                yield from self._item(self._places.of_item(event), item)
            case "response.completed" | "response.incomplete":
                yield from self._close(object_in(event, "response"))
            case "response.failed":
                raise reported_error(object_in(object_in(event, "response"), "error"))
            case "error":
                # The service nests the fields, the SDK's type has them flat: both are seen.
                raise reported_error(object_in(event, "error") or _without_type(event))

    def held_back(self) -> Iterator[StepEvent]:
        """What waits for an item that will not be finished any more."""
        return self._order.rest()

    def cut(self, reason: str) -> Iterator[StepEvent]:
        """The end of a step that its service did not end."""
        self.is_over = True
        yield from self.held_back()
        yield replace(self._end, reason=reason)

    def _text(self, place: int, event: JsonObject) -> list[StepEvent]:
        delta = text_in(event, "delta")
        if not delta:
            return []
        is_new_refusal = place not in self._shown and event["type"] == "response.refusal.delta"
        self._shown[place] = self._shown.get(place, "") + delta
        return [TextDelta(_DECLINED), TextDelta(delta)] if is_new_refusal else [TextDelta(delta)]

    def _reasoning(self, place: int, event: JsonObject) -> list[StepEvent]:
        delta = text_in(event, "delta")
        if not delta:
            return []
        parts = self._summaries.setdefault(place, set())
        part = str(event.get("summary_index", event.get("content_index")))
        is_next = bool(parts) and part not in parts
        parts.add(part)
        return (
            [ReasoningDelta("\n\n"), ReasoningDelta(delta)] if is_next else [ReasoningDelta(delta)]
        )

    def _item(self, place: int, item: JsonObject) -> Iterator[StepEvent]:
        self._open.discard(place)
        kind = text_in(item, "type")
        if self._places.finish(place, kind):
            yield from self._order.finish(place, self._finished_item(place, kind, item))

    def _finished_item(self, place: int, kind: str, item: JsonObject) -> Iterator[StepEvent]:
        match kind:
            case "message":
                yield from self._message(place, item)
            case "reasoning":
                yield self._reasoning_part(item)
            case "function_call" if text_in(item, "status") != "incomplete":
                yield _call(item)
            case kind if kind in HOSTED:
                yield from self._hosted_work(kind, item)

    def _message(self, place: int, item: JsonObject) -> Iterator[StepEvent]:
        parts = objects_in(item, "content")
        whole = "".join(text_in(part, "text") or text_in(part, "refusal") for part in parts)
        declined = _DECLINED if any(text_in(part, "refusal") for part in parts) else ""
        shown = self._shown.get(place, "")
        if not shown and whole:
            yield TextDelta(declined + whole)
        elif whole.startswith(shown) and whole != shown:
            yield TextDelta(whole[len(shown) :])
        for found in citations_in(parts, self._pieces):
            if found.cited is not None:
                self.cited[found.event.citation] = found.cited
            yield found.event
        # What is on the screen cannot be taken back, but what is kept is the finished text.
        yield TextFinished(declined + (whole or shown), text_in(item, "phase"))

    def _reasoning_part(self, item: JsonObject) -> ReasoningPart:
        summary = "\n\n".join(text_in(part, "text") for part in objects_in(item, "summary"))
        # The service refuses its own item without a summary, even an empty one.
        kept = {"summary": [], **_without_status(item)}
        return ReasoningPart(summary, self._provider, self._end.model_id, kept, self._account)

    def _hosted_work(self, kind: str, item: JsonObject) -> Iterator[StepEvent]:
        words = work_in_words(item)
        self._pieces += pieces_in(item)
        # What was found is not sent back: it would be paid for once more.
        kept = {name: value for name, value in item.items() if name != "results"}
        part = ReasoningPart(words, self._provider, self._end.model_id, kept, self._account)
        yield ReasoningDelta(f"{words}\n\n")
        yield replace(part, is_outside=kind == FILE_SEARCH)

    def _close(self, response: JsonObject) -> Iterator[StepEvent]:
        for index, item in enumerate(objects_in(response, "output")):
            yield from self._item(self._places.in_closing_event(index, item), item)
        yield from self._order.rest()
        self.is_over = True
        reason = text_in(object_in(response, "incomplete_details"), "reason")
        is_complete = text_in(response, "status") != "incomplete" and not reason
        yield replace(
            self._end,
            status="completed" if is_complete else "incomplete",
            model_id=text_in(response, "model") or self._end.model_id,
            usage=_usage(object_in(response, "usage")),
            reason=_REASONS.get(reason, reason),
            service_tier=text_in(response, "service_tier"),
        )


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
        cache_write_tokens=count_in(object_in(usage, "input_tokens_details"), "cache_write_tokens"),
        output_tokens=count_in(usage, "output_tokens"),
        reasoning_tokens=count_in(object_in(usage, "output_tokens_details"), "reasoning_tokens"),
    )


def _without_type(event: JsonObject) -> JsonObject:
    return {name: value for name, value in event.items() if name != "type"}


def _without_status(item: JsonObject) -> JsonObject:
    return {name: value for name, value in item.items() if name != "status"}
