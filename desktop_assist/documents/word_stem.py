"""What different forms of a word have in common, in English and German."""

from functools import lru_cache

_ENDINGS = (
    "ments", "ment", "ations", "ation", "ingly", "ings", "ing", "edly", "ied", "ies", "ed", "ers",
    "er", "ern", "en", "es", "e", "s", "n", "ly",
)  # fmt: skip
_LEAST_LETTERS = 4
_MOST_ENDINGS = 4


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The word without its ending: booked, booking and bookings are the same to a search."""
    if word.isascii() and word.isdigit():
        return word
    # One ending may stand behind another: reimburs-e-ment-s.
    for _ in range(_MOST_ENDINGS):
        word = next((word[: -len(e)] for e in _ENDINGS if _ends(word, e)), word)
    if len(word) > _LEAST_LETTERS and word[-1] == word[-2]:
        return word[:-1]
    return word.rstrip("y") or word


def _ends(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= _LEAST_LETTERS
