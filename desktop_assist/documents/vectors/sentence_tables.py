"""The table of the vectors of sentences: a row for each passage, a byte for each number."""

from desktop_assist.domain.database import Migration

_ROOM = "sentence_vectors"

_SENTENCES = """
CREATE TABLE sentence_vectors (key TEXT PRIMARY KEY, vectors BLOB NOT NULL) WITHOUT ROWID
"""
# How often vectors were written or taken out: counting them reads all of them.
_CHANGES = "CREATE TABLE vector_changes (count INTEGER NOT NULL)"
_NONE_YET = "INSERT INTO vector_changes VALUES (0)"
# Those of German texts are made of what they say in English.
_GERMAN_ANEW = """
DELETE FROM sentence_vectors WHERE key IN (SELECT p.digest || ':' || p.section FROM passages p
JOIN document_details d ON d.document = p.document WHERE d.language = 'de')
"""
# A unit like km/h ends a sentence now.
_UNITS_ANEW = """
DELETE FROM sentence_vectors WHERE key IN (SELECT p.digest || ':' || p.section FROM passages p
JOIN passage_texts t ON t.digest = p.digest WHERE t.text LIKE '%/_. %')
"""

MIGRATIONS = (
    Migration(_ROOM, 1, (_SENTENCES,)),
    Migration(_ROOM, 2, (_CHANGES, _NONE_YET)),
    Migration(_ROOM, 3, (_GERMAN_ANEW,)),
    Migration(_ROOM, 4, (_UNITS_ANEW,)),
)
