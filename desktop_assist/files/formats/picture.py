"""Tell pictures by their first bytes, and read the text in them."""

from collections.abc import Callable
from pathlib import Path

from desktop_assist.files import ocr
from desktop_assist.files.formats.file_format import FileFormat, FileHead, ReadText

_HEIC_BRANDS = (b"heic", b"heix", b"mif1", b"msf1", b"heim", b"heis")


def read_text(path: Path) -> ReadText:
    """Read the text in a picture; empty when there is none.

    Raises:
        UnreadableFileError: It cannot be opened, or reading text in pictures is not installed.
    """
    return ReadText(ocr.text_in_picture(path))


def _starts_with(*marks: bytes) -> Callable[[FileHead], bool]:
    return lambda head: head.start.startswith(marks)


def _is_webp(head: FileHead) -> bool:
    return head.start.startswith(b"RIFF") and head.start[8:12] == b"WEBP"


def _is_bmp(head: FileHead) -> bool:
    """Two letters may begin any text; four bytes that are always zero follow in a picture."""
    return head.start.startswith(b"BM") and head.start[6:10] == b"\0\0\0\0"


def _is_heic(head: FileHead) -> bool:
    return head.start[4:8] == b"ftyp" and head.start[8:12] in _HEIC_BRANDS


PICTURES = (
    FileFormat("picture", "image/jpeg", _starts_with(b"\xff\xd8\xff"), read_text),
    FileFormat("picture", "image/png", _starts_with(b"\x89PNG\r\n\x1a\n"), read_text),
    FileFormat("picture", "image/webp", _is_webp, read_text),
    FileFormat("picture", "image/heic", _is_heic, read_text),
    FileFormat("picture", "image/gif", _starts_with(b"GIF87a", b"GIF89a"), read_text),
    FileFormat("picture", "image/tiff", _starts_with(b"II*\x00", b"MM\x00*"), read_text),
    FileFormat("picture", "image/bmp", _is_bmp, read_text),
)
