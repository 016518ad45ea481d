import pytest

from desktop_assist.documents.evidence import NAMES
from desktop_assist.documents.passage_ranker import (
    PassageRanker,
    PassageRankers,
    load_passage_rankers,
)
from desktop_assist.system.resources import resource_path


def test_numbers_are_weighed_beside_what_is_usual():
    ranker = PassageRanker((0.5, 0), (0.5, 1), (2, 0))

    assert ranker.score((1, 7)) == 2
    assert ranker.score((0.5, 7)) == 0


def test_the_weights_that_come_along_fit_the_numbers_of_a_passage():
    rankers = load_passage_rankers(resource_path("search"))

    kept = [one for both in rankers.values() for one in (both.few, both.many)]
    assert all(len(one.weights) == len(one.means) == len(NAMES) for one in kept)
    assert set(rankers) == {True, False}


def test_between_few_passages_and_many_both_weights_count():
    few, many = (PassageRanker((0,), (1,), (weight,)) for weight in (1, 3))
    rankers = PassageRankers(few, many)

    assert rankers.score((1,), among=50) == 1
    assert 1 < rankers.score((1,), among=500) < 3
    assert rankers.score((1,), among=5_000) == 3


@pytest.mark.parametrize("among", [50, 5_000])
def test_a_passage_that_names_what_is_asked_stands_before_one_that_does_not(among):
    rankers = load_passage_rankers(resource_path("search"))[True]
    signs = ("words", "other_words", "likeness", "sentence", "named_in_sentence")

    good, bad = ([float(name in signs) * worth for name in NAMES] for worth in (0.9, 0.1))

    assert rankers.score(good, among) > rankers.score(bad, among)
