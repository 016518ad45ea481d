"""Questions about the program itself."""

import pytest

from tests.helpers.everyday_words import reply_to


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Where are my files?", "expenses.xlsx"),
        ("Wo liegen meine Dateien?", "expenses.xlsx"),
        ("Is my data private?", "nothing left it"),
        ("Which provider is this?", "`embedded`"),
        ("How do I undo something?", "“undo” takes the last change back"),
        ("Wie mache ich etwas rückgängig?", "nimmt die letzte Änderung zurück"),
        ("How much does this cost?", "costs nothing"),
        ("Are you a human or a bot?", "no person"),
        ("Who made you?", "Desktop Assist"),
        ("Can you speak Spanish?", "English and German"),
        ("how do I travel?", "Nothing about that is remembered"),
        ("I appreciate the help", "You are welcome."),
        ("see you later alligator", "Goodbye."),
        ("maybe", "No question is open."),
    ],
)
def test_they_are_answered(text, words):
    assert words in reply_to(text).text
