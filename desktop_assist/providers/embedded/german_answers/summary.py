"""Says in German what a tool did: the tools themselves speak English."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from desktop_assist.calendars.wording import and_words
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.embedded.cited import german_answer, german_documents
from desktop_assist.providers.embedded.day_words import day_words, point_words
from desktop_assist.providers.embedded.failures.german_failure import german_of
from desktop_assist.providers.embedded.german_answers import reports
from desktop_assist.providers.embedded.german_answers.finding import (
    calculated,
    meetings_found,
    said_before,
)
from desktop_assist.providers.embedded.german_answers.period import period_words, rows_in
from desktop_assist.providers.embedded.german_answers.repeats import german_reminder, german_repeats
from desktop_assist.providers.embedded.german_answers.slack import discussion
from desktop_assist.providers.embedded.german_answers.spending import (
    expenses_found,
    expenses_summed,
    money_words,
    not_added,
    one_expense,
)
from desktop_assist.providers.embedded.reply import PlannedCall

_MOST_FINDINGS = 3


def german_summary(call: PlannedCall, output: JsonObject) -> str:
    """What was done; the tool's own summary where its output does not say enough."""
    words = _SENTENCES.get(call.tool)
    try:
        return words(call.arguments, output) if words else str(output.get("summary", ""))
    except (KeyError, TypeError, ValueError, ArithmeticError):
        # Another version of a tool, or a call that was only planned, gives less.
        return str(output.get("summary", ""))


def _created(_: JsonObject, output: JsonObject) -> str:
    title, when = f"„{output['title']}“", _when_and_how_often(output)
    told = f"{_clashes(output)}{_reminded(output)}{_invited(output)}"
    return f"{title} steht im Kalender: {when}.{told}"


def _restored(_: JsonObject, output: JsonObject) -> str:
    title, when = f"„{output['title']}“", _when(output["start"])
    return f"{title} findet wieder statt: {when}.{_clashes(output)}{_invited(output)}"


def _changed(_: JsonObject, output: JsonObject) -> str:
    scopes = {"following": "Dieser und alle folgenden Termine", "all": "Alle Wiederholungen"}
    is_one = not output.get("is_series") and output.get("scope") != "following"
    which = "Jetzt" if is_one else f"{scopes[str(output['scope'])]} jetzt"
    told = f"{_clashes(output)}{_reminded(output)}{_invited(output)}"
    return f"„{output['title']}“ wurde geändert. {which}: {_when_and_how_often(output)}.{told}"


def _when_and_how_often(output: JsonObject) -> str:
    start = datetime.fromisoformat(str(output["start"]))
    repeats = german_repeats(str(output.get("recurrence") or ""), start)
    when = _from_to(output)
    return f"{when}, {repeats}" if repeats else when


def _from_to(output: JsonObject) -> str:
    """From when to when, and in which zone, as it is told in English."""
    start, end = str(output["start"]), str(output.get("end") or "")
    if "T" not in start or "T" not in end:
        return _days(start, end)
    first, last = datetime.fromisoformat(start), datetime.fromisoformat(end)
    zone = f" ({output['time_zone']})" if output.get("time_zone") else ""
    if own := output.get("own_start"):
        zone = f" ({first:%H:%M} Uhr in {output['time_zone']})"
        first, last = (
            datetime.fromisoformat(str(own)),
            datetime.fromisoformat(str(own)) + (last - first),
        )
    until = f"{last:%H:%M}"
    if first.date() != last.date():
        until = f"{point_words(last, 'german')}"
        return f"{point_words(first, 'german')} bis {until} Uhr{zone}"
    return f"{point_words(first, 'german')}\N{EN DASH}{until} Uhr{zone}"


def _days(start: str, end: str) -> str:
    """Whole days, the last one included."""
    if "T" in start or not end or "T" in end:
        return _when(start)
    first, last = date.fromisoformat(start), date.fromisoformat(end) - timedelta(days=1)
    return _when(start) if last <= first else f"{_when(start)} bis {_when(last.isoformat())}"


def _reminded(output: JsonObject) -> str:
    minutes = output.get("reminder_minutes")
    return f" Erinnerung: {german_reminder(minutes)}." if isinstance(minutes, int) else ""


def _invited(output: JsonObject) -> str:
    """How far the invitation is: nobody is to think that it has been sent."""
    state = str(output.get("invitation") or "")
    if state.startswith("Nobody is invited"):
        return " Noch ist niemand eingeladen."
    return " Die Eingeladenen wissen es noch nicht." if "changed since" in state else ""


