"""Find the passages that answer a question: by words, by meaning, and by what was learned.

Two searches by words and one by meaning gather what may answer; what speaks for each of the most
promising passages is then weighed, and the best come first.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.documents.asked_question import AskedQuestion, read_question
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.evidence import Evidence, Found, evidence_of
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.documents.passage_ranker import load_passage_rankers
from desktop_assist.documents.stemmed_text import sentences_or_all
from desktop_assist.documents.sureness import LOOKED_AT, load_sureness, signs_of
from desktop_assist.documents.vectors.vector_store import PassageText, VectorStore
from desktop_assist.documents.word_search import WordSearch
from desktop_assist.documents.wording import load_wording

_GATHERED = 30
# Weighing what speaks for a passage costs most of a search.
_WEIGHED = 40
# What standing highest by the question's words, by others and in meaning promises.
_PROMISE = (1.0, 1.0, 2.0)
# What the model reads at once, about.
_MOST_LETTERS = 380


@dataclass(frozen=True, slots=True)
class Gathered:
    """What may answer a question, in no order.

    Attributes:
        asked: The question.
        evidence: What speaks for each passage.
        by_meaning: Whether it is known how alike they are in meaning.
    """

    asked: AskedQuestion
    evidence: Sequence[Evidence]
    by_meaning: bool


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What was found for a question.

    Attributes:
        question: As it was asked.
        ranked: The passages and what speaks for them, the best first.
        scores: How much speaks for each of them.
        is_sure: Whether they answer it, rather than only come near.
    """

    question: str
    ranked: tuple[Evidence, ...]
    scores: tuple[float, ...]
    is_sure: bool


class PassageSearch:
    """Searches passages; blocking, safe from any worker thread.

    Args:
        index: Where they are kept.
        words: Searches by their words.
        vectors: Searches by their meaning, where that is installed.
        folder: With the words and the weights that come with the program.
    """

    def __init__(
        self, index: PassageIndex, words: WordSearch, vectors: VectorStore, folder: Path
    ) -> None:
        self._index = index
        self._words = words
        self._vectors = vectors
        self._folder = folder

    def search(self, question: str, without: Collection[int] = ()) -> SearchResult:
        """The passages that may answer a question, and whether they do.

        Args:
            question: As it was asked.
            without: Numbers of documents that are left out.
        """
        gathered = self.gather(question, without)
        scored = self._scored(gathered)
        ranked = [one for _, one in scored]
        sureness = load_sureness(self._folder)[gathered.by_meaning]
        signs = self.signs(gathered, ranked) if ranked else ()
        is_sure = bool(ranked) and sureness.is_enough(signs, gathered.asked.among)
        return SearchResult(question, tuple(ranked), tuple(score for score, _ in scored), is_sure)

    def ranked(self, question: str, without: Collection[int] = ()) -> list[FoundPassage]:
        """The passages that may answer a question, in the order of how much speaks for them.

        Args:
            question: As it was asked.
            without: Numbers of documents that are left out.
        """
        return [one.passage for _, one in self._scored(self.gather(question, without))]

    def signs(self, gathered: Gathered, ranked: Sequence[Evidence]) -> tuple[float, ...]:
        """What tells whether the best of the passages answer a question."""
        texts = [decisive_part(one) for one in ranked[:LOOKED_AT] if gathered.by_meaning]
        said = self._vectors.said(gathered.asked.text, texts)
        first = f"{texts[0].section}\n{texts[0].text}" if texts else ""
        return signs_of(gathered.asked, ranked, said, first)

    def _scored(self, gathered: Gathered) -> list[tuple[float, Evidence]]:
        rankers = load_passage_rankers(self._folder)[gathered.by_meaning]
        return sorted(
            ((rankers.score(one.numbers, gathered.asked.among), one) for one in gathered.evidence),
            key=lambda pair: -pair[0],
        )

    def gather(self, question: str, without: Collection[int] = ()) -> Gathered:
        """What may answer a question, and what speaks for each passage."""
        size = self._words.size()
        wording = load_wording(self._folder)
        asked = read_question(question, wording, self._words.counts, size)
        own = self._words.best(asked.words, _GATHERED, without)
        others = _together(own, self._words.best(asked.others, _GATHERED, without))
        near = self._vectors.nearest(asked.text, _GATHERED, [*own, *others], without)
        ids = _most_promising((own, others, near.likeness))
        found = Found(
            words=own,
            other_words=others,
            likeness=near.likeness,
            sentences=self._vectors.sentences(ids, near),
            mentions=[self._words.mention(name.lower()) for name in asked.names],
        )
        passages = self._index.with_ids(ids)
        return Gathered(asked, evidence_of(asked, passages, found), bool(near.likeness))


def _together(own: Mapping[int, float], others: Mapping[int, float]) -> dict[int, float]:
    """How well passages fit by the words of a question and by words that may stand for them."""
    ids = dict.fromkeys([*own, *others])
    return {number: own.get(number, 0.0) + others.get(number, 0.0) for number in ids}


def _most_promising(found: Sequence[Mapping[int, float]]) -> list[int]:
    """The passages that stand high in what the searches found, taken together."""
    promise: dict[int, float] = {}
    for one, worth in zip(found, _PROMISE, strict=True):
        most = max(one.values(), default=0.0) or 1.0
        for number, score in one.items():
            promise[number] = promise.get(number, 0.0) + worth * score / most
    return sorted(promise, key=lambda number: -promise[number])[:_WEIGHED]


def decisive_part(found: Evidence) -> PassageText:
    """The sentence of a passage that fits best and those around it, as far as one look goes."""
    passage = found.passage
    sentences = sentences_or_all(passage.text)
    best = found.fits.index(max(found.fits)) if len(found.fits) == len(sentences) else 0
    first, end, room = best, best + 1, _MOST_LETTERS - len(sentences[best])
    while room > 0:
        beside = [
            place
            for place in (end, first - 1)
            if 0 <= place < len(sentences) and len(sentences[place]) <= room
        ]
        if not beside:
            break
        first, end = min(first, beside[0]), max(end, beside[0] + 1)
        room -= len(sentences[beside[0]])
    return PassageText("", passage.source, passage.section, "\n".join(sentences[first:end]))
