"""Requests are brought into words that are understood wherever they stand."""

import pytest

from desktop_assist.providers.embedded.slots.plain_words import in_plain_words


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("workshop on 1 December, 9am", "workshop on 1 December at 9am"),
        ("call Tuesday 3 pm, one hour", "call Tuesday 3 pm for one hour"),
        ("call Tuesday, 10 minutes before lunch", "call Tuesday, 10 minutes before lunch"),
        ("put in two hours of work", "put two hours of work"),
        ("tomorrow from 8", "tomorrow at 8"),
        ("tomorrow from 8 to 10", "tomorrow from 8 to 10"),
        ("at 10, actually make that 11, with Tom", "at 10, no wait, at 11, with Tom"),
        ("at 3, or rather at 4", "at 3, no wait, at 4"),
        ("um 10, nein, lieber um 11", "um 10, no wait, at 11"),
        (
            "coffee at 10 tomorrow, no wait, make it 10:30",
            "coffee at 10 tomorrow, no wait, at 10:30",
        ),
        ("actually a good review", "actually a good review"),
    ],
)
def test_it_says_the_same_in_plain_words(text, plain):
    assert in_plain_words(text) == plain
