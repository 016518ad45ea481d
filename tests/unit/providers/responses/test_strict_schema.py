"""Which schemas a service can hold a model to."""

import pytest

from desktop_assist.documents.indexing import Indexing
from desktop_assist.providers.responses.strict_schema import fits_strict_mode
from desktop_assist.tools.registry import ToolServices, build_tools

TEXT = {"type": "string"}


def closed(**properties):
    shape = {"type": "object", "properties": properties, "required": list(properties)}
    return {**shape, "additionalProperties": False}


def nullable(schema):
    return {"anyOf": [schema, {"type": "null"}]}


@pytest.mark.parametrize(
    ("schema", "fits"),
    [
        (closed(), True),
        (closed(a=TEXT, b=nullable(TEXT), c={"type": ["string", "null"]}), True),
        (closed(a=closed(b=TEXT)), True),
        (closed(a={"type": "array", "items": closed(b=TEXT)}), True),
        ({}, False),
        ({"type": "array", "items": TEXT}, False),
        ({**closed(a=TEXT), "required": []}, False),
        ({**closed(a=TEXT), "additionalProperties": True}, False),
        (closed(a={"type": "object"}), False),
        (closed(a={"type": ["object", "null"]}), False),
        (closed(a=nullable({"type": "object"})), False),
        (closed(a={"type": "array", "items": {"type": "object"}}), False),
        (closed(a={"oneOf": [TEXT]}), False),
        ({**closed(a=TEXT), "$defs": {"b": {"type": "object"}}}, False),
    ],
)
def test_every_object_must_be_closed_at_any_depth(schema, fits):
    assert fits_strict_mode(schema) is fits


def test_every_tool_of_the_program_can_be_strict():
    nothing = dict.fromkeys(ToolServices.__slots__)
    services = ToolServices(**{**nothing, "indexing": Indexing(None, None)})
    tools = build_tools(services)

    assert [one.spec.name for one in tools if not fits_strict_mode(one.spec.parameters)] == []
    assert tools
