"""Types of files that plugins add to those known here: the same in the whole process.

They are the one thing kept for a whole process here: files are looked at from everywhere, also in
worker processes, and each would have to be handed the list.
"""

from collections.abc import Iterable
from pathlib import Path

from desktop_assist.domain.errors import DesktopAssistError, UnreadableFileError
from desktop_assist.domain.plugin import FileType
from desktop_assist.files.formats.block import ReadBlocks, ReadDocument, text_of
from desktop_assist.files.formats.file_format import FileFormat, FileHead, ReadText
from desktop_assist.files.formats.markdown_blocks import document_in

# Read by this program, whatever a plugin says.
OUR_SUFFIXES = frozenset(
    {".pdf", ".docx", ".odt", ".pptx", ".msg", ".eml", ".htm", ".html", ".md", ".markdown", ".txt"}
    | {".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".ics", ".zip", ".toml", ".json", ".text"}
    | {".png", ".jpg", ".jpeg", ".heic", ".heif", ".webp", ".gif", ".bmp", ".tif", ".tiff"}
)
MOST_CHARACTERS = 20_000_000
_added: dict[str, tuple[FileFormat, ReadBlocks]] = {}


def set_added(types: Iterable[FileType]) -> None:
    """From now on these are known besides our own."""
    found = {kind.media_type: (_format(kind), _reader(kind)) for kind in types}
    _added.clear()
    _added.update(found)


def added_formats() -> tuple[FileFormat, ...]:
    """Those known besides our own."""
    return tuple(one for one, _ in _added.values())


def added_reader(media_type: str) -> ReadBlocks | None:
    """What reads the structure of such a type."""
    found = _added.get(media_type)
    return found and found[1]


def _format(kind: FileType) -> FileFormat:
    suffixes, read = frozenset(kind.suffixes), _reader(kind)

    def recognises(head: FileHead) -> bool:
        return head.suffix in suffixes

    def read_text(path: Path) -> ReadText:
        return text_of(read(path))

    return FileFormat("text", kind.media_type, recognises, read_text)


def _reader(kind: FileType) -> ReadBlocks:
    def read(path: Path) -> ReadDocument:
        return document_in(_words(kind, path))

    return read


def _words(kind: FileType, path: Path) -> str:
    try:
        text = kind.read(path)
    except (DesktopAssistError, OSError) as error:
        raise UnreadableFileError(f"{path.name} cannot be read as {kind.name}: {error}") from error
    # Other people's code: a fault of it ends with this file.
    except Exception as error:
        raise UnreadableFileError(
            f"{path.name} cannot be read as {kind.name}: there is a fault in its plugin"
            f" ({type(error).__name__}).",
            "Ask the plugin's maker.",
        ) from error
    if not isinstance(text, str):
        raise UnreadableFileError(f"The plugin for {kind.name} gave no text for {path.name}.")
    return text[:MOST_CHARACTERS]
