"""The JSON shape of everything a turn reports; scripts rely on it."""

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    CitationFound,
    QuestionAsked,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnEvent,
    TurnFailed,
    TurnFinished,
    UsageRecorded,
)


def event_json(event: TurnEvent) -> JsonObject | None:  # noqa: PLR0911 - one line an event
    """One line of `ask --json`; None for what scripts are not told of."""
    match event:
        case TextDelta():
            return {"type": "text", "delta": event.text}
        case ToolStarted():
            return {"type": "tool_call", **call_json(event)}
        case ToolFinished():
            return _result_json(event)
        case CitationFound():
            return _citation_json(event)
        case UsageRecorded():
            return _usage_json(event)
        case QuestionAsked():
            choices = list(event.question.choices)
            return {"type": "question", "text": event.question.text, "choices": choices}
        case ApprovalRequested():
            return {"type": "approval", **call_json(event), "reason": event.reason}
        case TurnFailed():
            return {
                "type": "error",
                "code": event.code,
                "message": event.message,
                "hint": event.hint,
            }
        case TurnFinished():
            return _done_json(event)
    return None


def call_json(event: ToolStarted | ApprovalRequested) -> JsonObject:
    """A tool call."""
    return {"id": event.call.id, "name": event.call.name, "arguments": event.call.arguments}


def _result_json(event: ToolFinished) -> JsonObject:
    result = event.result
    shape = {
        "type": "tool_result",
        "id": result.call_id,
        "name": result.name,
        "ok": result.ok,
        "output": result.output,
    }
    return shape | ({"change_id": result.change_id} if result.change_id else {})


def _citation_json(event: CitationFound) -> JsonObject:
    shape = {"type": "citation", "source": event.source, "quote": event.quote}
    page = {} if event.page is None else {"page": event.page}
    return shape | page | ({"section": event.section} if event.section else {})


def _usage_json(event: UsageRecorded) -> JsonObject:
    usage = event.usage
    return {
        "type": "usage",
        "provider": usage.provider,
        "model_id": usage.model_id,
        "input_tokens": usage.tokens.input_tokens,
        "cached_tokens": usage.tokens.cached_tokens,
        "output_tokens": usage.tokens.output_tokens,
        "cost_usd": None if usage.cost_usd is None else str(usage.cost_usd),
    }


def _done_json(event: TurnFinished) -> JsonObject:
    return {
        "type": "done",
        "conversation_id": event.conversation_id,
        "turn_id": event.turn_id,
        "provider": event.provider,
        "model_id": event.model_id,
        "status": event.status,
    }
