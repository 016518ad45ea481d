"""Finds again what was said, in the full-text index of the program's database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_assist.assistant.search_words import index_expression
from desktop_assist.assistant.stored_time import to_stored
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation_search import ConversationQuery, FoundMessage, Span
from desktop_assist.domain.database import Database
from desktop_assist.domain.message import Role

# Weighed with their age are the best, and the newest in case too many are as good as these.
_BEST, _NEWEST = 300, 100
_MONTH = timedelta(days=30)
_WEIGHT_OF_THE_OLDEST = 0.6
_SNIPPET_WORDS, _SNIPPET_LETTERS = 24, 160
_MARK_START, _MARK_END = "\x02", "\x03"

_CANDIDATES = f"""
SELECT found.number, found.rank, messages.id, messages.created_at
FROM (
    SELECT * FROM (
        SELECT rowid AS number, rank FROM message_index WHERE message_index MATCH ?
        ORDER BY rank LIMIT {_BEST}
    )
    UNION SELECT * FROM (
        SELECT rowid, rank FROM message_index WHERE message_index MATCH ?
        ORDER BY rowid DESC LIMIT {_NEWEST}
    )
) AS found
JOIN message_texts ON message_texts.number = found.number
JOIN messages ON messages.number = message_texts.message_number
"""  # noqa: S608 - only our own constants
_NO_ANSWER_TO_ITSELF = """
messages.turn_id <> ? AND NOT EXISTS (
    SELECT 1 FROM messages AS looking
    WHERE looking.turn_id = messages.turn_id AND looking.role = 'assistant'
    AND looking.parts LIKE '%"name": "search_conversations"%'
)
"""
_SINCE, _UNTIL = "messages.created_at >= ?", "messages.created_at < ?"
_SAID = f"""
SELECT message_texts.number, conversations.id, CAST(conversations.title AS BLOB),
    conversations.is_archived, messages.id, messages.role, messages.created_at,
    CAST(message_texts.text AS BLOB),
    CAST(substr(message_texts.text, 1, {_SNIPPET_LETTERS}) AS BLOB), message_texts.is_outside
FROM message_texts
JOIN messages ON messages.number = message_texts.message_number
JOIN conversations ON conversations.id = messages.conversation_id
WHERE messages.role = 'user' AND message_texts.is_outside = 0
"""  # noqa: S608 - only our own constants
# An answer may repeat what stood in a file before it. Bytes, because the name of an old file need
# not be text.
_FOUND = f"""
SELECT message_texts.number, conversations.id, CAST(conversations.title AS BLOB),
    conversations.is_archived, messages.id, messages.role, messages.created_at,
    CAST(message_texts.text AS BLOB),
    CAST(snippet(message_index, 0, char(2), char(3), '…', {_SNIPPET_WORDS}) AS BLOB),
    message_texts.is_outside OR messages.role <> 'user' AND EXISTS (
        SELECT 1 FROM message_texts AS earlier
        WHERE earlier.conversation_id = messages.conversation_id AND earlier.is_outside
        AND earlier.message_number <= messages.number
    )
FROM message_index
JOIN message_texts ON message_texts.number = message_index.rowid
JOIN messages ON messages.number = message_texts.message_number
JOIN conversations ON conversations.id = messages.conversation_id
WHERE message_index MATCH ? AND message_index.rowid IN
"""  # noqa: S608 - only our own constants


@dataclass(frozen=True, slots=True)
class _Candidate:
    number: int
    rank: float
    message_id: str
    created_at: str

    def weight(self, now: datetime) -> float:
        """How well it answers: bm25, which is the lower the better, less with the months."""
        age = max(now - datetime.fromisoformat(self.created_at), timedelta())
        freshness = 1 / (1 + age / _MONTH)
        return self.rank * (_WEIGHT_OF_THE_OLDEST + (1 - _WEIGHT_OF_THE_OLDEST) * freshness)


@dataclass(frozen=True, slots=True)
class _FoundRow:
    number: int
    conversation_id: str
    title: bytes
    is_archived: int
    message_id: str
    role: Role
    created_at: str
    text: bytes
    snippet: bytes
    is_outside: int


class ConversationIndex:
    """The domain's ConversationSearch."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def search(self, query: ConversationQuery) -> tuple[FoundMessage, ...]:
        """The messages found, the best first, newer ones before older ones that fit as well."""
        expression = index_expression(query.words, query.matching)
        if not expression:
            return self._said(query) if query.since else ()
        best = self._best(expression, query)
        places = {number: place for place, number in enumerate(best)}
        rows = self._rows(expression, best)
        return tuple(self._found(row) for row in sorted(rows, key=lambda row: places[row.number]))

    def _said(self, query: ConversationQuery) -> tuple[FoundMessage, ...]:
        """All that the person said in a time, the newest first."""
        conditions, parameters = _conditions(query)
        sql = " AND ".join((_SAID, *conditions)) + " ORDER BY message_texts.number DESC LIMIT ?"
        rows = self._database.rows(_FoundRow, sql, (*parameters, query.limit))
        of_each = {row.message_id: row for row in reversed(rows)}
        return tuple(self._found(row) for row in reversed(of_each.values()))

    def _best(self, expression: str, query: ConversationQuery) -> list[int]:
        conditions, parameters = _conditions(query)
        sql = f"{_CANDIDATES} WHERE {' AND '.join(conditions)}" if conditions else _CANDIDATES
        candidates = self._database.rows(_Candidate, sql, (expression, expression, *parameters))
        now = self._clock.now()
        ordered = sorted(candidates, key=lambda one: (one.weight(now), -one.number))
        return _one_of_each_message(ordered)[: query.limit]

    def _rows(self, expression: str, numbers: list[int]) -> list[_FoundRow]:
        marks = ", ".join("?" for _ in numbers)
        return self._database.rows(_FoundRow, f"{_FOUND} ({marks})", (expression, *numbers))

    def _found(self, row: _FoundRow) -> FoundMessage:
        snippet, matches = _without_marks(row.snippet.decode("utf-8", "replace"))
        return FoundMessage(
            conversation_id=row.conversation_id,
            title=row.title.decode("utf-8", "replace"),
            is_archived=bool(row.is_archived),
            message_id=row.message_id,
            role=row.role,
            said_at=datetime.fromisoformat(row.created_at).astimezone(self._clock.time_zone),
            text=row.text.decode("utf-8", "replace"),
            snippet=snippet,
            matches=matches,
            is_outside=bool(row.is_outside),
        )


def _conditions(query: ConversationQuery) -> tuple[list[str], list[str]]:
    """Where a message may come from and when it was said, and what stands for the marks."""
    conditions: list[str] = []
    parameters: list[str] = []
    if query.asked_in:
        conditions.append(_NO_ANSWER_TO_ITSELF)
        parameters.append(query.asked_in)
    for condition, moment in ((_SINCE, query.since), (_UNTIL, query.until)):
        if moment is not None:
            conditions.append(condition)
            parameters.append(to_stored(moment))
    return conditions, parameters


def _one_of_each_message(candidates: Iterable[_Candidate]) -> list[int]:
    numbers: dict[str, int] = {}
    for one in candidates:
        numbers.setdefault(one.message_id, one.number)
    return list(numbers.values())


def _without_marks(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Text in which the index put marks around the words, and where they were."""
    first, *rest = marked.split(_MARK_START)
    text, matches = first, []
    for piece in rest:
        match, _, after = piece.partition(_MARK_END)
        matches.append(Span(len(text), len(text) + len(match)))
        text += match + after
    return text, tuple(matches)
