"""What the program knows about one type of file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

FileKind: TypeAlias = Literal[
    "calendar", "mail", "spreadsheet", "picture", "pdf", "text", "archive", "other"
]


@dataclass(frozen=True, slots=True)
class FileHead:
    """The beginning of a file, by which its type is told.

    Attributes:
        suffix: In small letters with its dot.
        start: Its first bytes.
    """

    suffix: str
    start: bytes


@dataclass(frozen=True, slots=True)
class ReadText:
    """What could be read of a document.

    Attributes:
        text: Plain text; pages of a PDF begin with a line like "[page 2]".
        pages: How many pages it has; 1 where there are no pages.
        is_truncated: True when the document goes on after `text`.
    """

    text: str
    pages: int = 1
    is_truncated: bool = False


@dataclass(frozen=True, slots=True)
class FileFormat:
    """One type of file.

    Attributes:
        kind: What can be done with it.
        media_type: Its name on the internet.
        recognises: Says whether a file that begins like this is of the type.
        read_text: Reads it as plain text; None when there is no text in it.
    """

    kind: FileKind
    media_type: str
    recognises: Callable[[FileHead], bool]
    read_text: Callable[[Path], ReadText] | None = None
