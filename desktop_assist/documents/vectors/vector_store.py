"""The vectors of all passages and of their sentences, kept in SQLite.

Those of passages are searched in memory; those of sentences are read for the few passages that may
answer. They depend on the passage's words and the headings above it only: they are made once,
whatever becomes of the document, and those that nobody needs any more are taken out.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from desktop_assist.documents.vectors import encoder
from desktop_assist.documents.vectors.encoder import (
    Encoder,
    PassageInParts,
    PassageVectors,
    Said,
)
from desktop_assist.documents.vectors.middle import alike_without
from desktop_assist.documents.vectors.vector_matrix import VectorMatrix, vector_matrix
from desktop_assist.domain.database import Database, Statement
from desktop_assist.files.packaged_model import language_model

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

_KEY = "p.digest || ':' || p.section"
_MISSING = f"""
SELECT {_KEY}, d.name, p.section, t.text, p.id FROM passages p
JOIN documents d ON d.id = p.document JOIN passage_texts t ON t.digest = p.digest
WHERE p.id >= ? AND NOT EXISTS (SELECT 1 FROM sentence_vectors v WHERE v.key = {_KEY})
ORDER BY p.id LIMIT ?
"""  # noqa: S608 - only names of this file
_COUNT_MISSING = f"""
SELECT count(DISTINCT {_KEY}) FROM passages p
WHERE NOT EXISTS (SELECT 1 FROM sentence_vectors v WHERE v.key = {_KEY})
"""  # noqa: S608
_PUT = "INSERT OR REPLACE INTO passage_vectors VALUES (?, ?)"
_PUT_SENTENCES = "INSERT OR REPLACE INTO sentence_vectors VALUES (?, ?)"
_SENTENCES = f"""
SELECT p.id, s.vectors FROM passages p JOIN sentence_vectors s ON s.key = {_KEY}
WHERE p.id IN ({{}})
"""  # noqa: S608
_ALL = f"""
SELECT p.id, p.document, v.vector FROM passages p JOIN passage_vectors v ON v.key = {_KEY}
ORDER BY p.id
"""  # noqa: S608
_STATE = """
SELECT (SELECT changes FROM document_counts), (SELECT count FROM vector_changes)
"""
_CHANGED = "UPDATE vector_changes SET count = count + 1"
_TAKE_OUT = f"""
DELETE FROM passage_vectors WHERE key NOT IN (SELECT {_KEY} FROM passages p)
"""  # noqa: S608
_TAKE_SENTENCES_OUT = f"""
DELETE FROM sentence_vectors WHERE key NOT IN (SELECT {_KEY} FROM passages p)
"""  # noqa: S608
# Of the headings above a passage, those nearest to it.
_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class PassageText:
    """What the vector of a passage is made from."""

    key: str
    name: str
    section: str
    text: str
    id: int = 0

    @property
    def in_parts(self) -> PassageInParts:
        """The document's name and the headings say what the sentences are about."""
        # A window at rest has no text to cut.
        from desktop_assist.documents.cutting import SECTION_MARK
        from desktop_assist.documents.german_text import in_english
        from desktop_assist.documents.sentences import sentences_in

        stem, _, _ = self.name.rpartition(".")
        about = (stem or self.name).replace("-", " ").replace("_", " ").replace("/", " ")
        headings = SECTION_MARK.join(self.section.split(SECTION_MARK)[-_HEADINGS:])
        parts = [f"{about}{SECTION_MARK}{headings}", *sentences_in(self.text)]
        about, *sentences = in_english(parts)
        return PassageInParts(about, tuple(sentences))


@dataclass(frozen=True, slots=True)
class Near:
    """What is alike to a question.

    Attributes:
        likeness: How alike passages are, by their numbers, the most alike first.
        asked: The question's vector; None where there is nothing to compare it with.
        middle: What was taken away from the vectors; None there as well.
    """

    likeness: Mapping[int, float] = field(default_factory=dict)
    asked: "Vectors | None" = None
    middle: "Vectors | None" = None


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    vector: bytes


@dataclass(frozen=True, slots=True)
class _Whole:
    id: int
    document: int
    vector: bytes


@dataclass(frozen=True, slots=True)
class _State:
    passages: int
    vectors: int


@dataclass(frozen=True, slots=True)
class _Newest:
    state: _State
    matrix: VectorMatrix


