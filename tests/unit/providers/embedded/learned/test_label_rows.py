"""The likeliest row of labels."""

import itertools

import numpy as np
import pytest

from desktop_assist.providers.embedded.learned.label_rows import likeliest_row


def test_what_cannot_follow_gives_way_to_what_can():
    scores = np.array([[1.0, 0.0], [0.6, 0.5]])
    follows = np.array([[-5.0, 0.0], [0.0, 0.0]])

    assert likeliest_row(scores, follows, np.zeros(2), np.zeros(2)) == [0, 1]


@pytest.mark.parametrize("words", [1, 2, 5])
def test_no_other_row_is_likelier(words):
    numbers = np.random.default_rng(words)
    scores, follows = numbers.normal(size=(words, 3)), numbers.normal(size=(3, 3))
    first, last = numbers.normal(size=3), numbers.normal(size=3)

    def worth(row):
        steps = sum(follows[one, other] for one, other in itertools.pairwise(row))
        return first[row[0]] + last[row[-1]] + steps + sum(scores[range(words), row])

    best = max(itertools.product(range(3), repeat=words), key=worth)
    assert likeliest_row(scores, follows, first, last) == list(best)


def test_no_words_have_no_labels():
    assert likeliest_row(np.zeros((0, 3)), np.zeros((3, 3)), np.zeros(3), np.zeros(3)) == []
