"""A copy of a file of the user's, from before the program first changed it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """One kept copy.

    Attributes:
        path: The file that it is a copy of, which may be gone.
        kept_at: When the copy was made, aware.
        size_bytes: Of the copy.
        is_same: Whether the file still is, or is again, as the copy.
    """

    path: Path
    kept_at: datetime
    size_bytes: int
    is_same: bool
