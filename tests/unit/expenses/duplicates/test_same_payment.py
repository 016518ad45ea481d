"""What is known of two payments tells whether they can be one."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.duplicates.duplicate import SAME_VALUES, PaidOnce
from desktop_assist.expenses.duplicates.same_payment import (
    is_contradicted,
    is_same_merchant,
    same_payment,
    says_the_same,
)


def paid(merchant="Taxi Nord", day=3, amount="30.10", currency="EUR", is_sure=True, words=""):
    return PaidOnce(merchant, date(2026, 10, day), Decimal(amount), currency, is_sure, words)


SLIP = "garage am tor 2000 ulm beleg 77 ein 09:05 aus 13:48 zu zahlen 30.10 karte tor betriebs gmbh"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Taxi Nord GmbH", "TAXI-NORD", True),
        ("Café Müller", "CAFE MULLER", True),
        ("MR. D.I.Y. (M) SDN BHD", "MR DIY (M)", True),
        ("S&Y STATIONERY", "S & Y STATIONFRY", True),
        ("Hotel Adler", "Hotel Astoria", False),
        ("Taxi Nord", "Bahn", False),
        ("", "Taxi", False),
        ("The Company", "And Co", False),
    ],
)
def test_names_of_one_merchant(one, other, same):
    assert is_same_merchant(one, other) is same


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (paid(), SAME_VALUES),
        (paid(currency=""), SAME_VALUES),
        (paid(day=6), "same merchant and total, 3 days apart"),
        (paid(day=4), "same merchant and total, 1 day apart"),
        (paid(day=7), ""),
        (paid(amount="30.11"), ""),
        (paid(currency="USD"), ""),
        (paid(merchant="Bahn"), ""),
    ],
)
def test_merchant_day_and_total_tell_payments_apart(other, reason):
    assert same_payment(paid(), other) == reason
    assert same_payment(other, paid()) == reason


def test_a_merchant_that_was_not_read_for_sure_does_not_tell_them_apart_on_one_day():
    doubtful = paid(merchant="Thank you", is_sure=False)

    assert same_payment(paid(), doubtful) == SAME_VALUES
    assert same_payment(paid(day=4), doubtful) == ""


def test_what_is_not_known_is_no_sign():
    unknown = PaidOnce("Taxi Nord", None, None, "EUR")

    assert same_payment(unknown, unknown) == ""
    assert not is_contradicted(paid(), unknown)


@pytest.mark.parametrize(
    ("other", "is_other"),
    [(paid(amount="9.00"), True), (paid(day=9), True), (paid(amount="9.00", is_sure=False), False)],
)
def test_sure_values_contradict_a_picture(other, is_other):
    assert is_contradicted(paid(), other) is is_other


def test_one_slip_read_by_two_names_is_one_payment():
    one = paid("Garage am Tor", words=f"p {SLIP}")
    other = paid("Stadtbetriebe GmbH", words=SLIP.replace("beleg", "beieg"))

    assert same_payment(one, other) == SAME_VALUES


@pytest.mark.parametrize(
    "other",
    [
        paid("Stadtbetriebe GmbH", words="bistro ulm tisch 4 suppe 9.10 fisch 21.00 gut summe bar"),
        paid("Stadtbetriebe GmbH", day=4, words=SLIP),
        paid("Stadtbetriebe GmbH", amount="30.20", words=SLIP),
        paid("Stadtbetriebe GmbH"),
    ],
)
def test_another_slip_of_another_name_is_another_payment(other):
    assert same_payment(paid("Garage am Tor", words=SLIP), other) == ""


def test_a_few_words_are_too_few_to_be_alike():
    assert not says_the_same("total 30.10", "total 30.10")
