"""Which of the receipts that lie there a text names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_assist.providers.embedded.follow_ups.receipt_kinds import kind_of_shop, kinds_in
from desktop_assist.providers.embedded.found_things import other_words
from desktop_assist.providers.embedded.slots.target import telling_words, words_of

_WORD = re.compile(r"\d+[.,]\d\d|[^\W_]+(?:['\u2019][^\W_]+)?")
_PAPER_ENDS = re.compile(
    r"s?[-\s]?(?:bons?|belege?s?|kassenbons?|rechnung(?:en)?|quittung(?:en)?|zettel|einkauf)$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^[\s&+'\u2019-]*(?:(?:and|und|of|the|in|at|am|im)\b\s*)?$", re.IGNORECASE)
_NO_NAMES = """
    one ones receipt receipts slip slips bill bills invoice invoices ticket tickets stuff thing
    things beleg belege bon bons rechnung quittung quittungen kassenbon zettel private privat
    personal mine own purchase kauf einkauf leave work rest from last week month trip pile batch
    file scan photo picture image bild foto page seite mail email copy kopie dropped attached card
    office city house home food
    cash karte bar company firma month march april may june july october sept sorry
    januar februar marz mai juni juli oktober dezember
    total sum gmbh ltd inc llc co ag kg ug bv pte corp store shop markt und and the
"""
_NO_NAME = frozenset(_NO_NAMES.split())
_LONG = re.compile(r"(?!(?:have|with|your|this|page|date|time|order|name)$)[^\W\d_]{4,}")
"""A word of a paper that may name it, among all that is printed there."""
_SHORTEST_STEM, _SHORTEST_SEEN = 4, 6
_SEEN_ALIKE = str.maketrans("l1j0", "iiio")
"""Letters that a reader of pictures takes for each other: "DirndIstube" is the Dirndlstube."""


@dataclass(frozen=True, slots=True)
class Called:
    """What a receipt may be called by.

    Attributes:
        name: Its shop, its file, its sum.
        content: What else is printed on it.
        kinds: What kind of shop it is from.
    """

    name: str
    content: str = ""
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a receipt is named.

    Attributes:
        start: Where its name begins in the text.
        end: Where it ends.
        places: Which receipts are called so, counted from 0.
        words: How many words of the name are there.
    """

    start: int
    end: int
    places: frozenset[int]
    words: int = 1

    @property
    def is_one(self) -> bool:
        """Whether it is clear which is meant."""
        return len(self.places) == 1


def mentions_in(text: str, receipts: Sequence[Called]) -> tuple[Mention, ...]:
    """Where a text names receipts, in its order.

    Args:
        text: What is said.
        receipts: What each may be called by.
    """
    names = [_names(one.name) for one in receipts]
    contents = [frozenset(filter(_LONG.fullmatch, _names(one.content))) for one in receipts]
    kinds = [one.kinds or kinds_in(one.name) for one in receipts]
    return tuple(_joined(_hits(text, names, contents, kinds), text))


def _hits(
    text: str,
    names: Sequence[frozenset[str]],
    contents: Sequence[frozenset[str]],
    kinds: Sequence[frozenset[str]],
) -> Iterator[Mention]:
    for found in _WORD.finditer(text):
        said = _plain(found.group())
        if not said or said in _NO_NAME:
            continue
        kind = kind_of_shop(said)
        of_kind = frozenset(place for place, one in enumerate(kinds) if kind and kind in one)
        # The name of one says more than what it sells, and that more than a word on its paper.
        places = _called(said, names) or of_kind or _called(said, contents)
        if places:
            yield Mention(found.start(), found.end(), places)


def _called(said: str, known: Sequence[frozenset[str]]) -> frozenset[int]:
    return frozenset(
        place for place, words in enumerate(known) if any(_is_same(said, one) for one in words)
    )


def _joined(hits: Iterator[Mention], text: str) -> Iterator[Mention]:
    """Words side by side that name the same receipt are one name of it."""
    last: Mention | None = None
    for one in hits:
        both = last.places & one.places if last else frozenset[int]()
        if last and both and _JOINED.match(text[last.end : one.start]):
            last = Mention(last.start, one.end, both, last.words + 1)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _plain(word: str) -> str:
    folded = words_of(_PAPER_ENDS.sub("", word)) or ("",)
    return folded[0] if "." not in word and "," not in word else word.replace(",", ".")


def _names(text: str) -> frozenset[str]:
    words = (
        *telling_words(f"{text} {' '.join(other_words(text))}"),
        *re.findall(r"\d+\.\d\d", text),
    )
    return frozenset(one for one in words if one not in _NO_NAME and len(one) > 1)


def _is_same(said: str, word: str) -> bool:
    if said == word:
        return True
    shorter = min(len(said), len(word))
    if shorter >= _SHORTEST_SEEN:
        said, word = said.translate(_SEEN_ALIKE), word.translate(_SEEN_ALIKE)
    return shorter >= _SHORTEST_STEM and (word.startswith(said) or said.startswith(word))
