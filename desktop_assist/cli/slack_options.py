"""What `slack` was asked to do, as plain values."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class FetchThread:
    """The thread that a message belongs to, by the message's link."""

    permalink: str


@dataclass(frozen=True, slots=True)
class ImportExport:
    """Take an export of a workspace in."""

    file: Path


@dataclass(frozen=True, slots=True)
class SearchSlack:
    """Discussions among what is kept here.

    Attributes:
        text: What they are about.
        channel: Where; empty: anywhere.
        first: The first day on which something was said; None: any.
        last: The last such day.
        limit: At most so many.
    """

    text: str
    channel: str = ""
    first: date | None = None
    last: date | None = None
    limit: int = 5


@dataclass(frozen=True, slots=True)
class ListSlack:
    """What is kept here, and where it came from."""


@dataclass(frozen=True, slots=True)
class RemoveSlack:
    """Forget what came from somewhere: an export by its name, or "live"."""

    name: str


SlackOptions: TypeAlias = FetchThread | ImportExport | SearchSlack | ListSlack | RemoveSlack
"""The commands about Slack."""
