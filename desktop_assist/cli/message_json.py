"""The JSON shapes of conversations and their messages."""

from typing import assert_never

from desktop_assist.cli.citation_json import citation_json
from desktop_assist.domain.conversation import Conversation
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


def conversation_json(conversation: Conversation) -> JsonObject:
    """A conversation as listed."""
    origin = conversation.branched_from
    return {
        "id": conversation.id,
        "title": conversation.title,
        "created_at": conversation.created_at.isoformat(),
        "updated_at": conversation.updated_at.isoformat(),
        "is_pinned": conversation.is_pinned,
        "is_archived": conversation.is_archived,
        "branched_from": origin.conversation_id if origin else None,
    }


def message_json(message: Message) -> JsonObject:
    """A message with its parts."""
    return {
        "id": message.id,
        "turn_id": message.turn_id,
        "role": message.role,
        "status": message.status,
        "created_at": message.created_at.isoformat(),
        "parts": [part_json(part) for part in message.parts],
    }


def part_json(part: Part) -> JsonObject:  # noqa: PLR0911 - a case each
    """One part; what a tool showed as a card is left out."""
    match part:
        case TextPart():
            return _text(part)
        case AttachmentPart():
            return _attachment(part)
        case ReasoningPart():
            return {"type": "reasoning", "summary": part.summary}
        case QuestionPart():
            return {"type": "question", "text": part.text, "choices": list(part.choices)}
        case OfferPart():
            return {"type": "offer", "choices": list(part.choices)}
        case ErrorPart():
            return {
                "type": "error",
                "code": part.code,
                "message": part.message,
                "hint": part.hint,
            }
        case ToolCall() | ToolResult():
            return _tool(part)
        case _:
            assert_never(part)


def _text(part: TextPart) -> JsonObject:
    cited: JsonObject = (
        {"citations": [citation_json(one) for one in part.citations]} if part.citations else {}
    )
    return {"type": "text", "text": part.text, **cited}


def _attachment(part: AttachmentPart) -> JsonObject:
    return {
        "type": "attachment",
        "name": part.name,
        "path": str(part.path),
        "media_type": part.media_type,
        "size_bytes": part.size_bytes,
        "note": part.note,
    }


def _tool(part: ToolCall | ToolResult) -> JsonObject:
    if isinstance(part, ToolCall):
        return {
            "type": "tool_call",
            "id": part.id,
            "name": part.name,
            "arguments": part.arguments,
        }
    return {
        "type": "tool_result",
        "id": part.call_id,
        "name": part.name,
        "ok": part.ok,
        "output": part.output,
        "change_id": part.change_id,
    }
