"""A document that was read and cut into passages."""

from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from desktop_assist.documents.passage import Passage
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.table import Table


@dataclass(frozen=True, slots=True)
class CutDocument:
    """What a document says, ready for the index.

    Attributes:
        digest: Of its bytes.
        title: As it says itself; empty where it does not.
        pages: How many it has.
        passages: In the order of reading.
        sheets: What is looked up in: of a spreadsheet, or tables inside a document.
        problem: Why it cannot be searched, or only in part; empty where all is well.
        pictured: Its pages that are pictures and not recognised yet, counted from 1.
    """

    digest: str
    title: str
    pages: int
    passages: tuple[Passage, ...]
    sheets: tuple[Table, ...] = ()
    problem: str = ""
    pictured: tuple[int, ...] = ()


def digest_of(path: Path) -> str:
    """Names a file's bytes.

    Raises:
        UnreadableFileError: The file is not there, or may not be read.
    """
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UnreadableFileError(f"{path.name} cannot be opened ({error.strerror}).") from error
