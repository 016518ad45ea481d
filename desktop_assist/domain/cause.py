"""Who asked for something, and in which turn."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Origin: TypeAlias = Literal["assistant", "user"]
"""`assistant`: a tool call of a turn; `user`: the person's own click or command."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a change is made.

    Attributes:
        summary: The change in one line, for the list of changes: "Added meeting Team sync".
        tool: Name of the tool that makes it.
        origin: Who asked.
        turn_id: The turn it belongs to, if any.
    """

    summary: str
    tool: str
    origin: Origin
    turn_id: str | None = None
