"""The tables of pages that are pictures: what was recognised on them, and what is still to be."""

from desktop_assist.domain.database import Migration

_ROOM = "document_pictures"
# Of each document, the pages that the index does not have yet.
_WAITING = """
CREATE TABLE picture_pages (
    document INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (document, page)
) WITHOUT ROWID
"""
# By the digest of the file: a page takes seconds, and is recognised once.
_RECOGNISED = """
CREATE TABLE picture_words (
    digest TEXT NOT NULL, page INTEGER NOT NULL, words TEXT NOT NULL, PRIMARY KEY (digest, page)
) WITHOUT ROWID
"""
# Of documents that an earlier version of the program read, only the first pages are known.
_READ_AGAIN = """
UPDATE documents SET mark = '', digest = '' WHERE problem LIKE '%its first pages were read%'
"""

MIGRATIONS = (Migration(_ROOM, 1, (_WAITING, _RECOGNISED, _READ_AGAIN)),)
