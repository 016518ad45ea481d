"""Questions on documents with what a search gathers for each, and which passages are right."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop_assist.documents.evidence import Evidence, Scored
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.documents.passage_search import Gathered, PassageSearch
from desktop_assist.documents.second_look import Look
from desktop_assist.documents.vectors.cross_encoder import WEIGHTS, CrossEncoder
from desktop_assist.documents.vectors.encoder import PassageInParts
from desktop_assist.documents.word_search import WordSearch
from desktop_assist.storage.sqlite_database import SqliteDatabase
from training.small_libraries import choices, library_of

Numbers = NDArray[np.float64]
# Any: a store of vectors, or what stands for one where none are installed.
Vectors: TypeAlias = Callable[[SqliteDatabase], Any]
Kind = Literal["answered", "unanswered", "answered elsewhere"]
_NOT_A_WORD = re.compile(r"\W+")
_LIBRARIES, _SEED = 10, 20_261_128
FRESH_FROM = 10_000
"""So far apart begin the numbers of the questions to one library and those to the next."""
OWN_FROM = 1_000
"""From here on number the questions of the second file to one library, then those of the third."""
# Of the questions that a small library does not answer, so many are asked of it.
_ASKED: dict[Kind, float] = {"answered": 1, "unanswered": 0.2, "answered elsewhere": 0.05}


@dataclass(frozen=True, slots=True)
class Sample:
    """One question to one library.

    Attributes:
        number: The question's place in its file.
        file: The document that answers it; empty where none does in any library.
        kind: Whether this library does, no library does, or only a larger one.
        documents: How many documents the library has; 0: all.
        gathered: What a search gathers.
        rows: What speaks for each passage, a row each.
        right: 1 for each passage that answers it, else 0.
        looks: How nearly the first passages say what is asked.
        answers: Reads the first of these with the question.
    """

    number: int
    file: str
    kind: Kind
    documents: int
    gathered: Gathered
    rows: Numbers
    right: Numbers
    looks: Callable[[Sequence[Scored]], list[Look]]
    answers: Callable[[Sequence[Look]], list[float]]

    def ordered(self, scores: Numbers) -> list[Scored]:
        """The passages, those with the highest scores first."""
        places = np.argsort(-scores)
        return [(float(scores[place]), self.gathered.evidence[place]) for place in places]

    def is_right(self, found: Evidence) -> bool:
        """Whether one of the passages answers it."""
        pairs = zip(self.gathered.evidence, self.right, strict=True)
        return any(one is found and bool(is_right) for one, is_right in pairs)


def fresh_samples(
    libraries: Sequence[Path],
    questions: Sequence[Sequence[Path]],
    vectors: Vectors,
    folder: Path,
) -> list[list[Sample]]:
    """Ask the questions on other documents, those of some files of each library."""
    asked = []
    for number, (library, paths) in enumerate(zip(libraries, questions, strict=True), start=1):
        with closing(SqliteDatabase(library / "desktop_assist.sqlite3")) as database:
            [documents] = database.rows(int, "SELECT count(*) FROM documents")
            found = own_samples(paths, database, vectors, folder)
        ahead = number * FRESH_FROM
        asked.append(
            [replace(one, number=ahead + one.number, documents=documents) for one in found]
        )
    return asked


def samples(
    questions: Path, database: SqliteDatabase, vectors: Vectors, folder: Path
) -> list[Sample]:
    """Ask every question of a file."""
    return own_samples([questions], database, vectors, folder)


def own_samples(
    questions: Sequence[Path], database: SqliteDatabase, vectors: Vectors, folder: Path
) -> list[Sample]:
    """Ask the questions of several files of one library."""
    search = _search(database, vectors, folder)
    asked = [
        _sample(one, search, "answered" if one.evidence else "unanswered", 0)
        for one in _read_all(questions)
    ]
    return [one for one in asked if len(one.rows)]


def small_samples(
    questions: Sequence[Path], large: SqliteDatabase, vectors: Vectors, folder: Path
) -> Iterator[Sample]:
    """Ask questions of libraries of a few of the documents."""
    asked = _read_all(questions)
    names = large.rows(str, "SELECT name FROM documents")
    answering = [
        name for one in asked if one.file for name in names if name.endswith(f"/{one.file}")
    ]
    random = np.random.default_rng(_SEED)
    for chosen in choices(names, answering, _LIBRARIES, _SEED):
        with library_of(large, chosen) as small:
            search = _search(small, vectors, folder)
            texts = [_folded(text) for text in small.rows(str, "SELECT text FROM passage_texts")]
            for one in asked:
                kind = _kind(one, texts)
                if random.random() < _ASKED[kind]:
                    found = _sample(one, search, kind, len(chosen))
                    if len(found.rows):
                        yield found


def _search(database: SqliteDatabase, vectors: Vectors, folder: Path) -> PassageSearch:
    # Any: it stands for a reader.
    read: Any = _reader(folder)
    return PassageSearch(
        PassageIndex(database), WordSearch(database), vectors(database), read, folder
    )


class _Remembered:
    """Reads each passage with a question once, however many libraries it is found in."""

    def __init__(self, read: CrossEncoder) -> None:
        self._read = read
        self._known: dict[tuple[str, PassageInParts], float] = {}

    def __call__(self, question: str, passages: Sequence[PassageInParts]) -> list[float]:
        for one in passages:
            if (question, one) not in self._known:
                [self._known[question, one]] = self._read(question, [one])
        return [self._known[question, one] for one in passages]


@cache
def _reader(folder: Path) -> _Remembered:
    return _Remembered(
        CrossEncoder(folder.parent / "embedding" / "tokenizer.json", folder / WEIGHTS)
    )


@dataclass(frozen=True, slots=True)
class _Question:
    number: int
    text: str
    file: str
    evidence: tuple[str, ...]


def _read_all(questions: Sequence[Path]) -> list[_Question]:
    """Those of several files, each with a number of its own."""
    return [
        replace(one, number=OWN_FROM * place + one.number)
        for place, path in enumerate(questions)
        for one in _read(path)
    ]


def _read(questions: Path) -> list[_Question]:
    lines = [json.loads(line) for line in questions.read_text("utf-8").splitlines()]
    return [
        _Question(
            number,
            one["question"],
            one["file"] or "",
            tuple(_folded(text) for text in (one["evidence"], *one.get("also", ())))
            if one["answerable"]
            else (),
        )
        for number, one in enumerate(lines)
        if one["kind"] != "table"
    ]


def _kind(asked: _Question, texts: Sequence[str]) -> Kind:
    if not asked.evidence:
        return "unanswered"
    is_here = any(one in text for one in asked.evidence for text in texts)
    return "answered" if is_here else "answered elsewhere"


def _sample(asked: _Question, search: PassageSearch, kind: Kind, documents: int) -> Sample:
    gathered = search.gather(asked.text)
    rows = np.array([found.numbers for found in gathered.evidence])
    right = np.array([_holds(found, asked) for found in gathered.evidence], dtype=float)

    return Sample(
        asked.number,
        asked.file,
        kind,
        documents,
        gathered,
        rows,
        right,
        partial(search.looks, gathered),
        partial(search.answers, gathered),
    )


def _holds(found: Evidence, asked: _Question) -> bool:
    text = _folded(found.passage.text)
    return any(one in text for one in asked.evidence)


def _folded(text: str) -> str:
    return _NOT_A_WORD.sub("", text).lower()
