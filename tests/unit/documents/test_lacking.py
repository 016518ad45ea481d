"""What of a question a passage does not tell."""

import pytest

from desktop_assist.documents.asked_question import read_question
from desktop_assist.documents.lacking import lacking, most_lacking, share_lacking
from desktop_assist.documents.vectors.encoder import Said
from desktop_assist.documents.wording import Wording


def asked_for(question):
    wording = Wording({("fee",): ("charge",)}, {})
    return read_question(question, wording, lambda words: dict.fromkeys(words, 1), 100)


def test_the_word_that_neither_stands_there_nor_comes_near_is_lacking_most():
    asked = asked_for("a parking fee")
    said = Said({"a": 0.5, "parking": 0.4, "fee": 0.6}, 0.5)
    weight = asked.terms[0].weight + 0.1

    assert lacking(asked, said, "Parking is free").most == pytest.approx(weight * 0.4)
    assert lacking(asked, said, "The fee is 5 euros").most == pytest.approx(weight * 0.6)
    assert lacking(asked, said, "The parking fee is 5 euros").most == 0


def test_another_word_for_it_is_nearly_as_good():
    asked = asked_for("the fee")
    said = Said({"the": 0.5, "fee": 0.5}, 0.5)

    [word, other] = [lacking(asked, said, text).most for text in ("a fee", "a charge")]

    assert word < other < lacking(asked, said, "a hotel").most


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Which colour is the badge?", "colour"),
        ("How many badges do I get?", "badges"),
        ("What is the size of the badge?", "size"),
        ("Can I keep the badge?", None),
    ],
)
def test_the_thing_is_what_is_asked_for(question, thing):
    words = question.lower().strip("?").split()
    said = Said({word: 0.2 if word == thing else 0.9 for word in words}, 0.5)

    assert lacking(asked_for(question), said, "").thing == pytest.approx(0.8 if thing else 0.0)


def test_the_small_words_are_as_near_as_they_are_on_the_whole():
    said = Said({"how": 0.2, "is": 0.4, "badge": 0.9}, 0.5)

    assert lacking(asked_for("how is badge"), said, "").small == pytest.approx(0.3)


def test_the_two_words_that_are_lacking_most_are_told():
    asked = asked_for("the parking fee for bicycles")
    said = Said({"the": 0.5, "parking": 0.4, "fee": 0.6, "for": 0.5, "bicycles": 0.2}, 0.5)
    weight = asked.terms[0].weight + 0.1

    assert most_lacking(asked, said, {"fee"}) == pytest.approx((0.8 * weight, 0.6 * weight))
    assert most_lacking(asked, said, {"fee", "park", "bicycl", "bicycle", "parking"})[1] == 0


def test_a_small_word_of_german_is_lacking_in_an_english_question():
    asked = asked_for("when a relative dies")
    said = Said({"when": 0.9, "a": 0.9, "relative": 0.5, "dies": 0.5}, 0.7)

    assert lacking(asked, said, "A relative is ill").most > 0
    assert lacking(asked, said, "A relative dies").most == 0
    assert lacking(asked, said, "").small == pytest.approx(0.9)


def test_what_is_lacking_of_all_that_is_asked_is_a_share():
    asked = asked_for("a parking fee")
    said = Said({"a": 0.5, "parking": 0.4, "fee": 0.6}, 0.5)

    assert share_lacking(asked, said, {"park", "parking", "fee"}) == 0
    assert share_lacking(asked, said, {"fee"}) == pytest.approx(0.6 / 2)
    assert share_lacking(asked_for("is it"), Said({}, 0.0), set()) == 0
