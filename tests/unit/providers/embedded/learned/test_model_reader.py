"""The reader that comes with the part for documents."""

import numpy as np
import pytest

from desktop_assist.providers.embedded.learned import model_reader
from desktop_assist.providers.embedded.learned.chores import CHORE_NAMES
from desktop_assist.providers.embedded.learned.known_kinds import NOT_KNOWN
from desktop_assist.providers.embedded.learned.model_reader import LABELS, read_by_model
from desktop_assist.providers.embedded.learned.reading import wishes_of
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


def test_it_tells_where_another_wish_begins():
    words = ["kill", "the", "drill", "on", "tuesday", ",", "and", "add", "12", "for", "parking"]

    begins = read_by_model(words, [NOT_KNOWN] * len(words), CHORE_NAMES).begins()

    assert len(begins) == len(words)
    assert max(range(len(words)), key=lambda place: begins[place]) in (5, 6, 7)


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        (
            "move rick to fri 215 same length, and kill the osha refresher tues, trainers out sick",
            [
                "move rick to fri 215 same length,",
                "and kill the osha refresher tues, trainers out sick",
            ],
        ),
        ("call with Jo on Friday at 10, 40 mins, it's about the lease", None),
        ("is the pool free on Saturday or on Sunday", None),
    ],
)
def test_a_message_is_taken_apart_where_another_wish_begins(text, wishes):
    assert wishes_of(text) == (wishes or [text])
