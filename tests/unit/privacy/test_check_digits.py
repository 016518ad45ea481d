"""Sums agree with published examples, and notice a wrong digit."""

import pytest

from desktop_assist.privacy.check_digits import ean, iso_7064, luhn, verhoeff, weighted

RIGHT = {
    luhn: "4111111111111111",
    iso_7064: "36574261809",
    ean: "4006381333931",
    verhoeff: "2363",
}


@pytest.mark.parametrize(
    ("check", "digits"), RIGHT.items(), ids=lambda one: getattr(one, "__name__", one)
)
def test_a_wrong_last_digit_is_noticed(check, digits):
    others = [digits[:-1] + one for one in "0123456789" if one != digits[-1]]

    assert check(digits)
    assert [one for one in others if check(one)] == []


def test_verhoeff_notices_swapped_digits():
    assert not verhoeff("3263")
    assert not verhoeff("2633")


def test_weights_may_be_longer_than_the_digits():
    assert weighted("12", (3, 4, 5)) == 11
