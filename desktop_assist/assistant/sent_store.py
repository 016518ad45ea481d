"""Keeps what left for model services, so that a person can read it: the newest requests."""

import json
import zlib
from dataclasses import dataclass
from datetime import datetime

from desktop_assist.assistant.stored_time import to_stored
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.sent_request import DOCUMENT_COPIES, SentRequest

_ADD = "INSERT INTO sent_requests (step_id, sent_at, url, body) VALUES (?, ?, ?, ?)"
# Each request repeats the conversation before it: all of them would outgrow everything else.
_MOST = 2_000
_DROP_OLD = """
DELETE FROM sent_requests WHERE number <= (SELECT MAX(number) FROM sent_requests) - ?
"""
_OF_CONVERSATION = """
SELECT steps.turn_id, sent_requests.sent_at, sent_requests.url, sent_requests.body
FROM sent_requests
JOIN steps ON steps.id = sent_requests.step_id
JOIN turns ON turns.id = steps.turn_id
WHERE turns.conversation_id = ?
ORDER BY sent_requests.number
"""
_OF_DOCUMENTS = """
SELECT '' AS turn_id, sent_at, url, body FROM sent_requests WHERE step_id = ? ORDER BY number
"""
# The steps of a conversation that is gone may have lost their turns already.
_FORGET = """
DELETE FROM sent_requests WHERE step_id IN (
    SELECT id FROM steps WHERE turn_id IN (SELECT value FROM json_each(?))
)
"""


@dataclass(frozen=True, slots=True)
class TurnRequest:
    """A request, and the turn it was sent in."""

    turn_id: str
    request: SentRequest


@dataclass(frozen=True, slots=True)
class _Row:
    turn_id: str
    sent_at: str
    url: str
    body: bytes


class SentStore:
    """A SentRecorder over the program's database; blocking, safe from any worker thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def note(self, step_id: str, request: SentRequest) -> None:
        """Keep a request of a step; those long ago make room."""
        packed = zlib.compress(request.body.encode("utf-8", "replace"))
        values = (step_id, to_stored(self._clock.now()), request.url, packed)
        self._database.write(Statement(_ADD, values), Statement(_DROP_OLD, (_MOST,)))

    def of_conversation(self, conversation_id: str) -> tuple[TurnRequest, ...]:
        """What left for a conversation, oldest first."""
        rows = self._database.rows(_Row, _OF_CONVERSATION, (conversation_id,))
        return tuple(self._request(row) for row in rows)

    def of_documents(self) -> tuple[SentRequest, ...]:
        """What left for the copies of documents at a service, oldest first."""
        rows = self._database.rows(_Row, _OF_DOCUMENTS, (DOCUMENT_COPIES,))
        return tuple(self._request(row).request for row in rows)

    def forget(self, removed: RemovedConversation) -> None:
        """Take out what was sent in a conversation that is gone."""
        self._database.write(Statement(_FORGET, (json.dumps(removed.turn_ids),)))

    def _request(self, row: _Row) -> TurnRequest:
        body = zlib.decompress(row.body).decode("utf-8")
        at = datetime.fromisoformat(row.sent_at).astimezone(self._clock.time_zone)
        return TurnRequest(row.turn_id, SentRequest(row.url, body, at))
