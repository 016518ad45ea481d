"""Keep in the database what was read of calendar files, so that it is not read twice."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple, TypeAlias

from desktop_assist.calendars.index.event_places import NOWHERE, EventPlaces
from desktop_assist.calendars.index.expansion import Expansion, OccurrenceRow
from desktop_assist.domain.database import Database, SqlValue, Statement

Values: TypeAlias = tuple[SqlValue, ...]

# One statement, so that it sees one state of the database, whatever other programs do meanwhile.
_EXPANSIONS = """
SELECT s.series, s.first_day, s.last_day, s.title, s.faults,
    o.first_day, o.last_day, o.starts, o.ends, o.recurrence_id, d.text
FROM json_each(?) AS wanted
CROSS JOIN calendar_spans AS s
    ON s.series = wanted.value AND s.first_day <= ? AND s.last_day >= ?
LEFT JOIN calendar_occurrences AS o
    ON o.series = s.series AND o.first_day <= ? AND o.last_day >= ?
LEFT JOIN calendar_details AS d ON d.series = o.series AND d.name = o.details
"""
_KNOWN = """
SELECT DISTINCT s.series FROM json_each(?) AS wanted
CROSS JOIN calendar_spans AS s
    ON s.series = wanted.value AND s.first_day <= ? AND s.last_day >= ?
"""
_RECORDS = """
SELECT p.series, p.record FROM json_each(?) AS wanted
CROSS JOIN calendar_plain AS p ON p.series = wanted.value
"""
_FILES = """
SELECT path, mark, places FROM calendar_files WHERE path = ? OR (path > ? AND path < ?)
"""
_KEEP_FILE = "INSERT OR REPLACE INTO calendar_files VALUES (?, ?, ?)"
_FORGET_FILE = "DELETE FROM calendar_files WHERE path = ?"
_ROWS_A_STATEMENT = 500
_FORGET_SPANS = """
DELETE FROM calendar_spans
WHERE series IN (SELECT value FROM json_each(?)) AND first_day >= ? AND last_day <= ?
"""
_FORGET_SERIES = (
    "DELETE FROM calendar_spans WHERE series IN (SELECT value FROM json_each(?))",
    "DELETE FROM calendar_occurrences WHERE series IN (SELECT value FROM json_each(?))",
    "DELETE FROM calendar_details WHERE series IN (SELECT value FROM json_each(?))",
    "DELETE FROM calendar_plain WHERE series IN (SELECT value FROM json_each(?))",
)
_SEPARATOR = os.sep.encode()
_AFTER_SEPARATOR = bytes([_SEPARATOR[0] + 1])


class Days(NamedTuple):
    """A span of days, both included, counted as `toordinal` does."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file as it was when it was last looked through.

    Attributes:
        path: Where it is.
        mark: Changes when the file does.
        places: The events in it.
    """

    path: str
    mark: str
    places: EventPlaces


@dataclass(frozen=True, slots=True)
class _FileRow:
    path: bytes
    mark: str
    places: bytes


class _Record(NamedTuple):
    series: str
    record: str


class _Row(NamedTuple):
    series: str
    first_known: int
    last_known: int
    title: str
    faults: str
    first_day: int | None
    last_day: int
    starts: str
    ends: str
    recurrence_id: str
    details: str


class ExpansionStore:
    """The index in the database. Every method raises StorageError when that cannot be used."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def files(self, calendar: str) -> list[KeptFile]:
        """Those kept of a file, or of a folder and all below it."""
        path = os.fsencode(calendar)
        parameters = (path, path + _SEPARATOR, path + _AFTER_SEPARATOR)
        return [
            KeptFile(os.fsdecode(row.path), row.mark, places)
            for row in self._database.rows(_FileRow, _FILES, parameters)
            if (places := _places(row.places)) is not None
        ]

    def keep_files(self, files: Iterable[KeptFile], gone: Mapping[str, EventPlaces]) -> None:
        """Take files in, and let go of those that are gone, or of what they were before."""
        files = list(files)
        now = {file.path: file.places for file in files}
        dropped = {
            name for path, before in gone.items() for name in before.dropped(now.get(path, NOWHERE))
        }
        self._database.write(
            *(Statement(_FORGET_FILE, (os.fsencode(path),)) for path in gone),
            *(
                Statement(_KEEP_FILE, (os.fsencode(one.path), one.mark, one.places.packed))
                for one in files
            ),
            *(
                Statement(forget, (json.dumps(sorted(dropped)),))
                for forget in _FORGET_SERIES
                if dropped
            ),
        )

    def records(self, series: Iterable[str]) -> dict[str, str]:
        """What is kept of those of the series that are plain."""
        found = self._database.rows(_Record, _RECORDS, (json.dumps(list(series)),))
        return dict(found)

    def known(self, series: Iterable[str], days: Days) -> set[str]:
        """Those of the series that are known for all of the days."""
        return set(self._database.rows(str, _KNOWN, (json.dumps(list(series)), *days)))

    def expansions(self, series: Iterable[str], days: Days) -> dict[str, Expansion]:
        """Those of the series that are known for all of the days."""
        wanted = json.dumps(list(series))
        parameters = (wanted, days.first, days.last, days.last, days.first)
        found: dict[str, list[OccurrenceRow]] = {}
        heads: dict[str, _Row] = {}
        for row in self._database.rows(_Row, _EXPANSIONS, parameters):
            head = heads.setdefault(row.series, row)
            rows = found.setdefault(row.series, [])
            # Two spans may hold the same days, and then give each occurrence twice.
            is_of_head = (row.first_known, row.last_known) == (head.first_known, head.last_known)
            if row.first_day is not None and is_of_head:
                rows.append(_occurrence(row, row.first_day))
        return {
            name: Expansion(head.title, tuple(json.loads(head.faults)), tuple(found[name]))
            for name, head in heads.items()
        }

    def keep(
        self,
        expansions: Mapping[str, Expansion],
        days: Mapping[str, Days],
        records: Mapping[str, str] | None = None,
    ) -> None:
        """Take expansions in, each for its days, and records; those are not worked out again."""
        plain = list((records or {}).items())
        self._database.write(*_statements(expansions, days), *_inserts("calendar_plain", plain))


