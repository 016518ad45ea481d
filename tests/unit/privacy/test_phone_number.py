"""Phone numbers are found; dates, times and amounts stay in clear."""

import pytest

from desktop_assist.privacy.phone_number import find_phone_numbers


@pytest.mark.parametrize(
    "number",
    [
        "+49 170 1234567",
        "+48 22 123 45 67",
        "0049 (0)30 1234567",
        "030 1234567",
        "0170/1234567",
        "01701234567",
        "(555) 234-5678",
        "555-234-5678",
        "+1 415 555 2671",
        "03.93.92.16.85",
    ],
)
def test_a_number_is_found(number):
    text = f"Call Anna: {number}, after lunch"

    assert number in [text[start:end] for start, end in find_phone_numbers(text)]


@pytest.mark.parametrize("text", ["Tel.: 754-1869", "mobile 98 76 54 32", "fax (72) 754-186"])
def test_after_a_word_for_it_any_run_of_digits_is_one(text):
    assert len(list(find_phone_numbers(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "from 2026-10-01 to 2026-10-31",
        "on 01.10.2026 at 14:30",
        "01/10/2026 14:30-15:00",
        "1,234.56 EUR and 0.50",
        "version 3.2.1",
        "room 0301",
        "invoice 2026-000123",
        "12 345 678.00",
        "phone bill of 2026-10-01",
        "2026-11-22T10:00:00+01:00",
    ],
)
def test_dates_and_amounts_are_left_alone(text):
    assert list(find_phone_numbers(text)) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They are not answering at 99 668472", "99 668472"),
        ("Stop the messages to 699 956 915", "699 956 915"),
        ("28-64-66-98 office", "28-64-66-98"),
        ("Fax: 463-612-6138x036", "463-612-6138x036"),
    ],
)
def test_words_around_a_number_tell_what_it_is(text, number):
    assert [text[start:end] for start, end in find_phone_numbers(text)] == [number]


@pytest.mark.parametrize(
    "text", ["I paid 250 at 14 30 12", "1 250 300 work hours", "Room 2 1 4 home office"]
)
def test_other_numbers_near_such_words_stay(text):
    assert list(find_phone_numbers(text)) == []
