"""The table of how many passages there are, and how often they and the documents have changed.

What a search remembers holds until one of these numbers moves: counting the passages themselves, or
reading every document's digest, would cost more than the rest of a search in a large library.
"""

from desktop_assist.domain.database import Migration

_ROOM = "document_changes"

_COUNTS = """
CREATE TABLE document_counts (passages INTEGER NOT NULL, changes INTEGER NOT NULL,
documents INTEGER NOT NULL)
"""
_AS_THEY_ARE = "INSERT INTO document_counts SELECT count(*), 0, 0 FROM passages"
_PASSAGE_PUT = """
CREATE TRIGGER passage_was_put AFTER INSERT ON passages BEGIN
UPDATE document_counts SET passages = passages + 1, changes = changes + 1; END
"""
_PASSAGE_TAKEN = """
CREATE TRIGGER passage_was_taken AFTER DELETE ON passages BEGIN
UPDATE document_counts SET passages = passages - 1, changes = changes + 1; END
"""


_DOCUMENT_CHANGED = "UPDATE document_counts SET documents = documents + 1"


def _document_trigger(name: str, event: str, table: str) -> str:
    return f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {_DOCUMENT_CHANGED}; END"


_DOCUMENT_CHANGES = (
    _document_trigger("document_was_put", "INSERT", "documents"),
    _document_trigger("document_was_changed", "UPDATE OF name, digest", "documents"),
    _document_trigger("document_was_taken", "DELETE", "documents"),
    _document_trigger("details_were_put", "INSERT", "document_details"),
    _document_trigger("details_were_taken", "DELETE", "document_details"),
)

MIGRATIONS = (
    Migration(_ROOM, 1, (_COUNTS, _AS_THEY_ARE, _PASSAGE_PUT, _PASSAGE_TAKEN, *_DOCUMENT_CHANGES)),
)