def _places(packed: bytes) -> EventPlaces | None:
    try:
        return EventPlaces(packed)
    except (ValueError, TypeError):  # damaged: the file is looked through again
        return None


def _occurrence(row: _Row, first_day: int) -> OccurrenceRow:
    return OccurrenceRow(
        first_day, row.last_day, row.starts, row.ends, row.recurrence_id, row.details
    )


def _statements(
    expansions: Mapping[str, Expansion], days: Mapping[str, Days]
) -> Iterator[Statement]:
    spans: list[Values] = []
    rows: list[Values] = []
    details: dict[tuple[str, str], str] = {}
    for name, expansion in expansions.items():
        spans.append((name, *days[name], expansion.title, json.dumps(expansion.faults)))
        names: dict[str, str] = {}
        for row in expansion.rows:
            if row.details not in names:
                names[row.details] = row.details_name
                details[name, names[row.details]] = row.details
            rows.append(
                (
                    *(name, row.first_day, row.last_day, row.starts, row.ends),
                    *(row.recurrence_id, names[row.details]),
                )
            )
    names_of: dict[Days, list[str]] = {}
    for name in expansions:
        names_of.setdefault(days[name], []).append(name)
    for span, members in names_of.items():
        yield Statement(_FORGET_SPANS, (json.dumps(members), *span))
    yield from _inserts("calendar_spans", spans)
    yield from _inserts("calendar_details", [(*key, text) for key, text in details.items()])
    yield from _inserts("calendar_occurrences", rows)


def _inserts(table: str, rows: Sequence[Values]) -> Iterator[Statement]:
    """Many rows a statement: one by one they take four times as long."""
    for place in range(0, len(rows), _ROWS_A_STATEMENT):
        some = rows[place : place + _ROWS_A_STATEMENT]
        marks = ", ".join([f"({', '.join('?' * len(some[0]))})"] * len(some))
        # The name is one of four above.
        sql = f"INSERT OR REPLACE INTO {table} VALUES {marks}"  # noqa: S608
        yield Statement(sql, tuple(chain.from_iterable(some)))
