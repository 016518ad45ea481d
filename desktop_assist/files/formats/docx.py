"""Read a Word document: opened by python-docx, walked by `docx_body.py`."""

from pathlib import Path
from zipfile import BadZipFile

from desktop_assist.domain.errors import PartMissingError, UnreadableFileError
from desktop_assist.files.formats.block import ReadDocument, text_of
from desktop_assist.files.formats.docx_body import DocxBody
from desktop_assist.files.formats.file_format import FileFormat, FileHead, ReadText
from desktop_assist.files.formats.office_package import OLE, broken_error, check_package

_KIND = "a Word document"
# What python-docx ends in where a part is missing or is not what it is said to be.
_BROKEN = (BadZipFile, LookupError, ValueError, SyntaxError, AttributeError, RecursionError)


def read_blocks(path: Path) -> ReadDocument:
    """Read a Word document's structure.

    Raises:
        UnreadableFileError: Missing, broken, protected or too large.
        PartMissingError: The part that reads Word documents is not installed.
    """
    try:
        import docx
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError as error:
        raise PartMissingError(
            f"{path.name} cannot be read: the part that reads Word documents is not installed.",
            "Install desktop-assist[documents].",
        ) from error
    check_package(path, _KIND)
    try:
        document = docx.Document(str(path))
        blocks = tuple(DocxBody(document).blocks())
        return ReadDocument(blocks, title=document.core_properties.title or "")
    except OSError as error:
        raise UnreadableFileError(f"{path.name} cannot be opened ({error.strerror}).") from error
    except (PackageNotFoundError, *_BROKEN) as error:
        raise broken_error(path, _KIND) from error


def read_text(path: Path) -> ReadText:
    """Read a Word document as plain text.

    Raises:
        UnreadableFileError: Missing, broken or protected, or the part is not installed.
    """
    return text_of(read_blocks(path))


def _is_word(head: FileHead) -> bool:
    is_zip = head.start.startswith(b"PK\x03\x04")
    return head.suffix in (".docx", ".docm") and (is_zip or head.start.startswith(OLE))


DOCX = FileFormat(
    "text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    _is_word,
    read_text,
)
