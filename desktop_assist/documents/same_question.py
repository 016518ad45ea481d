"""Tells when two questions in other words ask for the same, so that one answer may serve both.

How alike two sentences are says what they are about, not what they ask: "in Boston" and "in Denver"
are nearly the same to a model. So every word counts: two questions are the same only where neither
has a number, a month, a name, a negation or any other telling word that the other lacks. Words that
mean the same are one, and those that tell nothing are left out.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from desktop_assist.documents.question_words import is_stop_word, words_of
from desktop_assist.documents.vectors.encoder import SCALE, Encoder
from desktop_assist.documents.vectors.product import product
from desktop_assist.documents.word_stem import stem
from desktop_assist.files.packaged_model import language_model

# Below it, even the same words are mostly put together to another question.
LEAST_ALIKE = 0.80
# What is asked about a person is theirs alone.
_PERSONAL = re.compile(r"\b(?:my|mine|myself|me|mein\w*|mir|mich|he|she|his|her|their)\b")
_DENIED = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|except|unless|cannot|\w+n't"
    r"|nicht|kein\w*|nie|niemals|niemand|nichts|ohne|außer)\b"
)
_RELATIONS = re.compile(
    r"\b(?:before|after|until|since|from|above|below|under|over|between|within|outside|inside"
    r"|during|into|only|vor|nach|bis|ab|seit|von|unter|über|zwischen|während|nur)\b"
)
_WAYS = {
    "who": re.compile(r"\b(?:who|whom|whose|wer|wem|wen|wessen)\b"),
    "when": re.compile(r"\b(?:(?:by )?when|deadline|how (?:soon|fast|quickly|early|late)"
                       r"|(?:bis )?wann|wie (?:schnell|früh|spät))\b"),
    "how long": re.compile(r"\b(?:how long|length|wie lange)\b"),
    "where": re.compile(r"\b(?:where|wo|wohin|woher)\b"),
    "why": re.compile(r"\b(?:why|warum|weshalb|wieso)\b"),
    "how often": re.compile(r"\b(?:how often|how many times|wie oft)\b"),
    "how many": re.compile(r"\b(?:how many|number of|wie ?viele)\b"),
    "how much": re.compile(r"\b(?:how much|costs?|price|rate|amount|charge|wieviel|wie viel)\b"),
    "may": re.compile(r"\b(?:may|can|could|allowed|darf|dürfen|kann|können)\b"),
    "at most": re.compile(r"\bhow much (?:may|can|could)\b.*\b(?:cost|spend|spent|be)\b"
                          r"|\b(?:limit|cap|maximum|max|ceiling|at most|up to|highest)\b"),
}  # fmt: skip
_EMPTY_WORDS = (
    "company policy policies rule rules thing things number amount length long cost costs price"
    " rate charge spend spent deadline soon quickly fast limit cap maximum max ceiling highest many"
    " question what's there exist exists way happen"
)
_SOMEBODY = (
    "employee manager director supervisor contractor client customer guest partner vendor supplier"
    " colleague team agency traveler traveller"
)
_TELLS_NOTHING, _PEOPLE = (
    frozenset(map(stem, words.split())) for words in (_EMPTY_WORDS, _SOMEBODY)
)
# From nought on; "one" is no number in most sentences.
_COUNTED = (
    "zero null|single|two second twice zwei zweite zweiten|three third drei dritte dritten"
    "|four fourth vier vierte|five fifth fünf|six sixth sechs|seven seventh sieben"
    "|eight eighth acht|nine ninth neun|ten tenth zehn|eleven elf|twelve zwölf"
)
_NUMBER_WORDS = {
    word: str(number) for number, words in enumerate(_COUNTED.split("|")) for word in words.split()
}
_MONTH_OF_MAY = re.compile(r"\b(?:in|of|for|until|since|by|early|late|mid) may\b|\bmay \d")
_WORDS_AND_NUMBERS = re.compile(r"\d+(?:[.,:/-]\d+)*|\w+")


@dataclass(frozen=True, slots=True)
class QuestionPoints:
    """What an answer to a question turns on.

    Attributes:
        ways: What is asked for: a person, a time, a place, a reason, a limit.
        numbers: Every number, in words or digits, in order.
        denials: How often something is denied.
        relations: Before or after, above or below.
        people: Who is spoken of, in order: who does what to whom.
        content: All other telling words; those that mean the same are one.
    """

    ways: frozenset[str]
    numbers: tuple[str, ...]
    denials: int
    relations: frozenset[str]
    people: tuple[str, ...]
    content: frozenset[str]


class SameQuestion:
    """Compares questions; blocking.

    Args:
        make_vectors: Makes vectors.
        folder: Holds the words that mean the same.
    """

    def __init__(self, make_vectors: Encoder, folder: Path) -> None:
        self._make_vectors = make_vectors
        self._folder = folder

    @property
    def is_ready(self) -> bool:
        """Whether the part that makes vectors is installed."""
        return language_model.is_ready()

    def vector(self, question: str) -> bytes | None:
        """What a question is about; None for one whose answer is a person's alone."""
        if _PERSONAL.search(question.casefold()):
            return None
        import numpy as np

        # How a name is typed, and which of two words is chosen, is no part of the question.
        [row] = self._make_vectors([_in_usual_words(question.casefold(), self._folder)])
        found: bytes = np.rint(row * SCALE).astype(np.int8).tobytes()
        return found

    def nearest(self, question: str, vector: bytes, known: Mapping[str, bytes]) -> str | None:
        """The one that asks for the same; None where none does for certain."""
        import numpy as np

        points = self.points(question)
        same = [one for one in known if points.content and self.points(one) == points]
        if not same:
            return None
        rows = np.frombuffer(b"".join(known[one] for one in same), np.int8)
        asked = np.frombuffer(vector, np.int8).astype(np.float32)
        alike = product(rows.reshape(len(same), -1), asked)
        best = int(alike.argmax())
        return same[best] if alike[best] >= LEAST_ALIKE * SCALE**2 else None

    def points(self, question: str) -> QuestionPoints:
        """What an answer turns on."""
        return _points(question, self._folder)


