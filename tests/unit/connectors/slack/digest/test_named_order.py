"""What somebody is given to do whose name stands before it."""

import pytest

from desktop_assist.connectors.slack.digest.named_order import named_order, orders_in
from desktop_assist.connectors.slack.digest.sentences import People
from desktop_assist.connectors.slack.message import SlackMessage


def _people(*names):
    return People(
        SlackMessage("C1", f"179500000{place}.000100", f"179500000{place}.000100", "", name, "x")
        for place, name in enumerate(names)
    )


PEOPLE = _people("Ada Rossi", "Ben Okafor", "Lim Mei Hua")


@pytest.mark.parametrize(
    ("text", "owner", "what"),
    [
        ("Ben pls pay the deposit by Friday", "Ben Okafor", "pay the deposit by Friday"),
        ("Mei Hua tell them we release it", "Lim Mei Hua", "tell them we release it"),
        ("Ada seating plan by Friday pls", "Ada Rossi", "seating plan by Friday"),
        ("Ben instead please just confirm the numbers", "Ben Okafor", "confirm the numbers"),
        ("perfect, Ben gets three from the store", "Ben Okafor", "get three from the store"),
        ("ok Ada can you book the hall", "Ada Rossi", "book the hall"),
        ("Ben send me the quote", "Ben Okafor", "send me the quote"),
    ],
)
def test_who_does_what(text, owner, what):
    found = named_order(text, PEOPLE)

    assert found is not None
    assert (found.owner, found.what) == (owner, what)


@pytest.mark.parametrize(
    "text",
    [
        "Ben put the boxes in the store",
        "Ben is off on Friday",
        "Ada works from home tomorrow",
        "Tom pls pay the deposit",
        "Ada do you know where it is?",
        "Ben sends his regards",
        "Ben's plan is good",
        "Mei Hua was there",
    ],
)
def test_what_is_only_told_of_somebody_is_no_order(text):
    assert named_order(text, PEOPLE) is None


def test_each_gets_an_order_of_their_own():
    text = "Ben pls pay the deposit and Mei Hua tell them and come over"

    assert list(orders_in(text, PEOPLE)) == [
        "Ben pls pay the deposit",
        "Mei Hua tell them and come over",
    ]
