"""Patterns from lists of words."""

import re

from desktop_assist.providers.embedded.word_list import (
    NO_ABBREVIATION,
    one_of,
    starting_with,
    whole_words,
)


def test_lists_are_joined():
    assert one_of("a, b c", "d") == "(?:a|b c|d)"


def test_words_inside_other_words_are_not_found():
    assert whole_words("set").search("Set it")
    assert not whole_words("set").search("reset it")


def test_a_sentence_starts_after_signs():
    assert starting_with("what").search("- What now?")
    assert not starting_with("what").search("now what?")


def test_a_title_before_a_name_ends_no_sentence():
    sentence_end = re.compile(rf"{NO_ABBREVIATION}\.")

    assert not sentence_end.search("mit Ing. Hofer")
    assert sentence_end.search("in the morning. Then")
