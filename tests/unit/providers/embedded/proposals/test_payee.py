"""Who or what was paid."""

import pytest

from desktop_assist.providers.embedded.proposals.payee import payee_of


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("oh n the subway to govan n back on \u00a6 , \u00a6 ,", "Subway to Govan"),
        ("oh and \u00a6 I ran the truck through Desert Jewel car wash cash \u00a6", "Desert Jewel"),
        (
            "Plus I put \u00a6 in the luggage locker at the station \u00a6 ,",
            "Luggage locker at the station",
        ),
        ("There was also the laundrette in Leith, \u00a6", "Laundrette in Leith"),
        ("coffee for the volunteers at Harbour Beans, \u00a6", "Harbour Beans"),
        ("with the ferry at Rozenburg, \u00a6 cash", "Ferry at Rozenburg"),
        ("The bus \u00a6 was \u00a6", "Bus"),
        ("Please add it \u00a6", ""),
    ],
)
def test_the_noun_that_stands_with_the_sum_is_it(told, name):
    assert payee_of(told, "english") == name


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "Und dann war da noch der Parkautomat am Weiher, \u00a6 in Münzen.",
            "Parkautomat am Weiher",
        ),
        ("Vom Bahnhof bin ich \u00a6 mit dem Taxi gefahren, \u00a6", "Taxi"),
        ("mit dem Taxi gefahren, \u00a6", "Taxi"),
        ("für die Garderobe beim Kongress \u00a6", "Garderobe beim Kongress"),
    ],
)
def test_in_german_every_noun_has_a_capital(told, name):
    assert payee_of(told, "german") == name
