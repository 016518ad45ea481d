"""What a whole message is judged by, to tell which chore it is."""

from collections.abc import Sequence
from itertools import pairwise

from desktop_assist.providers.embedded.learned.token_signs import class_of, plain

_LONG, _PIECE = 4, 4
_BUCKETS = (4, 8, 15, 25)


def message_signs(words: Sequence[str]) -> list[str]:
    """Its words, those side by side, the pieces of long ones, the classes, how it begins and ends.

    Args:
        words: The words and signs of a message.
    """
    lower = [plain(word) for word in words]
    classes = [class_of(word) for word in words]
    named = [kind or word for kind, word in zip(classes, lower, strict=True)]
    found = {"1", *(f"w={word}" for word in lower), *(f"c={kind}" for kind in classes if kind)}
    found |= {f"p={one}|{other}" for one, other in pairwise(["^", *lower, "$"])}
    found |= {f"n={one}|{other}" for one, other in pairwise(["^", *named, "$"])}
    found |= {f"t={'|'.join(named[at : at + 3])}" for at in range(len(named) - 2)}
    for word in lower:
        if len(word) > _LONG:
            found |= {f"b={word[:_PIECE]}", f"e={word[-_PIECE:]}", f"B={word[:6]}"}
    found |= {f"length={sum(len(words) > one for one in _BUCKETS)}", f"asks={'?' in words}"}
    found |= {f"starts={' '.join(lower[:2])}", f"starts={' '.join(lower[:1])}"}
    return sorted(found)
