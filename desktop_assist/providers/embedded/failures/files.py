"""Why a file or a document could not be used: what is said, in both languages."""

from desktop_assist.providers.embedded.text import Text

FILES = (
    Text(
        "There is no file {path}.",
        "Die Datei {path} gibt es nicht.",
    ),
    Text(
        "Check its name.",
        "Den Namen prüfen.",
    ),
    Text(
        "{file} is a folder.",
        "{file} ist ein Ordner.",
    ),
    Text(
        "Drop the files in it instead.",
        "Die Dateien darin ablegen.",
    ),
    Text(
        "{file} is empty.",
        "{file} ist leer.",
    ),
    Text(
        "Fetch or save the file again.",
        "Die Datei noch einmal holen oder speichern.",
    ),
    Text(
        "{file} is too large: at most {size} MB are read.",
        "{file} ist zu groß: Gelesen werden höchstens {size} MB.",
    ),
    Text(
        "{file} cannot be opened ({why}).",
        "{file} lässt sich nicht öffnen ({why}).",
    ),
    Text(
        "{file} cannot be read: {why}.",
        "{file} lässt sich nicht lesen: {why}.",
    ),
    Text(
        "{file} cannot be written: {why}.",
        "{file} lässt sich nicht schreiben: {why}.",
    ),
    Text(
        "{file} is write-protected; nothing was written.",
        "{file} ist schreibgeschützt; es wurde nichts geschrieben.",
    ),
    Text(
        "Take the protection off, or choose another file.",
        "Den Schutz aufheben oder eine andere Datei wählen.",
    ),
    Text(
        "{file} is held by another program.",
        "{file} wird von einem anderen Programm benutzt.",
    ),
    Text(
        "Close it there, then try again.",
        "Dort schließen, dann noch einmal versuchen.",
    ),
    Text(
        "{file} is being written by another window or command of this program.",
        "{file} wird gerade von einem anderen Fenster oder Befehl dieses Programms geschrieben.",
    ),
    Text(
        "Wait a moment, then try again.",
        "Einen Augenblick warten, dann noch einmal versuchen.",
    ),
    Text(
        "{file} was changed by another program just now; nothing was written.",
        "{file} wurde gerade von einem anderen Programm geändert; es wurde nichts geschrieben.",
    ),
    Text(
        "Try again: the file is read afresh each time.",
        "Noch einmal versuchen: Die Datei wird jedes Mal neu gelesen.",
    ),
    Text(
        "Check that the disk has room and that you may write in this folder.",
        "Prüfen, ob Platz ist und ob in diesem Ordner geschrieben werden darf.",
    ),
    Text(
        "{file} is protected with a password.",
        "{file} ist mit einem Passwort geschützt.",
    ),
    Text(
        "Save a copy of it without a password and use that.",
        "Eine Kopie ohne Passwort speichern und diese nehmen.",
    ),
    Text(
        "{file} is broken and cannot be read as a PDF.",
        "{file} ist beschädigt und lässt sich nicht als PDF lesen.",
    ),
    Text(
        "{file} is neither a picture nor a PDF, nor an electronic invoice.",
        "{file} ist weder ein Bild noch ein PDF noch eine elektronische Rechnung.",
    ),
    Text(
        "{file} is not a document that can be read.",
        "{file} ist kein Dokument, das gelesen werden kann.",
    ),
    Text(
        "{file} is not a document that can be searched.",
        "{file} ist kein Dokument, das durchsucht werden kann.",
    ),
    Text(
        "The text in pictures cannot be read yet: that part of the program is not installed.",
        "Text in Bildern lässt sich noch nicht lesen: Dieser Teil des Programms ist nicht "
        "installiert.",
    ),
    Text(
        "{file} is a picture that cannot be opened here.",
        "{file} ist ein Bild, das sich hier nicht öffnen lässt.",
    ),
    Text(
        "Save it as JPEG or PNG.",
        "Als JPEG oder PNG speichern.",
    ),
    Text(
        "The file could not be read: it made its reader stop.",
        "Die Datei ließ sich nicht lesen: Ihr Leser brach ab.",
    ),
    Text(
        "The file could not be read within {count} seconds.",
        "Die Datei ließ sich nicht in {count} Sekunden lesen.",
    ),
    Text(
        "It may be broken or far too large. Nothing was changed.",
        "Sie ist wohl beschädigt oder viel zu groß. Es wurde nichts geändert.",
    ),
    Text(
        "There is no document {name}.",
        "Das Dokument {name} gibt es nicht.",
    ),
    Text(
        "Several documents fit {name}.",
        "Mehrere Dokumente passen zu {name}.",
    ),
)
