"""What `policies` was asked to do, as plain values."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.documents.search_scope import EVERYTHING, SearchScope


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
        on: Of a policy with several versions, that of this day; None: that of today.
        scope: Which documents are searched.
    """

    text: str = ""
    limit: int = 5
    batch: str | None = None
    on: date | None = None
    scope: SearchScope = EVERYTHING


@dataclass(frozen=True, slots=True)
class AnswerFromPolicies:
    """What the documents say to a question; `text`, `batch`, `on`, `scope` as for a search."""

    text: str = ""
    batch: str | None = None
    on: date | None = None
    scope: SearchScope = EVERYTHING


HostedAction: TypeAlias = Literal["status", "stores", "use", "sync", "search", "sent", "remove"]


@dataclass(frozen=True, slots=True)
class UseHostedCopies:
    """The copies of the documents in a store at OpenAI.

    Attributes:
        action: What to do with them.
        text: The id of a store, or what is looked for.
        says_yes: To whatever would be sent, or deleted.
    """

    action: HostedAction = "status"
    text: str = ""
    says_yes: bool = False


PolicyOptions: TypeAlias = (
    AddPolicies
    | ListPolicies
    | RemovePolicy
    | SearchPolicies
    | AnswerFromPolicies
    | UseHostedCopies
)
"""The commands about policies."""
