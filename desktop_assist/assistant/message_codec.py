"""Turns the parts of a message into text for the database, and back without loss.

Each part is a JSON object with its `kind` and its fields. What a newer version wrote and this one
does not know is shown as a note instead of being an error: a conversation must always open.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Literal, Union, cast, get_args, get_origin

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    OfferPart,
    Part,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.tool import ToolCall, ToolResult

_KINDS: dict[str, type[Part]] = {
    "text": TextPart,
    "attachment": AttachmentPart,
    "reasoning": ReasoningPart,
    "question": QuestionPart,
    "offer": OfferPart,
    "error": ErrorPart,
    "tool_call": ToolCall,
    "tool_result": ToolResult,
}
_KIND_NAMES = {part_type: name for name, part_type in _KINDS.items()}
_UNKNOWN = TextPart("(This was written by a newer version of the program and cannot be shown.)")


class _NotUnderstoodError(Exception):
    """A kept value does not fit what this version declares."""


def encode_parts(parts: tuple[Part, ...]) -> str:
    """The parts as JSON text."""
    return json.dumps([{"kind": _KIND_NAMES[type(one)], **_encoded_fields(one)} for one in parts])


def decode_parts(text: str) -> tuple[Part, ...]:
    """The parts from JSON text; a part that cannot be understood becomes a note."""
    return tuple(_decoded_part(one) for one in json.loads(text))


def _encoded_fields(value: object) -> dict[str, JsonValue]:
    if not is_dataclass(value):
        raise TypeError(f"{type(value).__name__} is no part of a message")
    return {one.name: _encoded(getattr(value, one.name)) for one in fields(value)}


def _encoded(value: object) -> JsonValue:
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple):
        return [_encoded(one) for one in value]
    if is_dataclass(value):
        return _encoded_fields(value)
    return cast(JsonValue, value)


def _decoded_part(value: object) -> Part:
    try:
        known = _known_object(value)
        return cast(Part, _decoded_object(known, _KINDS[str(known["kind"])]))
    except (_NotUnderstoodError, KeyError):
        return _UNKNOWN


def _known_object(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise _NotUnderstoodError
    return value


def _decoded_object(value: object, wanted: type) -> object:
    given = _known_object(value)
    known = {
        one.name: _decoded(given[one.name], one.type) for one in fields(wanted) if one.name in given
    }
    try:
        return wanted(**known)
    except TypeError as error:
        raise _NotUnderstoodError from error


def _decoded(value: object, wanted: object) -> object:
    origin = get_origin(wanted)
    if origin in (Union, UnionType):
        return _decoded_optional(value, get_args(wanted))
    if origin is tuple:
        return _decoded_tuple(value, get_args(wanted)[0])
    if origin is Literal:
        return _decoded_choice(value, get_args(wanted))
    if origin is not None:
        return _known_object(value)
    return _decoded_plain(value, wanted)


def _decoded_optional(value: object, choices: tuple[object, ...]) -> object:
    """A value that may be missing is left out when it is not understood."""
    if value is None:
        return None
    (wanted,) = (one for one in choices if one is not NoneType)
    try:
        return _decoded(value, wanted)
    except _NotUnderstoodError:
        return None


def _decoded_tuple(value: object, wanted: object) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise _NotUnderstoodError
    return tuple(_decoded(one, wanted) for one in value)


def _decoded_choice(value: object, choices: tuple[object, ...]) -> object:
    if value not in choices:
        raise _NotUnderstoodError
    return value


def _decoded_plain(value: object, wanted: object) -> object:
    if wanted is Path and isinstance(value, str):
        return Path(value)
    if isinstance(wanted, type) and is_dataclass(wanted):
        return _decoded_object(value, wanted)
    if isinstance(wanted, type) and isinstance(value, wanted):
        return value
    raise _NotUnderstoodError
