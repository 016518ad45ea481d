"""Finds first names written small, as in chat, by the words around them.

"ask priya", "with marek and johanna", "@kofi": a name alone is not enough, since most words are
somebody's name somewhere.
"""

import re
from collections.abc import Iterator

from desktop_assist.privacy.name_list import NameList, folded

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_SHORTEST = 3


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_GREETINGS = _set_of("hi hey hello dear hallo liebe lieber")
_BEFORE = _GREETINGS | _set_of(
    "ask tell invite ping remind email message thank meet with cc bcc @ thanks cheers reimburse"
    " join introduce boss colleague manager frag frage fragt sag erinnere erinner informiere"
    " kontaktiere einladen triff treffe mit moin servus danke bitte lg vg gruß did does has had hat"
    " du thx ty thank sorry congrats welcome fyi"
)
_AFTER = _set_of(
    "said says wrote writes asked asks thinks joins joined approved wants paid sent booked spent"
    " sagt sagte schrieb meint fragt hat kommt braucht möchte"
)
# Before these stand names and much else: only what is hardly a word or a place follows.
_LEADING = _set_of(
    "to for from if whether because when let give show text about of without ob dass wenn weil an"
    " von für bei über"
)
# What begins a question, and stands before a name only there.
_ASKING_OF = _set_of(
    "is was can could would should will weiß ist war kann kommt soll muss darf wird hatte"
)
_SOMETHING_ELSE = _set_of(
    "adele africa aires albert alexa allen america amor andre angeles bali bob brooklyn carol chuck"
    " diem glen harry heather holly horst jack jay jesus jordan kaya kent luther maria marios matt"
    " medina merlin milan mille orlando ping rica ritz robin rosa sade sally siri stein thor victor"
    " warren"
)
# Before these, what owns something is a shop as often as somebody: "does wendy's have".
_ASKING = _set_of("did does has for from to about of")
_BETWEEN = _set_of("and und & or oder y et e")
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
    for place in sorted(found):
        start, end = _span(words[place])
        yield start, _end_of_surname(text, words, place, names) or end


def _end_of_surname(
    text: str, words: list[re.Match[str]], place: int, names: NameList
) -> int | None:
    """Where "solomon" ends after "michelle"."""
    after = _bare(_after(text, words, place))
    is_surname = names.is_surname(folded(after)) and names.is_only_a_name(folded(after))
    return words[place + 1].start() + len(after) if is_surname else None


def _is_name(word: str, names: NameList) -> bool:
    plain = folded(_bare(word))
    is_small = word[0].islower() and len(plain) >= _SHORTEST
    # That "Tobias" is a German noun says nothing of "tobias".
    return is_small and names.is_first(plain)


def _is_pointed_at(text: str, words: list[re.Match[str]], place: int, names: NameList) -> bool:
    word = words[place]
    if text[word.start() - 1 : word.start()] == "@":
        return not text[word.start() - 2 : word.start() - 1].isalnum()
    after = _after(text, words, place)
    if after in _AFTER or (names.is_surname(folded(after)) and names.is_only_a_name(folded(after))):
        return True
    if place == 0 or not _SPACE.fullmatch(text[words[place - 1].end() : word.start()]):
        return False
    return _points(words[place - 1], word.group())


def _points(before: re.Match[str], name: str) -> bool:
    word, plain = before.group().lower(), folded(_bare(name))
    begins = before.string[: before.start()].rstrip(" \t")[-1:] in {"", "\n", ".", "!", "?"}
    if word in _GREETINGS and not begins:
        return False  # "play hey jude"
    if word in _ASKING and _bare(name) != name:
        return False
    is_nothing_else = len(plain) > _SHORTEST and plain not in _SOMETHING_ELSE
    leads = word in _LEADING or (begins and word in _ASKING_OF)
    return word in _BEFORE or (leads and is_nothing_else)


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
