"""Reads a slip of the keyboard in a word about time: "wendesday", "tommorow", "Donerstag"."""

from functools import cache, lru_cache

_LONG_WORDS = """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
    fridays saturdays sundays january february september october november december tomorrow
    yesterday afternoon evening morning tonight weekend midnight minutes
    montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar oktober
    dezember übermorgen vormittag nachmittag wochenende mitternacht stunden minuten
"""
"""Here any one slip is read; nothing else in the two languages is so near to them."""
_SHORT_WORDS = """
    today april march august hours weeks week next month heute morgen woche wochen
"""
"""Here only two letters that changed places are read: "huors", "moregn"."""
_OTHER_WORDS = """
    mourning sundry sundae sundays montage montagu montague sontag freytag evenings minuets
"""
_SHORTEST = 4
_SHORTEST_CHANGED = 7
"""From here on a wrong letter is read too; "sundry" is no Sunday."""


@lru_cache(maxsize=512)
def corrected(word: str) -> str:
    """The word about time that was meant, else the word itself."""
    if len(word) < _SHORTEST or word in _other_words():
        return word
    swapped = {_swapped(word, place) for place in range(len(word) - 1)}
    meant = [
        known
        for known in _words_from(word[0])
        if known in swapped or (known in _long_words() and _is_one_letter_off(word, known))
    ]
    # "Tursday" may be two days, "fridayy" is one of them or its plural.
    shortest = min(meant, key=len, default=word)
    return shortest if all(known.startswith(shortest) for known in meant) else word


def _swapped(word: str, place: int) -> str:
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _is_one_letter_off(word: str, meant: str) -> bool:
    if abs(len(word) - len(meant)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), None)
    if start is None:
        return len(word) != len(meant)
    if len(word) == len(meant):
        return len(word) >= _SHORTEST_CHANGED and word[start + 1 :] == meant[start + 1 :]
    shorter, longer = sorted((word, meant), key=len)
    return shorter[start:] == longer[start + 1 :]


def _words_from(letter: str) -> tuple[str, ...]:
    return _by_first_letter().get(letter, ())


@cache
def _by_first_letter() -> dict[str, tuple[str, ...]]:
    result: dict[str, tuple[str, ...]] = {}
    for word in (_LONG_WORDS + _SHORT_WORDS).split():
        result[word[0]] = (*result.get(word[0], ()), word)
    return result


@cache
def _long_words() -> frozenset[str]:
    return frozenset(_LONG_WORDS.split())


@cache
def _other_words() -> frozenset[str]:
    return frozenset(_OTHER_WORDS.split())
