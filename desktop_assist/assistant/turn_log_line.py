"""Makes the turn log's line of one step: what was asked, answered and done, redacted."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never, cast
from zoneinfo import ZoneInfo

from desktop_assist.assistant.history import calls_of, results_in
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    Message,
    OfferPart,
    Part,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.privacy.redactor import Redactor

VERSION = 1
_LONGEST_TEXT = 20_000
# Far beyond what is kept: a secret is not cut in two before it is found.
_LONGEST_READ = 200_000
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class LoggedStep:
    """One step, as the database has it; `asked` and `said` where it was no part of the talk."""

    id: str
    turn_id: str
    conversation_id: str
    turn_status: str
    newest_message_id: str
    provider: str
    asked_model_id: str
    model_id: str
    used_at: str
    duration_ms: int
    input_tokens: int
    cached_tokens: int
    cache_write_tokens: int
    output_tokens: int
    reasoning_tokens: int
    cost_usd: str | None
    is_estimate: int
    request_id: str
    rate_limits: str
    status: str
    error_code: str
    asked: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class _Terms:
    time_zone: ZoneInfo
    redactor: Redactor


def log_lines(
    steps: Sequence[LoggedStep],
    messages: Sequence[Message],
    time_zone: ZoneInfo,
    redactor: Redactor,
) -> list[JsonObject]:
    """The lines of one turn's steps, oldest first.

    Args:
        steps: All steps of the turn.
        messages: The turn's own messages.
        time_zone: The home zone.
        redactor: Takes personal data out of what was said.
    """
    starts = [_place(step, messages) for step in steps]
    ends = [*starts[1:], len(messages) - 1]
    return [
        _line(
            step,
            number,
            messages[max(start, 0) : start + 1],
            messages[start + 1 : end + 1],
            _Terms(time_zone, redactor),
        )
        for number, (step, start, end) in enumerate(zip(steps, starts, ends, strict=True), start=1)
    ]


def _place(step: LoggedStep, messages: Sequence[Message]) -> int:
    """Where the message stands that the step was to answer; before the first when it is gone."""
    ids = [message.id for message in messages]
    return ids.index(step.newest_message_id) if step.newest_message_id in ids else -1


def _line(
    step: LoggedStep,
    number: int,
    asked: Sequence[Message],
    answer: Sequence[Message],
    terms: _Terms,
) -> JsonObject:
    begun_at = datetime.fromisoformat(step.used_at).astimezone(terms.time_zone)
    question, said = terms.redactor.texts(
        step.asked or _text_of(asked),
        step.said or _text_of(one for one in answer if one.role == "assistant"),
    )
    return {
        "version": VERSION,
        "at": begun_at.isoformat(timespec="milliseconds"),
        "duration_ms": step.duration_ms,
        "conversation_id": step.conversation_id,
        "turn_id": step.turn_id,
        "step_id": step.id,
        "step": number,
        "provider": step.provider,
        "model_asked": step.asked_model_id[:_LONGEST_NAME],
        "model_answered": step.model_id[:_LONGEST_NAME],
        "request": {"role": _role(step, asked), **_cut(question)},
        "answer": _cut(said),
        "tools": [_tool(call, results_in(answer)) for one in answer for call in calls_of(one)],
        "tokens": _tokens(step),
        "is_estimate": bool(step.is_estimate),
        "cost_usd": step.cost_usd,
        "request_id": step.request_id[:_LONGEST_NAME],
        "rate_limits": json.loads(step.rate_limits),
        "status": step.status,
        "turn_status": step.turn_status,
        "error_code": step.error_code or None,
    }


def _role(step: LoggedStep, asked: Sequence[Message]) -> str | None:
    if step.asked:
        return "user"
    return asked[0].role if asked else None


def _tokens(step: LoggedStep) -> JsonObject:
    return {
        "input": step.input_tokens,
        "cached": step.cached_tokens,
        "cache_write": step.cache_write_tokens,
        "output": step.output_tokens,
        "reasoning": step.reasoning_tokens,
    }


def _tool(call: ToolCall, results: Mapping[str, ToolResult]) -> JsonObject:
    result = results.get(call.id)
    return {
        "call_id": call.id,
        "name": call.name[:_LONGEST_NAME],
        "ok": None if result is None else result.ok,
        "duration_ms": None if result is None else result.duration_ms,
    }


def _cut(text: str) -> JsonObject:
    is_cut = len(text) > _LONGEST_TEXT
    return {"text": text[:_LONGEST_TEXT], "is_cut": is_cut}


def _text_of(messages: Iterable[Message]) -> str:
    words = (_words(part) for message in messages for part in message.parts)
    return "\n".join(filter(None, words))[:_LONGEST_READ]


def _words(part: Part) -> str:
    words = ""
    match part:
        case TextPart():
            words = part.text
        case AttachmentPart():
            words = f"[file “{part.name}”, {part.media_type}, {part.size_bytes} bytes]"
        case QuestionPart():
            words = " ".join((part.text, *part.choices))
        case OfferPart():
            words = " ".join(part.choices)
        case ErrorPart():
            words = f"({part.message})"
        case ToolResult():
            words = json.dumps(part.output, ensure_ascii=False, default=_plain)
        case ReasoningPart() | ToolCall():
            pass  # tools have a place of their own
        case _:
            assert_never(part)
    return words


def _plain(value: object) -> object:
    return dict(value) if isinstance(value, Mapping) else list(cast("Iterable[object]", value))
