"""What the embedded provider can answer a request with."""

from dataclasses import dataclass
from typing import TypeAlias

from desktop_assist.domain.json_value import JsonObject

REQUEST = "request"
"""Argument of a pending call that keeps the words it was read from, one message a line."""


@dataclass(frozen=True, slots=True)
class PlannedCall:
    """A tool call that still lacks its id."""

    tool: str
    arguments: JsonObject


@dataclass(frozen=True, slots=True)
class Act:
    """Run these tools at once."""

    calls: tuple[PlannedCall, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One short question.

    Attributes:
        question: For the person.
        choices: Answers to choose from.
        pending: What is understood so far; the answer completes it.
    """

    question: str
    choices: tuple[str, ...]
    pending: PlannedCall


@dataclass(frozen=True, slots=True)
class Say:
    """A plain answer."""

    text: str


Reply: TypeAlias = Act | Ask | Say
