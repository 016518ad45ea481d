"""What a person is about to send."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.early_dataclass import dataclass

if TYPE_CHECKING:  # the first paint shows an empty draft, which nothing was paid for
    from desktop_assist.domain.usage import Feature


@dataclass(frozen=True, slots=True)
class Draft:
    """Unsent text with its attachments.

    Attributes:
        text: As typed.
        attachments: Files to send along.
        conversation_id: None starts a new conversation.
        provider: None uses the one chosen in the settings.
        assistant: Id or name of the assistant to answer from now on; empty: the standard one; None:
            the one the conversation has.
        edits: The message of the conversation that this one takes the place of, in a new version
            of the conversation; empty for one that comes at its end.
        is_kept: The conversation ends with the message already, and only an answer is wanted.
        is_dry_run: Plan the tool calls and change nothing.
        feature: Where it is typed, for the list of what was paid for.
        may_pass_budget: This turn is answered even if that passes the limits of the budget.
    """

    text: str
    attachments: tuple[Path, ...] = ()
    conversation_id: str | None = None
    provider: str | None = None
    assistant: str | None = None
    edits: str = ""
    is_kept: bool = False
    is_dry_run: bool = False
    feature: "Feature" = "conversation"
    may_pass_budget: bool = False
