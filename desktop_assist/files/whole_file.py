"""Reads a user's file in one go, up to a size that the program can hold."""

from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError

_MEGABYTE = 1_000_000


def read_whole(path: Path, most_bytes: int, when_too_large: str) -> bytes:
    """Read a file as it is.

    Args:
        path: The file.
        most_bytes: The size up to which it is read.
        when_too_large: What to do about a larger one.

    Raises:
        UnreadableFileError: Missing, not allowed or too large.
    """
    try:
        if path.stat().st_size > most_bytes:
            raise UnreadableFileError(
                f"{path.name} is too large: at most {most_bytes // _MEGABYTE} MB are read.",
                when_too_large,
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFileError(f"There is no file {path}.") from error
    except OSError as error:
        raise UnreadableFileError(f"{path.name} cannot be opened ({error.strerror}).") from error
