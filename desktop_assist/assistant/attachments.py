"""Reads the files that a person sends along with a message."""

from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.message import AttachmentPart
from desktop_assist.files.file_kind import media_type, read_text, recognise

_GOES_ON = "\n[The document goes on; only its beginning was read.]"
_NO_TEXT = "No text was found in it."


def read_attachment(path: Path) -> AttachmentPart:
    """The file with what can be read of it; for the worker process.

    A picture is worth sending without its text: why that could not be read is noted.

    Raises:
        UnreadableFileError: It is missing, broken, or of a type that cannot be read.
    """
    is_picture = recognise(path) == "picture"
    try:
        text, note = _text(path), ""
    except UnreadableFileError as error:
        if not is_picture:
            raise
        text, note = "", f"{error.message} {error.hint}".strip()
    return AttachmentPart(
        name=path.name,
        path=path,
        media_type=media_type(path),
        size_bytes=path.stat().st_size,
        text=text,
        note=note if note or text.strip() else _NO_TEXT,
    )


def _text(path: Path) -> str:
    read = read_text(path)
    return read.text + _GOES_ON if read.is_truncated else read.text
