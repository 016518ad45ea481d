"""A tool's arguments: declared once as a typed value, checked once where the model hands them in.

msgspec was chosen over pydantic because its import costs a tenth, and it makes the JSON Schema,
the check and the conversion from one declaration.
"""

from typing import TypeVar

import msgspec

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject, JsonValue


class Arguments(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What every tool's arguments derive from, with `kw_only=True` where optional ones stand first.

    Optional ones are declared `T | None = None`; a name Python reserves is declared with
    `msgspec.field(name="from")`. Descriptions for the model are `Annotated[T, describe("…")]`.
    """


A = TypeVar("A", bound=Arguments)


def describe(text: str) -> msgspec.Meta:
    """A description of one argument, for the model."""
    return msgspec.Meta(description=text)


def parse(kind: type[A], arguments: JsonObject) -> A:
    """Check and convert arguments.

    Dates, times and decimals are given as text (ISO 8601; "12.50").

    Raises:
        ToolInputError: They do not fit; the message names the argument.
    """
    try:
        return msgspec.convert(dict(arguments), kind, strict=True)
    except msgspec.ValidationError as error:
        raise ToolInputError(f"The arguments do not fit: {error}") from error


def schema(kind: type[Arguments]) -> JsonObject:
    """The strict JSON Schema of a tool's arguments.

    Strict as the Responses API asks: every property is required, optional ones may be null, and
    no others are allowed (https://platform.openai.com/docs/guides/structured-outputs).
    """
    _, definitions = msgspec.json.schema_components([kind])
    properties: dict[str, JsonValue] = {
        name: {key: value for key, value in shape.items() if key != "default"}
        for name, shape in definitions[kind.__name__]["properties"].items()
    }
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
