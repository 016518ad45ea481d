"""Pieces of patterns for English orders."""

import re

import pytest

from desktop_assist.providers.embedded.usual_form.english_words import DAY, LONG, PLEASE


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        (DAY, "next Tuesday"),
        (DAY, "Wed 4th March"),
        (DAY, "the 21st of December"),
        (LONG, "half an hour"),
        (LONG, "45 mins"),
        (PLEASE, "can you please "),
    ],
)
def test_it_is_found_as_a_whole(pattern, said):
    assert re.fullmatch(pattern, said, re.IGNORECASE)


@pytest.mark.parametrize(("pattern", "said"), [(DAY, "some day"), (LONG, "long"), (PLEASE, "no ")])
def test_other_words_are_none(pattern, said):
    assert not re.fullmatch(pattern, said, re.IGNORECASE)
