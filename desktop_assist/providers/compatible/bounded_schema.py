"""Gives every text and list of a schema an end: a weak model, held to a shape, repeats itself."""

from collections.abc import Mapping

from desktop_assist.domain.json_value import JsonObject, JsonValue

_LONGEST_TEXT, _LONGEST_LIST = 200, 20
_ENDS_BY_ITSELF = {"enum", "const", "format", "pattern", "maxLength"}


def bounded(schema: JsonValue) -> JsonValue:
    """The same schema, with a limit wherever it names none."""
    if isinstance(schema, Mapping):
        return {**{name: bounded(value) for name, value in schema.items()}, **_limit(schema)}
    if isinstance(schema, list | tuple):
        return [bounded(value) for value in schema]
    return schema


def _limit(schema: JsonObject) -> JsonObject:
    match schema.get("type"):
        case "string" if _ENDS_BY_ITSELF.isdisjoint(schema):
            return {"maxLength": _LONGEST_TEXT}
        case "array" if "maxItems" not in schema:
            return {"maxItems": _LONGEST_LIST}
        case _:
            return {}
