"""The parts of a workbook file: found by name, replaced one by one, all others left as they are."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.parsers import expat

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.xlsx_styles import CellFormats

WORKBOOK = "xl/workbook.xml"
CONTENT_TYPES = "[Content_Types].xml"
_WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels"
_RELATION_ID = "id"
# The rows of a large sheet: a third of the time for a file that is a tenth larger.
_QUICK, _LARGE_BYTES = 2, 1_000_000
# What the standard parsers and a look into a part that is not as it should be end in.
_BROKEN = (
    ElementTree.ParseError,
    expat.ExpatError,
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    LookupError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another.

    Attributes:
        id: By which the part's own XML names it.
        kind: The last word of its type: worksheet, table, styles.
        target: Name of the other part.
    """

    id: str
    kind: str
    target: str


@contextmanager
def refusing_broken_parts() -> Iterator[None]:
    """Turn what a broken part leads to into a FileError."""
    try:
        yield
    except _BROKEN as error:
        raise FileError(
            f"The workbook is broken ({error}).",
            "Open it in a spreadsheet program, save it again, then try once more.",
        ) from error


class XlsxPackage:
    """A workbook opened for replacing a few of its parts.

    Args:
        content: The whole file; its size must have been checked before.
    """

    def __init__(self, content: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(content))
        self._read: dict[str, bytes] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._archive.namelist())

    def part(self, name: str) -> bytes:
        """The content of a part.

        Raises:
            FileError: There is no such part, or it is not plain UTF-8 XML.
        """
        if name in self._read:
            return self._read[name]
        try:
            content = self._archive.read(name)
        except KeyError as error:
            raise FileError(f"The workbook is not complete: {name} is missing.") from error
        if b"<!DOCTYPE" in content[:1000] or not _is_utf8(content):
            raise FileError(f"{name} in the workbook is written in an unusual way.")
        self._read[name] = content
        return content

    def raw(self, name: str) -> bytes:
        """The content of a part, whatever is in it."""
        return self._archive.read(name)

    def relations(self, name: str) -> tuple[Relation, ...]:
        """The links of a part."""
        folder, file = posixpath.split(name)
        links = f"{folder}/_rels/{file}.rels"
        if links not in self.names:
            return ()
        return tuple(_relation(folder, node.attrib) for node in _parsed(self.part(links)))

    def sheet_part(self, sheet: str) -> str:
        """The name of the part that holds a sheet.

        Raises:
            FileError: There is no such sheet.
        """
        targets = {relation.id: relation.target for relation in self.relations(WORKBOOK)}
        for node in _parsed(self.part(WORKBOOK)).iter():
            if _plain(node.tag) == "sheet" and node.get("name") == sheet:
                attributes = {_plain(key): value for key, value in node.items()}
                return targets[attributes[_RELATION_ID]]
        raise FileError(f'There is no sheet "{sheet}" in the workbook.')

    def cell_formats(self) -> CellFormats:
        """The number formats of the workbook's cells."""
        styles = [link.target for link in self.relations(WORKBOOK) if link.kind == "styles"]
        return CellFormats(self.part(styles[0]) if styles else b"<styleSheet/>")

    def with_parts(self, parts: Mapping[str, bytes]) -> bytes:
        """The file with some parts replaced; the others and their order stay as they are.

        A part replaced by nothing is taken out.
        """
        result = io.BytesIO()
        with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
            for old in self._archive.infolist():
                content = parts.get(old.filename)
                if content == b"":
                    continue
                new = zipfile.ZipInfo(old.filename, old.date_time)
                new.compress_type = old.compress_type
                new.external_attr = old.external_attr
                written = self._archive.read(old) if content is None else content
                level = _QUICK if len(written) > _LARGE_BYTES else None
                target.writestr(new, written, compresslevel=level)
        return result.getvalue()


def without_calculation_chain(package: XlsxPackage) -> dict[str, bytes]:
    """Parts without the list of cells to calculate, which names some that hold no formula any more.

    Spreadsheet programs call a workbook broken whose list names a cell without a formula, and make
    the list anew when there is none.
    """
    chain = [link for link in package.relations(WORKBOOK) if link.kind == "calcChain"]
    if not chain:
        return {}
    name = chain[0].target
    links = re.sub(
        rb"<(?:\w+:)?Relationship\b[^>]*calcChain[^>]*/>", b"", package.part(_WORKBOOK_LINKS)
    )
    types = re.sub(
        rb"<(?:\w+:)?Override\b[^>]*" + re.escape(f"/{name}".encode()) + rb"[^>]*/>",
        b"",
        package.part(CONTENT_TYPES),
    )
    return {_WORKBOOK_LINKS: links, CONTENT_TYPES: types, name: b""}


def _parsed(content: bytes) -> ElementTree.Element:
    # Safe: `part` refuses document types, without which there are no entities to expand.
    return ElementTree.fromstring(content)  # noqa: S314


def _relation(folder: str, attributes: Mapping[str, str]) -> Relation:
    target = attributes.get("Target", "")
    path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    kind = attributes.get("Type", "").rpartition("/")[2]
    return Relation(attributes.get("Id", ""), kind, posixpath.normpath(path))


def _plain(name: str) -> str:
    return name.rpartition("}")[2]


def _is_utf8(content: bytes) -> bool:
    declaration = content[:200].lower()
    return b"encoding=" not in declaration or b"utf-8" in declaration