@lru_cache(maxsize=1024)
def _points(question: str, folder: Path) -> QuestionPoints:
    text = _in_usual_words(question.casefold().replace("\u2019", "'"), folder)
    words = [one for one in words_of(text) if not (is_stop_word(one) or _is_number(one))]
    content = {stem(word) for word in words} - _TELLS_NOTHING - _PEOPLE
    if _MONTH_OF_MAY.search(text):
        content.add("month of may")
    return QuestionPoints(
        _ways(text),
        tuple(_numbers(text)),
        len(_DENIED.findall(text)),
        frozenset(_RELATIONS.findall(text)),
        tuple(one for one in map(stem, words) if one in _PEOPLE),
        frozenset(content),
    )


@dataclass(frozen=True, slots=True)
class _UsualWords:
    """What stands for each phrase, and a pattern that finds them, the longest first."""

    usual: Mapping[str, str]
    pattern: re.Pattern[str]


@cache
def _usual_words(folder: Path) -> _UsualWords:
    usual: dict[str, str] = {}
    for line in (folder / "same.tsv").read_text("utf-8").splitlines():
        phrases = [one.strip() for one in line.split(",") if not line.startswith("#")]
        for one in phrases:
            usual.setdefault(one, phrases[0].replace(" ", "-"))
    longest_first = sorted(usual, key=len, reverse=True)
    return _UsualWords(usual, re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"))


def _in_usual_words(text: str, folder: Path) -> str:
    known = _usual_words(folder)
    return known.pattern.sub(lambda found: known.usual[found[0]], text)


def _ways(text: str) -> frozenset[str]:
    found = frozenset(name for name, pattern in _WAYS.items() if pattern.search(text))
    return found - {"how much", "may"} if "at most" in found else found


def _numbers(text: str) -> Iterator[str]:
    for word in _WORDS_AND_NUMBERS.findall(text):
        if _is_number(word):
            yield _NUMBER_WORDS.get(word, word)


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in _NUMBER_WORDS
