"""Numbers by which states know people are found; dates, orders and amounts are left alone."""

import pytest

from desktop_assist.privacy.identity_number import find_identity_numbers

NUMBERS = {
    "United States": "123-45-6789",
    "United Kingdom": "AB 12 34 56 C",
    "Italy": "RSSMRA85T10A562S",
    "Germany, tax": "36 574 261 809",
    "Germany, pension": "15 070649 C 103",
    "Poland": "44051401359",
    "Sweden": "811228-9874",
    "Spain": "12345678Z",
    "Spain, foreigners": "X1234567L",
    "France": "2 55 08 14 168 025 38",
}


@pytest.mark.parametrize("number", NUMBERS.values(), ids=NUMBERS)
def test_a_number_is_found_where_it_stands(number):
    text = f"It is {number}, as you know."

    assert [text[start:end] for start, end in find_identity_numbers(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "on 2026-11-24 at 14:30",
        "ticket 12345678 and order 12345678901",
        "666-12-3456 and 123-00-4567",
        "811328-9874 is no birthday",
        "12345678A has another letter",
        "EUR 1 234 567.80 or 36,574,261,809",
        "room AB 12 on floor 3",
        "call 030 7654321",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert list(find_identity_numbers(text)) == []
