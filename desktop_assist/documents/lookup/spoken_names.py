"""Match what German bends: "in den langen Kastenwagen laden" is "Kastenwagen lang", "Zuladung"."""

import re

from desktop_assist.documents.lookup.place_names import folded
from desktop_assist.documents.word_stem import stem

_LEAST_LETTERS, _LEAST_OF_ROOT, _SEVERAL = 4, 3, 2
_BEFORE_VERB = re.compile(r"^(?:zu|be|ver|ent|er|an|auf|ein|ab|aus|um|bei|mit|nach)(?=[a-z]{4,})")
_MADE_A_NOUN = re.compile(r"(?:ungen|ung|en|e|t)$")


def is_said(name: str, asked: str) -> frozenset[int]:
    """Which words of a question are those of a name of several words, in any order and ending."""
    words = folded(name).split()
    if len(words) < _SEVERAL or not all(len(one) >= _LEAST_LETTERS for one in words):
        return frozenset()
    stems = [stem(one) for one in folded(asked).split()]
    wanted = {stem(one) for one in words}
    found = frozenset(place for place, one in enumerate(stems) if one in wanted)
    return found if wanted <= set(stems) else frozenset()


def is_done_with(heading: str, asked: str) -> bool:
    """Whether a heading is the noun of something the question says one does: loading, a load."""
    roots = {root_of(one) for one in folded(asked).split() if len(one) >= _LEAST_LETTERS}
    nouns = [one for one in folded(heading).split() if one.endswith(("ung", "ungen"))]
    return any(root_of(one) in roots for one in nouns)


def root_of(word: str) -> str:
    """What a German verb and the noun that is made of it share: "lad" of laden and Zuladung."""
    root = _MADE_A_NOUN.sub("", _BEFORE_VERB.sub("", word))
    return root if len(root) >= _LEAST_OF_ROOT else word
