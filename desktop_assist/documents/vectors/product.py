"""How alike many vectors are to one, without waking a second thread.

A large product is shared among threads by the library that NumPy calls, and the others then wait
for the next one by looking for it all the time: measured, 50 ms of processor time after each
product, which itself took less than one. In parts that the library thinks too small to share, one
thread does all of it.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

MOST_NUMBERS = 300_000
"""OpenBLAS shares products of a matrix and a vector from 460,800 numbers on."""


def product(rows: "NDArray[Any]", vector: "Vectors") -> "Vectors":
    """The product of each row with a vector.

    Args:
        rows: Of numbers of any type: shape (rows, numbers).
        vector: So many numbers.
    """
    import numpy as np

    found = np.empty(len(rows), dtype=np.float32)
    at_once = max(1, MOST_NUMBERS // len(vector))
    for start in range(0, len(rows), at_once):
        part = slice(start, start + at_once)
        np.dot(rows[part].astype(np.float32, copy=False), vector, out=found[part])
    return found
