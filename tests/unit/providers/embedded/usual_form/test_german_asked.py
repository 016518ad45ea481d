"""German questions about expenses and one's time are said in their usual form."""

import pytest

from desktop_assist.providers.embedded.usual_form.german_asked import as_question


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("hast du das Taxi vom Montag drin?", "zeig die Ausgaben für Taxi vom Montag"),
        ("ist die Bahnfahrt schon erfasst?", "zeig die Ausgaben für Bahnfahrt"),
        ("War das Hotel Adler wirklich 240 Euro?", "wie viel war Hotel Adler"),
        ("alle Taxis im November", "zeig die Ausgaben für Taxi im November"),
        ("wann war die letzte Taxifahrt", "was war meine letzte Ausgabe für Taxi"),
        ("zähl mal alles zusammen", "wie viel habe ich insgesamt ausgegeben"),
        ("wie viele termine hab ich am donnerstag", "was steht am donnerstag an"),
        ("wo muss ich am Mittwoch um 14 Uhr hin", "was steht am Mittwoch um 14 Uhr an"),
        ("ist am Freitag noch was frei", "wann habe ich am Freitag frei?"),
        (
            "such mir nächste Woche 2h für die Steuererklärung",
            "wann habe ich nächste Woche 2h frei?",
        ),
        ("passt Dienstag 14 Uhr?", "bin ich Dienstag um 14 Uhr frei?"),
        ("steht der Zahnarzt schon drin?", "wann ist der Zahnarzt?"),
        ("ist der Friseur am Freitag oder Samstag?", "wann ist der Friseur?"),
        ("was hab ich mit Anna ausgemacht", "wann treffe ich Anna"),
        (
            "mach mir einen Vorschlag für ein Treffen mit Omar",
            "wann können wir uns mit Omar treffen",
        ),
        ("welche KW haben wir", "welche Kalenderwoche ist heute"),
    ],
)
def test_they_are_put_as_others_put_them(text, usual):
    assert as_question(text) == usual
    assert as_question(usual) == usual


@pytest.mark.parametrize(
    "text",
    [
        "ist der Kickoff schon eingetragen?",
        "alle Termine im November",
        "wann war die letzte Teamrunde",
        "war der Vendor call wirklich am Freitag?",
    ],
)
def test_other_text_is_left_as_it_is(text):
    assert as_question(text) == text
