"""Questions about certain expenses; `tests/evals/requests_spending.jsonl` holds many more."""

import pytest

from desktop_assist.providers.embedded.intents.spending_question import read
from desktop_assist.providers.embedded.reply import Act
from tests.helpers.user_requests import request

OCTOBER = {"from": "2026-10-01", "to": "2026-10-31"}


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("What is missing a receipt in October?", {**OCTOBER, "without": "receipt"}),
        ("Die zwei teuersten Ausgaben im Oktober", {**OCTOBER, "order": "largest", "count": 2}),
        ("my latest expenses", {"order": "newest", "count": 5}),
        ("expenses between 20 and 50 euros",
         {"at_least": "20.00", "at_most": "50.00", "currency": "EUR"}),
        ("What did I spend in October in euros altogether?", {**OCTOBER, "total_in": "EUR"}),
        ("how much on taxis since May",
         {"from": "2026-05-01", "to": "2026-11-22", "text": "taxi"}),
        ("wie viel für Taxis seit Mai",
         {"from": "2026-05-01", "to": "2026-11-22", "text": "taxi"}),
        ("How often did I take a taxi in October?", {**OCTOBER, "text": "taxi"}),
        ("what did the hotels come to, each of them?", {"text": "hotel"}),
        ("how much did the taxis add up to in October", {**OCTOBER, "text": "taxi"}),
        ("Liste mir alle Ausgaben in Schweizer Franken auf", {"currency": "CHF"}),
        ("which expenses were in dollars?", {"currency": "USD"}),
        ("what did the two trains cost in October?", {**OCTOBER, "text": "train"}),
        ("just the flights in yen, what did they come to?", {"currency": "JPY", "text": "flight"}),
        ("how many zloty did I spend in October", {**OCTOBER, "currency": "PLN"}),
        ("grand total in yen please", {"total_in": "JPY"}),
        ("everything from 3 to 5 October in yen",
         {"from": "2026-10-03", "to": "2026-10-05", "total_in": "JPY"}),
        ("what were the taxi fares in October", {**OCTOBER, "text": "taxi"}),
        ("how much were my flights altogether", {"text": "flight"}),
        ("was haben die zwei Flüge gekostet", {"text": "flüge"}),
        ("list the total of my expenses in dollars", {"total_in": "USD"}),
    ],
)  # fmt: skip
def test_what_is_asked_for_becomes_arguments(text, arguments):
    reply = read(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments == arguments


def test_each_currency_is_a_question_of_its_own():
    reply = read(request("How much have I spent in zloty, and how much in forints?"))

    assert isinstance(reply, Act)
    assert [one.arguments for one in reply.calls] == [{"currency": "PLN"}, {"currency": "HUF"}]


@pytest.mark.parametrize(
    "text",
    [
        "Show all expenses",
        "How much is 20 dollars in euros and in pounds?",
        "How much on a hotel in Denver in October?",
        "Wie viel für ein Hotel in Berlin im Oktober?",
        "Do I need a receipt above 50 euros?",
        "What is the highest amount I can spend on a gift?",
        "What is the cheapest hotel in Lisbon?",
        "Convert 20 dollars to euros",
        "Add a taxi for over 20 euros",
        "My largest meeting this week",
        "Find a room between 10 and 20 people",
        "Lies den Beleg fehlt.jpg ein",
    ],
)
def test_what_the_sheet_cannot_tell_is_left_to_others(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    "text", ["need a receipt for a $20 cab?", "do I need a receipt for a cab?"]
)
def test_whether_a_receipt_is_needed_is_a_rule(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Was haben die drei Hotels gekostet? Bitte je Währung",
        "und was haben mich die Hotels heuer gekostet?",
        "Wie teuer waren die Hotels?",
    ],
)
def test_what_things_have_cost_is_looked_up(text):
    reply = read(request(text))
    assert isinstance(reply, Act)
    assert reply.calls[0].arguments["text"] == "hotel"
