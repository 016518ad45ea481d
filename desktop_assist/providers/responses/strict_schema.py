"""Tells whether a service can hold a model to a schema, word for word ("strict")."""

from collections.abc import Mapping, Sequence

from desktop_assist.domain.json_value import JsonObject, JsonValue

# https://platform.openai.com/docs/guides/structured-outputs, "Supported schemas": a request with
# any other keyword is refused as a whole.
_COMPOSITIONS = {"allOf", "oneOf", "not", "if", "then", "else", "dependentRequired"}
_PLACES_OF_SCHEMAS = ("properties", "$defs")


def fits_strict_mode(schema: JsonObject) -> bool:
    """Whether every object in a schema requires all its properties and allows no others."""
    return schema.get("type") == "object" and _fits(schema)


def _fits(schema: JsonValue) -> bool:
    if not isinstance(schema, Mapping) or _COMPOSITIONS & set(schema):
        return False
    return (not _is_object(schema) or _is_closed(schema)) and all(map(_fits, _inner(schema)))


def _is_object(schema: JsonObject) -> bool:
    kind = schema.get("type")
    return kind == "object" or (isinstance(kind, Sequence) and "object" in kind)


def _is_closed(schema: JsonObject) -> bool:
    properties, required = schema.get("properties"), schema.get("required")
    return (
        schema.get("additionalProperties") is False
        and isinstance(properties, Mapping)
        and isinstance(required, list | tuple)
        and set(required) == set(properties)
    )


def _inner(schema: JsonObject) -> list[JsonValue]:
    inner: list[JsonValue] = []
    for place in _PLACES_OF_SCHEMAS:
        named = schema.get(place)
        inner += named.values() if isinstance(named, Mapping) else ()
    choices = schema.get("anyOf")
    inner += choices if isinstance(choices, list | tuple) else ()
    return [*inner, schema["items"]] if "items" in schema else inner
