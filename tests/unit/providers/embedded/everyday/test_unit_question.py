"""How much something is in another unit."""

import pytest

from tests.helpers.everyday_words import reply_to


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("how many kilos are in 20 pounds", "20 lb in kg"),
        ("how do i convert four inches into centimeters", "4 in in cm"),
        ("convert inch to cm", "1 in in cm"),
        ("how many quarts are in a gallon", "1 gal in qt"),
        ("wie viele Kilometer sind 5 Meilen?", "5 mi in km"),
        ("tell me what ten pounds in kilos is", "10 lb in kg"),
        ("what is the square root of 31", "31 ^ 0.5"),
    ],
)
def test_the_tool_works_it_out(text, expression):
    [call] = reply_to(text).calls

    assert (call.tool, call.arguments["expression"]) == ("calculate", expression)
