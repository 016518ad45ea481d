"""Messages that were taken out of a conversation, as they were kept."""

from dataclasses import dataclass
from typing import TypeAlias

MessageRow: TypeAlias = tuple[int, str, str, str, str, str, str]
"""Number, id, turn, role, status, parts and time, as the database holds them."""


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What puts them back where they stood."""

    conversation_id: str
    rows: tuple[MessageRow, ...]
