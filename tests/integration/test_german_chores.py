"""The chores as a German sees them: no card is half in English."""

import pytest

from desktop_assist.domain.translation import speak
from desktop_assist.system.languages import catalogue_of
from tests.helpers.german_turns import english_words_in, german_turns

REQUESTS = (
    "Termin Team-Sync nächsten Dienstag um 14 Uhr für 30 Minuten",
    "Schedule a review for next Tuesday 2 pm for 30 minutes",
    "Trag Urlaub vom 1. bis 5. Dezember ein",
    "Jeden Montag um 9 Uhr Jour fixe",
    "Was steht diese Woche an?",
    "Wann habe ich am Mittwoch Zeit für eine Stunde?",
    "Verschiebe Team-Sync auf Donnerstag 15 Uhr",
    "Sage den Termin Team-Sync ab",
    "Was habe ich im Oktober ausgegeben?",
    "Wie viel habe ich seit dem 1. Oktober für Taxi ausgegeben?",
    "Zeig mir alle Ausgaben über 100 Euro",
    "Ausgaben ohne Beleg",
    "Ausgaben nach Kategorie im Oktober",
    "Ausgaben nach Monat in diesem Jahr",
    "Vergleiche Ausgaben von September und Oktober",
    "Wie viel habe ich bei Cloudberg Hosting bezahlt?",
    "Ausgaben in USD",
    "Meine teuerste Ausgabe",
    "Trag 12,50 Euro für Taxi gestern ein",
    "Ändere den Betrag der letzten Ausgabe auf 13 Euro",
    "Lösche die letzte Ausgabe",
    "Erstelle einen Spesenbericht für Oktober",
    "Zeig mir meine Spesenberichte",
    "Prüfe meine Ausgaben gegen die Richtlinie",
    "Check policy for my October expenses",
    "Wie hoch ist die Tagespauschale in Österreich?",
    "Was darf ein Hotel kosten?",
    "Finde das Dokument zur Reisekostenrichtlinie",
    "Merke dir: Mein Lieblingshotel ist das Hotel Alte Brauerei",
    "Mach das rückgängig",
    "Wann ist mein nächster Termin?",
    "Buche einen Termin mit Anna und Ben am Dienstag 10 Uhr in Raum Eiche",
)


@pytest.mark.timeout(300)
async def test_no_card_is_half_in_english(tmp_path):
    speak(catalogue_of("de"))

    seen = await german_turns(tmp_path, REQUESTS)

    english = {f"{one.request}: {one.shown}" for one in seen if english_words_in(one.shown)}
    assert len(seen) > 300
    assert english == set()
