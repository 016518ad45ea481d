"""What the commands that begin with `conversations` were asked to do, as plain values.

A conversation is named by its id, or by "last".
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from desktop_assist.domain.export import ExportForm


@dataclass(frozen=True, slots=True)
class ListConversations:
    """The conversations kept, newest first: those in use, or the archived ones."""

    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class ShowConversation:
    """One conversation with its messages."""

    conversation: str


@dataclass(frozen=True, slots=True)
class ShowSent:
    """What left the laptop for one conversation.

    Attributes:
        conversation: Its id.
        turn: Only what left in this turn.
    """

    conversation: str
    turn: str | None = None


@dataclass(frozen=True, slots=True)
class SearchConversations:
    """What was said about something, in all conversations."""

    text: str
    limit: int = 20


@dataclass(frozen=True, slots=True)
class ExportConversation:
    """One conversation as files, one in each form."""

    conversation: str
    forms: tuple[ExportForm, ...] = ("md",)
    folder: Path = Path()


@dataclass(frozen=True, slots=True)
class ImportConversations:
    """The conversations of another assistant, from its export."""

    file: Path


@dataclass(frozen=True, slots=True)
class RenameConversation:
    """Give one conversation another title."""

    conversation: str
    title: str


@dataclass(frozen=True, slots=True)
class PinConversation:
    """Keep one conversation at the top, or no longer."""

    conversation: str
    is_pinned: bool


@dataclass(frozen=True, slots=True)
class ArchiveConversation:
    """Take one conversation out of the list, or put it back."""

    conversation: str
    is_archived: bool


@dataclass(frozen=True, slots=True)
class DeleteConversation:
    """Remove one conversation for good."""

    conversation: str
    is_confirmed: bool = False


KeptOptions: TypeAlias = (
    RenameConversation | PinConversation | ArchiveConversation | DeleteConversation
)
ConversationOptions: TypeAlias = (
    ListConversations
    | ShowConversation
    | SearchConversations
    | ShowSent
    | ExportConversation
    | ImportConversations
    | KeptOptions
)
