"""The passages of all documents, kept in SQLite and searched by their words."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import filterfalse
from pathlib import Path

from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.page_turns import (
    sections_in,
    sections_text,
    turns_in,
    turns_text,
)
from desktop_assist.documents.passage import Passage
from desktop_assist.documents.question_words import any_of
from desktop_assist.domain.database import Database, Statement

# What stands between words in one format or another.
_MARKS = frozenset("-|*\u2022\u00b7\u2013\u2014")
_FREQUENT_LETTERS = "etn"
_KEPT_PATHS = 4096
_NAME_WEIGHT, _SECTION_WEIGHT, _TEXT_WEIGHT = 1.0, 2.0, 1.0
_FIND = f"""
WITH best AS (
    SELECT rowid AS id, -bm25(passage_words, {_NAME_WEIGHT}, {_SECTION_WEIGHT}, {_TEXT_WEIGHT})
    AS score FROM passage_words WHERE passage_words MATCH ? ORDER BY score DESC LIMIT ?
)
SELECT p.id, d.path, d.name, d.title, p.section, p.page, t.text, best.score, p.place, p.turns,
    p.sections, t.stems
FROM best JOIN passages p ON p.id = best.id JOIN documents d ON d.id = p.document
JOIN passage_texts t ON t.digest = p.digest
WHERE p.document NOT IN (SELECT value FROM json_each(?)) ORDER BY best.score DESC, p.id
"""  # noqa: S608 - the weights are numbers of this file
_COUNT = "SELECT count(*) FROM passage_words WHERE passage_words MATCH ?"
_SIZE = "SELECT count(*) FROM passages"
_WITH_IDS = """
SELECT p.id, d.path, d.name, d.title, p.section, p.page, t.text, 0.0, p.place, p.turns,
    p.sections, t.stems
FROM passages p JOIN documents d ON d.id = p.document
JOIN passage_texts t ON t.digest = p.digest WHERE p.id IN ({})
AND p.document NOT IN (SELECT value FROM json_each(?))
"""
_KEPT = """
SELECT p.id, d.name, p.section, t.text, p.place, p.digest, p.page, p.start, p.has_rows,
    t.stems = ''
FROM passages p JOIN documents d ON d.id = p.document JOIN passage_texts t ON t.digest = p.digest
WHERE p.document = ?
"""
_TAKE_WORDS_OUT = """
INSERT INTO passage_words (passage_words, rowid, name, section, text) VALUES ('delete', ?, ?, ?, ?)
"""
_TAKE_OUT = "DELETE FROM passages WHERE id = ?"
_TAKE_TEXT_OUT = """
DELETE FROM passage_texts WHERE digest = ?
AND NOT EXISTS (SELECT 1 FROM passages WHERE digest = ?)
"""
_PUT_TEXT = "INSERT OR IGNORE INTO passage_texts (digest, text, stems) VALUES (?, ?, ?)"
_PUT_STEMS = "UPDATE passage_texts SET stems = ? WHERE digest = ?"
_PUT = """
INSERT INTO passages (document, place, digest, section, page, start, has_rows, turns, sections)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
# `last_insert_rowid()` is the passage put just before, in the same transaction.
_PUT_WORDS = """
INSERT INTO passage_words (rowid, name, section, text) VALUES (last_insert_rowid(), ?, ?, ?)
"""
_MOVE = "UPDATE passages SET place = ?, page = ?, start = ?, turns = ?, sections = ? WHERE id = ?"
_ASIDE = "UPDATE passages SET place = -id WHERE document = ?"


@dataclass(frozen=True, slots=True)
class _Kept:
    id: int
    name: str
    section: str
    text: str
    place: int
    digest: str
    page: int | None
    start: int
    has_rows: int
    lacks_stems: int


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    path: str
    source: str
    title: str
    section: str
    page: int | None
    text: str
    score: float
    place: int
    turns: str
    sections: str
    stems: str


