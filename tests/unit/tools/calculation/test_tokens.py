"""A calculation is cut into its pieces."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.calculation.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("1.234,50 € plus", None),
        ("5km to miles", ["5", "km", "in", "mi"]),
        ("3 ft 4 in in cm", ["3", "ft", "4", "in", "in", "cm"]),
        ("100 Mbit/s", ["100", "Mbit/s"]),
        ("72 ° F nach °C", ["72", "°F", "in", "°C"]),
        ("EUR 1,234.50 per h", ["EUR", "1234.50", "/", "h"]),
        ("15 Prozent von 340 =", ["15", "%", "of", "340"]),
    ],
)
def test_numbers_signs_and_units_are_told_apart(text, texts):
    if texts is None:
        with pytest.raises(ToolInputError, match='"plus" is no part'):
            tokens_of(text)
    else:
        assert [token.text for token in tokens_of(text)] == texts


@pytest.mark.parametrize("text", ["1" * 501, "(" * 51, "2^" * 11 + "2", "9" * 450])
def test_what_is_too_long_is_refused(text):
    with pytest.raises(ToolInputError):
        tokens_of(text)
