"""Which sentences say what came of a discussion."""

import pytest

from tests.unit.connectors.slack.digest.test_thread_digest import said

MOVE = (
    ("Mira", "office move, we need to fix the day and the firm today"),
    ("Olek", "Haulwell could do the 6th, 2,300 for the lot"),
    ("Mira", "ok the 6th then"),
    ("Tess", "the lift is out on the 6th"),
    ("Olek", "they also have the 13th free but want 2,450 for that one"),
    ("Mira", "13th then, same firm"),
    ("Tess", "Cartlane quoted 1,980 for the 13th, same insurance"),
    ("Mira", "ok scrap Haulwell. Cartlane."),
    ("Olek", "do we keep the 40 crates or is it 60 now that sales comes along"),
    ("Mira", "fine, 60 and not one more"),
    ("Tess", "can they be there at 7 or is that too early for the porter"),
    ("Mira", "7.30 then"),
)


def decided(*lines):
    return [one.text for one in said(*lines).claims if one.is_decision]


def test_what_was_settled_in_passing_is_told_and_what_was_overtaken_is_not():
    found = decided(*MOVE)

    assert {"13th then, same firm", "Cartlane.", "7.30 then"} <= set(found)
    assert "fine, 60 and not one more" in found
    assert "ok the 6th then" not in found


def test_what_the_chosen_one_costs_is_told_with_it():
    assert any("1,980" in one.text for one in said(*MOVE).claims)


@pytest.mark.parametrize(
    "text",
    ["Lumen then, can you tell the others", "Tuesday the 18th is OK.", "This job stays as it is."],
)
def test_settled(text):
    assert decided(("Ada", "which one and when"), ("Ben", text)) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "what then, do we wait",
        "and if he is off then, who opens up",
        "I'll see you then",
        "is Tuesday the 18th OK?",
        "it stays open until she is back",
        "ok so how many are we?",
        "fine with me",
    ],
)
def test_open(text):
    assert decided(("Ada", "which one and when"), ("Ben", text)) == []
