"""Put a document into a form that a hosted vector store reads: what runs in the worker process.

Most types go as they are. Tables go as text, a line a row with the names of its columns and its
number, since such stores refuse spreadsheets; what else they refuse goes as Markdown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desktop_assist.files.file_kind import media_type, read_document, recognise
from desktop_assist.files.formats.block import CELL_MARK, Block
from desktop_assist.files.formats.table import Cell, Table
from desktop_assist.files.whole_file import read_whole

MOST_BYTES = 512_000_000
_MARKDOWN = "text/markdown"
# What the service reads itself, and the ending by which it tells.
_AS_THEY_ARE = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "text/html": ".html",
    _MARKDOWN: ".md",
    "text/plain": ".txt",
}
_LEAST_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class HostedForm:
    """What is sent of one document.

    Attributes:
        file_name: What the file is called there.
        media_type: What it is.
        content: Its bytes.
    """

    file_name: str
    media_type: str
    content: bytes

    @property
    def digest(self) -> str:
        """Names the content."""
        return sha256(self.content).hexdigest()


def hosted_form(path: Path) -> HostedForm:
    """The form in which a document can be put into a store.

    Raises:
        UnreadableFileError: It is missing, broken, protected or too large.
    """
    kind = media_type(path)
    if recognise(path) == "spreadsheet":
        from desktop_assist.files.formats.spreadsheet import read_spreadsheet, tables_in

        tables = tables_in(path, read_spreadsheet(path))
        return _markdown(path, "\n".join(_table_lines(path.name, tables)))
    suffix = _AS_THEY_ARE.get(kind)
    if suffix is None:
        return _markdown(path, "\n\n".join(map(_block_text, read_document(path).blocks)))
    content = read_whole(path, MOST_BYTES, "Split it into smaller files.")
    return HostedForm(f"{path.stem}{suffix}", kind, content)


def _markdown(path: Path, text: str) -> HostedForm:
    return HostedForm(f"{path.name}.md", _MARKDOWN, text.encode())


def _table_lines(name: str, tables: Iterator[Table]) -> Iterator[str]:
    yield f"# {name}"
    for table in tables:
        if table.name:
            yield f"\n## {table.name}"
        yield from _rows(table)


def _rows(table: Table) -> Iterator[str]:
    """Each row with the names of the columns: it is found, and understood, on its own."""
    header: Sequence[str] = ()
    for number, row in enumerate(table.rows, start=1):
        cells = [_words(cell) for cell in row]
        if not header and sum(map(bool, cells)) >= _LEAST_COLUMNS:
            header = cells
        else:
            shown = list(_named(header, cells))
            if shown:
                yield CELL_MARK.join((f"\nRow {number}", *shown))


def _named(header: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    for place, cell in enumerate(cells):
        name = header[place] if place < len(header) else ""
        if cell:
            yield f"{name}: {cell}" if name else cell


def _words(cell: Cell) -> str:
    return " ".join(str(cell).split())


def _block_text(block: Block) -> str:
    match block.kind:
        case "heading":
            return f"{'#' * max(block.level, 1)} {block.text}"
        case "item":
            return f"- {block.text}"
        case _:
            return block.text