class PassageIndex:
    """Keeps passages and finds them; blocking, safe from any worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, query: str, limit: int, without: Collection[int] = ()) -> list[FoundPassage]:
        """The passages that fit a full-text query best, the same words only once.

        Args:
            query: In the language of FTS5; empty finds nothing.
            limit: At most so many.
            without: Numbers of documents that are left out.
        """
        if not query:
            return []
        given = (query, limit * 2, _listed(without))
        return _once(self._database.rows(_Row, _FIND, given))[:limit]

    def with_ids(self, ids: Sequence[int], without: Collection[int] = ()) -> list[FoundPassage]:
        """The passages of these numbers, in their order, the same words only once.

        Args:
            ids: Their numbers.
            without: Numbers of documents that are left out.
        """
        marks = ", ".join("?" * len(ids))
        rows = self._database.rows(_Row, _WITH_IDS.format(marks), (*ids, _listed(without)))
        order = {number: place for place, number in enumerate(ids)}
        rows.sort(key=lambda row: order[row.id])
        return _once(rows)

    def counts(self, words: Sequence[str]) -> dict[str, int]:
        """How many passages hold each word, in any of its forms."""
        return {word: self._database.rows(int, _COUNT, (any_of((word,)),))[0] for word in words}

    @property
    def size(self) -> int:
        """How many passages there are."""
        return self._database.rows(int, _SIZE)[0]

    def changes(self, document: int, name: str, passages: Sequence[Passage]) -> list[Statement]:
        """What makes these a document's passages; those that it has already are left as they are.

        Args:
            document: Its number.
            name: What it is called.
            passages: In the order of reading; none takes it out.
        """
        kept: dict[tuple[str, str, str], list[_Kept]] = {}
        for one in self._database.rows(_Kept, _KEPT, (document,)):
            kept.setdefault((one.name, one.section, one.digest), []).append(one)
        statements = [Statement(_ASIDE, (document,))] if kept else []
        for place, passage in enumerate(passages):
            same = kept.get((name, passage.section, passage.digest))
            if same:
                found = same.pop(0)
                now = (place, passage.page, passage.start, *_turns_of(passage), found.id)
                statements.append(Statement(_MOVE, now))
                if found.lacks_stems:
                    text = (_stemmed(passage.text), passage.digest)
                    statements.append(Statement(_PUT_STEMS, text))
            else:
                statements += _put(document, name, place, passage)
        gone = [one for same in kept.values() for one in same]
        texts = dict.fromkeys(one.digest for one in gone)
        tidied = [Statement(_TAKE_TEXT_OUT, (digest, digest)) for digest in texts]
        return [*_take_out(gone), *statements, *tidied]


def _listed(numbers: Collection[int]) -> str:
    return json.dumps(sorted(numbers))


def _put(document: int, name: str, place: int, passage: Passage) -> list[Statement]:
    row = (
        document,
        place,
        passage.digest,
        passage.section,
        passage.page,
        passage.start,
        int(passage.has_rows),
        *_turns_of(passage),
    )
    return [
        Statement(_PUT_TEXT, (passage.digest, passage.text, _stemmed(passage.text))),
        Statement(_PUT, row),
        Statement(_PUT_WORDS, (_words_of(name), passage.section, passage.text)),
    ]


def _turns_of(passage: Passage) -> tuple[str, str]:
    return turns_text(passage.turns), sections_text(passage.sections)


def _take_out(gone: Iterable[_Kept]) -> list[Statement]:
    statements: list[Statement] = []
    for one in gone:
        words = (one.id, _words_of(one.name), one.section, one.text)
        statements += [Statement(_TAKE_WORDS_OUT, words), Statement(_TAKE_OUT, (one.id,))]
    return statements


def _words_of(name: str) -> str:
    """The words of a file's name: "travel-guide_2.pdf" is about a travel guide."""
    stem, _, _ = name.rpartition(".")
    return (stem or name).replace("-", " ").replace("_", " ").replace("/", " ")


def _once(rows: Iterable[_Row]) -> list[FoundPassage]:
    """Each text once, with the names of all documents that have it."""
    looks = [(row, _look_of(row.text)) for row in rows]
    often = Counter(look for _, look in looks)
    by_text: dict[tuple[str, ...] | tuple[int, ...], list[_Row]] = {}
    for row, look in looks:
        words = _words_in(row.text) if often[look] > 1 else look
        by_text.setdefault(words, []).append(row)
    return [_found(same) for same in by_text.values()]


def _found(same: list[_Row]) -> FoundPassage:
    best = same[0]
    others = dict.fromkeys(row.source for row in same[1:] if row.source != best.source)
    return FoundPassage(
        id=best.id,
        path=_path(best.path),
        source=best.source,
        title=best.title,
        section=best.section,
        page=best.page,
        text=best.text,
        score=best.score,
        also_in=tuple(others),
        place=best.place,
        turns=turns_in(best.turns),
        sections=sections_in(best.sections),
        stems=best.stems,
    )


def _look_of(text: str) -> tuple[int, ...]:
    """How often it has some letters: texts of the same words have that in common.

    Told in a quarter of the time that it takes to tell words apart.
    """
    return tuple(map(text.casefold().count, _FREQUENT_LETTERS))


@lru_cache(maxsize=_KEPT_PATHS)
def _path(path: str) -> Path:
    return Path(path)


def _words_in(text: str) -> tuple[str, ...]:
    """Its words: the same ones may be laid out otherwise in another format."""
    return tuple(filterfalse(_MARKS.__contains__, text.casefold().split()))


def _stemmed(text: str) -> str:
    # What cuts a text into sentences and words is read with the first document.
    from desktop_assist.documents.stemmed_text import stemmed

    return stemmed(text)
