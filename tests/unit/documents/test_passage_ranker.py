from desktop_assist.documents.evidence import NAMES
from desktop_assist.documents.passage_ranker import PassageRanker, load_passage_rankers
from desktop_assist.system.resources import resource_path


def test_numbers_are_weighed_beside_what_is_usual():
    ranker = PassageRanker((0.5, 0), (0.5, 1), ((0, 0, 0),), (1,), (2, 0))

    assert ranker.score((1, 7)) == 2
    assert ranker.score((0.5, 7)) == 0


def test_the_weights_that_come_along_fit_the_numbers_of_a_passage():
    rankers = load_passage_rankers(resource_path("search"))

    assert all(len(one.direct) == len(one.means) == len(NAMES) for one in rankers.values())
    assert set(rankers) == {True, False}


def test_a_passage_that_names_what_is_asked_stands_before_one_that_does_not():
    ranker = load_passage_rankers(resource_path("search"))[True]
    signs = ("words", "other_words", "likeness", "sentence", "named_in_sentence")

    good, bad = ([float(name in signs) * worth for name in NAMES] for worth in (0.9, 0.1))

    assert ranker.score(good) > ranker.score(bad)
