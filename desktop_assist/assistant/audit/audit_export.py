"""Writes down a period for whoever has to account for it: steps of models, and changes to files."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Literal, Protocol, TypeAlias, cast

from desktop_assist.assistant.turn_log import TurnLog
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.journal import Change
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.files.new_file import write_new_file

AuditForm: TypeAlias = Literal["json", "csv"]
_STEP_COLUMNS = (
    "at", "conversation_id", "turn_id", "step_id", "provider", "model_asked", "model_answered",
    "status", "error_code", "cost_usd", "input_tokens", "output_tokens", "tools", "request",
    "answer",
)  # fmt: skip
_CHANGE_COLUMNS = ("at", "id", "summary", "tool", "origin", "turn_id", "state", "files")


@dataclass(frozen=True, slots=True)
class Period:
    """Some days, the last one included."""

    first: date
    last: date


class ChangeListing(Protocol):
    """Tells of changes to files; blocking."""

    def listing(self, since: datetime | None = None) -> tuple[Change, ...]:
        """Changes, newest first."""


class AuditExport:
    """Exports the turn log and the journal of changes; blocking, safe from any worker thread.

    What the models were asked stands there as it is in the turn log, redacted; the summaries of
    changes name the person's own meetings and expenses.

    Args:
        turn_log: What every step did.
        changes: Every change to a file.
        clock: For the home zone.
    """

    def __init__(self, turn_log: TurnLog, changes: ChangeListing, clock: Clock) -> None:
        self._turn_log = turn_log
        self._changes_made = changes
        self._clock = clock

    def write(self, period: Period, forms: Sequence[AuditForm], folder: Path) -> tuple[Path, ...]:
        """Write the files into the folder, under new names; give them.

        Raises:
            FileError: They cannot be written there, or the log cannot be read.
        """
        self._turn_log.append()
        steps, changes = list(self._steps(period)), list(self._changes(period))
        name = f"audit {period.first} to {period.last}"
        contents: dict[str, str] = {}
        if "json" in forms:
            days = {"from": str(period.first), "to": str(period.last)}
            whole = {**days, "steps": steps, "changes": changes}
            contents[f"{name}.json"] = json.dumps(whole, ensure_ascii=False, indent=1)
        if "csv" in forms:
            contents[f"{name} steps.csv"] = _table(_STEP_COLUMNS, map(_step_row, steps))
            contents[f"{name} changes.csv"] = _table(_CHANGE_COLUMNS, map(_change_row, changes))
        return tuple(
            write_new_file(folder, file, text.encode("utf-8", "replace"))
            for file, text in contents.items()
        )

    def _steps(self, period: Period) -> Iterator[JsonObject]:
        first, last = f"{period.first:%Y-%m}", f"{period.last:%Y-%m}"
        for month in self._turn_log.months():
            if first <= month <= last:
                for line in self._turn_log.lines(month):
                    if str(period.first) <= str(line.get("at", ""))[:10] <= str(period.last):
                        yield line

    def _changes(self, period: Period) -> Iterator[JsonObject]:
        zone = self._clock.time_zone
        start = datetime.combine(period.first, time(), zone)
        for change in reversed(self._changes_made.listing(start)):
            made_at = change.made_at.astimezone(zone)
            if made_at.date() <= period.last:
                yield _change(change, made_at)


def _change(change: Change, made_at: datetime) -> JsonObject:
    cause = change.cause
    return {
        "at": made_at.isoformat(timespec="seconds"),
        "id": change.id,
        "summary": cause.summary,
        "tool": cause.tool,
        "origin": cause.origin,
        "turn_id": cause.turn_id,
        "state": change.state,
        "files": [str(one.path) for one in change.files],
    }


def _step_row(line: JsonObject) -> tuple[object, ...]:
    tokens, tools = _object(line, "tokens"), cast("list[JsonObject]", line.get("tools") or [])
    flat = {
        **line,
        "input_tokens": tokens.get("input"),
        "output_tokens": tokens.get("output"),
        "tools": ", ".join(str(one.get("name")) for one in tools),
        "request": _object(line, "request").get("text"),
        "answer": _object(line, "answer").get("text"),
    }
    return tuple(flat.get(column) for column in _STEP_COLUMNS)


def _change_row(change: JsonObject) -> tuple[object, ...]:
    files = cast("list[str]", change["files"])
    return tuple({**change, "files": "; ".join(files)}[column] for column in _CHANGE_COLUMNS)


def _object(line: JsonObject, key: str) -> JsonObject:
    """A part of a line; empty where somebody has edited the file."""
    value = line.get(key)
    return value if isinstance(value, dict) else {}


def _table(columns: Sequence[str], rows: Iterator[tuple[object, ...]]) -> str:
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(columns)
    table.writerows([_cell(value) for value in row] for row in rows)
    # The mark tells spreadsheet programs that letters are UTF-8.
    return "\ufeff" + text.getvalue()


def _cell(value: object) -> str:
    """A cell that no spreadsheet program takes for a formula: requests hold text from outside."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
