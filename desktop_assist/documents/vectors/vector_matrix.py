"""All vectors of a library in memory, and the ones most alike to another.

A large library is looked through in two steps: the product with all of its vectors would read 1.5
kB a passage, so they are first compared along their main directions, and only the best of those in
full.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.documents.vectors.middle import middle_of, without
from desktop_assist.documents.vectors.product import product

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    SmallVectors = NDArray[np.float16]
    Numbers = NDArray[np.int64]

# Up to so many vectors are compared in full.
MOST_IN_FULL = 6_000
_DIRECTIONS = 96
_LEARNED_FROM = 4_000
# So many times what is asked for are compared in full; so nearly all of the best are among them.
_MARGIN = 5


@dataclass(frozen=True, slots=True)
class VectorMatrix:
    """The vectors of passages.

    Attributes:
        ids: The numbers of the passages, in their order.
        documents: Of each passage: that of its document.
        vectors: A row for each passage, less the middle.
        middle: What was taken away from each, as it tells none from another.
        directions: The main directions, a column each; None where all is compared in full.
        along: The rows along the directions.
    """

    ids: "Numbers"
    documents: "Numbers"
    vectors: "SmallVectors"
    middle: "Vectors"
    directions: "Vectors | None"
    along: "Vectors"

    def nearest(self, asked: "Vectors", limit: int, left_out: Collection[int]) -> "Numbers":
        """The places of those most alike to a vector, the most alike first.

        Args:
            asked: The vector.
            limit: At most so many.
            left_out: Numbers of documents.
        """
        import numpy as np

        turned = asked if self.directions is None else np.dot(asked, self.directions)
        near = product(self.along, turned)
        if left_out:
            near[np.isin(self.documents, list(left_out))] = -np.inf
        count = limit if self.directions is None else limit * _MARGIN
        places = _highest(near, count)
        places = places[near[places] > -np.inf]
        alike = self.likeness(places, asked)
        found: Numbers = places[np.argsort(-alike)][:limit]
        return found

    def places_of(self, ids: Sequence[int]) -> "Numbers":
        """Where the vectors of passages are; those that have none are left out."""
        import numpy as np

        wanted = np.array(ids, dtype=np.int64)
        places = np.searchsorted(self.ids, wanted)
        inside = places < len(self.ids)
        places, wanted = places[inside], wanted[inside]
        found: Numbers = places[self.ids[places] == wanted]
        return found

    def likeness(self, places: "Numbers | Sequence[int]", asked: "Vectors") -> "Vectors":
        """How alike the vectors at some places are to another."""
        return product(self.vectors[places], asked)


def vector_matrix(ids: "Numbers", documents: "Numbers", vectors: "SmallVectors") -> VectorMatrix:
    """Make vectors ready to be looked through.

    Args:
        ids: The numbers of the passages, in their order.
        documents: Of each passage: that of its document.
        vectors: A row for each passage.
    """
    import numpy as np

    middle = middle_of(vectors)
    vectors = without(vectors, middle)
    if len(ids) <= MOST_IN_FULL:
        return VectorMatrix(ids, documents, vectors, middle, None, vectors.astype(np.float32))
    some = vectors[:: max(1, len(ids) // _LEARNED_FROM)].astype(np.float32)
    _, found = np.linalg.eigh(some.T @ some)
    directions = np.ascontiguousarray(found[:, -_DIRECTIONS:])
    along = np.empty((len(ids), _DIRECTIONS), dtype=np.float32)
    for start in range(0, len(ids), _LEARNED_FROM):
        part = slice(start, start + _LEARNED_FROM)
        along[part] = vectors[part].astype(np.float32) @ directions
    return VectorMatrix(ids, documents, vectors, middle, directions, along)


def _highest(numbers: "Vectors", count: int) -> "Numbers":
    """The places of the highest, in no order."""
    import numpy as np

    if len(numbers) <= count:
        return np.arange(len(numbers))
    return np.argpartition(-numbers, count - 1)[:count]
