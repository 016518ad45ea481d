"""Says in German what a discussion in Slack comes to."""

from collections.abc import Iterator
from datetime import date, datetime

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.german_answers.period import rows_in

_MOST_NAMES = 4


def discussion(_: JsonObject, output: JsonObject) -> str:
    """What was said, by whom and where; what is to be done; what was agreed."""
    if not output["messages"]:
        return _nothing(output)
    names = [str(one) for one in rows(output, "participants")]
    count = int(str(output["message_count"]))
    messages = "1 Nachricht" if count == 1 else f"{count} Nachrichten"
    head = f"{output['channel']}: {output['topic']}. {messages} von {_names(names)}."
    return "\n".join(
        (head, "", *_claims(output), *tasks(output), *_agreed(output), *_short(output))
    )


def tasks(output: JsonObject) -> Iterator[str]:
    """What is to be done, a line each."""
    items = rows_in(output["action_items"])
    if items:
        yield "\nZu tun:\n"
    for one in items:
        who = f"{one['owner']}: " if one.get("owner") else ""
        due = one.get("due")
        until = f", bis {day_words(date.fromisoformat(str(due)), 'german')}" if due else ""
        done = " (erledigt)" if one.get("is_done") else ""
        yield f"- {who}{_plain(one['what'])}{until}{done} ({_link(one)})"


def rows(output: JsonObject, name: str) -> list[object]:
    """The values of a list."""
    value = output.get(name)
    return list(value) if isinstance(value, list) else []


def _claims(output: JsonObject) -> Iterator[str]:
    for one in rows_in(output["claims"]):
        decided = " hat entschieden" if one.get("is_decision") else ""
        yield f"- {one['author']} ({_link(one)}){decided}: „{_plain(one['text'])}“"


def _agreed(output: JsonObject) -> Iterator[str]:
    for one in rows_in(output["agreements"]):
        start = datetime.fromisoformat(str(one["start"]))
        people = [str(name) for name in rows(one, "attendees")]
        when = f"{day_words(start.date(), 'german')}, {start:%H:%M} Uhr"
        yield f"\nVereinbart: {when}, mit {_names(people)} ([Nachricht]({one['permalink']}))."


def _short(output: JsonObject) -> Iterator[str]:
    if not output["is_whole"]:
        yield (
            "\nSlack lässt nur wenig auf einmal durch: Der Rest wird geholt, solange das Fenster "
            "offen ist, oder wenn noch einmal danach gefragt wird."
        )
    if output.get("note"):
        as_of = datetime.fromisoformat(str(output["as_of"]))
        yield f"\nSlack war nicht zu fragen; das ist der Stand vom {as_of:%d.%m.%Y, %H:%M} Uhr."


def _nothing(output: JsonObject) -> str:
    if output.get("needs") == "slack_token":
        return (
            "Slack lässt sich so nicht lesen: Es fehlt ein gültiges Token. Die Einstellungen, "
            "Seite Slack, sagen, woher es kommt. Ein Export des Arbeitsbereichs geht auch ohne."
        )
    return "Dazu wurde in Slack nichts gefunden."


def _link(row: JsonObject) -> str:
    said = datetime.fromisoformat(str(row["said_at"]))
    return f"[{said:%d.%m., %H:%M}]({row['permalink']})"


def _names(names: list[str]) -> str:
    if len(names) > _MOST_NAMES:
        return f"{', '.join(names[: _MOST_NAMES - 1])} und {len(names) - _MOST_NAMES + 1} weiteren"
    return " und ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _plain(text: object) -> str:
    return " ".join(str(text).split()).replace("](", "] (")
