"""Libraries of a few documents, taken out of a large one: most people begin with two or three."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from desktop_assist.documents import change_tables, detail_tables, tables
from desktop_assist.documents.evidence import folder_of
from desktop_assist.documents.passage import Passage
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.documents.vectors import sentence_tables
from desktop_assist.domain.database import Statement
from desktop_assist.storage.sqlite_database import SqliteDatabase

SIZES = (1, 2, 3, 5, 10)
_ROOMS = (tables, detail_tables, change_tables, sentence_tables)
_DOCUMENTS = "SELECT id, path, name, title FROM documents ORDER BY name"
_PASSAGES = """
SELECT t.text, p.section, p.page, p.start, p.has_rows FROM passages p
JOIN passage_texts t ON t.digest = p.digest WHERE p.document = ? ORDER BY p.place
"""
_PUT = "INSERT INTO documents VALUES (?, ?, ?, ?, '', '', 0, '', '')"
_VECTORS = """
SELECT v.key, v.vector, s.vectors FROM passage_vectors v JOIN sentence_vectors s ON s.key = v.key
WHERE v.key = ?
"""
_PUT_WHOLE = "INSERT OR REPLACE INTO passage_vectors VALUES (?, ?)"
_PUT_SENTENCES = "INSERT OR REPLACE INTO sentence_vectors VALUES (?, ?)"


@dataclass(frozen=True, slots=True)
class _Document:
    id: int
    path: str
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class _Vectors:
    key: str
    whole: bytes
    sentences: bytes


def choices(names: Sequence[str], asked: Sequence[str], count: int, seed: int) -> list[list[str]]:
    """Which documents are a library together: one that is asked about, and its neighbours.

    Args:
        names: Of all documents.
        asked: Of those that answer a question.
        count: How many libraries of each size.
        seed: Other ones with another number.
    """
    random = np.random.default_rng(seed)
    chosen = []
    for size in SIZES:
        for name in random.choice(sorted(set(asked)), count):
            beside = [one for one in names if folder_of(one) == folder_of(name) and one != name]
            others = random.permutation(beside)[: size - 1]
            chosen.append([str(name), *map(str, others)])
    return chosen


@contextmanager
def library_of(large: SqliteDatabase, names: Sequence[str]) -> Iterator[SqliteDatabase]:
    """A library that holds only these documents of a large one, and their vectors."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(SqliteDatabase(Path(folder) / "small.sqlite3")) as small,
    ):
        small.migrate([one for room in _ROOMS for one in room.MIGRATIONS])
        for one in large.rows(_Document, _DOCUMENTS):
            if one.name in names:
                _put(large, small, one)
        yield small


def _put(large: SqliteDatabase, small: SqliteDatabase, one: _Document) -> None:
    passages = large.rows(Passage, _PASSAGES, (one.id,))
    keys = {f"{passage.digest}:{passage.section}" for passage in passages}
    vectors = [row for key in keys for row in large.rows(_Vectors, _VECTORS, (key,))]
    small.write(
        Statement(_PUT, (one.id, one.path, one.name, one.title)),
        *PassageIndex(small).changes(one.id, one.name, passages),
        *(Statement(_PUT_WHOLE, (row.key, row.whole)) for row in vectors),
        *(Statement(_PUT_SENTENCES, (row.key, row.sentences)) for row in vectors),
    )
