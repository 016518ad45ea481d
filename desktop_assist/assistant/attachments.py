"""Reads the files that a person sends along with a message."""

from pathlib import Path

from desktop_assist.domain.message import AttachmentPart
from desktop_assist.files.file_kind import media_type, read_text, recognise

_GOES_ON = "\n[The document goes on; only its beginning was read.]"


def read_attachment(path: Path) -> AttachmentPart:
    """The file with what can be read of it; for the worker process.

    Raises:
        UnreadableFileError: It is missing, broken, or of a type that cannot be read.
    """
    is_picture = recognise(path) == "picture"
    return AttachmentPart(
        name=path.name,
        path=path,
        media_type=media_type(path),
        size_bytes=path.stat().st_size,
        text="" if is_picture else _text(path),
    )


def _text(path: Path) -> str:
    read = read_text(path)
    return read.text + _GOES_ON if read.is_truncated else read.text
