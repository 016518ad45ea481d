"""What else is known of each document: worked out when it is read, except for when it was used."""

from desktop_assist.domain.database import Migration

_ROOM = "document_details"

_DETAILS = """
CREATE TABLE document_details (
    document INTEGER PRIMARY KEY, effective TEXT NOT NULL, language TEXT NOT NULL,
    size INTEGER NOT NULL
)
"""
# By path: it outlives a document that is read anew under another number.
_USES = """
CREATE TABLE document_uses (path TEXT PRIMARY KEY, used_at TEXT NOT NULL) WITHOUT ROWID
"""
# Documents of an earlier version of the program are read once more.
_READ_AGAIN = "UPDATE documents SET mark = '', digest = ''"

MIGRATIONS = (Migration(_ROOM, 1, (_DETAILS, _USES, _READ_AGAIN)),)
