"""Words of everyday speech."""

import pytest

from desktop_assist.providers.embedded.usual_form.dialect import in_usual_words


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("lunch wi' Tom an' all", "lunch with Tom too"),
        ("get em in", "get them in"),
        ("whack it in the diary", "put it in the diary"),
        ("bung the dentist in for Friday", "put the dentist in for Friday"),
        ("what's me Friday like", "what's my Friday like"),
        ("um 9 ne halbe Stunde", "um 9 , eine halbe Stunde"),
        ("mach's rückgängig", "mach es rückgängig"),
        ("Friseur bitte canceln", "Friseur bitte absagen"),
        ("wie lang geht die Runde", "wie lange geht die Runde"),
        ("kannste das nich machen", "kannst du das nicht machen"),
        ("dentist week today", "dentist a week today"),
        ("lunch week tomorrow", "lunch a week tomorrow"),
        ("free btw 9 and 1?", "free between 9 and 1?"),
        ("btw noon and 2", "between noon and 2"),
    ],
)
def test_they_are_written_in_their_usual_form(said, meant):
    assert in_usual_words(said) == meant


@pytest.mark.parametrize(
    "text",
    [
        "lemon, poem and them",
        "give me one",
        "Nehmen wir den Zug",
        "bang on about it",
        "whack him",
        "dentist a week today",
        "start next week today",
        "every week today",
        "btw lunch was 9",
        "btw 9 people come",
    ],
)
def test_other_words_stay(text):
    assert in_usual_words(text) == text
