"""What speaks for a passage as the answer to a question, in numbers between 0 and 1 or near it.

The numbers are weighed by `passage_ranker.py`; a sentence that names much of what is asked, and is
alike in meaning, speaks most for its passage.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from math import log
from typing import TypeAlias

from desktop_assist.documents.answer_kind import AnswerKind
from desktop_assist.documents.asked_question import AskedQuestion, Form
from desktop_assist.documents.cutting import SECTION_MARK
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.stemmed_text import sentences_or_all, stemmed, stems_in
from desktop_assist.documents.word_stem import stem

NAMES = (
    "words", "other_words", "likeness", "relative_likeness", "sentence", "two_sentences",
    "named_in_sentence", "named_near_sentence", "named_in_passage", "named_above", "named_in_title",
    "number", "modal", "together", "missing", "mentioned", "mentioned_beside", "numbers", "length",
    "is_first", "is_far", "place", "holds_kind", "best_holds_kind", "fit_of_kind",
    "likeness_standing", "sentence_standing", "fit_standing",
)  # fmt: skip
_STANDING = (NAMES.index("likeness"), NAMES.index("sentence"))
_DIGIT = re.compile(r"\d")
_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten twelve thirty half double unlimited"
    " ein eine zwei drei vier fünf sechs zehn dreißig unbegrenzt"
)
_MODAL_WORDS = (
    "may must can cannot not required allowed eligible should prohibited need yes no never"
    " only permitted entitled darf dürfen muss müssen kann können nicht kein keine nur ja nein"
)
_NUMBERS = frozenset(map(stem, _NUMBER_WORDS.split()))
_MODALS = frozenset(map(stem, _MODAL_WORDS.split()))
_NEAR = 3
_BELOW_HEADING = 0.4
"""What a heading's words count for the sentences below it, as much as their own."""
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
        fits: How well each of its sentences fits, by what it names and by its meaning.
        numbers: In the order of `NAMES`.
    """

    passage: FoundPassage
    fits: tuple[float, ...]
    numbers: tuple[float, ...]


Scored: TypeAlias = tuple[float, Evidence]
"""How much speaks for a passage, and what."""


def evidence_of(
    asked: AskedQuestion, passages: Sequence[FoundPassage], found: Found
) -> list[Evidence]:
    """What speaks for each of the passages that were found."""
    most = _Most(
        highest_of(found.words),
        highest_of(found.other_words),
        highest_of(found.likeness),
        # Of those that have no vector yet.
        sum(found.likeness.values()) / max(len(found.likeness), 1),
    )
    probe = _Probe(asked)
    return _with_standing([_evidence(probe, one, found, most) for one in passages])


@dataclass(frozen=True, slots=True)
class _Most:
    words: float
    other_words: float
    likeness: float
    usual: float


@dataclass(frozen=True, slots=True)
class _Sentence:
    stems: str
    named: float
    near: float


@dataclass(frozen=True, slots=True)
class _Read:
    """What a passage says of what is asked.

    Attributes:
        sentences: The stems of each.
        named: Of each: what it names, by its place in the question, and what its form is worth.
        length: How many words there are.
        together: Of the neighbours in the question: how many stand near each other here too.
    """

    sentences: Sequence[str]
    named: Sequence[Mapping[int, float]]
    length: int
    together: float


class _Probe:
    """Looks for what is asked, in one pass over the words of a text."""

    def __init__(self, asked: AskedQuestion) -> None:
        self.asked = asked
        self._weights = [term.weight for term in asked.terms]
        self._whole = asked.weight
        self._forms: dict[str, list[tuple[int, Form]]] = {}
        for place, term in enumerate(asked.terms):
            for form in term.forms:
                if form.stems:
                    self._forms.setdefault(form.stems[0], []).append((place, form))
        self._first = frozenset(self._forms)

    def worths(self, stems: Collection[str]) -> dict[int, float]:
        """Of each thing that is asked for, by its place: what its best form among them is worth."""
        found: dict[int, float] = {}
        for one in self._first.intersection(stems):
            for place, form in self._forms[one]:
                if form.worth > found.get(place, 0.0) and all(n in stems for n in form.stems):
                    found[place] = form.worth
        return found

    def share(self, worths: Mapping[int, float]) -> float:
        """How much of what is asked that is, as a share of its weight."""
        if not worths or not self._whole:
            return 0.0
        return sum(self._weights[place] * worth for place, worth in worths.items()) / self._whole

    def missing(self, worths: Mapping[int, float]) -> float:
        """The weight of the rarest word that is not named, beside that of the rarest of all."""
        missing = (one for place, one in enumerate(self._weights) if place not in worths)
        return max(missing, default=0.0) / (max(self._weights, default=0.0) or 1.0)

    def read(self, kept: str) -> "_Read":
        """Read the stems of a passage once, and note what is asked for wherever it stands."""
        sentences = kept.split("\n")
        order = kept.replace("\n", " ").split(" ")
        ends = list(accumulate(one.count(" ") + 1 for one in sentences))
        named: list[dict[int, float]] = [{} for _ in sentences]
        standing: list[list[int]] = [[] for _ in self._weights]
        first = self._first
        for place, one in [(place, one) for place, one in enumerate(order) if one in first]:
            sentence = bisect_right(ends, place)
            here = named[sentence]
            for term, form in self._forms[one]:
                standing[term].append(place)
                if form.worth > here.get(term, 0.0) and (
                    len(form.stems) == 1 or set(form.stems).issubset(sentences[sentence].split(" "))
                ):
                    here[term] = form.worth
        return _Read(sentences, named, len(order), _together(standing))


def _evidence(probe: _Probe, passage: FoundPassage, found: Found, most: _Most) -> Evidence:
    asked = probe.asked
    above = probe.worths(stems_above(passage))
    likeness = found.likeness.get(passage.id, most.usual)
    alike = found.sentences.get(passage.id, ())
    read = probe.read(passage.stems or stemmed(passage.text))
    best, whole, fits = _best(probe, read, above, alike)
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
        probe.share(whole),
        probe.share(above),
        probe.share(probe.worths(_shared_stems(_title(passage)))),
        float(asked.asks_number and _has_number(best.stems)),
        float(asked.asks_whether and not _MODALS.isdisjoint(best.stems.split(" "))),
        read.together,
        probe.missing(whole),
        *_mentioned(passage, found.mentions),
        _share(number in passage.text for number in asked.numbers),
        log(1 + read.length) / 6,
        float(passage.place < 2),
        float(passage.id not in found.words and passage.id not in found.other_words),
        log(1 + passage.place),
    )
    kind = asked.kind if asked.kind and asked.kind.is_in(passage.text) else None
    # Cutting a text into sentences is left out where nothing asks for them.
    sentences = sentences_or_all(passage.text) if kind or passage.sections else []
    if passage.sections and len(sentences) == len(read.named):
        fits = _below_headings(probe, passage, list(zip(sentences, read.named, strict=True)), fits)
    of_kind = _of_kind(kind, sentences, fits) if kind else (0.0, 0.0, 0.0)
    return Evidence(passage, fits, (*numbers, *of_kind))


def _of_kind(
    kind: AnswerKind, sentences: Sequence[str], fits: tuple[float, ...]
) -> tuple[float, float, float]:
    """Whether the text holds an answer of the kind that is asked for, and how near to the point.

    Who asks how long is not answered by the sentence that fits best where no time stands in it.
    """
    if len(sentences) != len(fits):
        return 1.0, 0.0, 0.0
    ordered = sorted(zip(fits, sentences, strict=True), key=lambda pair: -pair[0])
    best = next((fit for fit, sentence in ordered if kind.is_in(sentence)), None)
    highest = ordered[0][0]
    if best is None or highest <= 0:
        return 1.0, 0.0, 0.0
    return 1.0, float(best == highest), max(best, 0.0) / highest


def _with_standing(weighed: Sequence[Evidence]) -> list[Evidence]:
    """Each with how high it stands among all, by its likeness and by its best sentence.

    That sentence is the one most alike, and the one that fits best with what it names. How far the
    best is ahead of the others differs from one question to the next.
    """
    columns = [[one.numbers[place] for one in weighed] for place in _STANDING]
    columns.append([max(one.fits, default=0.0) for one in weighed])
    standings = zip(*map(_standing, columns), strict=True)
    return [
        replace(one, numbers=(*one.numbers, *standing))
        for one, standing in zip(weighed, standings, strict=True)
    ]


def _standing(values: Sequence[float]) -> list[float]:
    """1 for the highest, a half for the second, a third for the third."""
    order = sorted(values, reverse=True)
    return [1 / (1 + order.index(value)) for value in values]


def _below_headings(
    probe: _Probe,
    passage: FoundPassage,
    sentences: Sequence[tuple[str, Mapping[int, float]]],
    fits: tuple[float, ...],
) -> tuple[float, ...]:
    """How each sentence fits with what the heading right above it says, where there are several.

    "A room costs at most 140 EUR" below "Hotels" answers more than a sentence about meals that
    happens to name a hotel.
    """
    below = list[float]()
    for (sentence, here), fit in zip(sentences, fits, strict=True):
        heading = passage.section_of(sentence).rpartition(SECTION_MARK)[2]
        above = probe.worths(_shared_stems(heading))
        named = {term: worth for term, worth in above.items() if term not in here}
        below.append(fit + _BELOW_HEADING * probe.share(named))
    return tuple(below)


def _best(
    probe: _Probe, read: _Read, above: Mapping[int, float], alike: Sequence[float]
) -> tuple[_Sentence, Mapping[int, float], tuple[float, ...]]:
    """The sentence that fits best, what is named in any of them or above, and how each fits."""
    if len(alike) != len(read.sentences):
        alike = [0.0] * len(read.sentences)
    whole, named_above = dict(above), probe.share(above)
    best, highest, fits = _Sentence("", 0.0, 0.0), -2.0, list[float]()
    for stems, here, likeness in zip(read.sentences, read.named, alike, strict=True):
        named, beside = 0.0, named_above
        if here:
            more = {
                term: worth - above.get(term, 0.0)
                for term, worth in here.items()
                if worth > above.get(term, 0.0)
            }
            for term, worth in here.items():
                whole[term] = max(worth, whole.get(term, 0.0))
            named, beside = probe.share(here), named_above + probe.share(more)
        has_number = probe.asked.asks_number and _has_number(stems)
        fit = 0.4 * named + 0.2 * beside + likeness + 0.1 * has_number
        if fit > highest:
            highest, best = fit, _Sentence(stems, named, beside)
        fits.append(fit)
    return best, whole, tuple(fits)


def _has_number(stems: str) -> bool:
    return _DIGIT.search(stems) is not None or not _NUMBERS.isdisjoint(stems.split(" "))


def _together(standing: Sequence[Sequence[int]]) -> float:
    """Of the neighbours in the question: how many stand near each other in the text too.

    Args:
        standing: Where each thing that is asked for stands.
    """
    pairs = list(pairwise(standing))
    near = sum(any(abs(a - b) <= _NEAR for a in one for b in other) for one, other in pairs)
    return near / len(pairs) if pairs else 0.0


def _mentioned(passage: FoundPassage, mentions: Sequence[Mention]) -> tuple[float, float]:
    """How many of the names its document knows, and how well the folder knows them."""
    if not mentions:
        return 0.0, 0.0
    folder = folder_of(passage.source)
    here = sum(passage.source in one.sources for one in mentions)
    beside = sum(one.folders.get(folder, 0.0) for one in mentions)
    return here / len(mentions), beside / len(mentions)


def highest_of(found: Mapping[int, float]) -> float:
    """The highest of what passages were given by their numbers; 1 where none is above 0."""
    highest = max(found.values(), default=0.0)
    return highest if highest > 0 else 1.0


def folder_of(source: str) -> str:
    """The folder in which a document lies: one company's, one department's."""
    return source.rpartition("/")[0]


def _title(passage: FoundPassage) -> str:
    name = _words_of(passage.source.rpartition("/")[2])
    return f"{name} {passage.title} {passage.section.split(SECTION_MARK)[0]}"


def stems_above(passage: FoundPassage) -> frozenset[str]:
    """What the name and the title of the document and the headings say."""
    document = _shared_stems(f"{_words_of(passage.source)} {passage.title}")
    return document | _shared_stems(passage.section)


def stems_told(passage: FoundPassage) -> frozenset[str]:
    """The same and all that the passage says."""
    return stems_above(passage).union((passage.stems or stemmed(passage.text)).split())


@lru_cache(maxsize=_KEPT_TEXTS)
def _shared_stems(words: str) -> frozenset[str]:
    """The stems of a document's name and title or of headings, which many passages share."""
    return frozenset(stems_in(words))


def _words_of(name: str) -> str:
    return name.replace("-", " ").replace("_", " ")


def _share(hits: Iterable[bool]) -> float:
    kept = list(hits)
    return sum(kept) / len(kept) if kept else 0.0
