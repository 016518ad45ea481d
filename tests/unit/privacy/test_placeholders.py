"""Placeholders: the same value has the same number, and all come back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.privacy.personal_data import PLACEHOLDER
from desktop_assist.privacy.personal_data_search import find_personal_data
from desktop_assist.privacy.placeholders import Placeholders
from tests.helpers.shipped_people import PEOPLE

ANNA, BEN = "anna@example.com", "ben@example.com"
PIECES = st.sampled_from(
    [
        ANNA,
        BEN,
        "DE89370400440532013000",
        "4111 1111 1111 1111",
        "+49 170 1234567",
        "[EMAIL_1]",
        "[LITERAL_1]",
        "[EMAIL_",
        "1]",
        "[",
        "]",
        " ",
        "_",
        "Bearer ",
        "2026-10-01",
        "12.50 EUR",
        "text",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join), st.lists(PIECES).map(" ".join))


def find(text):
    return find_personal_data(text, PEOPLE)


def test_the_same_value_has_the_same_placeholder():
    placeholders = Placeholders(find)

    redacted = placeholders.redact(f"{ANNA} met {BEN}; {ANNA} left.")

    assert redacted == "[EMAIL_1] met [EMAIL_2]; [EMAIL_1] left."
    assert placeholders.redact(BEN) == "[EMAIL_2]"


def test_a_look_alike_that_someone_wrote_is_not_taken_for_one():
    placeholders = Placeholders(find)

    redacted = placeholders.redact(f"Is [EMAIL_1] the same as {ANNA}?")

    assert redacted == "Is [LITERAL_1] the same as [EMAIL_1]?"
    assert placeholders.restore(redacted) == f"Is [EMAIL_1] the same as {ANNA}?"


def test_what_was_found_once_is_found_where_nothing_points_to_it():
    placeholders = Placeholders(find, PEOPLE.people.is_name)

    asked = placeholders.redact("ask maria, her pw: Tr0ub4dor&3 is old")
    said = placeholders.redact("It is maria then. Is Tr0ub4dor&3 too old? Not mariana.")

    assert asked == "ask [PERSON_1], her pw: [KEY_1] is old"
    assert said == "It is [PERSON_1] then. Is [KEY_1] too old? Not mariana."


def test_a_part_of_a_name_has_a_placeholder_of_its_own():
    placeholders = Placeholders(find, PEOPLE.people.is_name)

    texts = [placeholders.redact(one) for one in ("Termin mit Rebecca Thornton", "an Thornton")]

    assert texts == ["Termin mit [PERSON_1]", "an [PERSON_2]"]
    assert [placeholders.restore(one) for one in texts][1] == "an Thornton"


def test_words_and_small_numbers_that_were_personal_once_stay_elsewhere():
    placeholders = Placeholders(find, PEOPLE.people.is_name)
    placeholders.redact("Will said the pin is 4711")

    assert placeholders.redact("Will it cost 4711 euros?") == "Will it cost 4711 euros?"


def test_an_unknown_placeholder_is_left_as_it_is():
    assert Placeholders(find).restore("[EMAIL_7]") == "[EMAIL_7]"


def test_json_is_redacted_and_restored_at_any_depth():
    placeholders = Placeholders(find)
    value = {"to": [ANNA, {"cc": BEN}], ANNA: True, "n": 3, "x": None, "f": 1.5}

    redacted = placeholders.redact_json(value)

    assert redacted == {
        "to": ["[EMAIL_1]", {"cc": "[EMAIL_2]"}],
        "[EMAIL_1]": True,
        "n": 3,
        "x": None,
        "f": 1.5,
    }
    assert placeholders.restore_json(redacted) == value


def test_a_card_number_kept_as_a_number_does_not_slip_through():
    assert Placeholders(find).redact_json({"card": 4111111111111111}) == {"card": "[CARD_1]"}


@given(TEXTS)
def test_every_text_comes_back(text):
    placeholders = Placeholders(find)

    assert placeholders.restore(placeholders.redact(text)) == text


@given(st.lists(TEXTS))
def test_texts_redacted_together_all_come_back(texts):
    placeholders = Placeholders(find)
    redacted = [placeholders.redact(text) for text in texts]

    assert [placeholders.restore(text) for text in redacted] == texts


@pytest.mark.parametrize("word", ["", " ", "x ", ": "])
@given(before=st.text(), after=st.text())
def test_a_planted_address_does_not_survive(word, before, after):
    redacted = Placeholders(find).redact(f"{before} <{word}{ANNA}> {after}")

    assert ANNA not in redacted
    assert PLACEHOLDER.search(redacted)
