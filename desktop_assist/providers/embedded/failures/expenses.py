"""Why something about an expense or a report did not work: what is said, in both languages."""

from desktop_assist.providers.embedded.text import Text

EXPENSES = (
    Text(
        'There is no expense "{id}" in the sheet: it may have been changed or removed since '
        "it was listed.",
        "Diese Ausgabe steht nicht mehr in der Tabelle: Sie wurde wohl inzwischen geändert "
        "oder gelöscht.",
    ),
    Text(
        "List the expenses again, and take the id from there.",
        "Die Ausgaben noch einmal auflisten und die richtige daraus wählen.",
    ),
    Text(
        'Several expenses could be "{id}": rows {rows}. None was changed.',
        "Mehrere Ausgaben könnten gemeint sein: Zeilen {rows}. Keine wurde geändert.",
    ),
    Text(
        "Nothing was named that is to change.",
        "Es wurde nicht gesagt, was sich ändern soll.",
    ),
    Text(
        "The merchant is missing.",
        "Es fehlt, wo bezahlt wurde.",
    ),
    Text(
        "Fill in who was paid.",
        "Den Händler angeben.",
    ),
    Text(
        "There is no expense sheet at {path}.",
        "Unter {path} gibt es keine Ausgabentabelle.",
    ),
    Text(
        "Add a first expense.",
        "Eine erste Ausgabe eintragen.",
    ),
    Text(
        "Drop an .xlsx, .csv or .ods file with your expenses, or add a first expense.",
        "Eine Datei .xlsx, .csv oder .ods mit Ausgaben ablegen, oder eine erste Ausgabe eintragen.",
    ),
    Text(
        "{file} can be read, but no row can be added to this type of file.",
        "{file} lässt sich lesen, aber in dieser Art Datei lässt sich keine Zeile anfügen.",
    ),
    Text(
        "{file} can be read, but nothing can be changed in this type of file.",
        "{file} lässt sich lesen, aber in dieser Art Datei lässt sich nichts ändern.",
    ),
    Text(
        "Save it as .xlsx and use that.",
        "Als .xlsx speichern und diese Datei nehmen.",
    ),
    Text(
        "{file} has no column for the {name}.",
        "In {file} fehlt dafür eine Spalte ({name}).",
    ),
    Text(
        "A row cannot be added to {file} without a risk to what is in it; nothing was written.",
        "In {file} lässt sich keine Zeile anfügen, ohne den Inhalt zu gefährden; es wurde "
        "nichts geschrieben.",
    ),
    Text(
        "Add this one in the spreadsheet program, or use another sheet.",
        "Diese im Tabellenprogramm eintragen oder eine andere Tabelle nehmen.",
    ),
    Text(
        "This row of {file} cannot be changed without a risk to what is in it; nothing was "
        "written.",
        "Diese Zeile in {file} lässt sich nicht ändern, ohne den Inhalt zu gefährden; es "
        "wurde nichts geschrieben.",
    ),
    Text(
        "Change it in the spreadsheet program.",
        "Im Tabellenprogramm ändern.",
    ),
    Text(
        "{file} is open at {owner}; nothing was written.",
        "{file} ist geöffnet ({owner}); es wurde nichts geschrieben.",
    ),
    Text(
        "The expense of {day} at {merchant} stays as it is: {why}",
        "Die Ausgabe bei {merchant} bleibt, wie sie ist.",
    ),
    Text(
        '"{text}" is not a date.',
        "„{text}“ ist kein Datum.",
    ),
    Text(
        '"{text}" is not an amount of money.',
        "„{text}“ ist kein Betrag.",
    ),
    Text(
        '"{text}" is not a currency code such as EUR or USD.',
        "„{text}“ ist kein Währungskürzel wie EUR oder USD.",
    ),
    Text(
        '"{text}" is not a distance.',
        "„{text}“ ist keine Strecke.",
    ),
    Text(
        "There is no exchange rate for {currency} on {day}.",
        "Für {currency} gibt es am {day} keinen Wechselkurs.",
    ),
    Text(
        "There are no exchange rates on this computer: that part of the program is not installed.",
        "Auf diesem Computer gibt es keine Wechselkurse: Dieser Teil des Programms ist nicht "
        "installiert.",
    ),
    Text(
        "The exchange rates here end on {day}, with {rate}.",
        "Die Wechselkurse hier enden am {day}, mit {rate}.",
    ),
    Text(
        "There is no expense report {id}.",
        "Die Abrechnung {id} gibt es nicht.",
    ),
    Text(
        "There are no expenses{project}{period}, so no report was made.",
        "Dafür gibt es keine Ausgaben, also wurde keine Abrechnung erstellt.",
    ),
    Text(
        "Name other days.",
        "Andere Tage nennen.",
    ),
    Text(
        "All expenses{period} are in a report already: {reports}.",
        "Alle diese Ausgaben stehen schon in einer Abrechnung: {reports}.",
    ),
    Text(
        "Set that report back to draft to make it anew.",
        "Die Abrechnung auf Entwurf zurücksetzen, um sie neu zu erstellen.",
    ),
    Text(
        "The first day of the report is after the last one.",
        "Der erste Tag der Abrechnung liegt nach dem letzten.",
    ),
    Text(
        "The expenses have changed since {report} was made; nothing was written.",
        "Seit {report} erstellt wurde, haben sich die Ausgaben geändert; es wurde nichts "
        "geschrieben.",
    ),
    Text(
        "Make the report again and look at it first.",
        "Die Abrechnung neu erstellen und erst ansehen.",
    ),
    Text(
        "Expense reports cannot be made yet: that part of the program is not installed.",
        "Abrechnungen lassen sich noch nicht erstellen: Dieser Teil des Programms ist nicht "
        "installiert.",
    ),
    Text(
        "The rules for expenses have no per diem in force on that day.",
        "Die Regeln für Ausgaben nennen für diesen Tag kein Tagegeld.",
    ),
    Text(
        "Add a rule of the kind per_diem that names a table of rates by place.",
        "In den Regeln eine Tabelle mit Sätzen nach Orten angeben (per_diem).",
    ),
    Text(
        "Fill it in under the rules for expenses, or add [[mileage]] with a rate there.",
        "In den Regeln für Ausgaben eintragen.",
    ),
    Text(
        'The per-diem table does not know the place "{place}".',
        "Die Tabelle der Tagegelder kennt den Ort „{place}“ nicht.",
    ),
    Text(
        "Name the city and the country as the table does, such as Paris, France.",
        "Stadt und Land so nennen wie die Tabelle, etwa Paris, France.",
    ),
    Text(
        "The rules for expenses do not say what a kilometre or a mile was paid on {day}; "
        "nothing was written.",
        "Die Regeln für Ausgaben sagen nicht, was an diesem Tag für einen Kilometer gezahlt "
        "wird; es wurde nichts geschrieben.",
    ),
    Text(
        "The last day of a trip is its first one or a later one, within a year.",
        "Der letzte Tag einer Reise liegt nicht vor dem ersten, und beide in einem Jahr.",
    ),
    Text(
        "There is no receipt {file} among your files.",
        "Einen Beleg {file} gibt es unter Ihren Dateien nicht.",
    ),
    Text(
        "Drop it on the window: it is kept among the receipts and read.",
        "Auf das Fenster ziehen: Er wird zu den Belegen gelegt und gelesen.",
    ),
)
