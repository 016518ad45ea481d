"""Why something about a meeting or a calendar did not work: what is said, in both languages."""

from desktop_assist.providers.embedded.text import Text

MEETINGS = (
    Text(
        "There is no such meeting in the calendar.",
        "Diesen Termin gibt es im Kalender nicht.",
    ),
    Text(
        "List the meetings, and take uid and recurrence_id from there.",
        "Die Termine auflisten und den richtigen daraus wählen.",
    ),
    Text(
        "The meeting does not take place at that time.",
        "Zu dieser Zeit findet der Termin nicht statt.",
    ),
    Text(
        "This meeting takes place once, at another time.",
        "Dieser Termin findet einmal statt, zu einer anderen Zeit.",
    ),
    Text(
        "The meeting does not take place from then on.",
        "Von da an findet der Termin nicht statt.",
    ),
    Text(
        "A meeting needs a title.",
        "Ein Termin braucht einen Titel.",
    ),
    Text(
        "The meeting ends before it starts.",
        "Der Termin endet, bevor er beginnt.",
    ),
    Text(
        "Give it a length.",
        "Es fehlt, wie lange er dauert.",
    ),
    Text(
        "A meeting that lasts whole days begins and ends with a date.",
        "Ein ganztägiger Termin beginnt und endet mit einem Datum.",
    ),
    Text(
        "There is no {time} on {day} in {zone}: clocks are put forward then.",
        "{time} Uhr gibt es an diesem Tag in {zone} nicht: Dann wird die Uhr vorgestellt.",
    ),
    Text(
        "Choose another time, such as {time}.",
        "Eine andere Zeit wählen, etwa {time} Uhr.",
    ),
    Text(
        "A meeting starts between {first} and {last}.",
        "Ein Termin beginnt zwischen den Jahren {first} und {last}.",
    ),
    Text(
        'There is no time zone "{name}".',
        "Die Zeitzone „{name}“ gibt es nicht.",
    ),
    Text(
        "Use a name such as Europe/Berlin.",
        "Ein Name wie Europe/Berlin wird gebraucht.",
    ),
    Text(
        'There is no calendar named "{name}" in {calendar}.',
        "In {calendar} gibt es keinen Kalender namens „{name}“.",
    ),
    Text(
        'There is no calendar named "{name}".',
        "Einen Kalender namens „{name}“ gibt es nicht.",
    ),
    Text(
        "There are: {names}.",
        "Es gibt: {names}.",
    ),
    Text(
        "There are: {names}. Leave the name out for the usual one.",
        "Es gibt: {names}. Ohne Namen ist der übliche gemeint.",
    ),
    Text(
        "Leave the name out to use the usual calendar.",
        "Ohne Namen ist der übliche Kalender gemeint.",
    ),
    Text(
        "The calendar “{name}” can only be read; nothing was written.",
        "Der Kalender „{name}“ lässt sich nur lesen; es wurde nichts geschrieben.",
    ),
    Text(
        "Change the meeting where that calendar comes from, or use another calendar.",
        "Den Termin dort ändern, wo der Kalender herkommt, oder einen anderen Kalender nehmen.",
    ),
    Text(
        "{file} is marked as read-only, so nothing in it was changed.",
        "{file} ist schreibgeschützt; darin wurde nichts geändert.",
    ),
    Text(
        "Allow writing to the file, or change the meeting where it comes from.",
        "Das Schreiben erlauben, oder den Termin dort ändern, wo er herkommt.",
    ),
    Text(
        "{file} is a copy of a calendar that is kept elsewhere: a change here would be lost "
        "when it is fetched again. Nothing was changed.",
        "{file} ist die Kopie eines Kalenders, der anderswo geführt wird: Eine Änderung "
        "ginge beim nächsten Abholen verloren. Es wurde nichts geändert.",
    ),
    Text(
        "Change the meeting in the calendar it comes from.",
        "Den Termin in dem Kalender ändern, aus dem er kommt.",
    ),
    Text(
        "Change it in the calendar program it comes from.",
        "Im Kalenderprogramm ändern, aus dem er kommt.",
    ),
    Text(
        "This meeting cannot be changed. {why}",
        "Dieser Termin lässt sich nicht ändern.",
    ),
    Text(
        "This meeting is written in a way that is not fully understood; nothing was changed.",
        "Dieser Termin ist so geschrieben, dass er nicht ganz verstanden wird; es wurde "
        "nichts geändert.",
    ),
    Text(
        "The dates of this repeating meeting are not fully understood; nothing was changed.",
        "Die Tage dieses Serientermins werden nicht ganz verstanden; es wurde nichts geändert.",
    ),
    Text(
        "This meeting repeats in a way that cannot be cut in two.",
        "Diese Serie lässt sich nicht teilen.",
    ),
    Text(
        "Change one occurrence, or all of them.",
        "Einen Termin ändern oder alle.",
    ),
    Text(
        "Change one occurrence only.",
        "Nur einen Termin der Serie ändern.",
    ),
    Text(
        "It is not clear which occurrence of the repeating meeting is meant.",
        "Es ist nicht klar, welcher Termin der Serie gemeint ist.",
    ),
    Text(
        "No such occurrence was taken out of this meeting.",
        "Ein solcher Termin wurde aus dieser Serie nicht herausgenommen.",
    ),
    Text(
        "The meeting could not be changed so that it reads back as it was meant; nothing was "
        "written.",
        "Der Termin ließ sich nicht so ändern, wie es gemeint war; es wurde nichts geschrieben.",
    ),
    Text(
        "Change it in the calendar program, or try a simpler title.",
        "Im Kalenderprogramm ändern oder einen einfacheren Titel nehmen.",
    ),
    Text(
        "This meeting was changed since it was shown, so nothing was written. It is now "
        "“{title}”, {when}.",
        "Dieser Termin wurde inzwischen geändert und heißt nun „{title}“; es wurde nichts "
        "geschrieben.",
    ),
    Text(
        "Another program has just changed this meeting, so nothing was written. It was "
        "{before}. It is now {now}.",
        "Ein anderes Programm hat diesen Termin gerade geändert; es wurde nichts geschrieben.",
    ),
    Text(
        "Look at the meeting as it is now, and say again what is to change.",
        "Den Termin ansehen, wie er jetzt ist, und noch einmal sagen, was sich ändern soll.",
    ),
    Text(
        "{person} invited to this meeting, so only they can change it; guests only answer.",
        "Zu diesem Termin hat {person} eingeladen und kann ihn als Einzige ändern; Gäste "
        "antworten nur.",
    ),
    Text(
        "Nobody was invited to this meeting.",
        "Zu diesem Termin wurde niemand eingeladen.",
    ),
    Text(
        "No mail address is known of {names}.",
        "Eine Mailadresse ist nicht bekannt von: {names}.",
    ),
    Text(
        "Nobody takes part in it yet.",
        "Noch nimmt niemand daran teil.",
    ),
    Text(
        '"{text}" ends before it starts.',
        "„{text}“ endet, bevor es beginnt.",
    ),
    Text(
        "The last day, {last}, lies before the first, {first}.",
        "Der letzte Tag, {last}, liegt vor dem ersten, {first}.",
    ),
    Text(
        '"to" lies before "from".',
        "Das Ende liegt vor dem Anfang.",
    ),
    Text(
        "At most {count} days can be searched at once.",
        "Höchstens {count} Tage können auf einmal durchsucht werden.",
    ),
    Text(
        "At most {count} days can be listed at once.",
        "Höchstens {count} Tage können auf einmal aufgelistet werden.",
    ),
    Text(
        "Only {first} to {last} can be listed.",
        "Aufgelistet werden nur die Jahre {first} bis {last}.",
    ),
    Text(
        "{file} is too large for a calendar file.",
        "{file} ist zu groß für eine Kalenderdatei.",
    ),
    Text(
        "{file} is not a calendar file, nor a mail with a calendar in it.",
        "{file} ist weder eine Kalenderdatei noch eine Mail mit einem Kalender.",
    ),
    Text(
        "Choose a file that ends in .ics or .eml.",
        "Eine Datei wählen, die auf .ics oder .eml endet.",
    ),
)
