"""Find passages by their words, at a cost that grows slowly with the number of documents.

A word that stands in thousands of passages tells hardly anything and costs most of the time: such
words are looked for only where a question has no others.
"""

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from threading import Lock

from desktop_assist.documents.evidence import Mention, folder_of
from desktop_assist.documents.question_words import all_of, any_of
from desktop_assist.domain.database import Database

# Beyond so many passages a word is common: it is not counted any further.
COMMON = 4_000
# Each passage that holds a word is weighed: the rarest words are asked for up to so many of them.
_MOST_WEIGHED = 3_000
_NAME_WEIGHT, _SECTION_WEIGHT, _TEXT_WEIGHT = 1.0, 2.0, 1.0
_BEST = f"""
SELECT rowid, -bm25(passage_words, {_NAME_WEIGHT}, {_SECTION_WEIGHT}, {_TEXT_WEIGHT}) AS score
FROM passage_words WHERE passage_words MATCH ? {{}} ORDER BY score DESC LIMIT ?
"""  # noqa: S608 - the weights are numbers of this file
_BUT_OF = """
AND rowid NOT IN
(SELECT p.id FROM passages p WHERE p.document IN (SELECT value FROM json_each(?)))
"""
_COUNT = """
SELECT count(*) FROM (SELECT 1 FROM passage_words WHERE passage_words MATCH ? LIMIT ?)
"""
_MENTIONED = """
SELECT name FROM documents WHERE id IN (SELECT p.document FROM passage_words w
JOIN passages p ON p.id = w.rowid WHERE passage_words MATCH ?)
"""
_NAMES = "SELECT name FROM documents"
_STATE = "SELECT passages, changes FROM document_counts"


@dataclass(frozen=True, slots=True)
class _State:
    passages: int
    changes: int


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
        self._held: dict[str, int] = {}
        self._mentions: dict[str, Mention] = {}
        self._folders: Counter[str] | None = None

    def size(self) -> int:
        """How many passages there are."""
        [state] = self._database.rows(_State, _STATE)
        with self._lock:
            if state != self._state:
                self._state, self._counts, self._mentions = state, {}, {}
                self._held = {}
                self._folders = None
        return state.passages

    def counts(self, phrases: Sequence[str]) -> dict[str, int]:
        """How many passages hold each phrase, its words in any form; at most `COMMON`."""
        return {phrase: self._count(phrase) for phrase in phrases}

    def held(self, phrases: Sequence[str]) -> list[str]:
        """Those of the phrases that some passage holds, which is told sooner than how many do."""
        return [phrase for phrase in phrases if self._is_held(phrase)]

    def best(
        self, phrases: Sequence[str], limit: int, without: Collection[int] = ()
    ) -> dict[int, float]:
        """The passages with the most telling of these phrases, the best one first, with scores.

        Args:
            phrases: What they may hold.
            limit: At most so many.
            without: Numbers of documents that are left out.
        """
        held = [one for one in phrases if self._count(one)]
        rare = self._rarest(held)
        if rare or not held:
            return self._scores(any_of(rare), limit, without)
        found = self._scores(all_of(held), limit, without)
        return found if len(found) == limit else self._scores(any_of(held), limit, without)

    def mention(self, name: str) -> Mention:
        """The documents that know a name, and how well their folders know it."""
        with self._lock:
            known = self._mentions.get(name)
        if known is None:
            sources = self._database.rows(str, _MENTIONED, (any_of((name,)),))
            everything = self._documents_of_folders()
            here = Counter(map(folder_of, dict.fromkeys(sources)))
            shares = {folder: count / everything[folder] for folder, count in here.items()}
            known = Mention(frozenset(sources), shares)
            with self._lock:
                self._mentions[name] = known
        return known

    def _documents_of_folders(self) -> Counter[str]:
        """How many documents lie in each folder."""
        with self._lock:
            known = self._folders
        if known is None:
            known = Counter(map(folder_of, self._database.rows(str, _NAMES)))
            with self._lock:
                self._folders = known
        return known

    def _count(self, phrase: str) -> int:
        with self._lock:
            known = self._counts.get(phrase)
        if known is None:
            [known] = self._database.rows(int, _COUNT, (any_of((phrase,)), COMMON))
            with self._lock:
                self._counts[phrase] = known
        return known

    def _is_held(self, phrase: str) -> bool:
        with self._lock:
            known = self._counts.get(phrase, self._held.get(phrase))
        if known is None:
            [known] = self._database.rows(int, _COUNT, (any_of((phrase,)), 1))
            with self._lock:
                self._held[phrase] = known
        return bool(known)

    def _rarest(self, held: Sequence[str]) -> list[str]:
        """Those that are not common, the rarest first, as long as few passages hold them."""
        rare: list[str] = []
        weighed = 0
        for one in sorted(held, key=self._count):
            weighed += self._count(one)
            if self._count(one) >= COMMON or (rare and weighed > _MOST_WEIGHED):
                break
            rare.append(one)
        return rare

    def _scores(self, query: str, limit: int, without: Collection[int]) -> dict[int, float]:
        if not query:
            return {}
        # Leaving passages out costs a list of them: only where there are any.
        but_of = (_BUT_OF, json.dumps(sorted(without))) if without else ("",)
        given = (query, *but_of[1:], limit)
        rows = self._database.rows(_Score, _BEST.format(but_of[0]), given)
        return {row.id: row.score for row in rows}
