"""Short names of places."""

import pytest

from desktop_assist.documents.lookup.short_names import long_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("what is the hotel cap in KL", "kuala lumpur"),
        ("hotel in kl", "kuala lumpur"),
        ("a night in nyc", "new york"),
        ("NYC dinner limit", "new york"),
        ("was darf das Hotel in FFM kosten", "frankfurt"),
        ("hotel CPH", "copenhagen"),
        ("a room in Vegas", "las vegas"),
        ("per diem HK", "hong kong"),
    ],
)
def test_a_short_name_stands_for_a_place(text, name):
    assert list(long_names(text).values()) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Washington DC",
        "Baton Rouge, LA",
        "what do they give us",
        "WHO PAYS THE MAN",
        "the man at sea",
        "la carte",
        "a den",
    ],
)
def test_small_words_and_words_among_capitals_do_not(text):
    assert "united states" not in long_names(text).values()
    assert not [one for one in long_names(text).values() if one in ("washington", "los angeles")]
