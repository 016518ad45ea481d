"""Conversions of units."""

import pytest

from desktop_assist.providers.embedded.intents.convert_units import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("how many kilos are in 20 pounds", "20 pounds in kilos"),
        ("convert 5 km to miles", "5 km in miles"),
        ("what is 15 ounces in grams, please?", "15 ounces in grams"),
        ("how many quarts are in a gallon", "1 gallon in quarts"),
        ("72 degrees fahrenheit in celsius", "72 fahrenheit in celsius"),
        ("Wie viel sind 3 Fuß in cm?", "3 fuß in cm"),
        ("how do I convert feet into miles", None),
        ("meet in 2 hours in room 4", None),
        ("how many cups of coffee in a week", None),
    ],
)
def test_amounts_are_converted(text, expression):
    reply = read(request(text))

    assert (reply and reply.calls[0].arguments["expression"]) == expression
