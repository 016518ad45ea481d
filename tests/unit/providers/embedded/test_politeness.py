"""What is only polite around a request."""

import pytest

from desktop_assist.providers.embedded.politeness import without_politeness


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Could you maybe show my meetings, please?", "show my meetings"),
        ("hey, can you pls add a taxi for 12 euros? thanks", "add a taxi for 12 euros"),
        ("I'd like to know what I spent in October", "what I spent in October"),
        ("can you tell me which receipts I have?", "which receipts I have?"),
        ("Could you tell me if I'm free on Friday?", "am I free on Friday?"),
        ("Can I see my expenses for May?", "give me my expenses for May?"),
        ("I'd need the report for October", "I need the report for October"),
        ("Can you send me a summary of my week?", "give me a summary of my week"),
        ("Taxi 12 euros, can you log it?", "Taxi 12 euros, log it"),
        ("Könntest du mir bitte die Termine zeigen?", "zeige die Termine"),
        ("Vereinbaren Sie bitte einen Termin", "vereinbare einen Termin"),
        ("Final question for today: what is on Friday?", "what is on Friday?"),
        ("Right, so one last thing, show my expenses", "show my expenses"),
        ("Before I hand this in, what did I spend?", "what did I spend?"),
        ("Letzte Frage: was steht morgen an?", "was steht morgen an?"),
        ("Trag ma den Termin ein", "Trag mir den Termin ein"),
        ("Bitte geben Sie mir die Liste", "gib mir die Liste"),
        ("Würden Sie mir bitte die Termine zeigen?", "zeige die Termine"),
        ("Would you mind putting the review into Room 7?", "put the review into Room 7"),
        ("Would you be so kind as to add Ana to the review?", "add Ana to the review"),
        ("Would you mind moving the review to 3?", "move the review to 3"),
        ("can you see if you can push the review to 3?", "push the review to 3"),
        ("Would it be possible to move the review?", "move the review"),
        ("Ich bräuchte die Abrechnung für Mai, wenn möglich", "Ich brauche die Abrechnung für Mai"),
    ],
)
def test_only_what_is_asked_for_is_left(said, meant):
    assert without_politeness(said) == meant


@pytest.mark.parametrize("text", ["Please.", "Thanks!", "> Can you move the review to Monday?"])
def test_mere_politeness_and_quotations_stay_as_they_are(text):
    assert without_politeness(text) == text


def test_a_question_stays_one():
    assert without_politeness("Are we allowed to fly business class?").endswith("?")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Sehr geehrte Frau Weber, vereinbare eine Runde", "vereinbare eine Runde"),
        ("Grüezi mitenand, trag eine Runde ein", "trag eine Runde ein"),
        ("Super, dann blockiere 11 bis 13 Uhr", "blockiere 11 bis 13 Uhr"),
        ("Liebe Lena, trag eine Runde ein", "trag eine Runde ein"),
        ("Bitte um Eintragung: Klausur am Freitag", "Klausur am Freitag"),
        ("Könnten Sie bitte eine Runde eintragen?", "eine Runde eintragen"),
        ("Könnt ihr mir bitte eine Runde eintragen?", "eine Runde eintragen"),
    ],
)
def test_german_greetings_go(text, asked):
    assert without_politeness(text) == asked
