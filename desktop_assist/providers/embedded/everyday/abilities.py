"""What the program can do without a model, in groups, with examples to click."""

import re

from desktop_assist.providers.embedded.reply import Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of

_ABILITIES = Text(
    "Without a model, on this computer:\n\n"
    "- **Meetings**: add, move, rename, cancel; look into the calendar; find free time\n"
    "- **Expenses**: add, correct, delete; list them; add them up by month or category\n"
    "- **Documents**: quote what an attached file says, or its main sentences\n"
    "- **Drafts**: a mail or a message from what you say, to copy\n"
    "- **Memory**: remember a fact; find what was said before\n"
    "- **Sums, units, dates**; and the last change is taken back with “undo”\n\n"
    'What was just done can be spoken of: "make it an hour", "and in September?". Receipts, '
    "calendars and spreadsheets can be dropped into the window.",
    "Ohne Modell, auf diesem Computer:\n\n"
    "- **Termine**: anlegen, verschieben, umbenennen, absagen; in den Kalender sehen; freie Zeit "
    "finden\n"
    "- **Ausgaben**: eintragen, berichtigen, löschen; zeigen; nach Monat oder Kategorie "
    "zusammenzählen\n"
    "- **Dokumente**: zitieren, was in einer angehängten Datei steht, oder ihre wichtigsten Sätze\n"
    "- **Entwürfe**: eine Mail oder Nachricht aus dem Gesagten, zum Kopieren\n"
    "- **Gedächtnis**: etwas merken; finden, was früher gesagt wurde\n"
    "- **Rechnungen, Einheiten, Daten**; die letzte Änderung wird mit „rückgängig“ zurückgenommen\n"
    '\nÜber eben Getanes kann man weitersprechen: "mach eine Stunde draus", "und im September?". '
    "Belege, Kalender und Tabellen können ins Fenster gezogen werden.",
)
_EXAMPLES = Text(
    "Team sync next Tuesday at 14:00|What is on my calendar tomorrow?"
    "|Add 12.50 EUR for a taxi yesterday|What did I spend in October?"
    "|Write a mail to Lena that I am late|15% of 340",
    "Teamrunde nächsten Dienstag um 14 Uhr|Was steht morgen an?"
    "|Trage 12,50 EUR für ein Taxi gestern ein|Was habe ich im Oktober ausgegeben?"
    "|Schreib eine Mail an Lena, dass ich später komme|15% von 340",
)
_YOU_CAN = one_of(
    "can you, do you, you can, could you, are you able to, can i, may i, could i, should i",
    "you are able to, you know how to, use you, you're able to",
)
_ASKED = re.compile(
    rf"(?:what|which|how)\b.*\b{_YOU_CAN}\b.*\b{one_of('do, help(?: me)?(?: with)?, offer, ask')}\b"
    r".{0,40}|what (?:all )?(?:can|do) you do.*|what can i (?:ask|do|say).*|help(?: me)?|hilfe"
    r"|what (?:are|is) (?:your|you) (?:\w+ )?(?:abilit|capabilit|skill|function|feature|able).*"
    r"|what (?:types?|kinds?|sorts?) of .*\b(?:can|may|do|could) (?:i|you)\b.*"
    r"|what (?:subjects|topics|questions|things)\b.*\byou\b.*|how can i use you.*"
    r"|(?:tell|show) me (?:what you can|the (?:subjects|topics|things)|your (?:\w+ )?functions).*"
    r"|was kannst du.*|(?:erzähl|sag|zeig)\w* mir,? was du (?:alles |so |alles so )?kannst"
    r"|was geht hier.*|wobei kannst du .*helfen.*|was kann ich .*(?:fragen|sagen).*"
    r"|what are your (?:\w+ )?(?:uses|skills).*|how do you work|how does this work"
    r"|wie funktioniert (?:das|es)",
)
_POLITE = re.compile(r"^(?:please|bitte|so|and|ok(?:ay)?|ai|hey|hi|hello|hallo)[,\s]+")


def read(request: UserRequest) -> Say | None:
    """The list of what can be done, when it is asked for."""
    text = _POLITE.sub("", request.lower).strip(" .?!")
    if not _ASKED.fullmatch(text):
        return None
    language = request.language
    examples = tuple(_EXAMPLES.in_language(language).split("|"))
    return Say(_ABILITIES.in_language(language), examples)
