"""The JSON shape of everything a turn reports; scripts rely on it."""

from typing import assert_never

from desktop_assist.cli.citation_json import citation_json
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    CardAhead,
    CitationFound,
    NoticeGiven,
    OfferMade,
    QuestionAsked,
    ReasoningDelta,
    SpeechHeard,
    StepWaiting,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnEvent,
    TurnFailed,
    TurnFinished,
    TurnStarted,
    UsageRecorded,
)
from desktop_assist.domain.usage import StepUsage


def event_json(event: TurnEvent) -> JsonObject | None:  # noqa: C901, PLR0911, PLR0912 - a case each
    """One line of `ask --json`; None for what scripts are not told of."""
    match event:
        case TurnStarted() | SpeechHeard() | ReasoningDelta() | CardAhead():
            return None
        case TextDelta():
            return {"type": "text", "delta": event.text}
        case ToolStarted():
            return {"type": "tool_call", **_call(event.call)}
        case ToolFinished():
            return {"type": "tool_result", **_result(event.result)}
        case CitationFound(citation=citation):
            return {"type": "citation", **citation_json(citation)}
        case UsageRecorded():
            return {"type": "usage", **_usage(event.usage)}
        case OfferMade():
            return {"type": "offer", **_offer(event)}
        case QuestionAsked():
            return {"type": "question", **_question(event)}
        case ApprovalRequested():
            return {"type": "approval", **_call(event.call), "reason": event.reason}
        case StepWaiting():
            return {"type": "waiting", "seconds": event.seconds, "is_refused": event.is_refused}
        case NoticeGiven():
            return {"type": "notice", "text": event.text}
        case TurnFailed():
            return {"type": "error", **_failure(event)}
        case TurnFinished():
            return {"type": "done", **_end(event)}
        case _:
            assert_never(event)


def _call(call: ToolCall) -> JsonObject:
    return {"id": call.id, "name": call.name, "arguments": call.arguments}


def _result(result: ToolResult) -> JsonObject:
    change: JsonObject = {"change_id": result.change_id} if result.change_id else {}
    return {
        "id": result.call_id,
        "name": result.name,
        "ok": result.ok,
        "output": result.output,
        **change,
    }


def _usage(usage: StepUsage) -> JsonObject:
    return {
        "provider": usage.provider,
        "model_id": usage.model_id,
        "input_tokens": usage.tokens.input_tokens,
        "cached_tokens": usage.tokens.cached_tokens,
        "output_tokens": usage.tokens.output_tokens,
        "cost_usd": None if usage.cost_usd is None else str(usage.cost_usd),
    }


def _question(event: QuestionAsked) -> JsonObject:
    return {"text": event.question.text, "choices": list(event.question.choices)}


def _offer(event: OfferMade) -> JsonObject:
    return {
        "choices": list(event.offer.choices),
        "actions": [action.label for action in event.offer.actions],
    }


def _failure(event: TurnFailed) -> JsonObject:
    return {"code": event.code, "message": event.message, "hint": event.hint}


def _end(event: TurnFinished) -> JsonObject:
    return {
        "conversation_id": event.conversation_id,
        "turn_id": event.turn_id,
        "provider": event.provider,
        "model_id": event.model_id,
        "status": event.status,
    }
