"""Conditions on expenses are read wherever they stand."""

import pytest

from desktop_assist.providers.embedded.slots.spending_words import read_spending_words


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("without a receipt", {"without": "receipt"}),
        ("wo fehlt noch der Beleg", {"without": "receipt"}),
        ("more than €1,200.50", {"at_least": "1200.51", "currency": "EUR"}),
        ("höchstens 20", {"at_most": "20.00"}),
        ("up to 30 dollars", {"at_most": "30.00", "currency": "USD"}),
        ("top 3 expenses", {"order": "largest", "count": 3}),
        ("biggest expenses", {"order": "largest", "count": 5}),
        ("converted to swiss francs", {"total_in": "CHF"}),
        ("between 5 and 20 October", {}),
        ("from 20 to 40 euros", {"at_least": "20.00", "at_most": "40.00", "currency": "EUR"}),
        ("bis 30 Euro", {"at_most": "30.00", "currency": "EUR"}),
        ("which aren't backed by a receipt", {"without": "receipt"}),
        ("which have no category", {"without": "category"}),
        ("ohne Kategorie", {"without": "category"}),
        ("my unsubmitted expenses", {"handed_in": False}),
        ("what have I not claimed yet", {"handed_in": False}),
        ("welche Spesen sind noch nicht eingereicht", {"handed_in": False}),
        ("meine offenen Ausgaben", {"handed_in": False}),
        ("bereits eingereichte Spesen", {"handed_in": True}),
        ("which reports have I not submitted", {}),
        ("open my expenses", {}),
        ("from 5 to 20 October", {}),
        ("over 30 minutes", {}),
        ("biggest category", {}),
        ("last month", {}),
    ],
)
def test_each_kind_is_understood(text, arguments):
    assert read_spending_words(text).arguments == arguments


def test_the_rest_is_left_for_others():
    assert "hotel" in read_spending_words("the cheapest hotel in October").rest


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("wie viel hab ich in tschechischen Kronen ausgegeben", {"currency": "CZK"}),
        ("was habe ich in Schweizer Franken bezahlt", {"currency": "CHF"}),
        ("wie viele dänische Kronen hab ich gebraucht", {"currency": "DKK"}),
        ("how many Swiss francs did I spend", {"currency": "CHF"}),
        ("wie viele Euro an Spesen sind zusammengekommen", {}),
        ("was habe ich umgerechnet in Franken ausgegeben", {"total_in": "CHF"}),
    ],
)
def test_money_paid_abroad_is_asked_for_by_its_currency(text, arguments):
    assert read_spending_words(text, "EUR").arguments == arguments
