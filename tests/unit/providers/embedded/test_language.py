"""German or English, by the words a request is made of."""

import pytest

from desktop_assist.providers.embedded.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Leg morgen um 14 Uhr ein Meeting mit Jonas an", "german"),
        ("Meeting mit Jonas", "german"),
        ("danke", "german"),
        ("20.11. Tankstelle 74 EUR", "german"),
        ("Frühstück für zwei", "german"),
        ("lunch 14,50", "english"),
        ("Teamrunde 30 min später", "german"),
        ("entferne Tom aus Budget review", "german"),
        ("Meeting with Frau Müller at 10", "english"),
        ("I am free at 10 am, was Tom there?", "english"),
        ("14:30", "english"),
        ("", "english"),
    ],
)
def test_the_language_of_most_words_counts(text, language):
    assert language_of(text) == language
