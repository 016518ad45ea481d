"""What speaks for an amount."""

from decimal import Decimal

import pytest

from desktop_assist.expenses.receipt.amounts import amounts_in
from desktop_assist.expenses.receipt.ranker import load_ranker
from desktop_assist.expenses.receipt.total_features import (
    AmountsOfReceipt,
    features,
    has_rival,
    is_nameless,
)
from desktop_assist.system.resources import resource_path
from tests.helpers.printed_receipt import TILL_SLIP, WIDTH, printed_lines


def receipt_of(*rows):
    lines = printed_lines(*rows)
    return AmountsOfReceipt(amounts_in(lines, WIDTH), len(lines))


def numbers_of(value, *rows):
    receipt = receipt_of(*rows)
    candidate = next(one for one in receipt.candidates if one.value == Decimal(value))
    return features(candidate, receipt)


def test_each_value_is_one_candidate():
    values = [str(one.value) for one in receipt_of(*TILL_SLIP).candidates]

    assert values == ["24.00", "4.50", "28.50", "2.28", "30.78"]


def test_a_total_is_net_and_tax():
    assert numbers_of("30.78", *TILL_SLIP)["is net and tax"]
    assert not numbers_of("28.50", *TILL_SLIP)["is net and tax"]


def test_what_was_given_less_what_came_back_is_the_total():
    rows = ("Coffee  3.50", "Total  3.50", "Cash  10.00", "Change  6.50")

    assert numbers_of("3.50", *rows)["is given less change"]
    assert numbers_of("3.50", *rows)["is difference below"]
    assert not numbers_of("10.00", *rows)["is given less change"]


def test_items_add_up_to_the_sum_below_them():
    assert numbers_of("28.50", *TILL_SLIP)["is sum above"]


def test_a_name_that_is_taken_back_does_not_count_as_plain():
    rows = ("Total  20.00", "Total excl. tax  18.00")

    assert numbers_of("20.00", *rows)["is plainly total"]
    assert not numbers_of("18.00", *rows)["is plainly total"]


def test_every_number_is_small():
    receipt = receipt_of(*TILL_SLIP)

    for candidate in receipt.candidates:
        assert all(0 <= number <= 1 for number in features(candidate, receipt).values())


@pytest.mark.parametrize(
    ("rows", "is_rivalled"),
    [
        (("Total  41.31", "Gratuity  3.00", "Total  44.31"), True),
        (("Total  41.31", "Cash  50.00"), False),
    ],
)
def test_a_total_with_and_one_without_a_tip_are_rivals(rows, is_rivalled):
    assert has_rival(Decimal("41.31"), receipt_of(*rows)) == is_rivalled


@pytest.mark.parametrize(
    ("rows", "expected"),
    [(("Soup  3.00", "Tea  2.00"), True), (("Tea  2.00", "Total  3.00"), False)],
)
def test_an_amount_that_nothing_names_may_be_no_total(rows, expected):
    receipt = receipt_of(*rows)
    candidate = next(one for one in receipt.candidates if one.value == Decimal("3.00"))

    assert is_nameless(candidate, receipt) == expected


def test_each_number_has_a_weight_and_each_weight_a_number():
    ranker = load_ranker(resource_path("receipts/total.json"))

    assert set(numbers_of("30.78", *TILL_SLIP)) == set(ranker.names)


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("Total incl. VAT  11.90", {"is final with tax in"}),
        ("Total VAT  11.90", {"is tax of total"}),
        ("Total excl. VAT  11.90", {"is total without tax", "is tax of total"}),
        ("VAT incl.  11.90", set()),
        ("Sum  11.90", {"is plainly total"}),
        ("Grand total  11.90", {"is plainly final", "is plainly total"}),
    ],
)
def test_words_for_tax_tell_what_a_total_is_of(row, names):
    numbers = numbers_of("11.90", "Tea  3.00", row)

    about_tax = {"is final with tax in", "is total without tax", "is tax of total"}
    plain = {"is plainly final", "is plainly total"}
    assert {one for one in about_tax | plain if numbers[one]} == names
