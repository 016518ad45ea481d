"""The reader that every installation has."""

from desktop_assist.providers.embedded.learned.chores import CHORE_NAMES
from desktop_assist.providers.embedded.learned.field_reader import read_by_fields

WORDS = ["Cancel", "the", "vendor", "call", "on", "Friday"]
KNOWN = ["-", "-", "-", "-", "-", "D0"]


def test_it_tells_how_likely_each_chore_is():
    read = read_by_fields(WORDS, KNOWN, CHORE_NAMES)

    assert list(read.chances) == list(CHORE_NAMES)
    assert max(read.chances, key=lambda one: read.chances[one]) == "cancel"


def test_it_labels_every_word():
    labels = read_by_fields(WORDS, KNOWN, CHORE_NAMES).labels("cancel")

    assert labels == ["O", "O", "B-t", "I-t", "B-o", "I-o"]
