"""A turn as the stream that `useChat` of the AI SDK reads (UI message stream, version 1)."""

from collections.abc import Iterator
from itertools import count

from desktop_assist.domain.card import Card
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    CitationFound,
    NoticeGiven,
    QuestionAsked,
    ReasoningDelta,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnEvent,
    TurnFailed,
    TurnFinished,
    TurnStarted,
)

HEADERS = {"x-vercel-ai-ui-message-stream": "v1"}


class UiStream:
    """Turns events into the stream's pieces. One for each answer of the door.

    Args:
        is_continued: The message was begun by an earlier answer, which ended with a question.
        denied: Calls that the person said no to.
    """

    def __init__(self, *, is_continued: bool = False, denied: frozenset[str] = frozenset()) -> None:
        self._is_continued = is_continued
        self._denied = denied
        self._open = ""
        self._numbers = count(1)
        self._called: set[str] = set()

    def begin(self) -> Iterator[JsonObject]:
        """What comes before everything else."""
        yield {"type": "start"}
        if not self._is_continued:
            yield {"type": "start-step"}

    def pieces(self, event: TurnEvent, name: str = "") -> Iterator[JsonObject]:
        """What an event is in the stream.

        Args:
            event: As the assistant reported it.
            name: Under which a question is answered.
        """
        match event:
            case TextDelta(text):
                yield from self._say("text", text)
            case ReasoningDelta(text):
                yield from self._say("reasoning", text)
            case QuestionAsked(question):
                yield from self._say("text", question.text)
            case TurnStarted() | TurnFinished() | TurnFailed() | NoticeGiven():
                yield from self._about(event)
            case ToolStarted() | ToolFinished() | ApprovalRequested() | CitationFound():
                yield from self._close()
                yield from self._aside(event, name)
            case _:
                return

    def end(self, *, is_over: bool) -> Iterator[JsonObject]:
        """What comes last: of the step only when the turn is over, of the answer in any case."""
        yield from self._close()
        if is_over:
            yield {"type": "finish-step"}
        yield {"type": "finish"}

    def _about(
        self, event: TurnStarted | TurnFinished | TurnFailed | NoticeGiven
    ) -> Iterator[JsonObject]:
        match event:
            case TurnStarted():
                about = {"conversationId": event.conversation_id, "provider": event.provider}
                yield {"type": "message-metadata", "messageMetadata": about}
            case TurnFinished():
                yield {"type": "message-metadata", "messageMetadata": {"status": event.status}}
            case NoticeGiven():
                yield {"type": "data-notice", "data": {"text": event.text}, "transient": True}
            case TurnFailed():
                yield from self._close()
                yield {"type": "error", "errorText": f"{event.message} {event.hint}".strip()}

    def _aside(
        self, event: ToolStarted | ToolFinished | ApprovalRequested | CitationFound, name: str
    ) -> Iterator[JsonObject]:
        match event:
            case ToolStarted(call):
                if call.id not in self._called:
                    self._called.add(call.id)
                    yield _call(call.id, call.name, call.arguments)
            case ApprovalRequested(call, reason):
                if call.id not in self._called:
                    self._called.add(call.id)
                    yield _call(call.id, call.name, call.arguments)
                asked = {"approvalId": name, "toolCallId": call.id, "reason": reason}
                yield {"type": "tool-approval-request", **asked}
            case ToolFinished(result):
                yield self._result(result)
            case CitationFound(citation):
                source = {"sourceId": f"source-{next(self._numbers)}", "mediaType": "text/plain"}
                yield {"type": "source-document", **source, "title": citation.place_words()}

    def _result(self, result: ToolResult) -> JsonObject:
        if result.call_id in self._denied:
            return {"type": "tool-output-denied", "toolCallId": result.call_id}
        about: JsonObject = {"toolCallId": result.call_id, "dynamic": True}
        if not result.ok:
            words = str(result.output.get("summary", "It could not be done."))
            return {"type": "tool-output-error", "errorText": words, **about}
        output: JsonObject = {**result.output, "card": card_json(result.card)}
        return {"type": "tool-output-available", "output": output, **about}

    def _say(self, kind: str, text: str) -> Iterator[JsonObject]:
        if not self._open.startswith(f"{kind}-"):
            yield from self._close()
            self._open = f"{kind}-{next(self._numbers)}"
            yield {"type": f"{kind}-start", "id": self._open}
        yield {"type": f"{kind}-delta", "id": self._open, "delta": text}

    def _close(self) -> Iterator[JsonObject]:
        if self._open:
            yield {"type": f"{self._open.partition('-')[0]}-end", "id": self._open}
            self._open = ""


def card_json(card: Card | None) -> JsonObject | None:
    """What a card shows, without what only this program can do with it."""
    if card is None:
        return None
    table: JsonObject | None = None
    if card.table is not None:
        rows = [list(row) for row in card.table.rows]
        table = {"columns": list(card.table.columns), "rows": rows}
    return {
        "kind": card.kind,
        "title": card.title,
        "subtitle": card.subtitle,
        "fields": [{"label": one.label, "value": one.value} for one in card.fields],
        "table": table,
        "warnings": list(card.warnings),
        "footnote": card.footnote,
    }


def _call(call_id: str, name: str, arguments: JsonObject) -> JsonObject:
    about: JsonObject = {"toolCallId": call_id, "toolName": name, "dynamic": True}
    return {"type": "tool-input-available", "input": arguments, **about}
