"""Says in words what a call would do, for one that cannot be made here."""

from datetime import date

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.reply import PlannedCall
from desktop_assist.providers.embedded.text import Text

_NOT_HERE = Text(
    "Understood: {chore}. This is not available in this version.",
    "Verstanden: {chore}. Das gibt es in dieser Version nicht.",
)
_CHORES = {
    "create_meeting": Text("add a meeting", "Termin anlegen"),
    "list_meetings": Text("look into the calendar", "in den Kalender sehen"),
    "find_free_time": Text("find free time", "freie Zeit finden"),
    "update_meeting": Text("change a meeting", "Termin ändern"),
    "cancel_meeting": Text("cancel a meeting", "Termin absagen"),
    "restore_occurrence": Text("restore a meeting", "Termin wiederherstellen"),
    "duplicate_meeting": Text("make a meeting once more", "Termin noch einmal anlegen"),
    "find_meetings": Text("find meetings", "Termine suchen"),
    "list_expenses": Text("list expenses", "Ausgaben zeigen"),
    "summarize_expenses": Text("add up expenses", "Ausgaben zusammenfassen"),
    "add_expense": Text("add an expense", "Ausgabe eintragen"),
    "update_expense": Text("change an expense", "Ausgabe ändern"),
    "delete_expense": Text("delete an expense", "Ausgabe löschen"),
    "generate_expense_report": Text("write an expense report", "Spesenabrechnung erstellen"),
    "list_expense_reports": Text("list expense reports", "Spesenabrechnungen zeigen"),
    "set_report_status": Text("mark an expense report", "Spesenabrechnung kennzeichnen"),
    "read_receipt": Text("read a receipt", "Beleg lesen"),
    "check_policy": Text("check against the policies", "gegen die Richtlinien prüfen"),
    "show_expense_rules": Text("show the rules for expenses", "Spesenregeln zeigen"),
    "add_mileage": Text("add a drive to the expenses", "Fahrt zu den Ausgaben eintragen"),
    "work_out_per_diem": Text("work out a per diem", "Tagegeld ausrechnen"),
    "search_policies": Text("search the policies", "in den Richtlinien suchen"),
    "find_document": Text("find a document", "Dokument finden"),
    "look_up_table": Text("look something up in a table", "in einer Tabelle nachsehen"),
    "import_calendar": Text("import a calendar", "Kalender übernehmen"),
    "undo": Text("take a change back", "Änderung zurücknehmen"),
    "fetch_slack_thread": Text("fetch a Slack thread", "Slack-Unterhaltung holen"),
    "calculate": Text("calculate", "rechnen"),
    "remember": Text("remember something", "etwas merken"),
    "forget": Text("forget something", "etwas vergessen"),
    "search_conversations": Text("search the conversations", "Unterhaltungen durchsuchen"),
}
_PERIOD = Text("{first} to {last}", "{first} bis {last}")


def not_available(call: PlannedCall, language: Language) -> str:
    """What was understood, and that it cannot be done here."""
    name = _CHORES.get(call.tool)
    chore = name.in_language(language) if name else call.tool.replace("_", " ")
    details = ", ".join(_details(call, language))
    return _NOT_HERE.in_language(language, chore=f"{chore} ({details})" if details else chore)


def _details(call: PlannedCall, language: Language) -> list[str]:
    values = dict(call.arguments)
    first, last = (_day(values.pop(name, None), language) for name in ("from", "to"))
    period = (
        _PERIOD.in_language(language, first=first, last=last)
        if first and last and first != last
        else first or last
    )
    return [word for word in (period, *map(_words, values.values())) if word]


def _day(value: JsonValue, language: Language) -> str:
    return day_words(date.fromisoformat(value), language) if isinstance(value, str) else ""


def _words(value: JsonValue) -> str:
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    return "" if value is None else str(value)
