"""What `policies` was asked to do, as plain values."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class AddPolicies:
    """Copy files among the policies; watch folders where they are."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class ListPolicies:
    """What is searched, and what cannot be."""


@dataclass(frozen=True, slots=True)
class RemovePolicy:
    """Take a document, or a folder, out."""

    name: str


@dataclass(frozen=True, slots=True)
class SearchPolicies:
    """Passages that fit a question.

    Attributes:
        text: What is looked for; empty with `batch`.
        limit: At most so many.
        batch: A file of JSON Lines, or "-" for standard input.
    """

    text: str = ""
    limit: int = 5
    batch: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerFromPolicies:
    """What the documents say to a question; `text` and `batch` as for a search."""

    text: str = ""
    batch: str | None = None


PolicyOptions: TypeAlias = (
    AddPolicies | ListPolicies | RemovePolicy | SearchPolicies | AnswerFromPolicies
)
"""The commands about policies."""
