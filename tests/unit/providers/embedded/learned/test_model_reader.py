"""The reader that comes with the part for documents."""

import numpy as np
import pytest

from desktop_assist.providers.embedded.learned import model_reader
from desktop_assist.providers.embedded.learned.chores import CHORE_NAMES
from desktop_assist.providers.embedded.learned.known_kinds import NOT_KNOWN
from desktop_assist.providers.embedded.learned.model_reader import LABELS, read_by_model
from tests.helpers.encoding import needs_model

pytestmark = needs_model
WORDS = ["Cancel", "the", "vendor", "call", "on", "Friday"]
KNOWN = ["-", "-", "-", "-", "-", "D0"]


@pytest.fixture(scope="module")
def read():
    return read_by_model(WORDS, KNOWN, CHORE_NAMES)


def test_it_tells_how_likely_each_chore_is(read):
    assert list(read.chances) == list(CHORE_NAMES)
    assert read.chances["cancel"] > 0.5
    assert sum(read.chances.values()) == pytest.approx(1, abs=1e-5)


def test_it_labels_every_word(read):
    assert read.labels("cancel") == ["O", "O", "B-t", "I-t", "B-o", "I-o"]


def test_it_tells_how_likely_each_label_is(read):
    likely = read.likely("cancel")

    assert likely.shape == (len(WORDS), len(LABELS))
    assert np.allclose(likely.sum(axis=1), 1, atol=1e-5)
    assert read.chance("cancel", 2, "t") > 0.5 > read.chance("cancel", 2, "o")


def test_what_a_word_is_depends_on_the_chore(read):
    assert not np.allclose(read.likely("cancel"), read.likely("spent"))


def test_of_an_endless_message_the_end_is_left_out():
    words = [*WORDS, *["and"] * 600]

    read = read_by_model(words, [NOT_KNOWN] * len(words), CHORE_NAMES)

    assert len(read.labels("cancel")) == len(words)
    assert read.chance("cancel", len(words) - 1, "t") == 0


def test_it_is_ready_where_its_part_is():
    assert model_reader.is_ready()
