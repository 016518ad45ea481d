"""What really left the laptop for a model service, byte by byte as it was sent."""

import json
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

STEP_BEING_ASKED: ContextVar[str] = ContextVar("step_being_asked", default="")
"""The step whose requests are being sent in this task; empty outside of one.

A library builds and sends the request: what it sends is seen where its connection begins, and
there nothing else tells which step it belongs to.
"""

DOCUMENT_COPIES = "documents"
"""In place of a step: what belongs to the copies of documents at a service."""


@dataclass(frozen=True, slots=True)
class SentRequest:
    """One request as it left.

    Attributes:
        url: Where it went.
        body: What it said, JSON as text; the content of a file is named and not repeated.
        sent_at: When; None until it is kept.
    """

    url: str
    body: str = field(repr=False)
    sent_at: datetime | None = None

    def body_in_lines(self) -> str:
        """The body laid out to be read; a body that is no JSON as it is."""
        try:
            return json.dumps(json.loads(self.body), ensure_ascii=False, indent=2)
        except ValueError:
            return self.body


class SentRecorder(Protocol):
    """Keeps what was sent; blocking, safe from any thread."""

    def note(self, step_id: str, request: SentRequest) -> None:
        """Keep a request of a step, as it is about to leave."""
