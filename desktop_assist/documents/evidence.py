"""What speaks for a passage as the answer to a question, in numbers between 0 and 1 or near it.

The numbers are weighed by `passage_ranker.py`; a sentence that names much of what is asked, and is
alike in meaning, speaks most for its passage.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from math import log

from desktop_assist.documents.asked_question import AskedQuestion, Form
from desktop_assist.documents.cutting import SECTION_MARK
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.stemmed_text import sentences_or_all, stemmed, stems_in
from desktop_assist.documents.word_stem import stem
from desktop_assist.documents.wording import Stems

NAMES = (
    "words", "other_words", "likeness", "relative_likeness", "sentence", "two_sentences",
    "named_in_sentence", "named_near_sentence", "named_in_passage", "named_above", "named_in_title",
    "number", "modal", "together", "missing", "mentioned", "mentioned_beside", "numbers", "length",
    "is_first", "is_far", "holds_kind", "best_holds_kind", "fit_of_kind", "likeness_standing",
    "sentence_standing",
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
        stems: Of passages: the stems of their words as they are kept, a line for each sentence.
    """

    words: Mapping[int, float]
    other_words: Mapping[int, float]
    likeness: Mapping[int, float]
    sentences: Mapping[int, Sequence[float]]
    mentions: Sequence["Mention"]
    stems: Mapping[int, str] = field(default_factory=dict)


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
    stems: Stems
    named: float
    near: float


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

    def worths(self, stems: Collection[str]) -> dict[int, float]:
        """Of each thing that is asked for, by its place: what its best form among them is worth."""
        found: dict[int, float] = {}
        for one in self._forms.keys() & stems:
            for place, form in self._forms[one]:
                if form.worth > found.get(place, 0.0) and all(n in stems for n in form.stems):
                    found[place] = form.worth
        return found

    def share(self, worths: Mapping[int, float]) -> float:
        """How much of what is asked that is, as a share of its weight."""
        found = sum(self._weights[place] * worth for place, worth in worths.items())
        return found / self._whole if self._whole else 0.0

    def missing(self, worths: Mapping[int, float]) -> float:
        """The weight of the rarest word that is not named, beside that of the rarest of all."""
        missing = (one for place, one in enumerate(self._weights) if place not in worths)
        return max(missing, default=0.0) / (max(self._weights, default=0.0) or 1.0)

    def together(self, order: Sequence[str]) -> float:
        """Of the neighbours in the question: how many stand near each other in the text too."""
        standing: list[list[int]] = [[] for _ in self._weights]
        forms = self._forms
        for place, one in [(place, one) for place, one in enumerate(order) if one in forms]:
            for term, _ in forms[one]:
                standing[term].append(place)
        pairs = list(pairwise(standing))
        near = sum(any(abs(a - b) <= _NEAR for a in one for b in other) for one, other in pairs)
        return near / len(pairs) if pairs else 0.0


def _evidence(probe: _Probe, passage: FoundPassage, found: Found, most: _Most) -> Evidence:
    asked = probe.asked
    above = probe.worths(_above(passage))
    likeness = found.likeness.get(passage.id, most.usual)
    alike = found.sentences.get(passage.id, ())
    parts = _parts(found.stems.get(passage.id) or stemmed(passage.text))
    best, whole, fits = _best(probe, parts, above, alike)
    highest = sorted(alike, reverse=True)[:2]
    order = [one for stems in parts for one in stems]
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
        probe.share(probe.worths(_document_stems(_title(passage)))),
        float(asked.asks_number and _has_number(best.stems)),
        float(asked.asks_whether and not _MODALS.isdisjoint(best.stems)),
        probe.together(order),
        probe.missing(whole),
        *_mentioned(passage, found.mentions),
        _share(number in passage.text for number in asked.numbers),
        log(1 + len(order)) / 6,
        float(passage.place < 2),
        float(passage.id not in found.words and passage.id not in found.other_words),
    )
    fits = _below_headings(probe, passage, parts, fits)
    return Evidence(passage, fits, (*numbers, *_of_kind(asked, passage.text, fits)))


def _of_kind(
    asked: AskedQuestion, text: str, fits: tuple[float, ...]
) -> tuple[float, float, float]:
    """Whether the text holds an answer of the kind that is asked for, and how near to the point.

    Who asks how long is not answered by the sentence that fits best where no time stands in it.
    """
    kind = asked.kind
    # Cutting a text into sentences costs more than anything else here.
    if kind is None or not kind.is_in(text):
        return 0.0, 0.0, 0.0
    sentences = sentences_or_all(text)
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

    How far the best is ahead of the others differs from one question to the next.
    """
    columns = [[one.numbers[place] for one in weighed] for place in _STANDING]
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
    probe: _Probe, passage: FoundPassage, parts: Sequence[Stems], fits: tuple[float, ...]
) -> tuple[float, ...]:
    """How each sentence fits with what the heading right above it says, where there are several.

    "A room costs at most 140 EUR" below "Hotels" answers more than a sentence about meals that
    happens to name a hotel.
    """
    if not passage.sections:
        return fits
    sentences = sentences_or_all(passage.text)
    if len(sentences) != len(parts):
        return fits
    below = list[float]()
    for sentence, stems, fit in zip(sentences, parts, fits, strict=True):
        heading = passage.section_of(sentence).rpartition(SECTION_MARK)[2]
        here = probe.worths(stems)
        named = {
            term: worth
            for term, worth in probe.worths(stems_in(heading)).items()
            if term not in here
        }
        below.append(fit + _BELOW_HEADING * probe.share(named))
    return tuple(below)


def _best(
    probe: _Probe, parts: Sequence[Stems], above: Mapping[int, float], alike: Sequence[float]
) -> tuple[_Sentence, Mapping[int, float], tuple[float, ...]]:
    """The sentence that fits best, what is named in any of them or above, and how each fits."""
    if len(alike) != len(parts):
        alike = [0.0] * len(parts)
    whole, named_above = dict(above), probe.share(above)
    best, fits = _Sentence((), 0.0, 0.0), list[float]()
    for stems, likeness in zip(parts, alike, strict=True):
        named, beside = 0.0, named_above
        here = probe.worths(stems)
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
        if fit > max(fits, default=-2.0):
            best = _Sentence(stems, named, beside)
        fits.append(fit)
    return best, whole, tuple(fits)


def _has_number(stems: Stems) -> bool:
    return not _NUMBERS.isdisjoint(stems) or any(map(_DIGIT.search, stems))


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
    document = _document_stems(f"{_words_of(passage.source)} {passage.title}")
    return document.union(stems_in(passage.section))


@lru_cache(maxsize=_KEPT_TEXTS)
def _document_stems(words: str) -> frozenset[str]:
    """The stems of a document's name and title, which all of its passages share."""
    return frozenset(stems_in(words))


def _words_of(name: str) -> str:
    return name.replace("-", " ").replace("_", " ")


def _parts(kept: str) -> list[Stems]:
    """The stems of each sentence."""
    return [tuple(line.split(" ")) for line in kept.split("\n")]


def _share(hits: Iterable[bool]) -> float:
    kept = list(hits)
    return sum(kept) / len(kept) if kept else 0.0
