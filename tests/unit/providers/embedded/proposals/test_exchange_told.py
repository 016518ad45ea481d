"""Rates of exchange told beside a question."""

from decimal import Decimal

import pytest

from desktop_assist.providers.embedded.proposals.exchange_told import exchange_told


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("if you get 11.50 kroner to the euro", "20.00"),
        ("at 11.5 kroner per euro", "20.00"),
        ("100 Kronen sind 8.70 Euro", "20.01"),
        ("wenn ich für 100 Kronen 8,70 Euro rechne", "20.01"),
    ],
)
def test_what_230_kroner_are_worth(text, worth):
    told = exchange_told(text, ("NOK", "EUR"), "EUR")

    assert told is not None
    assert (told.currency, told.into) == ("NOK", "EUR")
    assert told.converted(Decimal(230)) == Decimal(worth)


@pytest.mark.parametrize("text", ["20 euros for the taxi", "in euros and kroner", "12 to the euro"])
def test_no_rate_is_told(text):
    assert exchange_told(text, ("NOK", "EUR"), "EUR") is None
