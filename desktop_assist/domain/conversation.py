"""The kept exchange across days."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MessagePlace:
    """A message in a kept conversation; `message_id` empty is the conversation's end."""

    conversation_id: str
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation as listed; its messages are read apart.

    Attributes:
        branched_from: The message that it has another version of, or another answer to.
    """

    id: str
    title: str
    created_at: datetime
    updated_at: datetime
    is_pinned: bool = False
    is_archived: bool = False
    branched_from: MessagePlace | None = None
