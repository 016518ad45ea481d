"""Finds an answer that was given to the same question in other words, on the same grounds."""

from dataclasses import dataclass
from typing import Protocol

from desktop_assist.assistant.answer_memory import AnswerMemory, KeptAnswer
from desktop_assist.assistant.repeated_question import AlikeGrounds
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.message import TextPart

# The newest ones: comparing more would take longer than a look into the documents.
_MOST = 300
_PUT = "INSERT OR REPLACE INTO alike_questions VALUES (?, ?, ?, ?, ?)"
_FIND = """
SELECT key, question, vector, cited FROM alike_questions WHERE context = ?
ORDER BY rowid DESC LIMIT ?
"""


class QuestionComparison(Protocol):
    """Tells which of several questions asks for the same; blocking."""

    @property
    def is_ready(self) -> bool:
        """Whether what it needs is installed."""

    def vector(self, question: str) -> bytes | None:
        """What a question is about; None for one whose answer is a person's alone."""

    def nearest(self, question: str, vector: bytes, known: dict[str, bytes]) -> str | None:
        """The one that asks for the same; None where none does for certain."""


@dataclass(frozen=True, slots=True)
class AlikeAsked:
    """A question as it is compared with others.

    Attributes:
        question: As the person asked it.
        vector: What it is about.
        grounds: What an answer to it comes from.
    """

    question: str
    vector: bytes
    grounds: AlikeGrounds


@dataclass(frozen=True, slots=True)
class AlikeAnswer:
    """What was answered, and to which words."""

    question: str
    answer: KeptAnswer


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    question: str
    vector: bytes
    cited: str


class AlikeMemory:
    """Questions beside the answers that are kept; blocking, safe from any worker thread.

    Args:
        database: Where they are kept.
        answers: The answers.
        comparison: Tells which questions are the same.
    """

    def __init__(
        self, database: Database, answers: AnswerMemory, comparison: QuestionComparison
    ) -> None:
        self._database = database
        self._answers = answers
        self._comparison = comparison

    def asked(self, question: str, grounds: AlikeGrounds) -> AlikeAsked | None:
        """A question to be compared; None for one that never is."""
        if not self._comparison.is_ready:
            return None
        vector = self._comparison.vector(question)
        return None if vector is None else AlikeAsked(question, vector, grounds)

    def find(self, asked: AlikeAsked) -> AlikeAnswer | None:
        """The answer to the same question, where all it stands on was found for this one, too."""
        rows = self._database.rows(_Row, _FIND, (asked.grounds.context, _MOST))
        found = set(asked.grounds.passages)
        by_question = {row.question: row for row in rows if set(row.cited.split()) <= found}
        known = {question: row.vector for question, row in by_question.items()}
        same = self._comparison.nearest(asked.question, asked.vector, known) if known else None
        answer = self._answers.find(by_question[same].key) if same is not None else None
        return None if same is None or answer is None else AlikeAnswer(same, answer)

    def put(self, key: str, asked: AlikeAsked, text: TextPart) -> None:
        """Keep a question beside its answer; one that stands on no passage here is not kept."""
        cited = asked.grounds.cited(citation.quote for citation in text.citations)
        if cited:
            row = (key, asked.grounds.context, asked.question, asked.vector, " ".join(cited))
            self._database.write(Statement(_PUT, row))
