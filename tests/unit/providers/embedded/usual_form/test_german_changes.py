"""German changes of a meeting are said in their usual form."""

import pytest

from desktop_assist.providers.embedded.usual_form.german_changes import with_change


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        (
            "Projektbesprechung auf den 2.12. um 9 legen",
            "verschieb Projektbesprechung auf den 2.12. um 9",
        ),
        ("den Kickoff um eine Stunde kürzen", "verkürze den Kickoff um eine Stunde"),
        (
            "Projektbesprechung vom 1.12. auf 3.12. 14 Uhr",
            "verschieb Projektbesprechung auf 3.12. 14 Uhr?",
        ),
        (
            "Vendor call am 4.12. fällt aus, dafür am 7.12. um 11",
            "verschieb Vendor call am 4.12. auf 7.12. um 11?",
        ),
        ("mach den Kickoff am Montag um 9 statt um 10", "verschieb den Kickoff auf 9?"),
        ("ändere beim Kickoff die Uhrzeit auf 11 Uhr", "verschieb Kickoff auf 11 Uhr"),
        (
            "Es wäre super wenn du den Friseur auf Samstag legst",
            "verschieb den Friseur auf Samstag",
        ),
        (
            "Standup nur noch montags und donnerstags",
            "wiederhole Standup jeden Montag und Donnerstag?",
        ),
        (
            "Kannst du die Teamrunde am Mittwoch nach Raum Nippes verlegen",
            "ändere den Ort von die Teamrunde am Mittwoch auf Raum Nippes",
        ),
        ("Teamrunde und Budget review tauschen", "tausch Teamrunde und Budget review"),
        ("Lena ist krank, 1:1 muss auf nächste Woche", "1:1 muss auf nächste Woche"),
        ("heute in einer Woche 15 Uhr Call", "in einer Woche um 15 Uhr Call"),
        ("Mo-Fr jeweils 8 Uhr Frühbesprechung", "Mo-Fr 8 Uhr Frühbesprechung"),
        ("Notier dir: Freitag 12 Uhr Essen mit Eva", "trag ein: Freitag 12 Uhr Essen mit Eva"),
        (
            "die Teamrunde hat einen neuen Ort: Kantine",
            "ändere den Ort von die Teamrunde auf Kantine?",
        ),
        ("Standup am 24.12. ausfallen lassen", "sag Standup am 24.12. ab"),
        ("lass das Standup morgen ausfallen", "sag das Standup morgen ab"),
        ("die Teamrunde muss leider entfallen", "sag die Teamrunde ab?"),
        ("kein Standup nächste Woche", "sag Standup nächste Woche ab?"),
        ("nächste Woche kein Standup", "sag Standup nächste Woche ab?"),
        ("Budget review jetzt in Raum 7", "ändere den Ort von Budget review auf Raum 7?"),
        ("Teamrunde: Ort Kantine", "ändere den Ort von Teamrunde auf Kantine?"),
        (
            "trag bei der Projektbesprechung Raum 12 ein",
            "ändere den Ort von Projektbesprechung auf Raum 12?",
        ),
        ("setz Anna noch auf die Teamrunde", "lad Anna zu dem Teamrunde ein"),
        (
            "Teamrunde soll sich wöchentlich wiederholen",
            "wiederhole Teamrunde wöchentlich?",
        ),
        ("Teamrunde nur 30 min", "verkürze Teamrunde auf 30 min?"),
        ("die Teamrunde nochmal am 2.12.", "kopiere die Teamrunde auf den 2.12."),
        (
            "Monatsmeeting am ersten Montag im Monat um 10",
            "Monatsmeeting jeden ersten Montag im Monat um 10",
        ),
    ],
)
def test_it_is_put_as_others_put_it(text, usual):
    assert with_change(text) == usual
    assert with_change(usual) == usual


@pytest.mark.parametrize(
    "text",
    [
        "Teamrunde am Freitag um 10 in Raum 7",
        "Meeting morgen 9 Uhr in der Kantine",
        "wann ist die Teamrunde in Raum 7",
        "ist die Teamrunde in Raum 7?",
        "verschieb die Teamrunde auf den ersten Montag im Monat",
        "leg die Mappe auf den Tisch",
        "kein Problem",
    ],
)
def test_other_text_is_left_as_it_is(text):
    assert with_change(text) == text
