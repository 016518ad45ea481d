"""Other words for what is asked: everyday ones for official ones, English ones for German ones.

People ask for the food money and the policy speaks of M&IE; they ask in German and the handbook is
in English. Which words stand in any handbook is told too: a library of a few pages cannot. The
words lie in `resources/search/`, where anybody can read and mend them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from desktop_assist.documents.question_words import is_stop_word
from desktop_assist.documents.word_stem import stem

EVERYDAY, RELATED, ALIKE = "everyday.tsv", "related.tsv", "alike.tsv"
GERMAN, COMMON = "german.tsv", "common.tsv"
_MOST_WORDS = 4
# Between the parts of a German compound: Arbeit-s-vertrag, Kosten-erstattung.
_JOINTS = ("", "s", "es", "n", "en", "e")
_LEAST_PART = 3

Stems: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Which phrases mean the same.

    Attributes:
        same: From the stems of a phrase to those of others that may stand for it.
        english: From the stems of a German phrase to English ones, the usual one first.
        common: Of stems: the share of the passages of handbooks that hold a word of it.
        german: From the stems of an English phrase to German ones.
        related: From the stems of a phrase to others of its subject.
        alike: From the stems of a phrase to others that people may put for it.
    """

    same: dict[Stems, tuple[str, ...]]
    english: dict[Stems, tuple[str, ...]]
    common: dict[str, float] = field(default_factory=dict)
    german: dict[Stems, tuple[str, ...]] = field(default_factory=dict)
    related: dict[Stems, tuple[str, ...]] = field(default_factory=dict)
    alike: dict[Stems, tuple[str, ...]] = field(default_factory=dict)

    def others(self, words: Sequence[str]) -> Iterator["Named"]:
        """The phrases among the words of a question that may be put otherwise, longest first."""
        yield from _named(words, self.same)

    def alike_to(self, words: Sequence[str]) -> Iterator["Named"]:
        """The phrases among the words of a question that some people would put otherwise."""
        yield from _named(words, self.alike)

    def related_to(self, words: Sequence[str]) -> Iterator["Named"]:
        """The phrases among the words of a question whose subject others name too."""
        yield from _named(words, self.related)

    def in_english(self, words: Sequence[str]) -> Iterator["Named"]:
        """The German phrases among the words, with what they are in English."""
        stems = [stem(word) for word in words]
        place = 0
        while place < len(words):
            named = _at(stems, place, self.english)
            if named is None:
                parts = self._parts(words[place])
                named = Named(place, place + 1, parts) if parts else None
            if named is not None:
                yield named
            place = named.end if named is not None else place + 1

    def in_german(self, words: Sequence[str]) -> Iterator["Named"]:
        """The English phrases among the words, with what they are in German."""
        yield from _named(words, self.german)

    def _parts(self, word: str) -> tuple[str, ...]:
        """What the parts of a compound are in English; empty where one of them is not known.

        Of one that is written with hyphens one part has to be known: "WLAN-Passwort".
        """
        if "-" in word:
            return self._hyphened(word.split("-"))
        for size in range(len(word) - _LEAST_PART, _LEAST_PART - 1, -1):
            first, rest = word[:size], word[size:]
            for joint in _JOINTS:
                head = first.removesuffix(joint) if joint else first
                if not first.endswith(joint) or len(head) < _LEAST_PART:
                    continue
                ends = self.english.get((stem(rest),)) or self._parts(rest)
                begins = self.english.get((stem(head),))
                if begins and ends and not is_stop_word(begins[0]):
                    return (f"{begins[0]} {ends[0]}", *begins[1:], *ends[1:])
        return ()

    def _hyphened(self, parts: Sequence[str]) -> tuple[str, ...]:
        known = [self.english.get((stem(one),)) or self._parts(one) for one in parts]
        if not any(known):
            return ()
        usual = " ".join(one[0] if one else part for one, part in zip(known, parts, strict=True))
        return (usual, *chain.from_iterable(known))


@dataclass(frozen=True, slots=True)
class Named:
    """A phrase of a question: from which word up to which, and what may stand for it."""

    start: int
    end: int
    others: tuple[str, ...]


@cache
def load_wording(folder: Path) -> Wording:
    """Read the words that come with the program."""
    english: dict[Stems, tuple[str, ...]] = {}
    german: dict[Stems, tuple[str, ...]] = {}
    for line in _lines(folder / GERMAN):
        here, _, there = line.partition("\t")
        for one in _phrases(there):
            english.setdefault(_stems(one), _phrases(here))
        for one in _phrases(here):
            german[_stems(one)] = (*german.get(_stems(one), ()), *_phrases(there))
    shares = (line.split("\t") for line in _lines(folder / COMMON))
    common = {one: int(share) / 1000 for one, share in shares}
    same, related = _groups(folder / EVERYDAY), _groups(folder / RELATED)
    alike = _groups(folder / EVERYDAY, folder / ALIKE)
    return Wording(same, english, common, german, related, alike)


def _groups(*paths: Path) -> dict[Stems, tuple[str, ...]]:
    """From the stems of each phrase to the others of its groups."""
    groups: dict[Stems, tuple[str, ...]] = {}
    for line in chain.from_iterable(map(_lines, paths)):
        phrases = _phrases(line)
        for one in phrases:
            others = tuple(other for other in phrases if other != one)
            groups[_stems(one)] = (*groups.get(_stems(one), ()), *others)
    return groups


def said_in_english(words: Sequence[str], named: Sequence[Named]) -> str:
    """Word for word, which is enough to find what is meant.

    Args:
        words: Of a German text, in small letters.
        named: The phrases among them with what they are in English.
    """
    said: list[str] = []
    place = 0
    for one in named:
        said += [*words[place : one.start], one.others[0]]
        place = one.end
    return " ".join([*said, *words[place:]])


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip().lower() for phrase in text.split(",") if phrase.strip())


def _stems(phrase: str) -> Stems:
    return tuple(stem(word) for word in phrase.split())


def _named(words: Sequence[str], known: dict[Stems, tuple[str, ...]]) -> Iterator[Named]:
    stems = [stem(word) for word in words]
    place = 0
    while place < len(words):
        named = _at(stems, place, known)
        if named is not None:
            yield named
        place = named.end if named is not None else place + 1


def _at(stems: Sequence[str], place: int, known: dict[Stems, tuple[str, ...]]) -> Named | None:
    for size in range(min(_MOST_WORDS, len(stems) - place), 0, -1):
        found = known.get(tuple(stems[place : place + size]))
        if found:
            return Named(place, place + size, found)
    return None
