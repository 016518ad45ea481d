"""The tables of the mirror: all of it can be read again from the expense sheets."""

from desktop_assist.domain.database import Migration

_ROOM = "expense_mirror"

# A number is never given twice: what is looked up under an old one is not found any more.
_SHEETS = """
CREATE TABLE expense_mirror_sheets (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    path BLOB NOT NULL UNIQUE,
    size_bytes INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    is_settled INTEGER NOT NULL,
    conventions TEXT NOT NULL,
    about TEXT NOT NULL
)
"""
# Money in whole smallest units of its currency: no float, and it can be added up here. The rows lie
# in the order of their days, so that a month of 100,000 rows is read from a few pages.
_ROWS = """
CREATE TABLE expense_mirror_rows (
    sheet INTEGER NOT NULL REFERENCES expense_mirror_sheets (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    id TEXT NOT NULL, day TEXT NOT NULL, merchant TEXT NOT NULL, category TEXT NOT NULL,
    description TEXT NOT NULL, amount INTEGER NOT NULL, tax INTEGER, exponent INTEGER NOT NULL,
    currency TEXT NOT NULL, receipt TEXT NOT NULL, status TEXT NOT NULL, payment TEXT NOT NULL,
    project TEXT NOT NULL, attendees TEXT NOT NULL, city TEXT NOT NULL,
    warnings TEXT NOT NULL, folded_category TEXT NOT NULL, folded_words TEXT NOT NULL,
    PRIMARY KEY (sheet, day, place)
) WITHOUT ROWID
"""

MIGRATIONS = (Migration(_ROOM, 1, (_SHEETS, _ROWS)),)
