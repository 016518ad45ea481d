"""What currencies are called."""

from desktop_assist.expenses.currency import CODES
from desktop_assist.expenses.currency_names import NAMES, SIGNS, meant


def test_every_name_and_sign_is_of_known_currencies_and_in_small_letters():
    for names in (NAMES, SIGNS):
        assert all(name == name.casefold() for name in names)
        assert {code for codes in names.values() for code in codes} <= CODES


def test_a_shared_name_means_ones_own_currency_else_the_likeliest():
    assert meant(SIGNS["$"], "CAD") == "CAD"
    assert meant(SIGNS["$"], "EUR") == "USD"
