"""Keeps the turn log: one line a step in a file a month, made from the database, redacted."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.turn_log_line import LoggedStep, log_lines
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.files.line_file import LineFile
from desktop_assist.privacy.redactor import Redactor
from desktop_assist.storage.exclusive_hold import exclusively
from desktop_assist.usage.month import Month, month_of

_COLUMNS = """
SELECT steps.id, steps.turn_id, turns.conversation_id, turns.status, steps.newest_message_id,
    steps.provider, steps.asked_model_id, steps.model_id, steps.used_at, steps.duration_ms,
    steps.input_tokens, steps.cached_tokens, steps.cache_write_tokens, steps.output_tokens,
    steps.reasoning_tokens, steps.cost_usd, steps.is_estimate, steps.request_id,
    steps.rate_limits, steps.status, steps.error_code,
    COALESCE(side_questions.asked, '') AS asked, COALESCE(side_questions.said, '') AS said
FROM steps JOIN turns ON turns.id = steps.turn_id
LEFT JOIN side_questions ON side_questions.step_id = steps.id
"""
_PENDING = f"""
{_COLUMNS}
WHERE steps.log_state = 'pending' AND steps.status <> 'open' AND turns.ended_at IS NOT NULL
ORDER BY steps.turn_id, steps.number
"""
_OF_TURN = f"""
{_COLUMNS} WHERE steps.turn_id = ? AND steps.log_state = 'written' ORDER BY steps.number
"""
_WRITTEN_TURNS = """
SELECT turn_id FROM steps
WHERE used_at >= ? AND used_at < ? AND log_state = 'written' AND turn_id <> ''
GROUP BY turn_id ORDER BY MIN(number)
"""
_BOUNDS = "SELECT MIN(used_at), MAX(used_at) FROM steps WHERE log_state = 'written'"
_MARK = "UPDATE steps SET log_state = ? WHERE id IN (SELECT value FROM json_each(?))"
_FORGET = """
UPDATE steps SET log_state = 'skipped' WHERE turn_id IN (SELECT value FROM json_each(?))
"""
_PREFIX, _SUFFIX = "turns-", ".jsonl"


@dataclass(frozen=True, slots=True)
class _Bounds:
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class LogGrounds:
    """What the log is made from.

    Attributes:
        database: Holds steps and turns.
        conversations: Holds what was said.
        settings: Whether a log is kept at all.
        clock: For the home zone.
    """

    database: Database
    conversations: ConversationStore
    settings: SettingsStore
    clock: Clock


class TurnLog:
    """The turn log of this home; blocking, safe beside other copies of the program.

    The database is the truth. A step's line is written after its turn; what a crash kept from
    being written is added the next time.

    Args:
        grounds: What is told of.
        redactor: Takes personal data out of the lines.
        folder: Where the files are.
    """

    def __init__(self, grounds: LogGrounds, redactor: Redactor, folder: Path) -> None:
        self._database = grounds.database
        self._conversations = grounds.conversations
        self._settings = grounds.settings
        self._clock = grounds.clock
        self._redactor = redactor
        self._folder = folder

    def append(self) -> None:
        """Write the lines of all steps whose turns are over and that have none yet.

        Raises:
            StorageError: Another copy holds the log; the lines are written the next time.
            FileError: The file cannot be written; the same.
        """
        pending = self._pending()
        if not pending:
            return
        if not self._settings.current().privacy.turn_log:
            self._mark(pending, "skipped")
            return
        with self._hold():
            pending = self._pending()  # another copy may have been faster
            for month, lines in self._by_month(pending).items():
                self._add(self._file(month), lines)
            self._mark(pending, "written")

    def rebuild(self) -> int:
        """Write all files anew from the database; give the number of lines.

        Raises:
            StorageError: Another copy holds the log.
            FileError: A file cannot be written.
        """
        self.append()
        with self._hold():
            spans = {month.name: month for month in self._months_of_steps()}
            for name in {*self.months(), *spans}:
                lines = self._rebuilt(spans[name]) if name in spans else iter(())
                self._file(name).replace(map(_encoded, lines))
        return sum(1 for name in spans for _ in self._file(name).lines())

    def months(self) -> tuple[str, ...]:
        """The months that have a file, oldest first, for example "2026-11"."""
        found = self._folder.glob(f"{_PREFIX}*{_SUFFIX}")
        return tuple(sorted(one.name[len(_PREFIX) : -len(_SUFFIX)] for one in found))

    def lines(self, month: str) -> Iterator[JsonObject]:
        """The lines of a month, oldest first.

        Raises:
            FileError: The file cannot be read.
        """
        for line in self._file(month).lines():
            yield _decoded(line)

    def forget(self, removed: RemovedConversation) -> None:
        """Take out the lines of a conversation that is gone."""
        self._database.write(Statement(_FORGET, (json.dumps(removed.turn_ids),)))
        mark = json.dumps(removed.id).encode()
        for month in self.months():
            file = self._file(month)
            if any(mark in line for line in file.lines()):
                with self._hold():
                    kept = [line for line in file.lines() if not _is_of(line, removed.id)]
                    file.replace(kept)

    def _pending(self) -> list[LoggedStep]:
        return self._database.rows(LoggedStep, _PENDING)

    def _mark(self, steps: Iterable[LoggedStep], state: str) -> None:
        ids = json.dumps([step.id for step in steps])
        self._database.write(Statement(_MARK, (state, ids)))

    def _hold(self) -> AbstractContextManager[None]:
        return exclusively(self._folder / ".lock")

    def _file(self, month: str) -> LineFile:
        return LineFile(self._folder / f"{_PREFIX}{month}{_SUFFIX}")

    def _add(self, file: LineFile, lines: Sequence[JsonObject]) -> None:
        """Add the lines, without those that a crash let be written but not be marked."""
        ids = {line["step_id"] for line in lines}
        last = file.last_line()
        if last and _decoded(last).get("step_id") in ids:
            ids -= {_decoded(line).get("step_id") for line in file.lines()}
        file.append([_encoded(line) for line in lines if line["step_id"] in ids])

    def _by_month(self, steps: Iterable[LoggedStep]) -> dict[str, list[JsonObject]]:
        months: dict[str, list[JsonObject]] = {}
        for _, turn in groupby(steps, lambda step: step.turn_id):
            for line in self._lines_of(tuple(turn)):
                months.setdefault(str(line["at"])[:7], []).append(line)
        return months

    def _lines_of(self, turn: tuple[LoggedStep, ...]) -> list[JsonObject]:
        first = turn[0]
        own = self._conversations.messages_of_turn(first.conversation_id, first.turn_id)
        return log_lines(turn, own, self._clock.time_zone, self._redactor)

    def _months_of_steps(self) -> Iterator[Month]:
        (bounds,) = self._database.rows(_Bounds, _BOUNDS)
        if bounds.first and bounds.last:
            zone = self._clock.time_zone
            month = month_of(datetime.fromisoformat(bounds.first), zone)
            while month.span()[0] <= bounds.last:
                yield month
                month = Month(month.next_first.year, month.next_first.month, zone)

    def _rebuilt(self, month: Month) -> Iterator[JsonObject]:
        for turn_id in self._database.rows(str, _WRITTEN_TURNS, month.span()):
            steps = self._database.rows(LoggedStep, _OF_TURN, (turn_id,))
            yield from self._by_month(steps).get(month.name, ())


def _encoded(line: JsonObject) -> bytes:
    # An old file name can hold bytes that are no text.
    return json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _decoded(line: bytes) -> JsonObject:
    """A line's object; empty when somebody has edited the file and it is none any more."""
    try:
        value = json.loads(line)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _is_of(line: bytes, conversation_id: str) -> bool:
    return _decoded(line).get("conversation_id") == conversation_id
