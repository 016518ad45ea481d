"""Finds first names written small, as in chat, by the words around them.

"ask priya", "with marek and johanna", "@kofi": a name alone is not enough, since most words are
somebody's name somewhere.
"""

import re
from collections.abc import Iterator

from desktop_assist.privacy.name_list import NameList, folded

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_SHORTEST = 3
_POINTING = (
    "ask tell invite ping remind email message thank meet with cc bcc hi hey hello dear @ thanks"
    " cheers reimburse join introduce boss colleague manager frag frage fragt sag erinnere erinner"
    " informiere kontaktiere einladen triff treffe mit hallo moin servus liebe lieber danke bitte"
    " lg vg gruß did does has had hat du"
)
_DOING = (
    "said says wrote writes asked asks thinks joins joined approved wants paid sent booked spent"
    " sagt sagte schrieb meint fragt hat kommt braucht möchte"
)
_BEFORE, _AFTER = frozenset(_POINTING.split()), frozenset(_DOING.split())
_BETWEEN = frozenset({"and", "und", "&", "or", "oder", "y", "et", "e"})
_SPACE = re.compile(r"[ \t]*@?|[ \t]*[,;&][ \t]*|[ \t]*[,!.]?\n[ \t]*")


def find_casual_names(text: str, names: NameList) -> Iterator[tuple[int, int]]:
    """Start and end of each name that is written small."""
    words = list(_WORD.finditer(text))
    found: set[int] = set()
    for place, word in enumerate(words):
        if not _is_name(word.group(), names):
            continue
        if _is_pointed_at(text, words, place, names) or _is_beside(text, words, place, found):
            found.add(place)
    # "marek and johanna" is read from its end, too.
    for place in range(len(words) - 3, -1, -1):
        is_beside = place + 2 in found and words[place + 1].group().lower() in _BETWEEN
        if is_beside and _is_name(words[place].group(), names):
            found.add(place)
    yield from (_span(words[place]) for place in sorted(found))


def _is_name(word: str, names: NameList) -> bool:
    plain = folded(_bare(word))
    is_small = word[0].islower() and len(plain) >= _SHORTEST
    return is_small and names.is_first(plain) and names.is_only_a_name(plain)


def _is_pointed_at(text: str, words: list[re.Match[str]], place: int, names: NameList) -> bool:
    word = words[place]
    if text[word.start() - 1 : word.start()] == "@":
        return not text[word.start() - 2 : word.start() - 1].isalnum()
    after = _after(text, words, place)
    if after in _AFTER or (names.is_surname(folded(after)) and names.is_only_a_name(folded(after))):
        return True
    if place == 0 or not _SPACE.fullmatch(text[words[place - 1].end() : word.start()]):
        return False
    return words[place - 1].group().lower() in _BEFORE


def _after(text: str, words: list[re.Match[str]], place: int) -> str:
    """The next word, when nothing but a space lies between."""
    if place + 1 == len(words) or text[words[place].end() : words[place + 1].start()] != " ":
        return ""
    return words[place + 1].group().lower()


def _is_beside(text: str, words: list[re.Match[str]], place: int, found: set[int]) -> bool:
    """After "ask priya and", or "priya,"."""
    if place - 1 in found:
        return text[words[place - 1].end() : words[place].start()].strip() in {",", "&"}
    return place - 2 in found and words[place - 1].group().lower() in _BETWEEN


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "\u2019s")) else word


def _span(word: re.Match[str]) -> tuple[int, int]:
    return word.start(), word.start() + len(_bare(word.group()))
