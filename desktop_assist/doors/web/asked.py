"""What other programs ask for, read once from their JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.doors.web.http_exchange import BadRequestError

_TEXTS = frozenset({"text", "input_text", "output_text"})


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """One message of a conversation as the other program knows it."""

    role: str
    text: str


def read_json(body: bytes) -> JsonObject:
    """A request's body.

    Raises:
        BadRequestError: It is no JSON object.
    """
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRequestError(400, "The body is no JSON.") from error
    if not isinstance(value, dict):
        raise BadRequestError(400, "The body is no JSON object.")
    return value


def messages_of(value: JsonValue) -> tuple[SaidBefore, ...]:
    """The messages in `messages` or `input`, those of a system or a developer left out."""
    if isinstance(value, str):
        return (SaidBefore("user", value),)
    found = value if isinstance(value, Sequence) else ()
    read = (
        SaidBefore(str(one.get("role", "user")), _text(one.get("content") or one.get("parts")))
        for one in found
        if isinstance(one, Mapping)
    )
    return tuple(one for one in read if one.role in {"user", "assistant"})


def approvals_of(value: JsonValue) -> dict[str, bool]:
    """The answers to questions in the last message of a page: yes or no by the question's name."""
    messages = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    last = messages[-1] if messages else None
    if not isinstance(last, Mapping) or last.get("role") != "assistant":
        return {}
    parts = last.get("parts")
    given: dict[str, bool] = {}
    for part in parts if isinstance(parts, Sequence) else ():
        approval = part.get("approval") if isinstance(part, Mapping) else None
        if isinstance(approval, Mapping) and isinstance(approval.get("approved"), bool):
            given[str(approval.get("id"))] = bool(approval["approved"])
    return given


def _text(content: JsonValue) -> str:
    if isinstance(content, str):
        return content
    parts = content if isinstance(content, Sequence) else ()
    return "".join(
        str(one.get("text", ""))
        for one in parts
        if isinstance(one, Mapping) and one.get("type") in _TEXTS
    )
