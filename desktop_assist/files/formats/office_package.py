"""The parts of a zipped office document from outside: none is unpacked before its size is known."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from desktop_assist.domain.errors import UnreadableFileError

MAX_UNPACKED_BYTES = 400_000_000
# Of one part: what ElementTree makes of it takes about ten times as much memory.
MAX_PART_BYTES = 60_000_000
MAX_PARTS = 20_000
OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_FLAG = 0x1
_BROKEN = (
    ElementTree.ParseError,
    expat.ExpatError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,  # a part that is said to begin before the file
    NotImplementedError,
    RuntimeError,
    LookupError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Link:
    """From one part to another: `kind` is the last word of its type."""

    kind: str
    target: str


class OfficePackage:
    """A document that was opened for reading."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = frozenset(archive.namelist())

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._names

    def tree(self, name: str) -> ElementTree.Element:
        """The XML of a part; an empty element where there is no such part."""
        if name not in self._names:
            return ElementTree.Element("missing")
        if self._archive.getinfo(name).file_size > MAX_PART_BYTES:
            raise ValueError(f"{name} is larger than any text")
        content = self._archive.read(name)
        _refuse_document_type(content)
        return ElementTree.fromstring(content)  # noqa: S314 - without a type there are no entities

    def links(self, name: str) -> Mapping[str, Link]:
        """The links of a part to others of this document, by their ids."""
        folder, file = posixpath.split(name)
        return {
            node.get("Id", ""): Link(node.get("Type", "").rpartition("/")[2], _target(folder, node))
            for node in self.tree(f"{folder}/_rels/{file}.rels")
            if node.get("TargetMode") != "External"
        }


@contextmanager
def open_package(path: Path, kind: str) -> Iterator[OfficePackage]:
    """A zipped document; whatever is found broken in it, also later, is told as one error.

    Args:
        path: The file.
        kind: What it should be, with its article: "a presentation".

    Raises:
        UnreadableFileError: Missing, broken, protected or too large.
    """
    check_package(path, kind)
    try:
        with zipfile.ZipFile(path) as archive:
            yield OfficePackage(archive)
    except _BROKEN as error:
        raise broken_error(path, kind) from error


def check_package(path: Path, kind: str) -> None:
    """Look at a zipped document before any parser sees it.

    Raises:
        UnreadableFileError: Missing, broken, protected or too large.
    """
    try:
        with path.open("rb") as file:
            if file.read(len(OLE)) == OLE:
                raise protected_error(path, f"{kind} in a format of before 2007")
            with zipfile.ZipFile(file) as archive:
                _check_parts(path, archive)
    except FileNotFoundError as error:
        raise UnreadableFileError(f"There is no file {path}.") from error
    except PermissionError as error:
        raise UnreadableFileError(f"{path.name} cannot be opened ({error.strerror}).") from error
    except _BROKEN as error:
        raise broken_error(path, kind) from error


def protected_error(path: Path, other: str = "") -> UnreadableFileError:
    """What is said of a document with a password, which may be something `other` as well."""
    reason = f"{path.name} is protected with a password" + (f", or is {other}." if other else ".")
    return UnreadableFileError(reason, "Save a new copy of it without a password and use that.")


def broken_error(path: Path, kind: str) -> UnreadableFileError:
    """What is said of a document that does not hold what it should."""
    return UnreadableFileError(
        f"{path.name} is broken and cannot be read as {kind}.", "Fetch or save the file again."
    )


def local_name(name: str) -> str:
    """The name of an element or an attribute without the space of names it belongs to."""
    return name.rpartition("}")[2]


def attribute(node: ElementTree.Element, name: str) -> str:
    """An attribute by its local name; empty where there is none."""
    return next((value for key, value in node.items() if local_name(key) == name), "")


def whole_number(text: str, default: int = 1) -> int:
    """A number as an attribute says it."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else default


def _check_parts(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise protected_error(path)
    unpacked_bytes = sum(part.file_size for part in parts)
    if unpacked_bytes > MAX_UNPACKED_BYTES or len(parts) > MAX_PARTS:
        raise UnreadableFileError(
            f"{path.name} is too large: unpacked it has {unpacked_bytes // 1_000_000:,} MB in"
            f" {len(parts):,} parts.",
            "Split it into smaller files, or leave pictures out.",
        )


def _refuse_document_type(content: bytes) -> None:
    """No office document has one; entities that grow when they are read need one."""

    def refuse(*_: object) -> None:
        raise ValueError("it has a document type")

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(content, True)  # noqa: FBT003 - expat takes no keywords


def _target(folder: str, node: ElementTree.Element) -> str:
    target = node.get("Target", "")
    path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(path)
