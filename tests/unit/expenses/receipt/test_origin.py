"""Currency and order of dates from what is printed."""

import pytest

from desktop_assist.expenses.receipt.origin import currencies_in, origin_of
from desktop_assist.expenses.receipt.recognised import SURE_OF_CURRENCY


@pytest.mark.parametrize(
    ("text", "currency", "order"),
    [
        ("Portland, ME 04101\n(207) 555-0142\nTotal $12", "USD", "month_first"),
        ("KEDAI MAJU SDN BHD\nTotal RM 9.00", "MYR", "day_first"),
        ("KEDAI MAJU SDN BHD\nTotal $9.00", "MYR", "day_first"),
        ("Papierwerk GmbH\nMwSt 19%", "EUR", "day_first"),
        ("Winkel B.V. BTW NL810433941B01", "EUR", "day_first"),
        ("The Crown, London SW1A 1AA\n£12.00", "GBP", "day_first"),
        ("Coop\nTotal CHF 12.00", "CHF", "day_first"),
        ("GSTIN 27AAAPL1234C1ZV ₹ 120", "INR", "day_first"),
        ("253-555-0188\nREG 3 TRN 5521\nTotal 78.83", "USD", "month_first"),
        ("MAPLE CABS\nMontreal\n514-555-0110\nFare $31.00\nTPS/TVQ", "CAD", "day_first"),
        ("Gum Tree Cafe, Carlton VIC 3053\nTotal $18.00", "AUD", "day_first"),
        ("TRN 100123456700003\nTotal 78.83", "AED", "day_first"),
    ],
)
def test_the_country_shows(text, currency, order):
    origin = origin_of(text, "EUR")

    assert (origin.currency, origin.date_order) == (currency, order)
    assert origin.sureness > 0.5


def test_a_paper_that_shows_nothing_is_from_home():
    assert origin_of("Coffee 3.50", "CHF").currency == "CHF"
    assert origin_of("Coffee 3.50", "USD").date_order == "month_first"


def test_a_town_with_its_state_is_american_without_a_code():
    found = origin_of("KOLACHE CORNER\nHouston TX\n10/08/2026\nTotal $12.45", "CAD")

    assert (found.currency, found.date_order) == ("USD", "month_first")


def test_inc_vat_is_no_american_company():
    assert origin_of("Total inc VAT 6.49\nVAT 1.08", "EUR").currency == "GBP"


def test_what_a_line_names_beyond_doubt():
    assert currencies_in("Total inkl. MWST CHF 416.40") == {"CHF"}
    assert currencies_in("Total £16.80") == {"GBP"}
    assert currencies_in("EUR 441.38 (CHF 416.40)") == {"EUR", "CHF"}
    assert currencies_in("Total $30.78") == set()


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("TOTAL AU$31.50", {"AUD"}),
        ("TOTAL US$ 31.50", {"USD"}),
        ("FARE NZ$12.00", {"NZD"}),
        ("TOTAL $31.50", set()),
        ("VISA$31.50", set()),
    ],
)
def test_a_dollar_with_its_country_is_beyond_doubt(line, codes):
    assert currencies_in(line) == codes


def test_vat_alone_is_not_sure_to_be_british():
    origin = origin_of("Total 87.00\nVAT 7% incl 5.69", "SGD")

    assert (origin.currency, origin.sureness < SURE_OF_CURRENCY) == ("GBP", True)
    assert origin_of("Total 87.00\nVAT 20% incl 14.50", "GBP").sureness >= SURE_OF_CURRENCY


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Silom Soi 3, Bangkok 10500\nVAT 7%", "THB"),
        ("TAX INV (ABB)\nVAT 7%", "THB"),
        ("Jl. Sudirman 21, Jakarta\nTotal Rp 185.000", "IDR"),
        ("Long Street, Cape Town\nTotal R64.00\nVAT 15%", "ZAR"),
        ("3-5 Mercers Row, Northampton NN1\nTotal 41.00", "GBP"),
        ("Castle Arcade\nVAT No 611 4402 19\nTotal 24.00", "GBP"),
        ("TAXI SEOUL\nTOTAL W20,900", "KRW"),
        ("Orchard Central #02-11\nGST Reg 20-1155501-C\nTotal 17.00", "SGD"),
        ("12 Bachelors Walk, Dublin 1\nVAT IE 1234567T", "EUR"),
    ],
)
def test_places_tell_whose_money_it_is(text, currency):
    assert origin_of(text, "NOK").currency == currency


def test_a_code_may_touch_the_word_before_it():
    assert currencies_in("TotalCHF 9.40") == {"CHF"}
    assert currencies_in("XCHF 9.40") == set()
