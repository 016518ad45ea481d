"""Why something else did not work (undo, facts, sums, Slack, the turn), in both languages."""

from desktop_assist.providers.embedded.text import Text

OTHERS = (
    Text(
        "There is no change to take back.",
        "Es gibt keine Änderung, die zurückgenommen werden könnte.",
    ),
    Text(
        "There is no change to make again.",
        "Es gibt keine Änderung, die noch einmal gemacht werden könnte.",
    ),
    Text(
        "This change is already taken back.",
        "Diese Änderung ist schon zurückgenommen.",
    ),
    Text(
        "There is no such change.",
        "Diese Änderung gibt es nicht.",
    ),
    Text(
        "{file} is not there any more, so nothing in it can be changed.",
        "{file} ist nicht mehr da; darin lässt sich nichts ändern.",
    ),
    Text(
        "{file} has been changed since, so this change cannot be taken back by itself.",
        "{file} wurde inzwischen geändert; diese Änderung lässt sich nicht allein zurücknehmen.",
    ),
    Text(
        "Open the file and change it there, or undo the newer changes first.",
        "Die Datei öffnen und dort ändern, oder erst die neueren Änderungen zurücknehmen.",
    ),
    Text(
        "What this change wrote has itself been changed since, so it cannot be taken back.",
        "Was diese Änderung schrieb, wurde inzwischen selbst geändert; sie lässt sich nicht "
        "zurücknehmen.",
    ),
    Text(
        "Open the file in its own program and change it there.",
        "Die Datei in ihrem eigenen Programm öffnen und dort ändern.",
    ),
    Text(
        "Change it where it is listed now.",
        "Dort ändern, wo es jetzt steht.",
    ),
    Text(
        "There is nothing to remember.",
        "Es gibt nichts zu merken.",
    ),
    Text(
        "Say what should be remembered.",
        "Sagen, was gemerkt werden soll.",
    ),
    Text(
        "There are {count} facts already, which is the most there can be.",
        "Es sind schon {count} Sätze gemerkt; mehr geht nicht.",
    ),
    Text(
        "Forget one that is no longer needed first.",
        "Erst einen vergessen, der nicht mehr gebraucht wird.",
    ),
    Text(
        "A fact can have {most} characters; this one has {count}.",
        "Ein Satz kann {most} Zeichen haben; dieser hat {count}.",
    ),
    Text(
        "Say it shorter, or as several facts.",
        "Kürzer sagen, oder in mehreren Sätzen.",
    ),
    Text(
        "This holds {kind}, and secrets are not remembered.",
        "Das enthält etwas Geheimes, und Geheimes wird nicht gemerkt.",
    ),
    Text(
        "Leave it out. A key for OpenAI belongs into the settings.",
        "Weglassen. Ein OpenAI-Schlüssel gehört in die Einstellungen.",
    ),
    Text(
        "No single fact like this is remembered.",
        "So etwas ist nicht gemerkt.",
    ),
    Text(
        "Settings, Memory lists those there are.",
        "In den Einstellungen unter „Memory“ steht, was gemerkt ist.",
    ),
    Text(
        "Several facts fit: {facts}.",
        "Mehreres passt: {facts}.",
    ),
    Text(
        "Say which one.",
        "Sagen, was davon gemeint ist.",
    ),
    Text(
        "There is no word to look for.",
        "Es fehlt ein Wort, nach dem gesucht werden kann.",
    ),
    Text(
        "A division by zero has no result.",
        "Durch null lässt sich nicht teilen.",
    ),
    Text(
        "The result is too large to be shown.",
        "Das Ergebnis ist zu groß, um gezeigt zu werden.",
    ),
    Text(
        "{left} and {right} do not measure the same.",
        "{left} und {right} messen nicht dasselbe.",
    ),
    Text(
        "{left} and {right} are not the same, and exchange rates are not known here.",
        "{left} und {right} sind nicht dasselbe, und Wechselkurse sind hier nicht bekannt.",
    ),
    Text(
        "Give both amounts in one currency, or the rate as a number.",
        "Beide Beträge in einer Währung angeben, oder den Kurs als Zahl.",
    ),
    Text(
        "A bracket is not closed.",
        "Eine Klammer ist nicht geschlossen.",
    ),
    Text(
        "The calculation ends too early.",
        "Die Rechnung hört zu früh auf.",
    ),
    Text(
        '"{text}" is no part of a calculation.',
        "„{text}“ gehört in keine Rechnung.",
    ),
    Text(
        "This calculation has no result among the real numbers.",
        "Diese Rechnung hat kein reelles Ergebnis.",
    ),
    Text(
        "The calculation is too long; divide it into parts.",
        "Die Rechnung ist zu lang; in Teile zerlegen.",
    ),
    Text(
        "There is no channel “{name}” in what can be read.",
        "Einen Kanal „{name}“ gibt es in dem, was gelesen werden kann, nicht.",
    ),
    Text(
        "Check its name; a private channel can be read only by those who are in it.",
        "Den Namen prüfen; einen privaten Kanal lesen nur, die darin sind.",
    ),
    Text(
        "This is not the link to a message in Slack.",
        "Das ist kein Link zu einer Nachricht in Slack.",
    ),
    Text(
        "In Slack, point at the message, choose “More actions” and then “Copy link”.",
        "In Slack auf die Nachricht zeigen, „Weitere Aktionen“ und dann „Link kopieren“ wählen.",
    ),
    Text(
        "Slack cannot be reached.",
        "Slack ist nicht erreichbar.",
    ),
    Text(
        "Check the network. What was fetched before, and exports, can still be searched.",
        "Das Netz prüfen. Was schon geholt wurde, und Exporte, lassen sich weiter durchsuchen.",
    ),
    Text(
        "Slack takes too long to answer.",
        "Slack braucht zu lange für eine Antwort.",
    ),
    Text(
        "Slack itself has a fault just now.",
        "Slack selbst hat gerade eine Störung.",
    ),
    Text(
        "Try again later.",
        "Später noch einmal versuchen.",
    ),
    Text(
        "The thread is not here yet.",
        "Der Thread ist noch nicht da.",
    ),
    Text(
        "Slack needs a part of the program that is not installed yet.",
        "Für Slack fehlt ein Teil des Programms, der noch nicht installiert ist.",
    ),
    Text(
        "The person said no; it was not done.",
        "Es wurde nicht zugestimmt und nichts getan.",
    ),
    Text(
        "Something unexpected went wrong; it may not have been done.",
        "Etwas Unerwartetes ist schiefgegangen; vielleicht wurde es nicht getan.",
    ),
    Text(
        "Check before asking for it again.",
        "Erst nachsehen, dann noch einmal verlangen.",
    ),
    Text(
        "This took too long and was given up.",
        "Das dauerte zu lange und wurde abgebrochen.",
    ),
    Text(
        "Ask for less.",
        "Weniger auf einmal verlangen.",
    ),
    Text(
        "This takes unusually long; it is not known whether it will be done.",
        "Das dauert ungewöhnlich lange; ob es noch getan wird, ist nicht bekannt.",
    ),
    Text(
        "Look at the list of changes, or at the file, before asking for it again.",
        "Erst die Liste der Änderungen oder die Datei ansehen, dann noch einmal verlangen.",
    ),
    Text(
        "“python3 build/dev.py extras” installs it, or “pip install desktop-assist[reports]”.",
        "„python3 build/dev.py extras“ installiert ihn, oder „pip install "
        "desktop-assist[reports]“.",
    ),
    Text(
        "“python3 build/dev.py extras” installs it, or “pip install desktop-assist[ocr]”.",
        "„python3 build/dev.py extras“ installiert ihn, oder „pip install desktop-assist[ocr]“.",
    ),
)
