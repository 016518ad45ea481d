"""Whose dollars or pesos a bare "$" means."""

import pytest

from desktop_assist.expenses.receipt.origin import currencies_in, origin_of
from desktop_assist.expenses.receipt.recognised import SURE_OF_CURRENCY


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Panadería La Paloma\nRFC: PAL020304AB1\nTotal $88.00", "MXN"),
        ("Estacionamiento Centro S.A. de C.V.\nTotal $40.00", "MXN"),
        ("Cafe del Lago\nTotal $61.00 M.N.", "MXN"),
        ("Farmacia\nTOTAL $116.00\nIVA 16% $16.00", "MXN"),
        ("Maple Diner, Ottawa ON\nGST 5% $1.00\nTotal $21.00", "CAD"),
        ("Bistro du Port\nTPS 123456789 RT0001\nTVQ 9.975 %\nTotal $30.00", "CAD"),
        ("Taxi\n416-555-0144\nPST $1.40\nTotal $21.00", "CAD"),
        ("Harbour Cafe\nABN 12 345 678 901\nTotal $14.00", "AUD"),
        ("Corner Deli, Sydney NSW 2000\nTotal $14.00", "AUD"),
        ("Kea Books\nGST No 101-202-303\nTotal $23.00", "NZD"),
        ("Pets\nTOTAL $87.49\nINCL GST $11.41\nEFTPOS $87.49", "NZD"),
        ("Cafe\nTOTAL $24.20\nGST included $2.20\nEFTPOS $24.20", "AUD"),
        ("Laksa House Pte Ltd\nGST 9% $0.90\nTotal $10.90", "SGD"),
        ("Noodle Bar, Kowloon\nTotal $62.00", "HKD"),
        ("Cafetería Sur\nRUT 76.123.456-7\nTotal $4.500", "CLP"),
        ("Tienda\nNIT 900.123.456-7\nTotal $45.000", "COP"),
        ("Kiosco\nCUIT 30-12345678-9\nTotal $4500", "ARS"),
        ("Padaria\nCNPJ 11.222.333/0001-44\nTotal R$ 18,00", "BRL"),
    ],
)
def test_what_is_printed_tells_the_country(text, currency):
    origin = origin_of(text, "USD")

    assert origin.currency == currency
    assert origin.sureness >= SURE_OF_CURRENCY


@pytest.mark.parametrize("home", ["USD", "CAD", "AUD", "MXN"])
def test_a_bare_sign_is_that_of_home(home):
    origin = origin_of("Corner shop\nMilk $2.00\nTotal $2.00", home)

    assert origin.currency == home
    assert origin.sureness >= SURE_OF_CURRENCY


def test_spanish_alone_is_to_be_checked():
    text = "La Fonda\nFecha 03/04/2026\nMesa 4\nPropina $10.00\nEfectivo $110.00\nTotal $110.00"

    assert origin_of(text, "USD").currency == "MXN"
    assert origin_of(text, "USD").sureness < SURE_OF_CURRENCY
    assert origin_of(text, "COP").currency == "COP"


def test_a_spanish_menu_in_texas_is_paid_in_dollars():
    text = "Taqueria Luna\nAustin, TX 78701\nMesa 4\nPropina $2.00\nTarjeta $12.00\nGracias"

    origin = origin_of(text, "USD")

    assert origin.currency == "USD"
    assert origin.sureness >= SURE_OF_CURRENCY


def test_two_countries_on_one_paper_are_to_be_checked():
    text = "Cloudworks, Boise, ID 83702\nTo: Pine Ltd, Toronto, M5V 2T6\nTotal $30.00"

    assert origin_of(text, "USD").sureness < SURE_OF_CURRENCY


@pytest.mark.parametrize(
    "text",
    [
        "Verkstad AB\nStockholm AB\nTotal 120,00",
        "New Mexico Grill\nSanta Fe, NM 87501\nTotal $12.00",
        "AutoDraw CAD workstation\nPortland, OR 97201\nTotal $12.00",
        "GST 5% 1.00\nGSTIN 27AAAPL1234C1ZV\nTotal 21.00",
    ],
)
def test_what_only_looks_like_a_country(text):
    assert origin_of(text, "USD").currency not in {"CAD", "MXN"}


def test_signs_with_letters_are_beyond_doubt():
    assert currencies_in("Total CA$11.95") == {"CAD"}
    assert currencies_in("TOTAL M.N. $84.60") == {"MXN"}
    assert currencies_in("Total HK$ 80.00") == {"HKD"}
