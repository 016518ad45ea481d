"""The words a discussion is looked for by."""

import pytest

from desktop_assist.connectors.slack.search_words import index_expression, telling_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the travel thread from last week", ("travel", "week")),
        ("Was wurde im Kanal über das neue Logo gesagt?", ("logo",)),
        ("the", ("the",)),
        ("?!", ()),
    ],
)
def test_words_that_are_in_every_question_do_not_count(text, words):
    assert telling_words(text) == words


def test_nothing_in_a_word_is_an_operator_of_the_index():
    assert index_expression("hotels") == '"hotels"* OR "hotel"*'
