"""What was asked about expenses is narrowed, converted or compared in few words."""

import pytest

from tests.helpers.earlier_turns import OCTOBER, EarlierTurns, after_expenses_listed

SEPTEMBER = {"compare_from": "2026-09-01", "compare_to": "2026-09-30"}


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("in euros altogether?", {"total_in": "EUR"}),
        ("and in euros?", {"total_in": "EUR"}),
        ("und insgesamt in Euro?", {"total_in": "EUR"}),
        ("only those without a receipt", {"without": "receipt"}),
        ("welche davon haben keinen Beleg?", {"without": "receipt"}),
        ("which is the biggest?", {"order": "largest", "count": 1}),
        ("und die drei teuersten?", {"order": "largest", "count": 3}),
        ("only the ones over 100 euros", {"at_least": "100.01", "currency": "EUR"}),
        ("nur die unter 50 Euro", {"at_most": "49.99", "currency": "EUR"}),
        ("just the hotels in yen", {"text": "hotel", "currency": "JPY"}),
        ("n only the taxis in zloty, what do they come to?", {"text": "taxi", "currency": "PLN"}),
    ],
)
async def test_some_of_them_or_all_in_one_currency(text, arguments):
    [call] = await after_expenses_listed().say(text)

    assert (call.name, call.arguments) == ("list_expenses", {**OCTOBER, **arguments})


@pytest.mark.parametrize(
    "text",
    ["compare that with September", "and compared to September?", "vergleiche das mit September"],
)
async def test_the_days_before_are_put_beside_them(text):
    [call] = await after_expenses_listed().say(text)

    assert call.name == "summarize_expenses"
    assert call.arguments == {**OCTOBER, "by": "category", **SEPTEMBER}


async def test_what_was_asked_for_stays():
    turns = EarlierTurns()
    turns.did("list_expenses", {"expenses": [], "totals": {}}, **OCTOBER, text="taxi")

    [call] = await turns.say("and in dollars?")

    assert call.arguments == {**OCTOBER, "text": "taxi", "total_in": "USD"}


async def test_other_days_in_a_currency_are_asked_for():
    turns = EarlierTurns()
    turns.did("list_expenses", {"expenses": [], "totals": {}}, currency="EUR")

    [call] = await turns.say("and in October, in Swiss francs?")

    assert call.arguments == {**OCTOBER, "total_in": "CHF"}


async def test_a_comparison_is_not_carried_to_other_days():
    turns = EarlierTurns()
    turns.did("summarize_expenses", {"groups": []}, **OCTOBER, by="month", **SEPTEMBER)

    [call] = await turns.say("and for August?")

    assert call.arguments == {"from": "2026-08-01", "to": "2026-08-31", "by": "month"}


async def test_each_currency_is_asked_for_by_itself():
    calls = await after_expenses_listed().say("and in yen and in zloty?")

    assert [one.arguments for one in calls] == [
        {**OCTOBER, "currency": "JPY"},
        {**OCTOBER, "currency": "PLN"},
    ]
