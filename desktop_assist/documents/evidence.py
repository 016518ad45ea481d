"""What speaks for a passage as the answer to a question, in numbers between 0 and 1 or near it.

The numbers are weighed by `passage_ranker.py`; a sentence that names much of what is asked, and is
alike in meaning, speaks most for its passage.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log

from desktop_assist.documents.asked_question import AskedQuestion, Term
from desktop_assist.documents.cutting import SECTION_MARK
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.sentences import sentences_in
from desktop_assist.documents.word_stem import stem

NAMES = (
    "words", "other_words", "likeness", "relative_likeness", "sentence", "two_sentences",
    "named_in_sentence", "named_near_sentence", "named_in_passage", "named_above", "named_in_title",
    "number", "modal", "together", "missing", "mentioned", "mentioned_beside", "numbers", "length",
    "is_first", "is_far",
)  # fmt: skip
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|half|double|unlimited"
    r"|ein|eine|zwei|drei|vier|fünf|sechs|zehn|dreißig|unbegrenzt)\b",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:may|must|can|cannot|not|required|allowed|eligible|should|prohibited|need|yes|no|never"
    r"|only|permitted|entitled|darf|dürfen|muss|müssen|kann|können|nicht|kein|keine|nur|ja|nein)\b",
    re.IGNORECASE,
)
_NEAR = 3
_KEPT_TEXTS = 4096


@dataclass(frozen=True, slots=True)
class Found:
    """What a search knows of the passages it found.

    Attributes:
        words: How well they fit by the words of the question, by their numbers.
        other_words: The same by words that may stand for them too.
        likeness: How alike they are in meaning; empty where that is not known.
        sentences: How alike each of their sentences is.
        mentions: Of each name in the question: the documents and folders that know it.
    """

    words: Mapping[int, float]
    other_words: Mapping[int, float]
    likeness: Mapping[int, float]
    sentences: Mapping[int, Sequence[float]]
    mentions: Sequence["Mention"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a name stands.

    Attributes:
        sources: The names of the documents.
        folders: Of each folder of documents: how many of them know it, as a share.
    """

    sources: Collection[str]
    folders: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one passage.

    Attributes:
        passage: The passage.
        sentence: The one in it that answers best.
        numbers: In the order of `NAMES`.
    """

    passage: FoundPassage
    sentence: str
    numbers: tuple[float, ...]


def evidence_of(
    asked: AskedQuestion, passages: Sequence[FoundPassage], found: Found
) -> list[Evidence]:
    """What speaks for each of the passages that were found."""
    most = _Most(
        max(found.words.values(), default=0.0) or 1.0,
        max(found.other_words.values(), default=0.0) or 1.0,
        max(found.likeness.values(), default=0.0) or 1.0,
        # Of those that have no vector yet.
        sum(found.likeness.values()) / max(len(found.likeness), 1),
    )
    return [_evidence(asked, one, found, most) for one in passages]


@dataclass(frozen=True, slots=True)
class _Most:
    words: float
    other_words: float
    likeness: float
    usual: float


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    likeness: float
    named: float
    near: float
    worth: float


def _evidence(asked: AskedQuestion, passage: FoundPassage, found: Found, most: _Most) -> Evidence:
    above = _above(passage)
    order = _stems(passage.text)
    whole = frozenset(order) | above
    likeness = found.likeness.get(passage.id, most.usual)
    alike = found.sentences.get(passage.id, ())
    best = _best_sentence(asked, passage, above, alike)
    highest = sorted(alike, reverse=True)[:2]
    numbers = (
        found.words.get(passage.id, 0.0) / most.words,
        found.other_words.get(passage.id, 0.0) / most.other_words,
        likeness,
        likeness / most.likeness,
        highest[0] if highest else likeness,
        sum(highest) / len(highest) if highest else likeness,
        best.named,
        best.near,
        _named(asked, whole),
        _named(asked, above),
        _named(asked, frozenset(_stems(_title(passage)))),
        float(asked.asks_number and _NUMBER.search(best.text) is not None),
        float(asked.asks_whether and _MODAL.search(best.text) is not None),
        _together(asked.terms, order),
        _missing(asked.terms, whole),
        *_mentioned(passage, found.mentions),
        _share(number in passage.text for number in asked.numbers),
        log(1 + len(order)) / 6,
        float(passage.place < 2),
        float(passage.id not in found.words and passage.id not in found.other_words),
    )
    return Evidence(passage, best.text, numbers)


def _best_sentence(
    asked: AskedQuestion,
    passage: FoundPassage,
    above: frozenset[str],
    alike: Sequence[float],
) -> _Sentence:
    """The sentence that names most of what is asked, and is most alike to it."""
    sentences = sentences_in(passage.text) or [passage.text]
    if len(alike) != len(sentences):
        alike = [0.0] * len(sentences)
    rated = [
        _rated(asked, text, above, likeness)
        for text, likeness in zip(sentences, alike, strict=True)
    ]
    return max(rated, key=lambda one: one.worth)


def _rated(asked: AskedQuestion, text: str, above: frozenset[str], likeness: float) -> _Sentence:
    here = frozenset(_stems(text))
    named, near = _named(asked, here), _named(asked, here | above)
    has_number = asked.asks_number and _NUMBER.search(text) is not None
    worth = 0.6 * named + 0.4 * near + likeness + 0.1 * has_number
    return _Sentence(text, likeness, named, near, worth)


def _named(asked: AskedQuestion, stems: frozenset[str]) -> float:
    """How much of what is asked is named, in its own words or others, as a share of its weight."""
    found = sum(term.weight * _worth(term, stems) for term in asked.terms)
    return found / asked.weight if asked.weight else 0.0


def _worth(term: Term, stems: frozenset[str]) -> float:
    return max(
        (form.worth for form in term.forms if all(one in stems for one in form.stems)),
        default=0.0,
    )


def _missing(terms: Sequence[Term], stems: frozenset[str]) -> float:
    """The weight of the rarest word that is not named, beside that of the rarest of all."""
    heaviest = max((term.weight for term in terms), default=0.0)
    missing = (term.weight for term in terms if not _worth(term, stems))
    return max(missing, default=0.0) / heaviest if heaviest else 0.0


def _together(terms: Sequence[Term], order: Sequence[str]) -> float:
    """Of the neighbours in the question: how many stand near each other in the passage too."""
    places: dict[str, list[int]] = {}
    for place, one in enumerate(order):
        places.setdefault(one, []).append(place)
    standing = [
        [place for one in _all_stems(term) for place in places.get(one, ())] for term in terms
    ]
    pairs = list(pairwise(standing))
    near = sum(any(abs(a - b) <= _NEAR for a in one for b in other) for one, other in pairs)
    return near / len(pairs) if pairs else 0.0


def _all_stems(term: Term) -> set[str]:
    return {one for form in term.forms for one in form.stems}


def _mentioned(passage: FoundPassage, mentions: Sequence[Mention]) -> tuple[float, float]:
    """How many of the names its document knows, and how well the folder knows them."""
    if not mentions:
        return 0.0, 0.0
    folder = folder_of(passage.source)
    here = sum(passage.source in one.sources for one in mentions)
    beside = sum(one.folders.get(folder, 0.0) for one in mentions)
    return here / len(mentions), beside / len(mentions)


def folder_of(source: str) -> str:
    """The folder in which a document lies: one company's, one department's."""
    return source.rpartition("/")[0]


def _title(passage: FoundPassage) -> str:
    name = _words_of(passage.source.rpartition("/")[2])
    return f"{name} {passage.title} {passage.section.split(SECTION_MARK)[0]}"


def _above(passage: FoundPassage) -> frozenset[str]:
    return frozenset(_stems(f"{passage.section} {_words_of(passage.source)} {passage.title}"))


def _words_of(name: str) -> str:
    return name.replace("-", " ").replace("_", " ")


@lru_cache(maxsize=_KEPT_TEXTS)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in _WORD.findall(text.lower()))


def _share(hits: Iterable[bool]) -> float:
    kept = list(hits)
    return sum(kept) / len(kept) if kept else 0.0
