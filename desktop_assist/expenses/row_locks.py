"""Which rows of the expense sheet must stay as they are."""

from typing import Protocol


class RowLocks(Protocol):
    """Knows the rows that somebody else relies on; blocking."""

    def locked(self, expense_id: str) -> str:
        """Why a row may not be changed, with the way out, in one or two sentences; else empty.

        Raises:
            UnreadableFileError: What keeps the locks cannot be read.
        """


class NoLocks:
    """RowLocks where every row may be changed."""

    def locked(self, expense_id: str) -> str:  # noqa: ARG002
        """Empty."""
        return ""
