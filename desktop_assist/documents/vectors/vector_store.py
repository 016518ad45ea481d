"""The vectors of all passages, kept in SQLite and searched in memory.

A passage's vector depends on its words and the headings above it only: it is made once, whatever
becomes of the document, and one that nobody needs any more is taken out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from desktop_assist.documents.vectors import encoder
from desktop_assist.domain.database import Database, Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

_KEY = "p.digest || ':' || p.section"
_MISSING = f"""
SELECT {_KEY}, d.name, p.section, t.text FROM passages p
JOIN documents d ON d.id = p.document JOIN passage_texts t ON t.digest = p.digest
WHERE NOT EXISTS (SELECT 1 FROM passage_vectors v WHERE v.key = {_KEY})
GROUP BY {_KEY} ORDER BY length(t.text) LIMIT ?
"""  # noqa: S608 - only names of this file
_COUNT_MISSING = f"""
SELECT count(DISTINCT {_KEY}) FROM passages p
WHERE NOT EXISTS (SELECT 1 FROM passage_vectors v WHERE v.key = {_KEY})
"""  # noqa: S608
_PUT = "INSERT OR REPLACE INTO passage_vectors VALUES (?, ?)"
_ALL = f"""
SELECT p.id, v.vector FROM passages p JOIN passage_vectors v ON v.key = {_KEY} ORDER BY p.id
"""  # noqa: S608
_STATE = """
SELECT (SELECT count(*) FROM passages), (SELECT coalesce(max(id), 0) FROM passages),
(SELECT count(*) FROM passage_vectors)
"""
_TAKE_OUT = f"""
DELETE FROM passage_vectors WHERE key NOT IN (SELECT {_KEY} FROM passages p)
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class PassageText:
    """What the vector of a passage is made from."""

    key: str
    name: str
    section: str
    text: str

    @property
    def words(self) -> str:
        """The document's name and the headings first: they say what the text is about."""
        stem, _, _ = self.name.rpartition(".")
        about = (stem or self.name).replace("-", " ").replace("_", " ").replace("/", " ")
        return f"{about} > {self.section}\n{self.text}"


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    vector: bytes


@dataclass(frozen=True, slots=True)
class _State:
    passages: int
    newest: int
    vectors: int


@dataclass(frozen=True, slots=True)
class _Matrix:
    state: _State
    ids: tuple[int, ...]
    vectors: "Vectors"


Encode: TypeAlias = "Callable[[Sequence[str]], Vectors]"
"""Makes the vectors of texts, a row each."""


class VectorStore:
    """Keeps vectors and finds the nearest; blocking, safe from any worker thread.

    Args:
        database: Where the passages are, and the vectors.
        encode: Makes vectors.
    """

    def __init__(self, database: Database, encode: Encode) -> None:
        self._database = database
        self._encode = encode
        self._lock = Lock()
        self._newest: _Matrix | None = None

    def missing(self, limit: int) -> list[PassageText]:
        """Passages that have no vector yet, the short ones first."""
        return self._database.rows(PassageText, _MISSING, (limit,))

    @property
    def encode(self) -> Encode:
        """What makes vectors; goes to the worker process."""
        return self._encode

    @property
    def missing_count(self) -> int:
        """How many passages have no vector yet."""
        return self._database.rows(int, _COUNT_MISSING)[0]

    def put(self, keys: Sequence[str], vectors: "Vectors") -> None:
        """Keep the vectors of passages, in one transaction."""
        import numpy as np

        halves = vectors.astype(np.float16)
        self._database.write(
            *(
                Statement(_PUT, (key, half.tobytes()))
                for key, half in zip(keys, halves, strict=True)
            )
        )

    def tidy(self) -> None:
        """Take out the vectors of passages that are gone."""
        self._database.write(Statement(_TAKE_OUT))

    def nearest(self, question: str, limit: int) -> dict[int, float]:
        """The passages most alike to a question, the most alike first: number and likeness."""
        if not encoder.is_ready():
            return {}
        import numpy as np

        matrix = self._matrix()
        if not matrix.ids:
            return {}
        likeness = matrix.vectors @ self._encode([question])[0]
        best = np.argsort(-likeness)[:limit]
        return {matrix.ids[int(place)]: float(likeness[place]) for place in best}

    def _matrix(self) -> _Matrix:
        """All vectors as they are now; read again when passages or vectors have changed."""
        import numpy as np

        [state] = self._database.rows(_State, _STATE)
        with self._lock:
            if self._newest is None or self._newest.state != state:
                rows = self._database.rows(_Row, _ALL)
                joined = b"".join(row.vector for row in rows)
                halves = np.frombuffer(joined, dtype=np.float16)
                vectors = halves.astype(np.float32).reshape(len(rows), encoder.SIZE)
                self._newest = _Matrix(state, tuple(row.id for row in rows), vectors)
            return self._newest
