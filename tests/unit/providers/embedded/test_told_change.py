"""A change of a meeting that is only told."""

import pytest

from desktop_assist.providers.embedded.told_change import told_change
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "verb", "rest"),
    [
        ("Ana has moved the huddle to 9", "set", "the huddle to 9"),
        (
            "the board meeting will be in Hall 2",
            "set",
            "the location of the board meeting to Hall 2",
        ),
        ("the review is going to need 90 minutes", "set", "the review to 90 minutes"),
        ("the sync's better at 10", "set", "the sync to 10"),
        ("can we do the review at 2 instead of 1", "set", "the review to 2"),
        ("Ana asked if we could start the review at 3", "start", "the review at 3"),
        ("the review is now an hour later", "move", "the review is now an hour later"),
    ],
)
def test_it_is_said_as_an_order(text, verb, rest):
    order = told_change(request(text))

    assert order is not None
    assert (order.verb, order.is_sure) == (verb, False)
    assert order.rest.replace(" is now", "") == rest.replace(" is now", "")


@pytest.mark.parametrize(
    "text",
    ["is the review at 2?", "don't move the review", "lunch was great", "Ana moved to Berlin"],
)
def test_anything_else_is_no_change(text):
    assert told_change(request(text)) is None
