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
    "Switzerland": "756.9217.0769.85",
    "Belgium": "85.07.30-033.28",
    "Norway": "290299 00157",
    "Denmark": "211062-5629",
    "Finland": "131052-308T",
    "Czechia": "710319/2745",
    "Brazil": "123.456.789-09",
    "China": "11010519491231002X",
}


@pytest.mark.parametrize("number", NUMBERS.values(), ids=NUMBERS)
def test_a_number_is_found_where_it_stands(number):
    text = f"It is {number}, as you know."

    assert [text[start:end] for start, end in find_identity_numbers(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "BSN 111222333",
        "Aadhaar 2341 2341 2346",
        "NIF da empresa: 214587967",
        "the NHS has 943 476 5919",
        "SIN 046 454 286",
    ],
)
def test_some_need_a_word_beside_them(text):
    (number,) = [text[start:end] for start, end in find_identity_numbers(text)]

    assert number in text
    assert list(find_identity_numbers(f"order {number} came")) == []


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
