"""What the page of changes asks of the rest of the program."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from desktop_assist.domain.backup_copy import BackupCopy
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.journal import Change
from desktop_assist.domain.worker_pool import WorkerPool


class ChangeSource(Protocol):
    """The changes, which can be taken back and made again; blocking."""

    def listing(self, since: datetime | None = None) -> tuple[Change, ...]:
        """Changes, newest first."""

    def undo(self, change_id: str | None = None) -> Change:
        """Take back the newest change, or the one named."""

    def redo(self, change_id: str | None = None) -> Change:
        """Make the change last taken back again, or the one named."""


class CopySource(Protocol):
    """The files as they were before they were first changed; blocking."""

    def copies(self) -> tuple[BackupCopy, ...]:
        """All copies."""

    def restore(self, path: Path) -> Change:
        """Put a file back as its copy holds it."""


@dataclass(frozen=True, slots=True)
class ChangeServices:
    """What the changes are listed, taken back and made again with."""

    changes: ChangeSource
    copies: CopySource
    workers: WorkerPool
    clock: Clock
