"""Where documents are looked for: the policies folder, and folders that were added to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.files.file_kind import can_read_document, recognise

MOST_FILES = 20_000
_PUT = "INSERT OR IGNORE INTO document_sources VALUES (?, ?)"
_ALL = "SELECT path FROM document_sources ORDER BY added_at, path"
_TAKE_OUT = "DELETE FROM document_sources WHERE path = ?"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that is, or was, a document.

    Attributes:
        path: Where it is.
        name: Its path below the folder it was added with, that folder's name first.
        mark: Changes with the file.
        size_bytes: How large it is.
    """

    path: Path
    name: str
    mark: str
    size_bytes: int = 0


class DocumentSources:
    """Knows the folders; blocking, safe from any worker thread."""

    def __init__(self, database: Database, workspace: WorkspaceSource, clock: Clock) -> None:
        self._database = database
        self._workspace = workspace
        self._clock = clock

    def watch(self, folder: Path) -> None:
        """Look for documents in a folder from now on, wherever it is.

        Raises:
            UnreadableFileError: There is no such folder.
            FolderNotAllowedError: It must not be used.
        """
        self._workspace.current().check(folder)
        if not folder.is_dir():
            raise UnreadableFileError(f"There is no folder {folder}.")
        added_at = self._clock.now().isoformat()
        self._database.write(Statement(_PUT, (str(folder.resolve()), added_at)))

    def forget(self, folder: Path) -> None:
        """Look there no longer; the files stay where they are."""
        self._database.write(Statement(_TAKE_OUT, (str(folder),)))

    def folders(self) -> tuple[Path, ...]:
        """The folders that were added."""
        return tuple(self._database.rows(Path, _ALL))

    def files(self) -> list[SourceFile]:
        """Every document there is now, in the order of names."""
        found: dict[Path, SourceFile] = {}
        policies = self._workspace.current().policies
        for folder, root in ((policies, policies), *((one, one.parent) for one in self.folders())):
            for path in _files_in(folder):
                file = _source_file(path, root)
                if file is not None:
                    found.setdefault(path.resolve(), file)
                if len(found) >= MOST_FILES:
                    return list(found.values())
        return list(found.values())


def _files_in(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        # Other programs keep their own things under such names, and unfinished files.
        if not any(part.startswith((".", "~$")) for part in below.parts) and path.is_file():
            yield path


def _source_file(path: Path, root: Path) -> SourceFile | None:
    try:
        if not (can_read_document(path) or recognise(path) == "spreadsheet"):
            return None
        state = path.stat()
    except (OSError, UnreadableFileError):
        return None
    name = path.relative_to(root).as_posix()
    return SourceFile(path, name, f"{state.st_size}:{state.st_mtime_ns}", state.st_size)
