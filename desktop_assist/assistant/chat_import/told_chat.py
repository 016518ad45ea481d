"""A conversation as another assistant's export tells it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class ToldMessage:
    """What one side said."""

    role: Literal["user", "assistant"]
    text: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class ToldChat:
    """One conversation.

    Attributes:
        source: The assistant: "ChatGPT".
        id: Its name there.
        title: Its title there; empty where it had none.
        messages: What was said, oldest first; at least one.
    """

    source: str
    id: str
    title: str
    messages: tuple[ToldMessage, ...]
