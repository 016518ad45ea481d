"""Words that only mean something together, and single words that are two: "Dienstagabend"."""

from functools import cache
from typing import NamedTuple

from desktop_assist.calendars.phrases.lexicon import Word, phrases, words

_PARTS = (
    *("vormittags", "nachmittags", "vormittag", "nachmittag", "mittags", "mittag", "morgens"),
    *("morgen", "abends", "abend", "nachts", "nacht", "früh"),
)
_GERMAN_DAYS = frozenset(
    ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag")
)
_PIECES = ("wochenende", "woche")
_GERMAN_MONTHS = frozenset(
    ("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober")
).union(("november", "dezember"))


class Group(NamedTuple):
    """Words with one meaning."""

    words: tuple[str, ...]
    meaning: Word


def groups_from(word: str) -> tuple[Group, ...]:
    """The groups that begin with a word, the longest first."""
    return _by_first_word().get(word, ())


def compound_parts(word: str) -> tuple[str, str] | None:
    """The two words in "Dienstagabend" or "Dezemberwoche"."""
    for endings, firsts in ((_PARTS, _GERMAN_DAYS), (_PIECES, _GERMAN_MONTHS)):
        ending = next((end for end in endings if word.endswith(end)), "")
        first = word.removesuffix(ending)
        if ending and first in firsts:
            return first, ending
    return None


@cache
def _by_first_word() -> dict[str, tuple[Group, ...]]:
    result: dict[str, tuple[Group, ...]] = {}
    for phrase in sorted(phrases(), key=lambda phrase: -phrase.count(" ")):
        parts = tuple(phrase.split())
        result[parts[0]] = (*result.get(parts[0], ()), Group(parts, phrases()[phrase]))
    return result


def meaning_of(text: str) -> Word | None:
    """What a single word means, also with a genitive's ending ("tomorrow's")."""
    known = words()
    # "Tuesday's sync" is on one Tuesday.
    genitive = known.get(text.removesuffix("'s")) if text.endswith("'s") else None
    return genitive or known.get(text.replace("'", ""))
