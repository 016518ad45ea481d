"""What is warned of beside something that was done: what is said, in both languages."""

from desktop_assist.providers.embedded.text import Text

WARNINGS = (
    Text(
        "The sheet has no column for: {columns}.",
        "Die Tabelle hat keine Spalte für: {columns}.",
    ),
    Text(
        "Amounts in {currency} cannot be compared with the limits: {reason}",
        "Beträge in {currency} lassen sich nicht mit den Grenzen vergleichen: {reason}",
    ),
    Text("The date is in the future.", "Das Datum liegt in der Zukunft."),
    Text(
        "{owner} has {sheet} open: it must be opened again to show the change.",
        "{owner} hat {sheet} offen: Dort zeigt sich die Änderung erst nach erneutem Öffnen.",
    ),
)
