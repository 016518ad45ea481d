"""The tables of the document index: all of it can be worked out again from the documents."""

from desktop_assist.domain.database import Migration

_ROOM = "documents"

_SOURCES = """
CREATE TABLE document_sources (path TEXT PRIMARY KEY, added_at TEXT NOT NULL) WITHOUT ROWID
"""
# `mark` is the file's size and time; `digest` says whether it is the same file after all.
_DOCUMENTS = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, title TEXT NOT NULL,
    mark TEXT NOT NULL, digest TEXT NOT NULL, pages INTEGER NOT NULL, problem TEXT NOT NULL,
    read_at TEXT NOT NULL
)
"""
_PASSAGES = """
CREATE TABLE passages (
    id INTEGER PRIMARY KEY, document INTEGER NOT NULL, place INTEGER NOT NULL,
    digest TEXT NOT NULL, section TEXT NOT NULL, page INTEGER, start INTEGER NOT NULL,
    has_rows INTEGER NOT NULL
)
"""
_BY_DOCUMENT = "CREATE UNIQUE INDEX passages_by_document ON passages (document, place)"
_BY_TEXT = "CREATE INDEX passages_by_text ON passages (digest)"
# The same words in several documents are kept once.
_TEXTS = """
CREATE TABLE passage_texts (digest TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID
"""
# Without its own copy of the text: what was indexed is given again when it is taken out.
_WORDS = """
CREATE VIRTUAL TABLE passage_words USING fts5(
    name, section, text, content='', tokenize='porter unicode61 remove_diacritics 2'
)
"""

# The cells of a sheet as JSON: what a table is about is worked out when it is looked up in.
_SHEETS = """
CREATE TABLE document_sheets (
    document INTEGER NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL, cells TEXT NOT NULL,
    PRIMARY KEY (document, place)
) WITHOUT ROWID
"""

# Of the words of a text, a line for each sentence; empty where they are not worked out yet.
_STEMS = "ALTER TABLE passage_texts ADD COLUMN stems TEXT NOT NULL DEFAULT ''"

_VECTORS = """
CREATE TABLE passage_vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID
"""

# Where in a passage other pages begin; documents that were read without it are read once more.
_TURNS = "ALTER TABLE passages ADD COLUMN turns TEXT NOT NULL DEFAULT ''"
_READ_AGAIN = "UPDATE documents SET mark = '', digest = '' WHERE pages > 1"

# Of a table inside a document, the page; documents may hold some that were not kept.
_SHEET_PAGES = "ALTER TABLE document_sheets ADD COLUMN page INTEGER"
_READ_ALL_AGAIN = "UPDATE documents SET mark = '', digest = ''"

# Where in a passage other sections begin; older ones were read without it.
_SECTIONS = "ALTER TABLE passages ADD COLUMN sections TEXT NOT NULL DEFAULT '[]'"
# What a stem is has changed.
_STEMS_ANEW = "UPDATE passage_texts SET stems = ''"
# What a sentence is has changed where a unit like km/h ends it.
_STEMS_OF_UNITS_ANEW = "UPDATE passage_texts SET stems = '' WHERE text LIKE '%/_. %'"

MIGRATIONS = (
    Migration(_ROOM, 1, (_SOURCES, _DOCUMENTS, _PASSAGES, _BY_DOCUMENT, _BY_TEXT, _TEXTS, _WORDS)),
    Migration(_ROOM, 2, (_SHEETS,)),
    Migration(_ROOM, 3, (_VECTORS,)),
    Migration(_ROOM, 4, (_TURNS, _READ_AGAIN)),
    Migration(_ROOM, 5, (_SHEET_PAGES, _READ_ALL_AGAIN)),
    Migration(_ROOM, 6, (_STEMS,)),
    Migration(_ROOM, 7, (_SECTIONS, _READ_ALL_AGAIN)),
    Migration(_ROOM, 8, (_STEMS_ANEW, _READ_ALL_AGAIN)),
    # More of the tables inside documents are looked up in.
    Migration(_ROOM, 9, (_READ_ALL_AGAIN,)),
    Migration(_ROOM, 10, (_STEMS_OF_UNITS_ANEW,)),
)