def _invitation(_: JsonObject, output: JsonObject) -> str:
    if output.get("needs") == "organizer":
        return (
            "In wessen Namen wird eingeladen? Einmal werden Name und Mailadresse gebraucht, etwa "
            "Ada Rossi <ada@example.org>. Es wurde noch nichts gespeichert."
        )
    what = {"CANCEL": "Die Absage"}.get(str(output["method"]), "Die Einladung")
    people = ", ".join(map(str, _texts(output["to"])))
    missing = ", ".join(map(str, _texts(output["without_address"])))
    without = f" Ohne Mailadresse und daher nicht eingeladen: {missing}." if missing else ""
    return (
        f"{what} zu „{output['title']}“ an {people} liegt als Entwurf bereit. Zum Versenden im "
        f"Mailprogramm öffnen und abschicken.{without}"
    )


def _texts(value: JsonValue) -> list[JsonValue]:
    return list(value) if isinstance(value, list) else []


def _cancelled(_: JsonObject, output: JsonObject) -> str:
    title = f"„{output['title']}“"
    if output.get("is_series"):
        return f"{title} und alle Wiederholungen stehen nicht mehr im Kalender."
    if output.get("scope") == "following":
        return f"{title} steht ab {_when(output['start'])} nicht mehr im Kalender."
    return f"{title} ({_when(output['start'])}) steht nicht mehr im Kalender."


def _meetings(arguments: JsonObject, output: JsonObject) -> str:
    listed = [one for one in rows_in(output["events"]) if one.get("status") != "cancelled"]
    count = {0: "keine Termine", 1: "1 Termin"}.get(len(listed), f"{len(listed)} Termine")
    person = f" mit {arguments['person']}" if arguments.get("person") else ""
    return f"Sie haben {period_words(arguments, 'am')} {count}{person}."


def _free(arguments: JsonObject, output: JsonObject) -> str:
    length = f"{arguments['duration_minutes']} Minuten"
    found = rows_in(output["free"])
    if not found:
        return f"{period_words(arguments, 'am').capitalize()} ist keine Zeit von {length} frei."
    spans = [[datetime.fromisoformat(str(one[name])) for name in ("start", "end")] for one in found]
    day = spans[0][0].date()
    times = and_words(
        [f"{start:%H:%M}\N{EN DASH}{end:%H:%M}" for start, end in spans if start.date() == day],
        "und",
    )
    others = int(str(output.get("other_days") or 0))
    more = {0: "", 1: " An einem weiteren Tag auch."}.get(
        others, f" An {others} weiteren Tagen auch."
    )
    return f"Zeit für {length} ist am {day_words(day, 'german')}: {times} Uhr.{more}"


def _added(arguments: JsonObject, output: JsonObject) -> str:
    if output.get("added") is False:
        return not_added(arguments, output)
    return _noted(f"{one_expense(output)} wurde zu den Ausgaben hinzugefügt.", output)


def _corrected(_: JsonObject, output: JsonObject) -> str:
    before = output.get("before")
    was = before.get("category") if isinstance(before, Mapping) else output.get("category")
    category = str(output.get("category") or "")
    new = f", Kategorie „{category}“" if category and category != was else ""
    return _noted(f"Die Ausgabe wurde geändert: {one_expense(output)}{new}.", output)


def _deleted(_: JsonObject, output: JsonObject) -> str:
    return _noted(f"{one_expense(output)} wurde aus den Ausgaben gelöscht.", output)


def _checked(arguments: JsonObject, output: JsonObject) -> str:
    if not output["has_policy"]:
        return (
            "Es gibt noch keine Regeln für Ausgaben, deshalb wurde nichts geprüft: im Formular "
            "ausfüllen, oder die Richtlinie der Firma ablegen und ihre Regeln übernehmen."
        )
    count, concerned = int(str(output["checked"])), int(str(output["concerned"]))
    days = f" {period_words(arguments, 'am')}" if arguments.get("from") else ""
    if not count:
        return f"Es gibt{days} keine Ausgaben zu prüfen."
    if not concerned:
        keep = "Die Ausgabe hält" if count == 1 else f"Alle {count} Ausgaben{days} halten"
        return f"{keep} die Richtlinie ein."
    rows = {str(one["id"]): one for one in rows_in(output["expenses"])}
    found = [_found(one, rows) for one in rows_in(output["findings"])[:_MOST_FINDINGS]]
    others = len(rows_in(output["findings"])) - len(found) + int(str(output["left_out"]))
    more = f"; und {others} weitere" if others > 0 else ""
    which = f"{concerned} von {count} Ausgaben{days} {'hält' if concerned == 1 else 'halten'}"
    which = "Die Ausgabe hält" if count == 1 else which
    return f"{which} die Richtlinie nicht ein: {'; '.join(found)}{more}."


