"""What is only told in German is said as an order, which is asked first."""

import pytest

from desktop_assist.providers.embedded.reply import Act, Ask
from desktop_assist.providers.embedded.usual_form.german_told import as_order
from tests.helpers.everyday_words import reply_to


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Lena kommt auch zum Kickoff", "lad Lena zu dem Kickoff ein?"),
        ("Karin und Tom sind bei der Teamrunde dabei", "lad Karin und Tom zu dem Teamrunde ein?"),
        ("Lena soll auch zum Kickoff kommen", "lad Lena zu dem Kickoff ein?"),
        ("Tom ist beim Budget review nicht dabei", "entferne Tom aus dem Budget review?"),
        ("Tom kann nicht zum Budget review kommen", "entferne Tom aus dem Budget review?"),
        ("Tom kommt leider nicht", "ohne Tom"),
        ("Anna kommt auch", "Anna soll auch dabei sein"),
        ("heißt jetzt Wochenstart", "nenn ihn Wochenstart"),
        ("nenn ihn jetzt Wochenstart", "nenn ihn Wochenstart"),
        ("waren 25,30", "es waren 25,30"),
        ("quatsch, 25,30", "es waren 25,30"),
        ("war am Freitag", "es war am Freitag"),
        ("nächsten Freitag bin ich nicht da", "Abwesend nächsten Freitag, ganztägig?"),
        (
            "Ich bin vom 7. bis 9. Dezember auf Dienstreise in Wien",
            "Dienstreise in Wien vom 7. bis 9. Dezember, ganztägig?",
        ),
        ("am Montag bin ich krank, sag alles ab", "sag alle Termine am Montag ab"),
        ("Home Office am Mittwoch eintragen", "Home Office am Mittwoch, ganztägig"),
        (
            "trag die Abgabe der Steuererklärung am 30.11. ein",
            "Abgabe der Steuererklärung am 30.11., ganztägig",
        ),
        ("trag „Umsatzsteuer abgeben“ am 30.11. ein", "Umsatzsteuer abgeben am 30.11., ganztägig"),
    ],
)
def test_what_is_told_becomes_an_order(text, order):
    assert as_order(text) == order
    assert as_order(order) == order


@pytest.mark.parametrize(
    "text",
    [
        "wer kommt zum Kickoff",
        "kommt Lena auch zum Kickoff?",
        "Lena kommt um 10 Uhr",
        "ich kann nicht",
        "es kommt nicht",
        "sorry, 10:30",
        "nein, 11",
        "ich komme zum Kickoff zehn Minuten später",
        "bin ich am Freitag im Büro?",
        "trag Taxi 23,50 am Freitag ein",
        "trag einen Termin mit Tom am Freitag ein",
        "trag „Umsatzsteuer abgeben“ am 30.11. um 10 ein",
    ],
)
def test_other_text_is_left_as_it_is(text):
    assert as_order(text) == text


@pytest.mark.parametrize("text", ["nächsten Freitag bin ich nicht da", "bin am Freitag im Urlaub"])
def test_days_away_are_offered_for_the_calendar(text):
    reply = reply_to(text)

    assert isinstance(reply, Ask)
    assert reply.pending.arguments["all_day"] is True
    assert str(reply.pending.arguments["start"]).startswith("2026-11-27")


def test_a_deadline_is_no_report():
    reply = reply_to("Abgabe Reisekostenabrechnung am 30.11. eintragen")

    assert isinstance(reply, Act)
    assert [call.tool for call in reply.calls] == ["create_meeting"]
