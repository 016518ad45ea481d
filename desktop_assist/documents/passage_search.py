"""Find the passages that answer a question: by words, by meaning, and by what was learned.

Two searches by words and one by meaning gather what may answer; what speaks for each passage is
then weighed, and the best come first.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.documents.asked_question import AskedQuestion, read_question
from desktop_assist.documents.evidence import Evidence, Found, evidence_of
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.documents.passage_ranker import load_passage_rankers
from desktop_assist.documents.sureness import load_sureness, signs_of
from desktop_assist.documents.vectors.vector_store import VectorStore
from desktop_assist.documents.word_search import WordSearch
from desktop_assist.documents.wording import load_wording

_GATHERED = 30


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
        is_sure: Whether they answer it, rather than only come near.
    """

    question: str
    ranked: tuple[Evidence, ...]
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
        """The passages that may answer a question, in the order of how much speaks for them.

        Args:
            question: As it was asked.
            without: Numbers of documents that are left out.
        """
        gathered = self.gather(question, without)
        ranker = load_passage_rankers(self._folder)[gathered.by_meaning]
        ranked = sorted(gathered.evidence, key=lambda one: -ranker.score(one.numbers))
        sureness = load_sureness(self._folder)[gathered.by_meaning]
        is_sure = bool(ranked) and sureness.is_enough(signs_of(gathered.asked, ranked))
        return SearchResult(question, tuple(ranked), is_sure)

    def gather(self, question: str, without: Collection[int] = ()) -> Gathered:
        """What may answer a question, and what speaks for each passage."""
        size = self._words.size()
        wording = load_wording(self._folder)
        asked = read_question(question, wording, self._words.counts, size)
        own = self._words.best(asked.words, _GATHERED)
        others = self._words.best([*asked.words, *asked.others], _GATHERED)
        near = self._vectors.nearest(asked.text, _GATHERED, [*own, *others])
        ids = list(dict.fromkeys([*own, *others, *near.likeness]))
        found = Found(
            words=own,
            other_words=others,
            likeness=near.likeness,
            sentences=near.sentences,
            mentions=[self._words.mention(name.lower()) for name in asked.names],
        )
        passages = self._index.with_ids(ids, without)
        return Gathered(asked, evidence_of(asked, passages, found), bool(near.likeness))
