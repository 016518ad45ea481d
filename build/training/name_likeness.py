"""How alike two names of a merchant are."""

import re
from difflib import SequenceMatcher

_ALIKE, _ALIKE_SETS = 0.85, 0.92


def likeness(one: str, other: str) -> float:
    """From 0.85 to 1 where they may be called the same, else 0.

    Same letters in 85 of 100, or the same words in 92 of 100 whatever else is said beside them.
    """
    first, second = _bare(one), _bare(other)
    if not first or not second:
        return 0.0
    ratio = _ratio(first, second)
    if ratio >= _ALIKE:
        return ratio
    return _ALIKE if _set_ratio(first, second) >= _ALIKE_SETS else 0.0


def _set_ratio(first: str, second: str) -> float:
    words, others = set(first.split()), set(second.split())
    shared = words & others
    if not shared:
        return 0.0
    base = " ".join(sorted(shared))
    one = " ".join((base, *sorted(words - others)))
    other = " ".join((base, *sorted(others - words)))
    return max(_ratio(base, one), _ratio(base, other), _ratio(one, other))


def _bare(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.casefold()).strip()


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
