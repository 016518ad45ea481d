"""Reads JSON that came from a service: what is missing or of another kind counts as empty."""

from collections.abc import Mapping, Sequence

from desktop_assist.domain.json_value import JsonObject, JsonValue

_NOTHING: JsonObject = {}


def text_in(source: JsonObject, name: str) -> str:
    """The text under a name."""
    value = source.get(name)
    return value if isinstance(value, str) else ""


def count_in(source: JsonObject, name: str) -> int:
    """The whole number under a name."""
    value = source.get(name)
    return value if isinstance(value, int) else 0


def object_in(source: JsonObject, name: str) -> JsonObject:
    """The object under a name."""
    return as_object(source.get(name))


def objects_in(source: JsonObject, name: str) -> list[JsonObject]:
    """The objects in the list under a name."""
    value = source.get(name)
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    return [one for one in value if isinstance(one, Mapping)]


def as_object(value: JsonValue) -> JsonObject:
    """A value as an object."""
    return value if isinstance(value, Mapping) else _NOTHING
