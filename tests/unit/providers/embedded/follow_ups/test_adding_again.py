"""An expense that seems to be there is added again only on purpose."""

import pytest

from tests.helpers.earlier_turns import EarlierTurns

TAXI = {"date": "2026-11-21", "merchant": "Taxi", "amount": "12.50", "currency": "EUR"}


@pytest.fixture
def turns():
    turns = EarlierTurns()
    turns.did("add_expense", {"added": False, "duplicates": [{"row": 5}]}, **TAXI)
    return turns


@pytest.mark.parametrize(
    "text", ["yes", "Add it anyway", "it's another one", "ja", "trotzdem eintragen", "Trag es ein"]
)
async def test_a_yes_adds_it(turns, text):
    [call] = await turns.say(text)

    assert (call.name, call.arguments) == ("add_expense", {**TAXI, "add_again": True})


@pytest.mark.parametrize(
    ("text", "said"),
    [("no, leave it", "Nothing was added."), ("Nein", "Es wurde nichts hinzugefügt.")],
)
async def test_a_no_leaves_it(turns, text, said):
    assert await turns.say(text) == []
    assert turns.text == said


async def test_anything_else_is_a_request_of_its_own(turns):
    [call] = await turns.say("What did I spend in October?")

    assert call.name == "list_expenses"
