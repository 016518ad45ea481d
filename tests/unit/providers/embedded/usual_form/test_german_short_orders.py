"""German orders and notes of few words are said as whole orders."""

import pytest

from desktop_assist.providers.embedded.usual_form.german_short_orders import in_full_order


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("zieh den Kickoff um 30 Minuten vor", "verschieb den Kickoff um 30 Minuten nach vorne"),
        ("Kickoff eine Stunde vorverlegen", "verschieb Kickoff um eine Stunde nach vorne"),
        (
            "Können wir das 1:1 mit Lena um eine halbe Stunde vorziehen?",
            "verschieb das 1:1 mit Lena um eine halbe Stunde nach vorne?",
        ),
        ("zieh die Schulung auf Montag vor", "verschieb die Schulung auf Montag"),
        ("kannst du die Klausur etwas nach hinten schieben", "verschieb die Klausur"),
        ("nimm Tom aus dem Budget review raus", "entferne Tom aus Budget review"),
        ("nimm bitte Anna beim Budget review raus", "entferne Anna aus Budget review"),
        ("lad Tom von der Klausur aus", "entferne Tom aus Klausur"),
        ("Anna und Tom aus der Klausur nehmen", "entferne Anna und Tom aus Klausur"),
        ("mach aus der Teamrunde ein Teammeeting", "benenne Teamrunde in Teammeeting um"),
        ("nenn den Vendor call in Einkauf um", "benenne den Vendor call in Einkauf um"),
        ("Vendor call in Einkauf umbenennen", "benenne Vendor call in Einkauf um"),
        ("schreib beim Kickoff dazu: Beamer holen", "Notiz zum Kickoff: Beamer holen"),
        (
            "erinnere mich beim Friseur eine Stunde vorher",
            "erinnere mich eine Stunde vor dem Friseur",
        ),
        ("Standup ab nächster Woche um 9:30", "verschieb Standup ab nächster Woche auf 9:30?"),
        (
            "Das Standup startet ab Montag immer um halb zehn",
            "verschieb Das Standup ab Montag auf halb zehn?",
        ),
        ("ab Dezember ist das Standup um 9", "verschieb das Standup ab dem 1. Dezember auf 9?"),
        ("Standup künftig 30 Minuten", "ändere die Dauer von Standup künftig auf 30 Minuten?"),
        ("Klausurbesprechung per Teams", "ändere den Ort von Klausurbesprechung auf Teams?"),
        ("Kickoff endet um 12", "verlängere Kickoff bis 12"),
        ("Teamrunde geht nur bis 16:30", "verlängere Teamrunde bis 16:30"),
        ("Friseur nicht um 17 sondern um 18 Uhr", "verschieb Friseur auf 18 Uhr?"),
        ("halt mir den Donnerstag frei", "blockiere mir Donnerstag"),
        ("Kannst du mir Mittwochvormittag freihalten?", "blockiere mir Mittwochvormittag"),
        (
            "ich brauch am Donnerstag eine Stunde für die Spesen, such mir was",
            "wann habe ich am Donnerstag eine Stunde frei?",
        ),
    ],
)
def test_the_verb_comes_first(text, order):
    assert in_full_order(text) == order
    assert in_full_order(order) == order


@pytest.mark.parametrize(
    "text",
    [
        "nimm den Friseur aus dem Kalender raus",
        "streich den Termin aus meinem Kalender",
        "jeden Montag ab nächster Woche um 9 Jour fixe",
        "Jour fixe ab nächster Woche jeden Montag um 9",
        "mach aus der Teamrunde eine halbe Stunde",
        "wer kommt zum Kickoff",
        "nenn mir die Termine am Freitag",
        "Wann ist das Standup ab nächster Woche?",
        "such mir am Donnerstag eine Stunde",
        "Die Klausur ist nicht um 9, sondern um 10 Uhr.",
        "endet die Teamrunde um 17 Uhr?",
    ],
)
def test_other_text_is_left_as_it_is(text):
    assert in_full_order(text) == text
