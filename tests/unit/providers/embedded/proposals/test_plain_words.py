"""Words of dialect and haste."""

import pytest

from desktop_assist.providers.embedded.proposals.plain_words import in_plain_words


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("do they give owt for glasses?", "do they give anything for glasses?"),
        ("where's me dentist tomorrow", "where is my dentist tomorrow"),
        ("has t'boss said summat", "has the boss said something"),
        ("wanna know if 20 quid & a bit is fine", "want to know if 20 pounds and a bit is fine"),
        ("hab ich morgen no öppis vor?", "habe ich morgen no etwas vor?"),
        ("i zügle im Mai, krieg ich da frei?", "i ziehe um im Mai, kriege ich da frei?"),
    ],
)
def test_they_are_put_into_plain_ones(text, plain):
    assert in_plain_words(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "tell me the limit for gifts",
        "give me a list of rooms",
        "what is it to me if it rains",
        "who hit it with a hammer",
        "a meeting with Lad Bros",
    ],
)
def test_other_words_stay_as_they_are(text):
    assert in_plain_words(text) == text
