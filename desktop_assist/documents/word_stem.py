"""What different forms of a word have in common, in English and German."""

import re
from functools import lru_cache

# With the letters that are left at least: a short word is more often one of its own.
_ENDINGS = tuple(
    (ending, least)
    for least, endings in (
        (4, "ments ment ations ation ingly"),
        (3, "ings ing"),
        (4, "edly"),
        (3, "ied ies ed"),
        (4, "ers er ern"),
        (3, "en es e s"),
        (4, "n ly"),
    )
    for ending in endings.split()
)
_MOST_ENDINGS = 4
_SHORT_LETTERS = 4
# The word itself first.
_IRREGULAR = (
    "pay paid; buy bought; give given gave; take taken took; keep kept; leave left; lose lost; "
    "steal stolen stole; break broken broke; send sent; spend spent; tell told; say said; "
    "choose chosen chose; write written wrote; wear worn wore; hold held; meet met; drive "
    "driven drove; fly flies flew flown; try tries tried; go gone went; see seen saw; speak "
    "spoken spoke; teach taught; bring brought; find found; get got gotten; make made; know "
    "known knew; use used uses using; child children; man men; woman women; wife wives; half "
    "halves; foot feet; due dues"
)
_SAME = {
    other: first
    for first, *others in (group.split() for group in _IRREGULAR.split(";"))
    for other in others
}
_PLAIN = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
_SIBILANT = re.compile(r"(?:ss|us|sis)$")
_VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The word without its ending: booked, booking and bookings are the same to a search."""
    if word.isascii() and word.isdigit():
        return word
    word = _SAME.get(word, word).translate(_PLAIN)
    # One ending may stand behind another: reimburs-e-ment-s.
    for least in (0, *[_SHORT_LETTERS] * (_MOST_ENDINGS - 1)):
        ending = next((e for e, most in _ENDINGS if _ends(word, e, max(most, least))), "")
        word = word.removesuffix(ending)
    if len(word) > _SHORT_LETTERS and word[-1] == word[-2]:
        return word[:-1]
    return word.rstrip("y") or word


def _ends(word: str, ending: str, least: int) -> bool:
    left = len(word) - len(ending)
    if left < least or not word.endswith(ending):
        return False
    # Bus, bonus, boss and basis have no ending.
    if ending == "s" and _SIBILANT.search(word):
        return False
    return _VOWEL.search(word, 0, left) is not None
