"""Chooses how much of a long conversation goes along: whole turns, and always the newest.

A turn is never cut: a call without its result, or a result without its call, is refused. Once
something is left out, more of it is than need be, so that the beginning stays the same for many
turns and can be cached.
"""

import json
from collections.abc import Sequence

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.domain.message import (
    AttachmentPart,
    Message,
    Part,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.provider import ConsentedUpload
from desktop_assist.domain.tool import ToolCall, ToolResult

# On the careful side: English has over four bytes a token, Japanese three, JSON fewer than four.
_BYTES_PER_TOKEN = 3
_KEPT_SHARE = 0.6
_PICTURE_TOKENS = 1_500
_PDF_BYTES_PER_PAGE = 50_000
_ELSE_TOKENS = 50


def window(
    messages: Sequence[Message], room_tokens: int, uploads: Sequence[ConsentedUpload] = ()
) -> tuple[Message, ...]:
    """The newest turns that have room."""
    turns = _turns(messages)
    sizes = [sum(_message_tokens(one, uploads) for one in turn) for turn in turns]
    # From the first turn on, as it went: each turn then finds the beginning of the one before.
    start, total = 0, 0
    for number, size in enumerate(sizes):
        total += size
        if total > room_tokens:
            while start < number and total > room_tokens * _KEPT_SHARE:
                total -= sizes[start]
                start += 1
    return tuple(message for turn in turns[start:] for message in turn)


def tokens_in(messages: Sequence[Message], uploads: Sequence[ConsentedUpload] = ()) -> int:
    """About how many tokens messages have."""
    return sum(_message_tokens(one, uploads) for one in messages)


def text_tokens(text: str) -> int:
    """About how many tokens a text has, without a tokenizer to be downloaded."""
    return len(text.encode("utf-8", "replace")) // _BYTES_PER_TOKEN + 1


def _turns(messages: Sequence[Message]) -> list[list[Message]]:
    turns: list[list[Message]] = []
    for message in messages:
        if message.role == "user" or not turns:
            turns.append([])
        turns[-1].append(message)
    return turns


def _message_tokens(message: Message, uploads: Sequence[ConsentedUpload]) -> int:
    files = {one.number: one for one in uploads if one.message_id == message.id}
    sizes = (
        _file_tokens(files[number]) if number in files else _part_tokens(part)
        for number, part in enumerate(message.parts)
    )
    return _ELSE_TOKENS + sum(sizes)


def _file_tokens(upload: ConsentedUpload) -> int:
    if upload.media_type.startswith("image/"):
        return _PICTURE_TOKENS
    return _PICTURE_TOKENS * (1 + len(upload.content) // _PDF_BYTES_PER_PAGE)


def _part_tokens(part: Part) -> int:
    match part:
        case TextPart() | AttachmentPart():
            return text_tokens(part.text)
        case ReasoningPart():
            return text_tokens(str(part.item.get("encrypted_content", "")))
        case ToolCall():
            return text_tokens(_json(part.arguments))
        case ToolResult():
            return text_tokens(_json(part.output))
        case _:
            return _ELSE_TOKENS


def _json(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