def _found(finding: JsonObject, rows: Mapping[str, JsonObject]) -> str:
    """What a finding is about, with its figures where it has some."""
    row = next((rows[one] for one in map(str, _texts(finding["expense_ids"])) if one in rows), None)
    day = day_words(date.fromisoformat(str(row["date"])), "german") if row else ""
    what = f"{row['merchant']} am {day}" if row else ""
    value, limit = str(finding["value"]), str(finding["limit"])
    if limit:
        figures = f"{_german_figure(value)} statt höchstens {_german_figure(limit)}"
    else:
        cited = finding.get("citation")
        quote = cited.get("quote") if isinstance(cited, Mapping) else ""
        figures = f"„{quote}“" if quote else f"Regel „{finding['rule']}“"
    return f"{what}: {figures}" if what else figures


def _german_figure(text: str) -> str:
    """An amount or a number of days, as the tools write it: "1,234.50 EUR", "61 days"."""
    number, _, unit = text.partition(" ")
    if unit == "days":
        return f"{number} Tage"
    return money_words(number.replace(",", ""), unit)


def _rules(_: JsonObject, output: JsonObject) -> str:
    filled = sum(1 for name, text in output.items() if name != "summary" and text)
    state = f"{filled} der häufigsten Regeln" if filled else "Noch keine Regeln"
    return f"{state} für Ausgaben sind ausgefüllt. Eine leere Zeile ist keine Regel."


def _driven(_: JsonObject, output: JsonObject) -> str:
    amount = money_words(str(output["amount"]), str(output["currency"]))
    day = day_words(date.fromisoformat(str(output["date"])), "german")
    unit, units = ("km", "km") if output["unit"] == "km" else ("Meile", "Meilen")
    way, rate = _comma(output["distance"]), _comma(output["rate"])
    said = f"{amount} für {way} {units} am {day} wurde zu den Ausgaben hinzugefügt"
    return _noted(f"{said} ({rate} {output['currency']} je {unit}).", output)


def _comma(number: JsonValue) -> str:
    return str(number).replace(".", ",")


def _per_diem(arguments: JsonObject, output: JsonObject) -> str:
    total = money_words(str(output["total"]), str(output["currency"]))
    days = period_words(arguments, "am")
    return f"Das Tagegeld für {output['place']} {days} beträgt {total}."


def _undone(_: JsonObject, output: JsonObject) -> str:
    return "Die letzte Änderung wurde zurückgenommen." if output["change_id"] else ""


def _remembered(_: JsonObject, output: JsonObject) -> str:
    return f"Gemerkt: „{output['fact']}“."


def _forgotten(_: JsonObject, output: JsonObject) -> str:
    return f"Vergessen: „{output['fact']}“."


def _imported(arguments: JsonObject, output: JsonObject) -> str:
    counted = {
        "hinzugefügt": output["added"],
        "schon vorhanden": output["identical"],
        "nicht übernommen, weil der Kalender eine andere Fassung hat": output["conflicting"],
        "nicht lesbar": output["skipped"],
    }
    numbers = {words: len(rows_in(rows)) for words, rows in counted.items()}
    said = [f"{count} {words}" for words, count in numbers.items() if count]
    return f"Termine aus {arguments['file']}: {', '.join(said) or 'keine'}."


def _noted(sentence: str, output: JsonObject) -> str:
    """The sentence, and what the tool warns of; what is not known in German in its own words."""
    warnings = output.get("warnings")
    given = map(str, warnings if isinstance(warnings, list) else ())
    return " ".join((sentence, *(german_of(one) or one for one in given)))


def _clashes(output: JsonObject) -> str:
    rows = output.get("clashes")
    titles = [f"„{one['summary']}“" for one in rows_in(rows)] if rows else []
    return f" Zur selben Zeit: {', '.join(titles)}." if titles else ""


def _when(start: JsonValue) -> str:
    text = str(start)
    if "T" not in text:
        return point_words(date.fromisoformat(text), "german")
    return f"{point_words(datetime.fromisoformat(text), 'german')} Uhr"


_SENTENCES: dict[str, Callable[[JsonObject, JsonObject], str]] = {
    "create_meeting": _created,
    "duplicate_meeting": _created,
    "restore_occurrence": _restored,
    "find_meetings": meetings_found,
    "search_conversations": said_before,
    "calculate": calculated,
    "update_meeting": _changed,
    "cancel_meeting": _cancelled,
    "save_invitation": _invitation,
    "list_meetings": _meetings,
    "find_free_time": _free,
    "add_expense": _added,
    "update_expense": _corrected,
    "delete_expense": _deleted,
    "list_expenses": expenses_found,
    "summarize_expenses": expenses_summed,
    "generate_expense_report": reports.made,
    "list_expense_reports": reports.listed,
    "set_report_status": reports.marked,
    "check_policy": _checked,
    "show_expense_rules": _rules,
    "add_mileage": _driven,
    "work_out_per_diem": _per_diem,
    "undo": _undone,
    "remember": _remembered,
    "forget": _forgotten,
    "import_calendar": _imported,
    "fetch_slack_thread": discussion,
    "search_policies": german_answer,
    "look_up_table": german_answer,
    "find_document": german_documents,
}
