"""The tables of the calendar index: all of it can be worked out again from the calendar files."""

from desktop_assist.domain.database import Migration

_ROOM = "calendars"

_FILES = """
CREATE TABLE calendar_files (
    path BLOB PRIMARY KEY, mark TEXT NOT NULL, places BLOB NOT NULL
)
"""

# What a series says depends on its own bytes only, which its name is made of: a row is never
# changed, and two programs that add it at once add the same.
_SPANS = """
CREATE TABLE calendar_spans (
    series TEXT NOT NULL, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
    title TEXT NOT NULL, faults TEXT NOT NULL,
    PRIMARY KEY (series, first_day, last_day)
) WITHOUT ROWID
"""
_OCCURRENCES = """
CREATE TABLE calendar_occurrences (
    series TEXT NOT NULL, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
    starts TEXT NOT NULL, ends TEXT NOT NULL, recurrence_id TEXT NOT NULL, details TEXT NOT NULL,
    PRIMARY KEY (series, first_day, starts, recurrence_id)
) WITHOUT ROWID
"""
_DETAILS = """
CREATE TABLE calendar_details (
    series TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (series, name)
) WITHOUT ROWID
"""

# What a series of plain lines says, for whatever days: its meetings are worked out from it.
_PLAIN = """
CREATE TABLE calendar_plain (
    series TEXT PRIMARY KEY, record TEXT NOT NULL
) WITHOUT ROWID
"""

MIGRATIONS = (
    Migration(_ROOM, 1, (_FILES, _SPANS, _OCCURRENCES, _DETAILS)),
    Migration(_ROOM, 2, (_PLAIN,)),
)
