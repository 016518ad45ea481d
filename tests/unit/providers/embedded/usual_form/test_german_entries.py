"""One German order for a new meeting is made of what is told around it."""

import pytest

from desktop_assist.providers.embedded.usual_form.german_entries import in_one_entry


@pytest.mark.parametrize(
    ("said", "order"),
    [
        (
            "kannst du mir um 9 eine Stunde mit dem Flo reinsetzen. Wir müssen über A 3 gucken",
            "plane um 9 eine Stunde mit Flo, Thema A 3",
        ),
        (
            "machst du mir was Festes mit Lena rein: freitags um 9, Plan. Diesen Freitag gehts los",
            "plane einen Termin mit Lena, freitags um 9, Plan, ab Diesen Freitag",
        ),
        (
            "trag mir morgen um 14 Uhr einen Termin mit dem Tom ein, wir müssen über Preise reden",
            "trag mir morgen um 14 Uhr einen Termin mit Tom ein, Thema Preise",
        ),
        (
            "block mir am Freitag zwei bis vier für die Preisliste, die muss ich endlich schaffen",
            "block mir am Freitag zwei bis vier für die Preisliste",
        ),
        (
            "blockier mir morgen 13 bis 15 Uhr für den Bericht, sonst komm ich nie dazu",
            "blockier mir morgen 13 bis 15 Uhr für den Bericht",
        ),
        ("alle 14 Tage um 9 Jour fixe, Start am 3.12.", "alle 14 Tage um 9 Jour fixe, ab 3.12."),
        ("Teamrunde am Montag um 9 mit der Lena", "Teamrunde am Montag um 9 mit Lena"),
    ],
)
def test_the_order_is_left(said, order):
    assert in_one_entry(said) == order


@pytest.mark.parametrize(
    "text",
    [
        "trag Taxi 12,50 Euro ein, das war gestern",
        "block mir morgen 9 bis 11 für die Steuer, Raum 3",
        "plane Teamrunde am Montag um 9, die dauert 2 Stunden",
        "stell die Belege zusammen, ich brauch sie morgen",
        "trag den Urlaub vom 3. bis 7. ein, wenn das geht",
        "plan mir am Donnerstag um 9 einen Termin mit der Werkstatt ein",
        "Wann ist das Treffen mit der Lena?",
        "book a call with Tom on Friday, he has to leave",
    ],
)
def test_anything_else_stays(text):
    assert in_one_entry(text) == text
