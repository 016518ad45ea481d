from desktop_assist.documents.sureness import Sureness, load_sureness
from desktop_assist.system.resources import resource_path

HALF = Sureness(means=(0.5,), spreads=(0.1,), weights=(1.0,), bias=0.0, enough=0.6)


def test_signs_above_what_is_usual_make_an_answer_likely():
    assert HALF.probability((0.5,)) == 0.5
    assert HALF.is_enough((0.9,))
    assert not HALF.is_enough((0.5,))


def test_extreme_signs_are_no_error():
    assert HALF.probability((1e9,)) <= 1
    assert HALF.probability((-1e9,)) >= 0


def test_the_weights_that_come_along_ask_for_more_than_a_guess():
    for one in load_sureness(resource_path("search")).values():
        assert len(one.weights) == len(one.means) == len(one.spreads)
        assert 0.1 < one.enough < 1
