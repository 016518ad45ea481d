"""Read plain text in whatever encoding it was saved."""

import codecs
from pathlib import Path

from desktop_assist.files.formats.file_format import FileFormat, FileHead, ReadText
from desktop_assist.files.whole_file import read_whole

MAX_TEXT_BYTES = 50_000_000
MAX_CHARACTERS = 200_000
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))


def decode(content: bytes) -> str:
    """Decode text: as its byte order mark says, else as UTF-8, else as Windows wrote it."""
    return content.decode(encoding_of(content), errors="replace").removeprefix("\ufeff")


def encoding_of(content: bytes) -> str:
    """The encoding a text was most likely saved in; a byte order mark stays part of the text."""
    if content.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if content.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def read_text(path: Path) -> ReadText:
    """Read a text file, up to a limit.

    Raises:
        UnreadableFileError: Missing, not allowed or too large.
    """
    text = decode(read_whole(path, MAX_TEXT_BYTES, "Split it into smaller files."))
    return ReadText(text[:MAX_CHARACTERS], is_truncated=len(text) > MAX_CHARACTERS)


def looks_like_text(start: bytes) -> bool:
    """Whether bytes are text: no control characters but those that lay out lines."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    return start.translate(None, _CONTROL) == start


def _is_text(head: FileHead) -> bool:
    return looks_like_text(head.start)


def _is_markdown(head: FileHead) -> bool:
    return head.suffix in (".md", ".markdown") and looks_like_text(head.start)


MARKDOWN = FileFormat("text", "text/markdown", _is_markdown, read_text)
TEXT = FileFormat("text", "text/plain", _is_text, read_text)
