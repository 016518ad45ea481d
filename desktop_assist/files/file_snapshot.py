"""What a file held at the moment it was read."""

from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.errors import FileChangedError, UnreadableFileError


@dataclass(frozen=True, slots=True)
class FileSnapshot:
    """A file as it was read; `content` is None when there was none."""

    path: Path
    content: bytes | None


@dataclass(frozen=True, slots=True)
class FileEdit:
    """What is to become of a file that was read; `content` None removes it."""

    snapshot: FileSnapshot
    content: bytes | None


def read_snapshot(path: Path) -> FileSnapshot:
    """Read a file that may not exist.

    Raises:
        UnreadableFileError: It is there and cannot be read.
    """
    try:
        return FileSnapshot(path, path.read_bytes())
    except FileNotFoundError:
        return FileSnapshot(path, None)
    except OSError as error:
        raise UnreadableFileError(
            f"{path.name} cannot be read: {error.strerror}.",
            "Check that it is a file and that you may open it.",
        ) from error


def check_unchanged(snapshot: FileSnapshot) -> None:
    """Make sure that nobody wrote the file since it was read.

    Whole contents are compared: they are in memory anyway, and no hash can be wrong then.

    Raises:
        FileChangedError: Somebody did.
    """
    if read_snapshot(snapshot.path).content != snapshot.content:
        raise changed_meanwhile(snapshot.path)


def changed_meanwhile(path: Path) -> FileChangedError:
    """Says that another program was faster."""
    return FileChangedError(
        f"{path.name} was changed by another program just now; nothing was written.",
        "Try again: the file is read afresh each time.",
    )
