"""The wishes of one message."""

import pytest

from desktop_assist.providers.embedded.proposals.order_parts import order_parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("bin the review, n put the walk in", ["bin the review", "put the walk in"]),
        (
            "move the pickup an hour earlier and the supplier call to 4",
            ["move the pickup an hour earlier", "move the supplier call to 4"],
        ),
        ("scrap the tasting, stick deep work in instead", None),
        ("cancel the call and the lunch", ["cancel the call", "the lunch"]),
        ("move the call with Ana and Tom to Friday", ["move the call with Ana and Tom to Friday"]),
    ],
)
def test_each_part_has_its_verb(text, parts):
    expected = parts or ["scrap the tasting", "stick deep work in instead"]
    assert order_parts(text) == expected