class VectorStore:
    """Keeps vectors and finds the nearest; blocking, safe from any worker thread.

    Args:
        database: Where the passages are, and the vectors.
        encode: Makes vectors.
    """

    def __init__(self, database: Database, encode: Encoder) -> None:
        self._database = database
        self._encode = encode
        self._lock = Lock()
        self._newest: _Newest | None = None
        self._is_installed = False
        self._none_missing_before = 0

    def missing(self, limit: int) -> list[PassageText]:
        """Passages that have no vector yet, each text once; at most so many, none if none is.

        All before those that were told the last time are taken to have theirs until none is missing
        behind them: to look at each again for every few that are made would take as long as making
        them, in a library of thousands.
        """
        found = self._missing_from(self._none_missing_before, limit)
        if not found and self._none_missing_before:
            found = self._missing_from(0, limit)
        self._none_missing_before = found[0].id if found else 0
        return list({one.key: one for one in reversed(found)}.values())[::-1]

    def _missing_from(self, start: int, limit: int) -> list[PassageText]:
        return self._database.rows(PassageText, _MISSING, (start, limit))

    @property
    def encode(self) -> Encoder:
        """What makes vectors; goes to the worker process."""
        return self._encode

    @property
    def missing_count(self) -> int:
        """How many passages have no vector yet."""
        return self._database.rows(int, _COUNT_MISSING)[0]

    def put(self, keys: Sequence[str], vectors: Sequence[PassageVectors]) -> None:
        """Keep the vectors of passages, in one transaction."""
        import numpy as np

        statements = []
        for key, one in zip(keys, vectors, strict=True):
            statements.append(Statement(_PUT, (key, one.whole.astype(np.float16).tobytes())))
            statements.append(Statement(_PUT_SENTENCES, (key, one.sentences.tobytes())))
        self._database.write(*statements, Statement(_CHANGED))

    def tidy(self) -> None:
        """Take out the vectors of passages that are gone."""
        self._database.write(
            Statement(_TAKE_OUT), Statement(_TAKE_SENTENCES_OUT), Statement(_CHANGED)
        )

    def nearest(
        self,
        question: str,
        limit: int,
        also: Sequence[int] = (),
        without: Collection[int] = (),
        otherwise: Sequence[str] = (),
    ) -> Near:
        """The passages most alike to a question.

        Args:
            question: In English.
            limit: At most so many.
            also: Numbers of other passages of which it is to be known how alike they are.
            without: Numbers of documents that are left out.
            otherwise: Phrases of the documents that may be put for its words.
        """
        if not self._can_encode():
            return Near()
        matrix = self._matrix()
        if not len(matrix.ids):
            return Near()
        asked = self._vector(question, otherwise)
        best = matrix.nearest(asked, limit, without).tolist()
        known = matrix.places_of(also).tolist()
        places = list(dict.fromkeys([*best, *known]))
        likeness = matrix.likeness(places, asked).tolist()
        ids = matrix.ids[places].tolist()
        return Near(dict(zip(ids, likeness, strict=True)), asked, matrix.middle)

    def _vector(self, question: str, otherwise: Sequence[str]) -> "Vectors":
        """Half of it says what is asked, half of it also how the documents may put that.

        Of 366 questions that are answered in a library of hundreds of documents, the right passage
        is among the five most alike for .76 so, for .74 by the question alone; of 164 others, on
        which no words were chosen, for .60 and .56.
        """
        import numpy as np

        put_so = [f"{question} {' '.join(otherwise)}"] if otherwise else []
        both: Vectors = self._encode([question, *put_so]).sum(axis=0)
        found: Vectors = both / np.linalg.norm(both)
        return found

    def sentences(self, ids: Sequence[int], near: Near) -> Mapping[int, Sequence[float]]:
        """How alike the sentences of passages are to a question that was looked for."""
        if near.asked is None or near.middle is None:
            return {}
        import numpy as np

        marks = ", ".join("?" * len(ids))
        rows = self._database.rows(_Row, _SENTENCES.format(marks), tuple(ids))
        joined = np.frombuffer(b"".join(row.vector for row in rows), dtype=np.int8)
        all_of_them = joined.reshape(-1, language_model.SIZE)
        alike = alike_without(all_of_them, encoder.SCALE, near.asked, near.middle)
        found: dict[int, list[float]] = {}
        place = 0
        for row in rows:
            end = place + len(row.vector) // language_model.SIZE
            found[row.id] = alike[place:end].tolist()
            place = end
        return found

    def said(self, question: str, texts: Sequence[PassageText]) -> list[Said]:
        """How nearly passages say each word of a question; nothing where that cannot be told.

        Args:
            question: In English.
            texts: The passages; of a long one, the part that counts.
        """
        if not texts or not self._can_encode():
            return []
        return self._encode.said(question, [one.in_parts for one in texts])

    def _can_encode(self) -> bool:
        """Whether the model is installed; looking for it reads folders until it is found."""
        self._is_installed = self._is_installed or language_model.is_ready()
        return self._is_installed

    def _matrix(self) -> VectorMatrix:
        """All vectors as they are now; read again when passages or vectors have changed."""
        import numpy as np

        [state] = self._database.rows(_State, _STATE)
        with self._lock:
            if self._newest is None or self._newest.state != state:
                rows = self._database.rows(_Whole, _ALL)
                joined = b"".join(row.vector for row in rows)
                vectors = np.frombuffer(joined, dtype=np.float16).reshape(-1, language_model.SIZE)
                ids = np.array([row.id for row in rows], dtype=np.int64)
                documents = np.array([row.document for row in rows], dtype=np.int64)
                self._newest = _Newest(state, vector_matrix(ids, documents, vectors))
            return self._newest.matrix
