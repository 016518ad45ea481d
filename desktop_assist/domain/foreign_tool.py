"""Keeps tools of other programs and of plugins within bounds that every model service takes."""

import hashlib
import json
import re

from desktop_assist.domain.json_value import JsonObject, JsonValue

LONGEST_TEXT = 60_000
LONGEST_DESCRIPTION = 4_000
_LONGEST_NAME = 64  # what services take
_ODD = re.compile(r"[^A-Za-z0-9_-]")
_LARGEST_SCHEMA = 20_000
_DEEPEST_SCHEMA = 20


def offered_name(owner: str, tool: str) -> str:
    """The name under which a tool is called: its owner's stands first."""
    plain = f"{owner}__{_ODD.sub('_', tool)}"
    if len(plain) <= _LONGEST_NAME and _ODD.search(tool) is None:
        return plain
    mark = hashlib.sha256(tool.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain[: _LONGEST_NAME - 9]}_{mark}"


def bounded(text: str) -> str:
    """A result that is no flood."""
    left = len(text) - LONGEST_TEXT
    return text if left <= 0 else f"{text[:LONGEST_TEXT]}\n[{left} more characters were left out.]"


def is_usable_schema(schema: JsonObject) -> bool:
    """Whether a schema of arguments is one of an object, and no flood."""
    return (
        schema.get("type") == "object"
        and _depth(schema) <= _DEEPEST_SCHEMA
        and len(json.dumps(schema)) <= _LARGEST_SCHEMA
    )


def _depth(value: JsonValue, depth: int = 0) -> int:
    """How deep it goes; no deeper than is asked for."""
    inner: list[JsonValue] = []
    if isinstance(value, dict):
        inner = list(value.values())
    elif isinstance(value, list):
        inner = value
    if depth > _DEEPEST_SCHEMA or not inner:
        return depth
    return max(_depth(one, depth + 1) for one in inner)
