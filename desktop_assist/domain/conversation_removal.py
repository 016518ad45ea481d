"""What a store that keeps something of conversations has to do when one goes for good."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class RemovedConversation:
    """A conversation that is gone, named by what others know it by."""

    id: str
    turn_ids: tuple[str, ...]


class ConversationTrace(Protocol):
    """Keeps something of conversations beside their messages; blocking."""

    def forget(self, removed: RemovedConversation) -> None:
        """Take out what is kept of the conversation.

        Called after its messages are gone, and once more when a crash came in between: then there
        may be nothing left to take out.
        """
