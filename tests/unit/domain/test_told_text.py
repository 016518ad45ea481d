"""Finished sentences of the core are said in the person's language, with what is filled in."""

import pytest

from desktop_assist.domain.told_text import tr_days, tr_told
from desktop_assist.domain.translation import Catalogue, speak

TEXTS = {
    "1,234.56": "1.234,56",
    "{day} {month} {year}": "{day}. {month} {year}",
    "{day} {month}": "{day}. {month}",
    "from {first} to {last}": "vom {first} bis {last}",
    "March": "März",
    "Monday": "Montag",
    "{file} is empty.": "{file} ist leer.",
    "{file} is empty, and {other} too.": "{file} und {other} sind leer.",
    "Added {what} to {file}.": "{what} steht jetzt in {file}.",
    "{a}: {b}": "nie",
    "Open {name}": "{name} öffnen",
    "{rank} expense{wanted}": "{rank} Ausgabe{wanted}",
    "{used} used in {month}{more}.": "Im {month} {used} verbraucht{more}.",
    ", {sum} set aside": ", {sum} zurückgelegt",
}


@pytest.fixture
def german():
    speak(Catalogue("de", TEXTS, told=lambda: {"Meal": "Essen"}))


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Meal", "Essen"),
        ("4.10 used in March 2026.", "Im März 2026 4,10 verbraucht."),
        ("4.10 used in March, 1.00 set aside.", "Im März 4,10 verbraucht, 1,00 zurückgelegt."),
        ("a {b}.pdf is empty.", "a {b}.pdf ist leer."),
        ("a is empty, and b too.", "a und b sind leer."),
        ("Added Meal to x.csv.", "Essen steht jetzt in x.csv."),
        ("Monday, 2 March 2026", "Montag, 2. März 2026"),
        ("from 2 March on", "from 2. März on"),
        ("Total: 1,234.50 EUR", "Total: 1.234,50 EUR"),
        ("from 1 to 3 March 2026", "vom 1. bis 3. März 2026"),
        ("from 28 March to 3 March 2026", "vom 28. März bis 3. März 2026"),
        ("12.50 EUR", "12,50 EUR"),
        ("1 GBP = 1.1553 EUR", "1 GBP = 1,1553 EUR"),
        ("0.0044 of 5.00 dollars", "0,0044 of 5,00 dollars"),
        ("Added 1,200.00 EUR on 3 March 2026 to x.csv.",
         "1.200,00 EUR on 3. März 2026 steht jetzt in x.csv."),
    ],
)  # fmt: skip
def test_what_is_known_is_said_and_what_is_filled_in_is_taken_over(german, sentence, said):
    assert tr_told(sentence) == said


@pytest.mark.parametrize(
    "sentence", ["", "The moon is full.", "version 1.2.34", "10.0.0.12", "a: b"]
)
def test_what_is_not_known_stays(german, sentence):
    assert tr_told(sentence) == sentence


def test_of_what_a_person_wrote_only_the_days_are_said_otherwise(german):
    assert tr_days("Meal, 2 March 2026, 12.50 EUR") == "Meal, 2. März 2026, 12.50 EUR"


def test_english_stays_as_it_is():
    assert tr_told("Monday, 2 March 2026: 1,234.50 EUR") == "Monday, 2 March 2026: 1,234.50 EUR"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Open PDF", "PDF öffnen"),
        ("Open Travel and expense policy.pdf", "Travel and expense policy.pdf öffnen"),
        ("Open the other door, or wait.", "Open the other door, or wait."),
    ],
)
def test_a_label_says_what_it_names_as_it_is_and_is_no_sentence(german, sentence, said):
    assert tr_told(sentence) == said
