"""Greetings, thanks, and the question what this program can do."""

import re

from desktop_assist.providers.embedded.reply import Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of

ABILITIES = Text(
    "Without a model, this works on this computer:\n\n"
    '- Add a meeting: "Team sync next Tuesday 2 pm for 30 minutes"\n'
    '- Look into the calendar: "What is on my calendar tomorrow?"\n'
    '- Add an expense: "Add 12.50 EUR for a taxi yesterday"\n'
    '- List expenses: "What did I spend in October?"\n'
    '- Calculate: "15% of 340"\n'
    '- Take the last change back: "undo"\n\n'
    "Files can be dropped into the window: a receipt is kept and becomes an expense, a calendar "
    "file is imported, a spreadsheet becomes the expense sheet.",
    "Ohne Modell geht auf diesem Computer:\n\n"
    '- Termin anlegen: "Teamrunde nächsten Dienstag um 14 Uhr, 30 Minuten"\n'
    '- In den Kalender sehen: "Was steht morgen an?"\n'
    '- Ausgabe eintragen: "Trage 12,50 EUR für ein Taxi gestern ein"\n'
    '- Ausgaben zeigen: "Was habe ich im Oktober ausgegeben?"\n'
    '- Rechnen: "15% von 340"\n'
    '- Letzte Änderung zurücknehmen: "rückgängig"\n\n'
    "Dateien können ins Fenster gezogen werden: ein Beleg wird aufbewahrt und zur Ausgabe, eine "
    "Kalenderdatei wird übernommen, eine Tabelle wird zur Ausgabentabelle.",
)
_DROP = Text(
    "Files can be dropped into the window: a receipt is kept and becomes an expense, a calendar "
    "file is imported, a spreadsheet becomes the expense sheet.",
    "Dateien können ins Fenster gezogen werden: ein Beleg wird aufbewahrt und zur Ausgabe, eine "
    "Kalenderdatei wird übernommen, eine Tabelle wird zur Ausgabentabelle.",
)
_HELLO = Text(
    "Hello. What should be done: a meeting, an expense, a calculation?",
    "Hallo. Was soll getan werden: ein Termin, eine Ausgabe, eine Rechnung?",
)
_WELCOME = Text("You are welcome.", "Gern geschehen.")
_NOTHING_OPEN = Text(
    "There is nothing open to answer. What should be done next?",
    "Es ist keine Frage offen. Was soll als Nächstes getan werden?",
)
_GOODBYE = Text(
    "Goodbye. Everything that was added stays in the calendar and the expense sheet.",
    "Auf Wiedersehen. Alles Eingetragene bleibt im Kalender und in der Ausgabentabelle.",
)
_GREETING = one_of(
    "hi, hello, hey, good (?:morning|afternoon|evening|day), greetings",
    "(?:nice|pleased|good) to meet you, freut mich, hallo, guten (?:tag|morgen|abend), moin",
    "servus, grüß gott",
)
_HOW_ARE_YOU = one_of(
    "how are you(?: doing)?(?: today)?, how's it going, how do you do, wie geht(?:'s| es dir)",
)
_THANKS = one_of("thanks?(?: you)?, thx, cheers, danke(?: schön| dir)?, dankeschön, vielen dank")
_AFTER_THANKS = r"(?:\s+(?:for|für|so|very|a lot|again|all)\b.*|\W.{0,40})"
_PRAISE = one_of("ok(?:ay)?, great, perfect, cool, super, prima, nice, awesome, alles klar, gut")
_PRAISED = one_of(
    "great, perfect, cool, super, prima, nice, awesome, excellent, brilliant, lovely, wonderful",
    "perfekt, top, passt(?: so| mir)?, klasse, toll, wunderbar, sehr gut, spitze, bestens, fein",
    "that works, looks good, well done, gut gemacht",
)
_DROPPING = (
    one_of(
        "(?:here is|i have|i've got|drop|upload|attach|hier ist|ich habe|lade)",
    )
    + r" (?:an? |the |my |this |eine?n? |mein(?:e|en)? |die |den )?"
    + one_of(
        "receipts?, files?, invoices?, spreadsheets?, calendar files?, ics files?",
        "belege?, quittung(?:en)?, rechnung(?:en)?, dateie?n?, tabellen?",
    )
)
_SHORT_ANSWER = one_of("ok(?:ay)?, yes, yeah, yep, sure, no, nope, ja, nein, alles klar, gut")
_BYE = one_of(
    "(?:good )?bye, goodbye, see you(?: later| soon)?, that's all(?: for (?:today|now))?",
    "good night, tschüss, bis (?:bald|später), auf wiedersehen, gute nacht",
)
_HELP = one_of(
    "help(?: me)?, hilfe, what (?:can|do) you do.*, what can i (?:ask|do|say).*, was kannst du.*",
    "was geht hier, who are you, what are you, wer bist du, how does this work",
    "wie funktioniert (?:das|es)",
    "how (?:do|can) i (?:add|schedule|create|log|list|show|undo|use)\\b.*",
    "wie (?:trage|lege|erstelle|plane) ich .*",
)
_REPLIES = (
    (re.compile(rf"\W*{_GREETING}(?: there| you)?(?:\W+{_HOW_ARE_YOU})?\W*"), _HELLO),
    (re.compile(rf"\W*{_HOW_ARE_YOU}\W*"), _HELLO),
    (re.compile(rf"\W*(?:{_PRAISE}\W+)?{_THANKS}{_AFTER_THANKS}?"), _WELCOME),
    (re.compile(rf"\W*{_BYE}\W*"), _GOODBYE),
    (re.compile(rf"\W*{_HELP}\W*"), ABILITIES),
    (re.compile(rf"\W*{_SHORT_ANSWER}\W*"), _NOTHING_OPEN),
    (re.compile(rf"\W*(?:ok(?:ay)?\W+|ja\W+|yes\W+)?{_PRAISED}\W*"), _WELCOME),
    (re.compile(rf"\W*{_DROPPING}\W*"), _DROP),
)
_OPENING = re.compile(
    rf"\W*(?:{_PRAISE}\W+)?(?:{_GREETING}|{_THANKS})\s*[,.;:!\u2013-]+\s*(?P<rest>\w.*)",
    re.IGNORECASE,
)


def after_opening(text: str) -> str:
    """What follows a greeting or thanks, as in "Hi, show my meetings"; empty when nothing does."""
    found = _OPENING.fullmatch(text)
    return found["rest"] if found else ""


def read(request: UserRequest) -> Reply | None:
    """A fixed short answer, when the whole message is small talk."""
    for pattern, text in _REPLIES:
        if pattern.fullmatch(request.lower):
            return Say(text.in_language(request.language))
    return None
