"""The closed list of what a spoken conversation reports."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.provider import SpokenTurn

Phase: TypeAlias = Literal[
    "connecting", "listening", "hearing", "thinking", "speaking", "reconnecting", "ended"
]


@dataclass(frozen=True, slots=True)
class PhaseChanged:
    """What goes on now."""

    phase: Phase


@dataclass(frozen=True, slots=True)
class ExchangeBegan:
    """The person has said something; a turn is to be started with it."""

    turn: SpokenTurn


@dataclass(frozen=True, slots=True)
class WordsPassing:
    """What the person is saying, as far as it is written down."""

    text: str


@dataclass(frozen=True, slots=True)
class SpeechWrittenDown:
    """The service has written down so much of what was said, which is paid beside the answers."""

    seconds: float


@dataclass(frozen=True, slots=True)
class TalkNoticed:
    """Something to know; the conversation goes on."""

    text: str


@dataclass(frozen=True, slots=True)
class TalkEnded:
    """It is over.

    Attributes:
        error: Why it could not go on.
        saved_ms: How much silence was not sent.
    """

    error: DesktopAssistError | None = None
    saved_ms: int = 0


TalkNews: TypeAlias = (
    PhaseChanged | ExchangeBegan | WordsPassing | SpeechWrittenDown | TalkNoticed | TalkEnded
)
