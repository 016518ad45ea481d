"""What the model is given of a message."""

import pytest

from desktop_assist.files.packaged_model.language_model import LanguageModel, tokenizer_of
from desktop_assist.providers.embedded.learned.model_input import SIGNS, model_input
from tests.helpers.encoding import TOKENIZER, needs_model

pytestmark = needs_model


@pytest.fixture(scope="module")
def given():
    vocabulary = LanguageModel(None, tokenizer_of(TOKENIZER))
    return lambda *words: model_input(vocabulary, words, ["-"] * len(words))


def test_tokens_stand_between_those_of_beginning_and_end(given):
    found = given("move", "it")

    assert (found.ids[0], found.ids[-1]) == (101, 102)
    assert len(found.ids) == len(found.kinds) == 4


def test_of_each_word_its_first_token_is_told(given):
    found = given("die", "Terminverschiebung", "passt")

    assert found.places[:2] == [1, 2]
    assert found.places[2] > 3, "a long word has several tokens"


def test_capital_letters_are_told_for_all_tokens_of_a_word(given):
    found = given("die", "Terminverschiebung")

    assert found.kinds == [0, 0, *[1] * (len(found.ids) - 3), 0]


def test_signs_of_a_word_are_rows_of_their_tables(given):
    [monday, friday, numbers] = given("Montag", "Freitag", "9.30").signs

    for rows in (monday, friday, numbers):
        assert all(0 <= row < size for row, (size, _) in zip(rows, SIGNS.values(), strict=True))
    names = list(SIGNS)
    assert monday[names.index("class")] == friday[names.index("class")], "both are days"
    assert monday[names.index("word")] != friday[names.index("word")]


def test_a_word_is_the_same_one_whatever_its_digits(given):
    [early], [late] = given("9:15").signs, given("8:30").signs

    assert early == late


def test_a_word_without_a_token_takes_the_place_of_one(given):
    assert given("\u200b").ids == [101, 100, 102]


def test_an_endless_word_is_read_by_its_beginning(given):
    assert len(given("ab" * 500).ids) <= 10


def test_an_endless_message_ends_where_the_model_does(given):
    found = given(*["word"] * 2_000)

    assert len(found.ids) <= 512
    assert len(found.places) == len(found.signs) == len(found.ids) - 2
