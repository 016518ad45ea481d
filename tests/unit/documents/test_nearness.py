import pytest

from desktop_assist.documents.asked_question import read_question
from desktop_assist.documents.nearness import nearness, telling_words
from desktop_assist.documents.vectors.encoder import Said
from desktop_assist.documents.wording import Wording


def read(question):
    return read_question(question, Wording({}, {}), lambda words: dict.fromkeys(words, 1), 100)


def test_the_word_that_is_said_least_and_all_telling_words_are_told():
    said = Said({"the": 0.1, "parking": 0.2, "fee": 0.8}, 0.4)

    [near] = nearness(read("the parking fee"), [said])

    assert (near.least, near.mean) == pytest.approx((0.2, 0.5))


def test_words_that_stand_in_any_sentence_tell_nothing():
    said = Said({"what": 0.9, "is": 0.9}, 0.9)

    assert telling_words(read("what is"), said) == []
    assert nearness(read("what is"), [said]) == []
    assert nearness(read("parking"), []) == []


def test_a_small_word_of_german_tells_something_in_an_english_question():
    said = Said({"when": 0.5, "a": 0.5, "relative": 0.5, "dies": 0.5}, 0.5)

    assert telling_words(read("when a relative dies"), said) == ["relative", "dies"]
    assert telling_words(read("die Kosten, wenn ich es buche"), said)[-1:] == ["relative"]
