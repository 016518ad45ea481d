from dataclasses import replace
from pathlib import Path

import pytest

from desktop_assist.documents.asked_question import read_question
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.evidence import Found, evidence_of
from desktop_assist.documents.second_look import Look
from desktop_assist.documents.sureness import Sureness, Weighing, load_sureness, signs_of
from desktop_assist.documents.vectors.encoder import Said
from desktop_assist.documents.vectors.vector_store import PassageText
from desktop_assist.documents.wording import Wording
from desktop_assist.system.resources import resource_path

NEARNESS = slice(-20, -13)
FITS_NOT, UNKNOWN_NAME, SHARE = -10, -9, -8
HALF = Weighing(means=(0.5,), spreads=(0.1,), weights=(1.0,), bias=0.0, enough=0.6)
SURENESS = Sureness(HALF, replace(HALF, enough=0.9))


def asked_for(question):
    return read_question(question, Wording({}, {}), lambda words: dict.fromkeys(words, 1), 100)


def test_signs_above_what_is_usual_make_an_answer_likely():
    assert HALF.probability((0.5,)) == 0.5
    assert SURENESS.is_enough((0.9,), among=10)
    assert not SURENESS.is_enough((0.5,), among=10)


def test_passages_that_plainly_do_not_answer_are_no_answer_whatever_they_share():
    weighing = replace(HALF, means=(0.5, 0.0), spreads=(0.1, 1.0), weights=(1.0, 0.0))
    sureness = Sureness(weighing, weighing)

    assert sureness.is_enough((0.9, -4.0), among=10)
    assert not sureness.is_enough((0.9, -6.0), among=10)


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


def passage(text, number=1):
    return FoundPassage(number, Path("a"), "a", "", "", None, text, 1.0)


def scored(asked, *texts):
    passages = [passage(text, number) for number, text in enumerate(texts, start=1)]
    return [(1.0, one) for one in evidence_of(asked, passages, Found({}, {}, {}, {}, ()))]


def looks(order, *said):
    parts = (PassageText("", "a", "", one.passage.text) for _, one in order)
    return [
        Look(one, score, part, near)
        for (score, one), part, near in zip(order, parts, said, strict=False)
    ]


def test_the_word_that_no_passage_says_anything_like_tells_most():
    asked = asked_for("parking fee")
    order = scored(asked, "The fee is 5 euros.", "The fee is due.")
    near = Said({"parking": 0.7, "fee": 0.9}, 0.8)
    far = Said({"parking": 0.2, "fee": 0.9}, 0.55)

    nearness = signs_of(asked, order, looks(order, near), [])[NEARNESS]

    assert nearness == pytest.approx((0.7, 0.8, 0.7, 0.8, 0.7, 0.8, 0.8))
    assert signs_of(asked, order, looks(order, far), [])[NEARNESS][0] == 0.2
    assert signs_of(asked, order, looks(order, far, near), [])[NEARNESS][-3:] == (0.7, 0.55, 0.8)
    assert signs_of(asked, order, [], [])[NEARNESS] == (0,) * 7


def test_a_best_sentence_without_the_sum_that_is_asked_for_is_a_sign():
    asked = asked_for("How much is the fee?")
    found = [
        scored(asked, text)
        for text in ("The fee is paid. Lunch costs $4.", "The fee is $4. It is paid.")
    ]

    assert [signs_of(asked, one, [], [])[FITS_NOT] for one in found] == [1, 0]


def test_a_name_that_the_best_document_does_not_know_is_a_sign():
    asked = asked_for("the fee at Acme")
    order = scored(asked, "The fee is 5 euros.")

    assert signs_of(asked, order, [], [])[UNKNOWN_NAME] == 1
    assert signs_of(asked_for("the fee"), order, [], [])[UNKNOWN_NAME] == 0


def test_how_far_the_best_is_ahead_of_the_others_is_a_sign():
    asked = asked_for("the fee")
    [first, second] = scored(asked, "The fee is 5 euros.", "The fee is due.")

    alike = signs_of(asked, [first, second], [], [])[SHARE]
    ahead = signs_of(asked, [(9.0, first[1]), second], [], [])[SHARE]

    assert (alike, ahead) == pytest.approx((0.5, 1), abs=0.001)


def test_what_is_lacking_in_all_of_the_passage_and_a_number_that_is_not_told_are_signs():
    asked = asked_for("How many seats has the van?")
    said = Said({"seats": 0.5, "van": 0.5}, 0.5)
    texts = ("The van is red.", "The van has nine seats.", "Seats in the van: nine")
    most, next_one, anywhere, is_uncounted, is_unnumbered = zip(
        *(
            signs_of(asked, (one := scored(asked, text)), looks(one, said), [])[-7:-2]
            for text in texts
        ),
        strict=True,
    )

    assert most[0] > next_one[0] == 0 == most[1] == most[2]
    assert anywhere == most
    assert is_uncounted == is_unnumbered == (1, 0, 0)


def test_a_passage_that_is_read_but_not_shown_tells_nothing():
    asked = asked_for("parking fee")
    order = scored(asked, *("The fee is due." for _ in range(5)))
    near, far = Said({"parking": 0.9, "fee": 0.9}, 0.9), Said({"parking": 0.2, "fee": 0.9}, 0.55)

    shown = signs_of(asked, order, looks(order, far, far, far), [])

    assert signs_of(asked, order, looks(order, far, far, far, near), []) == shown
    assert signs_of(asked, order, looks(order, far, far, near), []) != shown


def test_whether_a_passage_answers_when_it_is_read_with_the_question_is_a_sign():
    asked = asked_for("parking fee")
    order = scored(asked, "The fee is due.", "Parking costs 5 euros.")
    read = looks(order, *[Said({"parking": 0.9, "fee": 0.9}, 0.9)] * 2)

    assert signs_of(asked, order, read, [-1.0, 2.0])[-2:] == (-1.0, 2.0)
    assert signs_of(asked, order, [], [])[-2:] == (0.0, 0.0)
