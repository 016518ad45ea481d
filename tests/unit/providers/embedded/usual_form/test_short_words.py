"""German short words are written out."""

import pytest

from desktop_assist.providers.embedded.usual_form.short_words import in_full_words


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Bspr. mit Lena am Do um 3", "Besprechung mit Lena am Donnerstag um 3"),
        ("die Teambspr. vom Mo bitte", "die Teambesprechung vom Montag bitte"),
        ("bitte auf Mi, 10.3. schieben", "bitte auf Mittwoch 10.3. schieben"),
        ("jeden Fr vm. um 10", "jeden Freitag vormittag um 10"),
        ("heut nm. der Termin", "heute nachmittag der Termin"),
        ("der JF am Mo", "der Jour fixe am Montag"),
        ("die Bauverh. nächste Wo.", "die Bauverhandlung nächste Woche"),
        ("meine Belege vom Jän. und Feb.", "meine Belege vom Januar und Februar"),
        ("die Sitzg. dauert 1 Std.", "die Sitzung dauert 1 Stunde"),
        ("was darf n Hotel kosten", "was darf ein Hotel kosten"),
        ("wg. der Halle ist nimmer Platz", "wegen der Halle ist nicht mehr Platz"),
        ("Di 11. um 9 beim Kunden", "Dienstag, 11. um 9 beim Kunden"),
        ("bitte am Do. Lena kommt auch", "bitte am Donnerstag. Lena kommt auch"),
        ("das kannst ned so machen, bitte", "das kannst nicht so machen, bitte"),
        ("um elf eine halbe Stunde mit Tom", "um elf, eine halbe Stunde mit Tom"),
    ],
)
def test_a_short_word_is_written_in_full(said, meant):
    assert in_full_words(said) == meant


@pytest.mark.parametrize(
    "text",
    [
        "what is on Mo?",
        "Do I have time on Friday?",
        "Termin mit Fr. Huber am Donnerstag um 9",
        "Das geht so nicht, bitte so um 9",
        "die Sitzung am Montag im Raum Mur",
        "am Sonntag in Wien, bitte",
        "Montag um 9, Wochenplanung. Bitte mit Lena",
        "Das sind meine Belege aus Hamburg. Bitte buchen",
        "Wir waren in Nürnberg. Der Weg war lang",
        "Das war ein Erfolg. Danke",
        'Termin "What is next" am Montag um 9',
        "im Laufe des Feiertages. Bitte mit Lena",
        "von Mo bis Freitag in Wien, bitte",
    ],
)
def test_other_words_stay(text):
    assert in_full_words(text) == text
