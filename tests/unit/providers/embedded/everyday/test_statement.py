"""Something told without asking for anything."""

import pytest

from desktop_assist.providers.embedded.everyday import statement
from tests.helpers.everyday_words import reply_to, request_of


@pytest.mark.parametrize(
    ("text", "order"),
    [
        (
            "The hotel limit in Lisbon is 180 EUR a night.",
            "Remember that the hotel limit in Lisbon is 180 EUR a night",
        ),
        (
            "Die Obergrenze für Hotels ist 150 EUR",
            "Merk dir: Die Obergrenze für Hotels ist 150 EUR",
        ),
    ],
)
def test_it_can_be_remembered(text, order):
    assert reply_to(text).choices == (order,)
    assert reply_to(order).calls[0].tool == "remember"


@pytest.mark.parametrize(
    "text",
    [
        "My meeting with Tom is cancelled",
        "The dentist is on Friday at 9",
        "What is the hotel limit in Lisbon?",
        "My card is lost",
    ],
)
def test_what_asks_for_something_is_left_to_others(text):
    assert statement.read(request_of(text)) is None
