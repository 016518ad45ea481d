"""The tables about copies of documents at a service: what was sent from here, and what was found.

A store may be shared: only what is in `hosted_files` is ever taken out of it again.
"""

from desktop_assist.domain.database import Migration

_ROOM = "hosted_documents"
_STORES = "CREATE TABLE hosted_stores (id TEXT PRIMARY KEY) WITHOUT ROWID"
_FILES = """
CREATE TABLE hosted_files (
    id TEXT PRIMARY KEY, store TEXT NOT NULL, digest TEXT NOT NULL, name TEXT NOT NULL
) WITHOUT ROWID
"""
_SEARCHES = """
CREATE TABLE hosted_searches (
    key TEXT PRIMARY KEY, state TEXT NOT NULL, found TEXT NOT NULL, found_at TEXT NOT NULL
) WITHOUT ROWID
"""

MIGRATIONS = (Migration(_ROOM, 1, (_STORES, _FILES, _SEARCHES)),)
