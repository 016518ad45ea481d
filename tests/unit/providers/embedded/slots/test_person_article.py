"""The article before a name goes; before other nouns it stays."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.slots.person_article import without_articles

BOOK = ContactBook((Contact("Lena Fischer", ()), Contact("Tom Kaiser", ())))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Termin mit der Lena", "Termin mit Lena"),
        ("Die Lena Fischer kommt auch", "Lena Fischer kommt auch"),
        ("Runde mit dem Kaiser und der Lena", "Runde mit Kaiser und Lena"),
        ("Anruf beim Arzt, dann den Tom Mittwoch", "Anruf beim Arzt, dann Tom Mittwoch"),
        ("Termin mit der Frau Huber", "Termin mit Frau Huber"),
        ("Termin mit dem Herrn Dr. Huber", "Termin mit Herrn Dr. Huber"),
    ],
)
def test_a_person_needs_no_article(text, plain):
    assert without_articles(text, BOOK) == plain


@pytest.mark.parametrize(
    "text", ["Termin mit der Buchhaltung", "die Runde am Montag", "der Stefan kommt auch"]
)
def test_other_words_keep_it(text):
    assert without_articles(text, BOOK) == text
