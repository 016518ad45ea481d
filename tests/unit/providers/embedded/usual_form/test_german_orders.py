"""German orders are said in their usual form."""

import pytest

from desktop_assist.providers.embedded.usual_form.german_orders import in_usual_german


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        (
            "Häng bitte an die Klausur noch eine halbe Stunde dran.",
            "verlängere die Klausur um eine halbe Stunde",
        ),
        ("Teamrunde morgen: fang bitte erst um 9:30 an", "verschieb Teamrunde morgen auf 9:30"),
        (
            "Die Klausur: bitte eine Viertelstunde früher anfangen",
            "verschieb Die Klausur um eine Viertelstunde nach vorne",
        ),
        (
            "Die Klausur ist nicht um 9, sondern um 10 Uhr.",
            "Die Klausur ist jetzt um 10 Uhr.",
        ),
        (
            "Morgen ist die Klausur nicht um 9, sondern um 10 Uhr",
            "die Klausur Morgen ist jetzt um 10 Uhr",
        ),
        (
            "Lena kann am Freitag nicht zur Klausur kommen, lad sie bitte wieder aus",
            "entferne Lena aus der Klausur am Freitag",
        ),
        (
            "Tom kann am Freitag nicht zur Klausur, nimm ihn raus und lad dafür Lena ein",
            "ersetze Tom durch Lena bei der Klausur am Freitag",
        ),
        ("Schmeiß die Teamrunde am Freitag bitte raus", "lösche die Teamrunde am Freitag"),
        ("Trag mir bitte Urlaub vom 2. bis 6. Mai ein", "Urlaub vom 2. bis 6. Mai, ganztägig"),
        ("Trag Urlaub am 2. Mai vormittags ein", "Urlaub am 2. Mai vormittags"),
        (
            "Ich bin am Freitag in Ulm auf der Messe, trag das bitte ganztägig ein.",
            "trag am Freitag in Ulm auf der Messe bitte ganztägig ein",
        ),
        (
            "Wir müssten uns zur Abnahme zusammensetzen: Lena und ich, am Freitag um 9",
            "plane Abnahme: Lena und ich, am Freitag um 9",
        ),
        (
            "Der Arzt am Montag um 8:15 fehlt noch im Kalender, dauert eine Stunde.",
            "trag Der Arzt am Montag um 8:15 ein, dauert eine Stunde.",
        ),
        (
            "Stell bei der Klausur bitte eine Erinnerung zwei Stunden vorher ein",
            "erinnere mich zwei Stunden vor dem Klausur",
        ),
        (
            "Klausur mit Lena am Freitag, es geht um die Preise",
            "Klausur mit Lena am Freitag, Thema Preise",
        ),
        ("Verleg die Klausur auf Montag, gleiche Uhrzeit", "Verleg die Klausur auf Montag"),
        (
            "Am Freitag um drei Lena und Tom zusammentrommeln, es geht um Preise",
            "plane ein Treffen mit Lena und Tom Am Freitag um drei, Thema Preise",
        ),
    ],
)
def test_the_usual_form(text, usual):
    assert in_usual_german(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "Schmeiß den Müll raus",
        "Trag einen Termin mit Lena am Freitag ein",
        "Morgen ist die Klausur",
        "Teamrunde: Freitag um 10 Uhr",
        "Ich bin müde",
    ],
)
def test_other_orders_stay(text):
    assert in_usual_german(text) == text


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        (
            "Frau Yilmaz aus Ankara möchte am Montag um 15 Uhr telefonieren. Tragen Sie das ein.",
            "plane ein Telefonat mit Frau Yilmaz aus Ankara am Montag um 15 Uhr",
        ),
        (
            "Piet will am Freitag um 10 Uhr mit mir sprechen, Thema Urlaub. Trag das bitte ein.",
            "plane ein Gespräch mit Piet am Freitag um 10 Uhr mit mir, Thema Urlaub",
        ),
        (
            "Enno soll morgen bei der Klausur dabei sein, bitte dazunehmen",
            "Enno bitte zur Klausur morgen dazunehmen",
        ),
        (
            "Enno ist in der Schule. Das Gespräch mit ihm schieben Sie bitte auf Freitag.",
            "schieben Sie Das Gespräch bitte auf Freitag.",
        ),
        ("Den Friseur am 12. können Sie löschen.", "lösche am 12. Den Friseur."),
        (
            "verleg die Klausur auf 10 Uhr, und den Workshop kannst du bitte absagen",
            "verleg die Klausur auf 10 Uhr, und sage den Workshop ab",
        ),
        (
            "Die Klausur am 8. bitte eine Stunde nach hinten legen",
            "verschieb Die Klausur am 8. um eine Stunde nach hinten",
        ),
        ("verschieb die Klausur auf Freitag, Uhrzeit bleibt", "verschieb die Klausur auf Freitag"),
    ],
)
def test_wishes_and_what_can_go_are_orders(text, usual):
    assert in_usual_german(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "Was möchte Piet am Freitag?",
        "Können Sie die Klausur verschieben?",
        "Enno soll mehr lesen",
        "Piet will am Freitag um 10 mit mir sprechen.",
        "Piet möchte am Freitag um 10 mit Enno sprechen. Trag das bitte ein.",
        "Enno will bei der Klausur dabei sein, nimm ihn nicht auf",
        "Streich mir alle Termine am Freitag an.",
        "Trag Urlaub im Dezember ein.",
        "Ein Termin mit Enno am Freitag um 10 fehlt im Kalender. Stimmt das?",
    ],
)
def test_what_is_told_or_asked_stays(text):
    assert in_usual_german(text) == text
