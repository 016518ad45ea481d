"""German messages in haste in their usual form."""

import pytest

from desktop_assist.providers.embedded.usual_form.german_hasty import in_usual_words_of_haste


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("nächster Termin mit Tom?", "wann ist der nächster Termin mit Tom?"),
        ("wann war ich zuletzt beim Friseur", "wann war mein letzter Termin bei Friseur?"),
        (
            "Freitag Nachmittag frei",
            'trag "Halber Tag frei" am Freitag von 13:00 bis 17:30 ein',
        ),
        ("am Montag frei", 'trag am Montag ganztägig "Frei" ein'),
        (
            "Anna hat am 14. Dezember Geburtstag",
            'trag "Geburtstag Anna" ganztägig am 14. Dezember jedes Jahr ein',
        ),
        ("Miete zahlen am 1. jeden Monat", "erinnere mich am 1. jeden Monat: Miete zahlen"),
        ("Schick Anna die Agenda", "schreib eine Mail an Anna über die Agenda"),
        ("sag Tom, dass ich später komme", "schreib eine Mail an Tom: ich später komme"),
        ("ab nächster Woche Standup um 9:30", "das Standup soll ab nächster Woche um 9:30 sein"),
        ("das Standup ist ab Montag um halb zehn", "das Standup soll ab Montag um halb zehn sein"),
        ("Zahnarzt hat angerufen, jetzt am 26. um 9", "der Zahnarzt ist jetzt am 26. um 9"),
        ("Zahnarzt verschoben auf den 26.", "der Zahnarzt wurde auf den 26 verschoben"),
        (
            "räum mir den Donnerstag Nachmittag frei",
            "sag alle meine Termine am Donnerstag Nachmittag ab",
        ),
        ("kommt Tom zum Budget review?", "wer kommt zum Budget review?"),
        ("Budget review in Raum 7 verlegen", "verlege Budget review in Raum 7"),
        ("Anna soll auch zum Kickoff", "lade Anna auch zum Kickoff ein"),
        ("Parken 6 Euro gestern, kein Beleg", "Parken 6 Euro gestern"),
        ("Papier war 39,50, hab mich vertippt", "Papier war 39,50, bitte korrigieren"),
        (
            "kannst du den Kickoff auf Dienstag legen, 10 Uhr bleibt",
            "verschieb den Kickoff auf Dienstag",
        ),
        ("bitte die Durchsicht auf den 3.12. legen", "verschieb die Durchsicht auf den 3.12."),
        (
            "Kannst du ein Treffen mit Anna auf Dienstag legen?",
            "trag ein Treffen mit Anna am Dienstag ein",
        ),
        ("kannst du mir auf morgen 10 Uhr ein Treffen legen", "trag ein Treffen morgen 10 Uhr ein"),
        ("Kickoff doch erst um 11", "das Kickoff soll um 11 sein"),
        ("was kam im November insgesamt zusammen?", "wie viel habe ich im November ausgegeben?"),
        ("Lampe als Bewirtung buchen", "buche Lampe unter Bewirtung"),
        ("was muss ich noch abrechnen?", "welche Ausgaben habe ich noch nicht eingereicht?"),
        (
            "morgen nachmittag Zeit für den Bericht blocken, 2 Stunden",
            "blocke morgen nachmittag 2 Stunden für Bericht",
        ),
    ],
)
def test_it_is_put_in_its_usual_form(text, usual):
    assert in_usual_words_of_haste(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "Bitte verschieb das Standup auf 10!",
        "nee doch lieber um 10",
        "dann lieber um 10",
        "mach den erst um 10",
        "halt mir den Donnerstag frei",
        "nächster Termin mit Tom am Freitag um 10",
        "ist am Montag frei?",
        "brauche ich für Parken einen Beleg",
        "Tom hat angerufen, er kommt später",
    ],
)
def test_any_other_stays_as_it_is(text):
    assert in_usual_words_of_haste(text) == text
