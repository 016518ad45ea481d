"""Says in German what was found in calendar and conversations, and what a calculation gave."""

import re
from datetime import date, datetime

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words, point_words
from desktop_assist.providers.embedded.german_answers.period import rows_in

_LONGEST_QUOTE = 200
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_GERMAN_SIGNS = str.maketrans(",.", ".,")
_UNITS = {
    "miles": "Meilen",
    "mile": "Meile",
    "days": "Tage",
    "day": "Tag",
    "weeks": "Wochen",
    "hours": "Stunden",
    "minutes": "Minuten",
}
_ENGLISH = re.compile(rf"\b(?:of|{'|'.join(_UNITS)})\b")


def meetings_found(arguments: JsonObject, output: JsonObject) -> str:
    """When somebody was met last, or something takes place next."""
    found = rows_in(output["events"])
    is_past = arguments.get("when") == "past"
    about = _about(arguments)
    if not found:
        span = "den letzten drei Jahren" if is_past else "dem kommenden Jahr"
        return f"In {span} steht kein Termin{about} im Kalender."
    first, count = found[0], len(found) + int(str(output.get("left_out") or 0))
    which = "Der letzte" if is_past else "Der nächste"
    more = f" Insgesamt sind es {count}." if count > 1 else ""
    return f"{which} Termin{about} ist „{first['summary']}“: {_when(str(first['start']))}.{more}"


def _about(arguments: JsonObject) -> str:
    text, person = str(arguments.get("text") or ""), str(arguments.get("person") or "")
    return (f" zu „{text}“" if text else "") + (f" mit {person}" if person else "")


def _when(start: str) -> str:
    moment = datetime.fromisoformat(start)
    if "T" not in start:
        return day_words(moment.date(), "german")
    return f"{point_words(moment, 'german')} Uhr"


def said_before(arguments: JsonObject, output: JsonObject) -> str:
    """What was said about something in the conversations kept here."""
    found = rows_in(output["messages"])
    if not found and not arguments["query"]:
        return "An diesen Tagen wurde in den Unterhaltungen hier nichts gesagt."
    if not found:
        return f"Über „{arguments['query']}“ wurde in den Unterhaltungen hier nichts gesagt."
    best, count = found[0], len(found) - 1
    who = {"user": "Sie schrieben", "assistant": "Geantwortet wurde"}.get(str(best["role"]), "")
    day = day_words(datetime.fromisoformat(str(best["said_at"])).date(), "german")
    quote = " ".join(str(best["quote"]).split())[:_LONGEST_QUOTE]
    more = {0: "", 1: " Noch eine Nachricht passt."}.get(count, f" {count} weitere passen.")
    return f"{who or 'Gefunden'} am {day}: „{quote}“{more}"


_RATES = {"ECB": "Kurs der Europäischen Zentralbank", "yours": "eigener Kurs"}


def calculated(_: JsonObject, output: JsonObject) -> str:
    """The sum, with points and commas as German has them."""
    if whose := _RATES.get(str(output.get("rate_of", ""))):
        day = day_words(date.fromisoformat(str(output["rate_date"])), "german")
        summary = str(output["summary"]).split(" (")[0]
        return f"{summary.translate(_GERMAN_SIGNS)} ({whose} vom {day})"
    text = _ENGLISH.sub(lambda found: _UNITS.get(found[0], "von"), str(output["summary"]))
    return _FIGURE.sub(lambda found: found[0].translate(_GERMAN_SIGNS), text)
