"""What the commands that begin with `conversations` were asked to do, as plain values."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ListConversations:
    """The conversations kept, newest first."""


@dataclass(frozen=True, slots=True)
class ShowConversation:
    """One conversation: an id, or "last"."""

    conversation: str


@dataclass(frozen=True, slots=True)
class SearchConversations:
    """What was said about something, in all conversations."""

    text: str
    limit: int = 20


ConversationOptions: TypeAlias = ListConversations | ShowConversation | SearchConversations
