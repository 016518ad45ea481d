"""Find the passages that answer a question: by words, by meaning, and by what was learned.

Two searches by words and one by meaning gather what may answer; those with the sentences most alike
to the question are kept, what speaks for each of them is weighed, and the best come first.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.documents.asked_question import AskedQuestion, read_question
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.evidence import Evidence, Found, Scored, evidence_of, highest_of
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.documents.passage_ranker import load_passage_rankers
from desktop_assist.documents.second_look import LOOKED_AT, Look, in_order, load_look
from desktop_assist.documents.stemmed_text import sentences_or_all
from desktop_assist.documents.sureness import SHOWN, load_sureness, signs_of
from desktop_assist.documents.vectors.cross_encoder import CrossEncoder
from desktop_assist.documents.vectors.vector_store import PassageText, VectorStore
from desktop_assist.documents.word_search import WordSearch
from desktop_assist.documents.wording import load_wording

_GATHERED = 60
# A long passage is about more than the one sentence that answers: so what the sentences say is
# looked at before most are left out. Weighing what speaks for a passage costs most of a search.
_READ, _WEIGHED = 80, 36
# What standing highest by the question's words, by others and in meaning promises, and what holding
# the sentences most alike to it does.
_PROMISE, _PROMISE_OF_SENTENCES = (1.0, 1.0, 2.0), 3.0
# What one look at the words takes in, about, and what reading them with the question does.
_LOOKED_LETTERS, _READ_LETTERS = 380, 700


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
        scores: How much speaks for each of them, before the first were read with the question.
        is_sure: Whether they answer it, rather than only come near.
    """

    question: str
    ranked: tuple[Evidence, ...]
    scores: tuple[float, ...]
    is_sure: bool


@dataclass(frozen=True, slots=True)
class _Ordered:
    scored: Sequence[Scored]
    looks: Sequence[Look]


class PassageSearch:
    """Searches passages; blocking, safe from any worker thread.

    Args:
        index: Where they are kept.
        words: Searches by their words.
        vectors: Searches by their meaning, where that is installed.
        read: Reads a passage with the question, where that is installed.
        folder: With the words and the weights that come with the program.
    """

    def __init__(
        self,
        index: PassageIndex,
        words: WordSearch,
        vectors: VectorStore,
        read: CrossEncoder,
        folder: Path,
    ) -> None:
        self._index = index
        self._words = words
        self._vectors = vectors
        self._read = read
        self._folder = folder

    def search(self, question: str, without: Collection[int] = ()) -> SearchResult:
        """The passages that may answer a question, and whether they do.

        Args:
            question: As it was asked.
            without: Numbers of documents that are left out.
        """
        gathered = self.gather(question, without)
        order = self._ordered(gathered)
        ranked = tuple(one for _, one in order.scored)
        sureness = load_sureness(self._folder)[gathered.by_meaning]
        answers = self.answers(gathered, order.looks)
        signs = signs_of(gathered.asked, order.scored, order.looks, answers) if ranked else ()
        is_sure = bool(ranked) and sureness.is_enough(signs, gathered.asked.among)
        return SearchResult(question, ranked, tuple(score for score, _ in order.scored), is_sure)

    def ranked(self, question: str, without: Collection[int] = ()) -> list[FoundPassage]:
        """The passages that may answer a question, in the order of how much speaks for them.

        Args:
            question: As it was asked.
            without: Numbers of documents that are left out.
        """
        return [one.passage for _, one in self._ordered(self.gather(question, without)).scored]

    def looks(self, gathered: Gathered, scored: Sequence[Scored]) -> list[Look]:
        """Passages read with the question; none where what they say is not known."""
        if not gathered.by_meaning:
            return []
        parts = [decisive_part(one, _LOOKED_LETTERS) for _, one in scored]
        said = self._vectors.said(gathered.asked.text, parts)
        return [
            Look(one, score, part, words)
            # Without the model nothing is said of any of them.
            for (score, one), part, words in zip(scored, parts, said, strict=bool(said))
        ]

    def answers(self, gathered: Gathered, looks: Sequence[Look]) -> list[float]:
        """How much speaks for each of the passages shown that it answers; nothing without looks."""
        longer = (decisive_part(one.evidence) for one in looks[:SHOWN])
        parts = [one.in_parts for one in longer]
        return self._read(gathered.asked.text, parts) if parts else []

    def _ordered(self, gathered: Gathered) -> _Ordered:
        scored = self._scored(gathered)
        looks = self.looks(gathered, scored[:LOOKED_AT])
        looks = in_order(gathered.asked, looks, load_look(self._folder))
        first = [(one.score, one.evidence) for one in looks]
        return _Ordered([*first, *scored[len(first) :]], looks)

    def _scored(self, gathered: Gathered) -> list[Scored]:
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
        put_so = self._words.held(asked.otherwise)
        near = self._vectors.nearest(asked.text, _GATHERED, [*own, *others], without, put_so)
        promise = _promise((own, others, near.likeness))
        sentences = self._vectors.sentences(_highest(promise, _READ), near)
        ids = _highest(_with_sentences(promise, sentences), _WEIGHED)
        found = Found(
            words=own,
            other_words=others,
            likeness=near.likeness,
            sentences=sentences,
            mentions=[self._words.mention(name.lower()) for name in asked.names],
        )
        passages = self._index.with_ids(ids)
        return Gathered(asked, evidence_of(asked, passages, found), bool(near.likeness))


def _together(own: Mapping[int, float], others: Mapping[int, float]) -> dict[int, float]:
    """How well passages fit by the words of a question and by words that may stand for them."""
    ids = dict.fromkeys([*own, *others])
    return {number: own.get(number, 0.0) + others.get(number, 0.0) for number in ids}


def _promise(found: Sequence[Mapping[int, float]]) -> dict[int, float]:
    """How high passages stand in what the searches found, taken together."""
    promise: dict[int, float] = {}
    for one, worth in zip(found, _PROMISE, strict=True):
        most = highest_of(one)
        for number, score in one.items():
            promise[number] = promise.get(number, 0.0) + worth * score / most
    return promise


def _with_sentences(
    promise: Mapping[int, float], sentences: Mapping[int, Sequence[float]]
) -> Mapping[int, float]:
    """The same with what the two sentences most alike to the question promise."""
    alike = {number: _best_two(found) for number, found in sentences.items() if found}
    most = max(alike.values(), default=0.0)
    if most <= 0:
        return promise
    worth = _PROMISE_OF_SENTENCES / most
    return {number: one + worth * alike.get(number, 0.0) for number, one in promise.items()}


def _best_two(alike: Sequence[float]) -> float:
    best = sorted(alike)[-2:]
    return sum(best) / len(best)


def _highest(promise: Mapping[int, float], count: int) -> list[int]:
    return sorted(promise, key=lambda number: -promise[number])[:count]


def decisive_part(found: Evidence, most_letters: int = _READ_LETTERS) -> PassageText:
    """The sentence of a passage that fits best and those around it, about so many letters."""
    passage = found.passage
    sentences = sentences_or_all(passage.text)
    best = found.fits.index(max(found.fits)) if len(found.fits) == len(sentences) else 0
    first, end, room = best, best + 1, most_letters - len(sentences[best])
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
