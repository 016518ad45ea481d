"""The likeliest row of labels: not of each word the likeliest, but those that follow each other.

Viterbi, https://doi.org/10.1109/TIT.1967.1054010, as in a conditional random field.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]


def likeliest_row(
    scores: "Numbers", follows: "Numbers", first: "Numbers", last: "Numbers"
) -> list[int]:
    """The label of each word, as its number.

    Args:
        scores: Words x labels, in logarithms: how well each suits the word.
        follows: Labels x labels: how well the second follows the first.
        first: How well each begins a message.
        last: How well each ends one.
    """
    if not len(scores):
        return []
    so_far, before = first + scores[0], list["NDArray[np.intp]"]()
    for row in scores[1:]:
        ways = so_far[:, None] + follows
        before.append(ways.argmax(axis=0))
        so_far = ways.max(axis=0) + row
    found = [int((so_far + last).argmax())]
    for best in reversed(before):
        found.append(int(best[found[-1]]))
    return found[::-1]
