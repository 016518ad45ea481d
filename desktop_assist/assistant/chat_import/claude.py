"""Read the conversations of an export of Claude."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from desktop_assist.assistant.chat_import.told_chat import ToldChat, ToldMessage
from desktop_assist.domain.json_value import JsonValue

SOURCE = "Claude"


def is_chat(value: JsonValue) -> bool:
    """Whether a JSON value is one of its conversations."""
    return isinstance(value, Mapping) and isinstance(value.get("chat_messages"), list)


def read_chat(value: JsonValue) -> ToldChat | None:
    """One conversation; None where nothing was said in it."""
    if not isinstance(value, Mapping):
        return None
    began = _moment(value.get("created_at")) or datetime.fromtimestamp(0, UTC)
    rows = value.get("chat_messages")
    messages = [
        message
        for row in (rows if isinstance(rows, list) else ())
        if (message := _message(row, began)) is not None
    ]
    if not messages:
        return None
    name = str(value.get("uuid") or began.isoformat())
    return ToldChat(SOURCE, name, str(value.get("name") or ""), tuple(messages))


def _message(row: JsonValue, began: datetime) -> ToldMessage | None:
    if not isinstance(row, Mapping):
        return None
    text = "\n\n".join(_texts(row)).strip()
    sender = row.get("sender")
    if not text or sender not in ("human", "assistant"):
        return None
    said_at = _moment(row.get("created_at")) or began
    return ToldMessage("user" if sender == "human" else "assistant", text, said_at)


def _texts(row: Mapping[str, JsonValue]) -> Iterator[str]:
    """What is said in parts; an older export has it in one piece."""
    content = row.get("content")
    parts = [
        part.get("text")
        for part in (content if isinstance(content, list) else ())
        if isinstance(part, Mapping) and part.get("type") == "text"
    ]
    said = [part for part in parts if isinstance(part, str) and part.strip()]
    yield from said or [str(row.get("text") or "")]


def _moment(value: JsonValue) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
