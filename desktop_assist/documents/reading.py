"""Read one document and cut it: what runs in the worker process, since files come from outside."""

from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from desktop_assist.documents.cutting import cut
from desktop_assist.documents.passage import Passage
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.file_kind import read_document


@dataclass(frozen=True, slots=True)
class CutDocument:
    """What a document says, ready for the index.

    Attributes:
        digest: Of its bytes.
        title: As it says itself; empty where it does not.
        pages: How many it has.
        passages: In the order of reading.
        problem: Why it cannot be searched, or only in part; empty where all is well.
    """

    digest: str
    title: str
    pages: int
    passages: tuple[Passage, ...]
    problem: str = ""


def read_and_cut(path: Path) -> CutDocument:
    """Read a document; one that cannot be read is kept with the reason.

    Raises:
        UnreadableFileError: The file is not there, or may not be read.
    """
    digest = digest_of(path)
    try:
        read = read_document(path)
    except UnreadableFileError as error:
        return CutDocument(digest, "", 1, (), f"{error.message} {error.hint}".strip())
    passages = cut(read.blocks)
    problem = read.note or ("" if passages else f"There is no text in {path.name}.")
    return CutDocument(digest, read.title, read.pages, passages, problem)


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
