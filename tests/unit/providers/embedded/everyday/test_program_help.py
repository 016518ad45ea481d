"""Questions about the program itself."""

import pytest

from desktop_assist.providers.embedded.everyday import program_help
from desktop_assist.providers.embedded.everyday.topic import say_about
from tests.helpers.everyday_words import reply_to
from tests.helpers.user_requests import request


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
        ("what does it cost?", "costs nothing"),
        ("where is my calendar stored?", "expenses.xlsx"),
        ("does anything leave this laptop?", "nothing left it"),
        ("who can read my messages?", "nothing left it"),
        ("Privacy?", "nothing left it"),
        ("Are you a human or a bot?", "no person"),
        ("Who made you?", "Desktop Assist"),
        ("Can you speak Spanish?", "English and German"),
        ("how do I travel?", "Nothing about that is remembered"),
        ("I appreciate the help", "You are welcome."),
        ("delete the travel policy", "policies remove"),
        ("Lösche die Reiserichtlinie", "policies remove"),
        ("change my home currency to CHF", "behind the gear"),
        ("how do I drop a receipt", "onto the window"),
        ("see you later alligator", "Goodbye."),
        ("maybe", "No question is open."),
    ],
)
def test_they_are_answered(text, words):
    assert words in reply_to(text).text


@pytest.mark.parametrize(
    "text",
    [
        "What does it cost to hire the minibus for a day?",
        "And if I take the trailer, what does it cost?",
        "Where is the fire extinguisher kept?",
        "May I leave the laptop in the car?",
        "Who answers the emergency phone on Sundays?",
        "Which model of screen do we get?",
        "Are you free on Monday at ten?",
    ],
)
def test_what_is_not_about_the_program_is_left_to_others(text):
    assert say_about(program_help.FIRST, request(text)) is None
