"""Reads the files that a person sends along with a message."""

from collections.abc import Iterable
from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.message import AttachmentPart, Message, Part
from desktop_assist.domain.tool import ToolResult
from desktop_assist.files.file_kind import media_type, read_text, recognise

RECEIVING = "receive_file"
"""As which call a dropped file stands in the conversation; no model can make one."""
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


def attached_files(messages: Iterable[Message]) -> tuple[Path, ...]:
    """The files that came with the messages or were dropped, the last first."""
    parts = (part for message in messages for part in message.parts)
    paths = [path for part in parts if (path := _path(part)) is not None]
    return tuple(reversed(paths))


def _path(part: Part) -> Path | None:
    if isinstance(part, AttachmentPart):
        return part.path
    if isinstance(part, ToolResult) and part.name == RECEIVING:
        file = part.output.get("file")
        return Path(file) if isinstance(file, str) else None
    return None


def _text(path: Path) -> str:
    read = read_text(path)
    return read.text + _GOES_ON if read.is_truncated else read.text
