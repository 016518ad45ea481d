"""Find again what was said, in whatever conversation it was."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol, TypeAlias

from desktop_assist.domain.message import Role

Matching: TypeAlias = Literal["all", "any"]
"""Whether every word must be found, in any order, or one of them is enough."""


@dataclass(frozen=True, slots=True)
class ConversationQuery:
    """What to look for.

    Attributes:
        words: As typed; words are found from their beginning on.
        limit: How many messages at most.
        matching: How many of the words must be there.
        asked_in: The turn that asks. Its own messages, and those of other turns that only looked
            back, are no answer to it.
        since: Nothing said before is looked at; aware. Without words, all that the person said
            from then on is found.
        until: Nothing said from then on is looked at; aware.
    """

    words: str
    limit: int = 20
    matching: Matching = "all"
    asked_in: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Part of a text: from `start` up to, but not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundMessage:
    """A message in which the words stand.

    Attributes:
        conversation_id: Where it was said.
        title: The conversation's.
        is_archived: Whether the conversation is archived.
        message_id: The message.
        role: Who said it; `tool` is what was done.
        said_at: When, aware, in the home zone.
        text: All that was said, exactly.
        snippet: The words with what stands around them; “…” where something is left out.
        matches: Where the words are in the snippet.
        is_outside: Whether it comes from a file or another program, or may repeat such text.
    """

    conversation_id: str
    title: str
    is_archived: bool
    message_id: str
    role: Role
    said_at: datetime
    text: str
    snippet: str
    matches: tuple[Span, ...]
    is_outside: bool


class ConversationSearch(Protocol):
    """Looks through all conversations; blocking, safe from any worker thread."""

    def search(self, query: ConversationQuery) -> tuple[FoundMessage, ...]:
        """The messages found, the best first, newer ones before older ones that fit as well."""
