"""Every change of ours to a user's file, with the way back."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from desktop_assist.domain.cause import Cause

ChangeState: TypeAlias = Literal["pending", "done", "undone"]


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file before and after; None means there was, or is, no such file.

    A folder made on the way to a new file stands after the files, from None to b"".
    """

    path: Path
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True, slots=True)
class Change:
    """One change as the user sees it: it is done, undone and redone as a whole.

    Attributes:
        id: Names the change in Undo buttons and on the command line.
        made_at: When, aware.
        cause: Who asked, and for what.
        files: Every file it touched, in the order they were written.
        state: `pending` only between the first byte written and the last.
    """

    id: str
    made_at: datetime
    cause: Cause
    files: tuple[FileChange, ...]
    state: ChangeState


class Journal(Protocol):
    """Keeps changes; blocking, safe from any worker thread, durable when it returns."""

    def add(self, change: Change) -> None:
        """Keep a new change."""

    def set_state(self, change_id: str, state: ChangeState) -> None:
        """Record that a change is now in `state`."""

    def find(self, change_id: str) -> Change | None:
        """The change with this id, with its bytes."""

    def newest(self, state: ChangeState) -> Change | None:
        """The change that last came into `state`, with its bytes."""

    def listing(self, since: datetime | None = None) -> tuple[Change, ...]:
        """Changes, newest first, with their bytes left out (None)."""
