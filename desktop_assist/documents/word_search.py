"""Find passages by their words, at a cost that grows slowly with the number of documents.

A word that stands in thousands of passages tells hardly anything and costs most of the time: such
words are looked for only where a question has no others.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from desktop_assist.documents.evidence import Mention, folder_of
from desktop_assist.documents.question_words import all_of, any_of
from desktop_assist.domain.database import Database

# Beyond so many passages a word is common: it is not counted any further.
COMMON = 4_000
_NAME_WEIGHT, _SECTION_WEIGHT, _TEXT_WEIGHT = 1.0, 2.0, 1.0
_BEST = f"""
SELECT rowid, -bm25(passage_words, {_NAME_WEIGHT}, {_SECTION_WEIGHT}, {_TEXT_WEIGHT}) AS score
FROM passage_words WHERE passage_words MATCH ? ORDER BY score DESC LIMIT ?
"""  # noqa: S608 - the weights are numbers of this file
_COUNT = """
SELECT count(*) FROM (SELECT 1 FROM passage_words WHERE passage_words MATCH ? LIMIT ?)
"""
_MENTIONED = """
SELECT DISTINCT d.name FROM passage_words w JOIN passages p ON p.id = w.rowid
JOIN documents d ON d.id = p.document WHERE passage_words MATCH ?
"""
_NAMES = "SELECT name FROM documents"
_STATE = "SELECT count(*), coalesce(max(id), 0) FROM passages"


@dataclass(frozen=True, slots=True)
class _State:
    passages: int
    newest: int


@dataclass(frozen=True, slots=True)
class _Score:
    id: int
    score: float


class WordSearch:
    """Searches the words of passages; blocking, safe from any worker thread.

    How often a word stands there, and where a name does, is remembered until passages change.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()
        self._state = _State(0, 0)
        self._counts: dict[str, int] = {}
        self._mentions: dict[str, Mention] = {}

    def size(self) -> int:
        """How many passages there are."""
        [state] = self._database.rows(_State, _STATE)
        with self._lock:
            if state != self._state:
                self._state, self._counts, self._mentions = state, {}, {}
        return state.passages

    def counts(self, phrases: Sequence[str]) -> dict[str, int]:
        """How many passages hold each phrase, its words in any form; at most `COMMON`."""
        return {phrase: self._count(phrase) for phrase in phrases}

    def best(self, phrases: Sequence[str], limit: int) -> dict[int, float]:
        """The passages with the most telling of these phrases, the best one first, with scores."""
        held = [one for one in phrases if self._count(one)]
        rare = [one for one in held if self._count(one) < COMMON]
        if rare or not held:
            return self._scores(any_of(rare), limit)
        found = self._scores(all_of(held), limit)
        return found if len(found) == limit else self._scores(any_of(held), limit)

    def mention(self, name: str) -> Mention:
        """The documents that know a name, and how well their folders know it."""
        with self._lock:
            known = self._mentions.get(name)
        if known is None:
            sources = self._database.rows(str, _MENTIONED, (any_of((name,)),))
            everything = Counter(map(folder_of, self._database.rows(str, _NAMES)))
            here = Counter(map(folder_of, sources))
            shares = {folder: count / everything[folder] for folder, count in here.items()}
            known = Mention(frozenset(sources), shares)
            with self._lock:
                self._mentions[name] = known
        return known

    def _count(self, phrase: str) -> int:
        with self._lock:
            known = self._counts.get(phrase)
        if known is None:
            [known] = self._database.rows(int, _COUNT, (any_of((phrase,)), COMMON))
            with self._lock:
                self._counts[phrase] = known
        return known

    def _scores(self, query: str, limit: int) -> dict[int, float]:
        if not query:
            return {}
        rows = self._database.rows(_Score, _BEST, (query, limit))
        return {row.id: row.score for row in rows}
