"""What `usage` and `log` were asked to do, as plain values."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ShowUsage:
    """What models used in a month, such as "2026-11"; None is this one.

    `csv` is a folder into which every step is written.
    """

    month: str | None = None
    csv: Path | None = None


@dataclass(frozen=True, slots=True)
class ShowLog:
    """Lines of the turn log, the newest last.

    Attributes:
        month: None is this one.
        tool: Only steps that called it.
        status: Only steps, or steps of turns, that ended so.
        provider: Only its steps.
        conversation: Only this conversation's.
        limit: At most so many, the newest.
    """

    month: str | None = None
    tool: str | None = None
    status: str | None = None
    provider: str | None = None
    conversation: str | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True)
class RebuildLog:
    """Write the files of the turn log anew from the database."""


UsageOptions: TypeAlias = ShowUsage | ShowLog | RebuildLog
"""The commands about what models used and did."""
