"""What a saved mail says: who wrote it, its text, and the files that came with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import PartMissingError
from desktop_assist.files.formats import html, text_blocks
from desktop_assist.files.formats.block import AttachedFile, Block, ReadDocument
from desktop_assist.files.formats.office_package import broken_error
from desktop_assist.files.formats.text import decode
from desktop_assist.files.whole_file import read_whole

if TYPE_CHECKING:  # what reads mails is loaded with the first one: it weighs a megabyte
    from email.message import Message

MAX_BYTES = 100_000_000
_MOST_PARTS = 500
_LONGEST_HEADER = 5_000
_SHOWN_HEADERS = ("From", "To", "Cc", "Date")
_UNTITLED = "Mail"
_MESSAGE = "message/rfc822"
# What Python's reader of mails ends in where one is made to be misread.
_BROKEN = (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError)
_TAG = re.compile(r"<[^<>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail, whatever program saved it.

    Attributes:
        subject: As it was written; may be empty.
        headers: What is shown above the text: ("From", "Ann Lee <ann@example.org>").
        text: Without a layout; empty where there is only the other.
        page: The text as a web page; empty where there is none.
        attached: The files that came with it.
    """

    subject: str
    headers: Sequence[tuple[str, str]]
    text: str
    page: str
    attached: tuple[AttachedFile, ...]


def read_blocks(path: Path) -> ReadDocument:
    """Read a saved mail (.eml).

    Raises:
        UnreadableFileError: Missing, broken, not allowed or too large.
    """
    return document_of(path, read_mail(path))


def read_mail(path: Path) -> Mail:
    """Read what a saved mail (.eml) says, and what came with it.

    Raises:
        UnreadableFileError: Missing, broken, not allowed or too large.
    """
    from email.policy import compat32

    content = read_whole(path, MAX_BYTES, "Save the files that came with it by themselves.")
    try:
        # The lenient parser: the newer one fails on some headers of real mails.
        return _mail(message_from_bytes(content, policy=compat32))
    except _BROKEN as error:
        raise broken_error(path, "a mail") from error


def document_of(path: Path, mail: Mail) -> ReadDocument:
    """A mail as a document; the files that came with it are still to be read."""
    title = " ".join(mail.subject.split())
    return ReadDocument(tuple(_blocks(path, mail)), title=title, attached=mail.attached)


def blocks_of(path: Path, mail: Mail) -> tuple[Block, ...]:
    """What its text says, without what stands above it."""
    return tuple(_body(path, mail))


def _blocks(path: Path, mail: Mail) -> Iterator[Block]:
    yield Block("heading", " ".join(mail.subject.split()) or _UNTITLED, 1)
    for name, value in mail.headers:
        if value:
            yield Block("paragraph", f"{name}: {' '.join(value.split())}")
    yield from _body(path, mail)


def _body(path: Path, mail: Mail) -> Iterator[Block]:
    """The page, which has headings and tables; else the text."""
    try:
        blocks = html.read_page(path, mail.page).blocks if mail.page else ()
    except PartMissingError:
        blocks = ()
    yield from blocks or text_blocks.blocks_in(mail.text or _TAG.sub(" ", mail.page))


def _mail(message: "Message") -> Mail:
    headers = [(name, _header(message, name)) for name in _SHOWN_HEADERS]
    texts: dict[str, str] = {}
    attached: list[AttachedFile] = []
    for part in _parts(message):
        kind = part.get_content_type()
        name = _file_name(part)
        if _is_in_the_text(part, kind):
            continue
        if name or kind == _MESSAGE or not kind.startswith("text/"):
            attached.append(AttachedFile(name or _name_of_kind(kind), _content(part)))
        elif kind in ("text/plain", "text/html"):
            # A mail may go on after a picture between its lines.
            texts[kind] = texts.get(kind, "") + _text(part)
    return Mail(
        subject=_header(message, "Subject"),
        headers=headers,
        text=texts.get("text/plain", ""),
        page=texts.get("text/html", ""),
        attached=tuple(attached),
    )


def _parts(message: "Message") -> "Iterator[Message]":
    """The parts that hold something, none of those inside a mail that is attached."""
    waiting, seen = [message], 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop()
        seen += 1
        inner = None if part.get_content_type() == _MESSAGE else _inner(part)
        if inner is None:
            yield part
        else:
            waiting += reversed(inner)


def _inner(part: "Message") -> "list[Message] | None":
    """The parts of a part; None where it has content of its own."""
    from email.message import Message

    inner = part.get_payload()
    if not isinstance(inner, list):
        return None
    return [one for one in inner if isinstance(one, Message)]


def _is_in_the_text(part: "Message", kind: str) -> bool:
    """Whether a part is a picture between the lines: a logo, a signature."""
    return kind.startswith("image/") and part.get("Content-ID") is not None


def _header(message: "Message", name: str) -> str:
    value = str(message.get(name, ""))[:_LONGEST_HEADER]
    try:
        return _decoded(value)
    except (MessageError, LookupError, ValueError):  # an encoding that nobody knows
        return value


def _file_name(part: "Message") -> str:
    try:
        name = _decoded((part.get_filename() or "")[:_LONGEST_HEADER])
    except (MessageError, LookupError, ValueError):
        name = "attached"
    # Of a path only the last word counts, whatever system it was made on.
    return " ".join(re.split(r"[/\\]", name)[-1].split())


def _decoded(value: str) -> str:
    from email.header import decode_header, make_header

    return str(make_header(decode_header(value)))


def _name_of_kind(kind: str) -> str:
    return "mail.eml" if kind == _MESSAGE else f"attached.{kind.rpartition('/')[2]}"


def _content(part: "Message") -> bytes:
    inner = _inner(part)
    if inner is not None:
        return b"".join(one.as_bytes() for one in inner)
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: "Message") -> str:
    content = _content(part)
    try:
        return content.decode(str(part.get_content_charset() or "utf-8"))
    except (LookupError, UnicodeError):  # an encoding that nobody knows, or another than it says
        return decode(content)
