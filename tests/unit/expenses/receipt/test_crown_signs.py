"""Whose crowns "kr" means."""

import pytest

from desktop_assist.expenses.receipt.crown_signs import has_crown_sign, likeliest_crown
from desktop_assist.expenses.receipt.origin import origin_of
from desktop_assist.expenses.receipt.recognised import SURE_OF_CURRENCY


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Fjelltaxi AS\nOrg.nr. 987 654 321 MVA\nSum kr 349,00", "NOK"),
        ("Kvittering\nEnkeltbillett, 1 voksen\nSone A\nKjøpt 09.11.2026\nSum kr 49,00", "NOK"),
        ("Hotell Havn, 5003 Bergen\n1 natt kr 1 490,00\nTotalt kr 1 490,00", "NOK"),
        ("kaffe 45,00 kr\nTakk for besøket\nwww.kaffebar.no", "NOK"),
        ("Taxi\nOrg.nr 556677-8899\nTotalt 349,00 kr", "SEK"),
        ("KVITTO\nSumma 98,00 kr\nvarav moms 12,00\nTack för besöket", "SEK"),
        ("Biljett Malmö\nGiltig till 12:00\nBelopp 33,00 kr", "SEK"),
        ("Kvittering\nI alt 98,00 kr.\nheraf moms 19,60\nTak for besøget", "DKK"),
        ("Billet, 1 voksen\nKøbt 09.11.2026\nBeløb 24,00 kr.", "DKK"),
        ("Hotel in Copenhagen\nVAT DK 12 34 56 78\nTotal kr. 1.490,00", "DKK"),
        ("Veitingahús\nSamtals 4.900 kr.\nVSK 11%\nTakk fyrir", "ISK"),
    ],
)
def test_language_place_and_tax_number_say_whose_crowns_they_are(text, currency):
    origin = origin_of(text, "EUR")

    assert origin.currency == currency
    assert origin.sureness >= SURE_OF_CURRENCY


@pytest.mark.parametrize("text", ["Total kr 98,00", "Kvittering\nKaffe kr 45,00", "Taxi 120 kr"])
def test_where_nothing_tells_the_person_is_asked(text):
    assert origin_of(text, "EUR").sureness < SURE_OF_CURRENCY


def test_at_home_crowns_are_those_of_home():
    origin = origin_of("Kaffe kr 45,00", "DKK")

    assert origin.currency == "DKK"
    assert origin.sureness >= SURE_OF_CURRENCY


@pytest.mark.parametrize("text", ["kr 49,00", "120 kr", "49,00 kr.", "Beløp (kr)", "Sum kr: 12"])
def test_the_sign_stands_beside_an_amount(text):
    assert has_crown_sign(text)


def test_a_district_is_no_crown():
    assert not has_crown_sign("Kr. Aurich, Akron 45")


def test_the_likeliest_of_all():
    assert likeliest_crown("Hurtigbåt Bergen kr 320,00") == "NOK"
