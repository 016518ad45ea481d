"""Leaves out of text from outside what nobody sees, before a model reads it: orders hide there."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop_assist.domain.hidden_signs import in_plain_sight
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.message import AttachmentPart, Message, Part, TextPart
from desktop_assist.domain.tool import ToolResult


def as_seen(messages: Iterable[Message]) -> tuple[Message, ...]:
    """The messages with what stands in files, calendars and other programs as a person sees it.

    What the person typed, and what was answered, stays as it is.
    """
    return tuple(
        replace(message, parts=tuple(_part_as_seen(part) for part in message.parts))
        for message in messages
    )


def _part_as_seen(part: Part) -> Part:
    match part:
        case TextPart() if part.outside:
            return replace(part, outside=in_plain_sight(part.outside))
        case AttachmentPart():
            name, text, note = map(in_plain_sight, (part.name, part.text, part.note))
            return replace(part, name=name, text=text, note=note)
        case ToolResult() if part.is_outside:
            return replace(part, output=_object_as_seen(part.output))
        case _:
            return part


def _object_as_seen(value: JsonObject) -> JsonObject:
    return {in_plain_sight(name): _value_as_seen(one) for name, one in value.items()}


def _value_as_seen(value: JsonValue) -> JsonValue:
    if isinstance(value, str):
        return in_plain_sight(value)
    if isinstance(value, Mapping):
        return _object_as_seen(value)
    if isinstance(value, list | tuple):
        return [_value_as_seen(one) for one in value]
    return value
