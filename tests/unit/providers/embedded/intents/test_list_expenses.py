"""Questions about what was spent."""

import pytest

from desktop_assist.providers.embedded.intents.list_expenses import read
from desktop_assist.providers.embedded.reply import Act
from tests.helpers.user_requests import request

OCTOBER = {"from": "2026-10-01", "to": "2026-10-31"}


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("expenses", {}),
        (
            "Was habe ich letzte Woche ausgegeben?",
            {"from": "2026-11-09", "to": "2026-11-15"},
        ),
        ("How much did I spend on hotels?", {"text": "hotel"}),
        ("How much of my money went to Deutsche Bahn?", {"text": "Deutsche Bahn"}),
        ("what did I pay for client dinners", {"text": "client dinner"}),
        ("my parking costs", {"text": "parking"}),
        ("what did I spend on gas", {"text": "gas"}),
        ("what did I spend on taxis", {"text": "taxi"}),
        ("what did I spend on lunches", {"text": "lunch"}),
        ("what did i pay at gasthaus lindenhof", {"text": "gasthaus lindenhof"}),
        ("wie hoch waren meine ausgaben für hotel", {"text": "hotel"}),
        ("Meine Taxibelege vom Oktober", {**OCTOBER, "text": "taxi"}),
        ("show my travel expenses for travel", {"category": "travel"}),
    ],
)
def test_the_days_and_things_named_are_asked_for(text, arguments):
    reply = read(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == arguments


@pytest.mark.parametrize(
    "text",
    ["Add an expense", "Can I expense a taxi?", "Show my bank transactions", "Spesen: 23,40 Hotel"],
)
def test_other_requests_list_nothing(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("what did I pay Corvo Air in total?", "Corvo Air"),
        ("how much have we paid Hertz this year", "Hertz"),
        ("Was habe ich Blumen Ott bezahlt?", "Blumen Ott"),
    ],
)
def test_whoever_was_paid_is_looked_for(text, name):
    assert read(request(text)).calls[0].arguments["text"] == name


def test_a_currency_and_a_month_were_not_paid():
    assert "text" not in read(request("What did I pay in EUR in October?")).calls[0].arguments
