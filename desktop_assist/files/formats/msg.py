"""What a mail says that Outlook saved (.msg): a container of streams, read by olefile."""

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import PartMissingError, UnreadableFileError
from desktop_assist.files.formats.block import AttachedFile, ReadDocument
from desktop_assist.files.formats.file_format import FileFormat, FileHead
from desktop_assist.files.formats.mail_blocks import MAX_BYTES, Mail, document_of
from desktop_assist.files.formats.office_package import OLE
from desktop_assist.files.formats.text import decode
from desktop_assist.files.whole_file import read_whole

if TYPE_CHECKING:
    from olefile import OleFileIO

# Numbers of properties, from Microsoft's [MS-OXPROPS].
_SUBJECT, _BODY, _PAGE = "0037", "1000", "1013"
_SENDER, _SENDER_ADDRESS, _TO, _CC = "0C1A", "5D01", "0E04", "0E03"
_LONG_NAME, _NAME, _DATA = "3707", "3704", "3701"
_SENT = b"\x40\x00\x39\x00"
_UNICODE, _EIGHT_BIT, _BINARY, _OBJECT = "001F", "001E", "0102", "000D"
_ATTACHMENT = re.compile(r"__attach_version1\.0_#[0-9A-Fa-f]{8}")
_PROPERTIES = "__properties_version1.0"
_MOST_ATTACHED = 100
_ENTRY_BYTES, _VALUE_AT = 16, 8
# Times are counted from there in steps of 100 nanoseconds.
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


def read_blocks(path: Path) -> ReadDocument:
    """Read a mail that Outlook saved.

    Raises:
        UnreadableFileError: Missing, broken or too large.
        PartMissingError: The part that reads such mails is not installed.
    """
    try:
        import olefile
    except ImportError as error:
        raise PartMissingError(
            f"{path.name} cannot be read: the part that reads Outlook's mails is not installed.",
            "Install desktop-assist[documents], or save the mail as .eml.",
        ) from error
    content = read_whole(path, MAX_BYTES, "Save the files that came with it by themselves.")
    try:
        with closing(olefile.OleFileIO(content)) as container:
            return document_of(path, _mail(container))
    # olefile's own errors are OSErrors; the others come from streams that are cut off.
    except (OSError, ValueError, LookupError, TypeError, OverflowError) as error:
        raise UnreadableFileError(
            f"{path.name} is broken and cannot be read as a mail.", "Save it as .eml in Outlook."
        ) from error


def _mail(container: "OleFileIO") -> Mail:
    sender, address = _text(container, _SENDER), _text(container, _SENDER_ADDRESS)
    shown = f"{sender} <{address}>" if address and address != sender else sender
    return Mail(
        subject=_text(container, _SUBJECT),
        headers=(
            ("From", shown),
            ("To", _text(container, _TO)),
            ("Cc", _text(container, _CC)),
            ("Date", _sent(container)),
        ),
        text=_text(container, _BODY),
        page=_text(container, _PAGE) or decode(_stream(container, "", _PAGE, _BINARY)),
        attached=tuple(_attached(container)),
    )


def _attached(container: "OleFileIO") -> Iterator[AttachedFile]:
    folders = dict.fromkeys(one[0] for one in container.listdir() if _ATTACHMENT.fullmatch(one[0]))
    for folder in list(folders)[:_MOST_ATTACHED]:
        name = _text(container, _LONG_NAME, folder) or _text(container, _NAME, folder)
        content = _stream(container, folder, _DATA, _BINARY)
        if not content and container.exists([folder, f"__substg1.0_{_DATA}{_OBJECT}"]):
            name = name or "mail inside the mail"
        yield AttachedFile(re.split(r"[/\\]", name)[-1] or "attached", content)


def _text(container: "OleFileIO", number: str, folder: str = "") -> str:
    if wide := _stream(container, folder, number, _UNICODE):
        return wide.decode("utf-16-le", "replace").rstrip("\0")
    return decode(_stream(container, folder, number, _EIGHT_BIT)).rstrip("\0")


def _stream(container: "OleFileIO", folder: str, number: str, kind: str) -> bytes:
    place = [*filter(None, (folder,)), f"__substg1.0_{number}{kind}"]
    if not container.exists(place):
        return b""
    with container.openstream(place) as stream:
        return bytes(stream.read())


def _sent(container: "OleFileIO") -> str:
    """When it was sent, as the sender's clock had it in universal time; empty for a draft."""
    if not container.exists(_PROPERTIES):
        return ""
    with container.openstream(_PROPERTIES) as stream:
        content = bytes(stream.read())
    # Entries of a fixed length, behind a beginning of two of them.
    for start in range(2 * _ENTRY_BYTES, len(content) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
        if content[start : start + len(_SENT)] == _SENT:
            ticks = int.from_bytes(content[start + _VALUE_AT : start + _ENTRY_BYTES], "little")
            moment = _EPOCH + timedelta(microseconds=ticks // 10)
            return f"{moment:%Y-%m-%d %H:%M} UTC"
    return ""


def _is_outlook_mail(head: FileHead) -> bool:
    return head.suffix == ".msg" and head.start.startswith(OLE)


MSG = FileFormat("text", "application/vnd.ms-outlook", _is_outlook_mail)
