"""Arguments of tools: declared once, checked once."""

from datetime import date
from decimal import Decimal
from typing import Annotated

import msgspec
import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class Trip(Arguments, frozen=True, kw_only=True):
    first_day: date = msgspec.field(name="from")
    cost: Annotated[Decimal, describe("In euros.")]
    note: str | None = None


def test_text_becomes_dates_and_decimals():
    trip = parse(Trip, {"from": "2026-11-22", "cost": "12.50"})

    assert trip == Trip(first_day=date(2026, 11, 22), cost=Decimal("12.50"))


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ({"from": "soon", "cost": "1"}, "from"),
        ({"from": "2026-11-22"}, "cost"),
        ({"from": "2026-11-22", "cost": "1", "city": "Ulm"}, "city"),
    ],
)
def test_what_does_not_fit_is_named(arguments, named):
    with pytest.raises(ToolInputError, match=named):
        parse(Trip, arguments)


def test_the_schema_is_strict_as_the_responses_api_asks():
    shape = schema(Trip)

    assert shape["required"] == ["from", "cost", "note"]
    assert shape["additionalProperties"] is False
    assert shape["properties"]["cost"]["description"] == "In euros."
    assert "default" not in shape["properties"]["note"]
