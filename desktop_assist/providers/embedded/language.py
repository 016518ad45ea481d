"""Tells whether a request was written in German or in English."""

import re
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["english", "german"]

_GERMAN_SIGN = re.compile(r"\b[a-zäöüß]*[äöüß][a-zäöüß]*\b|\b\d{1,2}\.\d{1,2}\.(?!\d\d)")
"""A small word with an umlaut, or a date with a point behind it."""
_WORD = re.compile(r"[^\W\d_]+")
_GERMAN = """
    ich du wir sie mir mich dir uns der die das den dem des ein eine einen einem einer mit um für
    und oder ist sind war hat habe hast haben wird werden kann kannst können könntest möchte
    brauche soll muss darf mein meine meinen meinem unser unsere was wie wann wo wer welche welcher
    welchen viel wieviel nicht kein keine bitte danke dankeschön hallo moin servus tschüss guten
    gute hilfe heute morgen übermorgen gestern nächste nächsten nächster letzte letzten letzter
    jeden jede uhr montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz
    mai juni juli oktober dezember woche monat jahr termin termine kalender besprechung treffen
    ausgaben ausgabe spesen auslagen zeig zeige zeigen trag trage leg lege plane erstelle
    verschiebe verschieben sag lösche löschen erfasse notiere buche schreib schreibe erinnere mal
    von zum zur beim bei auf im vom über nach rückgängig abbrechen nein ja gerne klar geht es steht
    welches datum tag tage tagen wochen monate beleg belege bericht abrechnung bezahlt ausgegeben
    reiche kategorie frei freie habt ab seit vor ihr dein deine unserem unseren heutige morgige
    absagen verschieben verlegen streichen einladen eintragen schulung sitzung jour fixe halbe ganze
    aus raus entferne streich nimm lad lade verschieb ändere ändern später früher künftig per abend
    vormittag nachmittag statt hinten vorne fällt entfällt dauert wochenende feierabend ganztägig
    statt findet schon erst auch noch sein umbenennen dabei beide alle wieder doch
    waren gestern vorgestern passt perfekt quatsch nee klasse toll wunderbar sehr
    nur ort jetzt lieber wöchentlich täglich monatlich kantine
    an bis raum stunde stunden geteilt durch prozent weniger ergibt wecker mittagessen vergiss
"""
_ENGLISH = """
    i you we they me us the a an with at on for and or is are were has have had will can could would
    like need should must may my our your what how when where who which not no please thanks thank
    hello hi help today tomorrow yesterday next last every monday tuesday wednesday thursday friday
    saturday sunday week month year calendar schedule book set add show
    list create plan cancel move delete log spend spent expense expenses to from of in by it that
    this
"""
_GERMAN_WORDS = frozenset(_GERMAN.split())
_ENGLISH_WORDS = frozenset(_ENGLISH.split())


def language_of(text: str) -> Language:
    """The language most of the known words belong to; English when none decides."""
    return decided_language(text) or "english"


def decided_language(text: str) -> Language | None:
    """The language most of the known words belong to; None when none decides."""
    words = [word.lower() for word in _WORD.findall(text)]
    german = sum(word in _GERMAN_WORDS for word in words)
    english = sum(word in _ENGLISH_WORDS for word in words)
    if german == english:
        return "german" if words and _GERMAN_SIGN.search(text) else None
    return "german" if german > english else "english"
