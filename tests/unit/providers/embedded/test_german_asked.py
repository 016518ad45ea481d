"""German questions about expenses are said in their usual form."""

import pytest

from desktop_assist.providers.embedded.german_asked import as_question


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("hast du das Taxi vom Montag drin?", "zeig die Ausgaben für Taxi vom Montag"),
        ("ist die Bahnfahrt schon erfasst?", "zeig die Ausgaben für Bahnfahrt"),
        ("War das Hotel Adler wirklich 240 Euro?", "wie viel war Hotel Adler"),
        ("alle Taxis im November", "zeig die Ausgaben für Taxi im November"),
        ("wann war die letzte Taxifahrt", "was war meine letzte Ausgabe für Taxi"),
        ("zähl mal alles zusammen", "wie viel habe ich insgesamt ausgegeben"),
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
