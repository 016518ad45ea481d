"""Account numbers are told from other words by their check digits."""

import pytest

from desktop_assist.privacy.bank_account import find_bank_accounts


@pytest.mark.parametrize(
    "number",
    [
        "DE89370400440532013000",
        "DE89 3704 0044 0532 0130 00",
        "GB29 NWBK 6016 1331 9268 19",
        "fr1420041010050500013m02606",
        "NO93 8601 1117 947",
    ],
)
def test_a_valid_number_is_found_without_the_words_around_it(number):
    text = f"Pay to {number} TODAY"

    spans = [text[start:end] for start, end in find_bank_accounts(text)]

    assert spans == [number]


@pytest.mark.parametrize(
    "text",
    ["DE89370400440532013001", "XX89370400440532013000", "DE89 3704", "IN 2026 WE MET IN ROOM 12"],
)
def test_what_fails_the_check_is_left_alone(text):
    assert list(find_bank_accounts(text)) == []


def test_letters_of_other_alphabets_end_a_number():
    assert list(find_bank_accounts("FR14 2004 1010 É050 5000 13M0 2606 00")) == []
