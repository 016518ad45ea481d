"""The currencies of a question: the sum in one of them, or only what was paid in it."""

import pytest

from desktop_assist.providers.embedded.slots.asked_currency import read_asked_currency


@pytest.mark.parametrize(
    ("text", "arguments", "others"),
    [
        ("what did I spend in zloty altogether", {"total_in": "PLN"}, ()),
        ("how much in forints, and how much in zloty?", {"currency": "HUF"}, ("PLN",)),
        ("was habe ich in Euro und Forint ausgegeben", {"currency": "EUR"}, ("HUF",)),
        ("only the trains in swiss francs", {"currency": "CHF"}, ()),
        ("the meals in CHF only", {"currency": "CHF"}, ()),
        ("nur die Hotels in Franken", {"currency": "CHF"}, ()),
        ("add up my zloty receipts", {"currency": "PLN"}, ()),
        ("what I spent in zloty, converted to euros", {"currency": "PLN", "total_in": "EUR"}, ()),
        ("what was it in kroner", {"total_in": "kroner"}, ()),
        ("what was it in norwegian kroner", {"total_in": "NOK"}, ()),
        ("a bill of 20 dollar receipts", {}, ()),
        ("what I paid in May", {}, ()),
        ("just the taxis, the sum is wanted in yen", {"total_in": "JPY"}, ()),
    ],
)
def test_what_is_asked_in_a_currency(text, arguments, others):
    found = read_asked_currency(text, "GBP")

    assert (found.arguments, found.others) == (arguments, others)


def test_the_other_words_are_left():
    assert "hotels" in read_asked_currency("just the hotels in yen").rest


def test_a_shared_name_means_the_persons_own_currency():
    assert read_asked_currency("all of it in kroner", "DKK").arguments == {"total_in": "DKK"}


def test_a_name_that_is_also_money_stays_a_name():
    assert read_asked_currency("delete the café krone expense").arguments == {}
    assert read_asked_currency("the Goldener Franken bills").arguments == {}
