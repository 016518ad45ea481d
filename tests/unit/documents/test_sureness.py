from dataclasses import replace
from pathlib import Path

import pytest

from desktop_assist.documents.asked_question import read_question
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.evidence import Found, evidence_of
from desktop_assist.documents.sureness import Sureness, Weighing, load_sureness, signs_of
from desktop_assist.documents.vectors.encoder import Said
from desktop_assist.documents.wording import Wording
from desktop_assist.system.resources import resource_path

NEARNESS = slice(-11, -4)
HALF = Weighing(means=(0.5,), spreads=(0.1,), weights=(1.0,), bias=0.0, enough=0.6)
SURENESS = Sureness(HALF, replace(HALF, enough=0.9))


def test_signs_above_what_is_usual_make_an_answer_likely():
    assert HALF.probability((0.5,)) == 0.5
    assert SURENESS.is_enough((0.9,), among=10)
    assert not SURENESS.is_enough((0.5,), among=10)


def test_more_is_asked_of_an_answer_among_many_passages():
    signs = (0.6,)

    assert [SURENESS.is_enough(signs, among) for among in (1, 100, 500, 5_000)] == [
        True,
        True,
        False,
        False,
    ]


def test_extreme_signs_are_no_error():
    assert HALF.probability((1e9,)) <= 1
    assert HALF.probability((-1e9,)) >= 0


def test_the_weights_that_come_along_ask_for_more_than_a_guess():
    for one in load_sureness(resource_path("search")).values():
        for size in (one.few, one.many):
            assert len(size.weights) == len(size.means) == len(size.spreads)
            assert 0.1 < size.enough < 1


def test_the_word_that_no_passage_says_anything_like_tells_most():
    asked = read_question("parking fee", Wording({}, {}), lambda _: dict.fromkeys(_, 1), 100)
    passage = FoundPassage(1, Path("a"), "a", "", "", None, "The fee is 5 euros.", 1.0)
    found = evidence_of(asked, [passage], Found({}, {}, {}, {}, ()))

    near = Said({"parking": 0.7, "fee": 0.9}, 0.8)
    far = Said({"parking": 0.2, "fee": 0.9}, 0.55)

    nearness = signs_of(asked, found, [near])[NEARNESS]

    assert nearness == pytest.approx((0.7, 0.8, 0.7, 0.8, 0.7, 0.8, 0.8))
    assert signs_of(asked, found, [far])[NEARNESS][0] == 0.2
    assert signs_of(asked, found, [far, near])[NEARNESS][-3:] == (0.7, 0.55, 0.8)
    assert signs_of(asked, found, [])[NEARNESS] == (0,) * 7


def test_a_best_sentence_without_the_sum_that_is_asked_for_is_a_sign():
    asked = read_question("How much is the fee?", Wording({}, {}), lambda _: dict.fromkeys(_, 1), 9)
    found = [
        evidence_of(
            asked,
            [FoundPassage(1, Path("a"), "a", "", "", None, text, 1.0)],
            Found({}, {}, {}, {}, ()),
        )
        for text in ("The fee is paid. Lunch costs $4.", "The fee is $4. It is paid.")
    ]

    assert [signs_of(asked, one, [])[-1] for one in found] == [1, 0]
