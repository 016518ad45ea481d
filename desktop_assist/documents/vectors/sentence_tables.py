"""The table of the vectors of sentences: a row for each passage, a byte for each number."""

from desktop_assist.domain.database import Migration

_ROOM = "sentence_vectors"

_SENTENCES = """
CREATE TABLE sentence_vectors (key TEXT PRIMARY KEY, vectors BLOB NOT NULL) WITHOUT ROWID
"""

MIGRATIONS = (Migration(_ROOM, 1, (_SENTENCES,)),)
