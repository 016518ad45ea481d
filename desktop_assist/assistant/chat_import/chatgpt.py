"""Read the conversations of an export of ChatGPT.

Each is a tree, for every edited message and every answer asked for again opened a new branch; what
was last seen on the screen is the way from `current_node` up to the root.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from desktop_assist.assistant.chat_import.told_chat import ToldChat, ToldMessage
from desktop_assist.domain.json_value import JsonValue

SOURCE = "ChatGPT"
_KINDS = ("text", "multimodal_text")


def is_chat(value: JsonValue) -> bool:
    """Whether a JSON value is one of its conversations."""
    return isinstance(value, Mapping) and isinstance(value.get("mapping"), Mapping)


def read_chat(value: JsonValue) -> ToldChat | None:
    """One conversation; None where nothing was said in it."""
    if not isinstance(value, Mapping):
        return None
    began = _moment(value.get("create_time")) or datetime.fromtimestamp(0, UTC)
    messages = [one for node in _way(value) if (one := _message(node, began)) is not None]
    if not messages:
        return None
    name = str(value.get("conversation_id") or value.get("id") or began.isoformat())
    return ToldChat(SOURCE, name, str(value.get("title") or ""), tuple(messages))


def _way(chat: Mapping[str, JsonValue]) -> list[Mapping[str, JsonValue]]:
    """The nodes that were last on the screen, from the first to the last."""
    nodes = chat.get("mapping")
    if not isinstance(nodes, Mapping):
        return []
    name: JsonValue = chat.get("current_node") or _last_leaf(nodes)
    way: list[Mapping[str, JsonValue]] = []
    seen = set()
    while isinstance(name, str) and name not in seen:
        seen.add(name)  # a broken export may lead in a circle
        node = nodes.get(name)
        if not isinstance(node, Mapping):
            break
        way.append(node)
        name = node.get("parent")
    return way[::-1]


def _last_leaf(nodes: Mapping[str, JsonValue]) -> str:
    leaves = [name for name, node in nodes.items() if _is_leaf(node)]
    return leaves[-1] if leaves else ""


def _is_leaf(node: JsonValue) -> bool:
    return isinstance(node, Mapping) and not node.get("children")


def _message(node: Mapping[str, JsonValue], began: datetime) -> ToldMessage | None:
    message = node.get("message")
    if not isinstance(message, Mapping):
        return None
    author, notes = message.get("author"), message.get("metadata")
    role = author.get("role") if isinstance(author, Mapping) else None
    is_hidden = isinstance(notes, Mapping) and bool(
        notes.get("is_visually_hidden_from_conversation")
    )
    # What it said to its own tools is meant for nobody else.
    is_said = message.get("recipient") in (None, "all")
    text = "\n\n".join(_texts(message.get("content"))).strip()
    if role not in ("user", "assistant") or is_hidden or not (is_said and text):
        return None
    said_at = _moment(message.get("create_time")) or began
    return ToldMessage("user" if role == "user" else "assistant", text, said_at)


def _texts(content: JsonValue) -> Iterator[str]:
    if not isinstance(content, Mapping) or content.get("content_type") not in _KINDS:
        return
    parts = content.get("parts")
    for part in parts if isinstance(parts, list) else ():
        if isinstance(part, str) and part.strip():
            yield part


def _moment(value: JsonValue) -> datetime | None:
    if not isinstance(value, int | float):
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except (OverflowError, OSError, ValueError):  # no such year
        return None
