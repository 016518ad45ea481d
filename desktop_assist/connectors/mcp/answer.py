"""What a server gave back, as plain text and within bounds."""

import base64
import binascii
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.connectors.mcp.offers import one_line
from desktop_assist.connectors.mcp.server import KnownTool, ToolClaims
from desktop_assist.domain.errors import ToolServerError
from desktop_assist.domain.foreign_tool import (
    LONGEST_DESCRIPTION,
    bounded,
    is_usable_schema,
)
from desktop_assist.domain.hidden_signs import in_plain_sight
from desktop_assist.domain.json_value import JsonObject

if TYPE_CHECKING:
    from mcp.types import (
        CallToolResult,
        ContentBlock,
        GetPromptResult,
        ReadResourceResult,
        Tool,
    )

_LONGEST_NAME = 200
_LARGEST_RESOURCE = 8_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of a call; all of it text from outside.

    Attributes:
        text: What it says.
        is_error: The server says that it did not work.
    """

    text: str
    is_error: bool = False


def answer_of(result: "CallToolResult") -> Answer:
    """A result as the model and the person get it."""
    text = "\n\n".join(filter(None, map(_words, result.content)))
    if not text and result.structured_content is not None:
        text = json.dumps(result.structured_content, ensure_ascii=False)
    return Answer(bounded(in_plain_sight(text)), is_error=result.is_error)


def known_tools(tools: Iterable["Tool"]) -> tuple[KnownTool, ...]:
    """The tools that can be used at all: a schema that is none, or that is a flood, is left out."""
    return tuple(
        KnownTool(
            tool.name,
            in_plain_sight(tool.description or "")[:LONGEST_DESCRIPTION],
            _shown(tool.input_schema),
            _claims(tool),
        )
        for tool in tools
        if 0 < len(tool.name) <= _LONGEST_NAME and is_usable_schema(tool.input_schema)
    )


def text_of(result: "GetPromptResult") -> str:
    """What a prompt says, as text from outside.

    Raises:
        ToolServerError: It says nothing.
    """
    text = "\n\n".join(filter(None, (_words(one.content) for one in result.messages)))
    if not text.strip():
        raise ToolServerError("There is nothing in it.")
    return bounded(in_plain_sight(text))


def content_of(read: "ReadResourceResult") -> bytes:
    """The content of a resource.

    Raises:
        ToolServerError: It has none, or it is too large.
    """
    pieces = [_bytes(one) for one in read.contents]
    if not any(pieces):
        raise ToolServerError("There is nothing in it.")
    content = b"\n".join(pieces)
    if len(content) > _LARGEST_RESOURCE:
        raise ToolServerError(f"It is larger than {_LARGEST_RESOURCE // 1_000_000} MB.")
    return content


def _bytes(one: object) -> bytes:
    text, blob = getattr(one, "text", None), getattr(one, "blob", "")
    if isinstance(text, str):
        return in_plain_sight(text).encode("utf-8", "replace")
    try:
        return base64.b64decode(blob, validate=True)
    except (ValueError, binascii.Error) as error:
        raise ToolServerError("What the server sent cannot be read.") from error


def _words(block: "ContentBlock") -> str:
    match block.type:
        case "text":
            return block.text
        case "image" | "audio":
            return f"[{block.type}, {block.mime_type}: not shown]"
        case "resource_link":
            return f"[{block.name}: {block.uri}]"
        case "resource":
            text = getattr(block.resource, "text", None)
            return text if isinstance(text, str) else f"[{block.resource.uri}: not shown]"
        case _:
            return ""


def progress_words(done: float, whole: float | None, said: str | None) -> str:
    """How far a call has come, by its server's word."""
    share = f"{done:g}" if whole is None else f"{done:g} of {whole:g}"
    return f"{share} (“{one_line(said)}”)" if said else share


def _claims(tool: "Tool") -> ToolClaims:
    """What is not said is taken for the worse, as the protocol has it."""
    said = tool.annotations
    if said is None:
        return ToolClaims()
    reads_only = bool(said.read_only_hint)
    destroys = said.destructive_hint is not False and not reads_only
    return ToolClaims(reads_only, said.open_world_hint is False, destroys)


def _shown(value: JsonObject) -> JsonObject:
    """The schema without signs that nobody sees."""
    cleaned: JsonObject = json.loads(in_plain_sight(json.dumps(value, ensure_ascii=False)))
    return cleaned
