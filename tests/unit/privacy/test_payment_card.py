"""Card numbers are told from order numbers by their check digit and their issuer."""

import pytest

from desktop_assist.privacy.payment_card import find_payment_cards


@pytest.mark.parametrize(
    "number",
    [
        "4111 1111 1111 1111",
        "5500-0000-0000-0004",
        "378282246310005",
        "30569309025904",
        "2223003122003222",
        "6011111111111117",
        "3530111333300000",
        "180000826105910",
    ],
)
def test_a_card_number_is_found(number):
    text = f"Card {number}, expiry 12/27"

    assert [text[start:end] for start, end in find_payment_cards(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "order 4111 1111 1111 1112",
        "ticket 12345678",
        "1795430400000",
        "9111111111111111",
        "2026-11-22 10:00:00 2026",
        "41111111111111111111111",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert list(find_payment_cards(text)) == []
