"""Keep in the database what was read of calendar files, so that it is not read twice."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from desktop_assist.calendars.index.event_places import NOWHERE, EventPlaces
from desktop_assist.calendars.index.expansion import Expansion, OccurrenceRow
from desktop_assist.domain.database import Database, Statement

# One statement, so that it sees one state of the database, whatever other programs do meanwhile.
_EXPANSIONS = """
SELECT s.series, s.title, s.faults,
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
_FILES = """
SELECT path, mark, places FROM calendar_files WHERE path = ? OR (path > ? AND path < ?)
"""
_KEEP_FILE = "INSERT OR REPLACE INTO calendar_files VALUES (?, ?, ?)"
_FORGET_FILE = "DELETE FROM calendar_files WHERE path = ?"
_KEEP_OCCURRENCE = "INSERT OR REPLACE INTO calendar_occurrences VALUES (?, ?, ?, ?, ?, ?, ?)"
_KEEP_DETAILS = "INSERT OR REPLACE INTO calendar_details VALUES (?, ?, ?)"
_KEEP_SPAN = "INSERT OR REPLACE INTO calendar_spans VALUES (?, ?, ?, ?, ?)"
_FORGET_SPANS = "DELETE FROM calendar_spans WHERE series = ? AND first_day >= ? AND last_day <= ?"
_FORGET_SERIES = (
    "DELETE FROM calendar_spans WHERE series IN (SELECT value FROM json_each(?))",
    "DELETE FROM calendar_occurrences WHERE series IN (SELECT value FROM json_each(?))",
    "DELETE FROM calendar_details WHERE series IN (SELECT value FROM json_each(?))",
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


@dataclass(frozen=True, slots=True)
class _Row:
    series: str
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

    def known(self, series: Iterable[str], days: Days) -> set[str]:
        """Those of the series that are known for all of the days."""
        return set(self._database.rows(str, _KNOWN, (json.dumps(list(series)), *days)))

    def expansions(self, series: Iterable[str], days: Days) -> dict[str, Expansion]:
        """Those of the series that are known for all of the days."""
        wanted = json.dumps(list(series))
        parameters = (wanted, days.first, days.last, days.last, days.first)
        # Two spans may hold the same days, and then give each occurrence twice.
        found: dict[str, dict[OccurrenceRow, None]] = {}
        heads: dict[str, _Row] = {}
        for row in self._database.rows(_Row, _EXPANSIONS, parameters):
            heads[row.series] = row
            rows = found.setdefault(row.series, {})
            if row.first_day is not None:
                rows[_occurrence(row, row.first_day)] = None
        return {
            name: Expansion(head.title, tuple(json.loads(head.faults)), tuple(found[name]))
            for name, head in heads.items()
        }

    def keep(self, expansions: Mapping[str, Expansion], days: Mapping[str, Days]) -> None:
        """Take expansions in, each for its days; those are not worked out again."""
        self._database.write(
            *(
                statement
                for name, expansion in expansions.items()
                for statement in _statements(name, expansion, days[name])
            )
        )


def _places(packed: bytes) -> EventPlaces | None:
    try:
        return EventPlaces(packed)
    except (ValueError, TypeError):  # damaged: the file is looked through again
        return None


def _occurrence(row: _Row, first_day: int) -> OccurrenceRow:
    return OccurrenceRow(
        first_day, row.last_day, row.starts, row.ends, row.recurrence_id, row.details
    )


def _statements(name: str, expansion: Expansion, days: Days) -> Iterable[Statement]:
    yield Statement(_FORGET_SPANS, (name, *days))
    faults = json.dumps(expansion.faults)
    yield Statement(_KEEP_SPAN, (name, *days, expansion.title, faults))
    details: dict[str, str] = {}
    for row in expansion.rows:
        if row.details not in details:
            details[row.details] = row.details_name
            yield Statement(_KEEP_DETAILS, (name, details[row.details], row.details))
        yield Statement(
            _KEEP_OCCURRENCE,
            (
                name,
                row.first_day,
                row.last_day,
                row.starts,
                row.ends,
                row.recurrence_id,
                details[row.details],
            ),
        )
