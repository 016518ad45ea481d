"""What is found in a text never overlaps, whatever its kinds."""

import time

import pytest

from desktop_assist.privacy.personal_data_search import find_personal_data
from tests.helpers.shipped_people import PEOPLE


def found_in(text):
    return [(one.kind, text[one.start : one.end]) for one in find_personal_data(text, PEOPLE)]


@pytest.mark.parametrize(
    "address",
    ["anna.meier@example.com", "a+b@mail.example.co.uk", "jürgen@müller-gmbh.de", "o'neil@x.ie"],
)
def test_mail_addresses_are_found(address):
    assert found_in(f"Write to <{address}>.") == [("EMAIL", address)]


def test_a_mail_address_read_from_a_picture_may_be_broken_before_its_sign():
    assert found_in("E-Mail: rechnung @backhaus.de") == [("EMAIL", "rechnung @backhaus.de")]


def test_everything_is_found_in_the_order_of_the_text():
    text = "+49 170 1234567, DE89370400440532013000, [EMAIL_1], 4111 1111 1111 1111, a@b.de"

    assert [kind for kind, _ in found_in(text)] == ["PHONE", "IBAN", "LITERAL", "CARD", "EMAIL"]


def test_a_mail_address_made_of_digits_is_one_thing():
    assert found_in("4111111111111111@example.com") == [("EMAIL", "4111111111111111@example.com")]


@pytest.mark.parametrize("text", ["at 5 pm @ the office", "@here", "1 EUR", "a@b", ""])
def test_ordinary_text_is_left_alone(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    "piece",
    ["a", "1 ", "0", "AB12 ", "sk-", "a@", "a.b.", "tel ", "[EMAIL_", "eyJaaaaaaaaaaaa.", "+1 "],
)
def test_no_text_makes_the_search_slow(piece):
    started_at = time.process_time()

    find_personal_data(piece * (50_000 // len(piece)), PEOPLE)

    assert time.process_time() - started_at < 2
