"""What a person has noted about documents: their tags, and from when they hold.

One JSON object a line, readable by anyone, in a file beside the policies: it is written like every
file of the user's, so that each change of it can be undone. A line that cannot be understood is
left as it is.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.journal import Change
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.files.file_snapshot import FileEdit, read_snapshot
from desktop_assist.files.safe_write import SafeWriter

NOTES_NAME = "documents.jsonl"


@dataclass(frozen=True, slots=True)
class DocumentNote:
    """What a person has noted about one document.

    Attributes:
        name: The document's.
        tags: In the order in which they were given.
        effective: From when it holds; None: as the document itself says.
    """

    name: str
    tags: tuple[str, ...] = ()
    effective: date | None = None


class DocumentNotes:
    """Reads and writes them; blocking, safe from any worker thread."""

    def __init__(self, workspace: WorkspaceSource, writer: SafeWriter) -> None:
        self._workspace = workspace
        self._writer = writer
        self._lock = Lock()
        self._newest: tuple[tuple[Path, int, int], Mapping[str, DocumentNote]] | None = None

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self._workspace.current().policies / NOTES_NAME

    def by_name(self) -> Mapping[str, DocumentNote]:
        """Every note, by the document's name.

        Raises:
            UnreadableFileError: The file is there and cannot be read.
        """
        path = self.path
        try:
            status = path.stat()
            state = path, status.st_mtime_ns, status.st_size
            with self._lock:
                if self._newest and self._newest[0] == state:
                    return self._newest[1]
            notes = _notes_in(path.read_bytes().splitlines())
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise UnreadableFileError(
                f"{path} cannot be read: {error.strerror}.",
                "It keeps the tags and dates of your documents.",
            ) from error
        with self._lock:
            self._newest = state, notes
        return notes

    def put(self, note: DocumentNote, cause: Cause) -> Change | None:
        """Keep a note in place of the one that there is; None when it says the same.

        Raises:
            FileError: The file cannot be read or written.
        """
        before = read_snapshot(self.path)
        known = _notes_in(before.content.splitlines() if before.content else ())
        if known.get(note.name, DocumentNote(note.name)) == note:
            return None
        kept = [
            line + b"\n"
            for line in (before.content or b"").splitlines()
            if (one := _note(line)) is None or one.name != note.name
        ]
        line = json.dumps(_values(note), ensure_ascii=False).encode() + b"\n"
        return self._writer.apply(cause, [FileEdit(before, b"".join((*kept, line)))])


def _notes_in(lines: Iterable[bytes]) -> dict[str, DocumentNote]:
    return {note.name: note for note in map(_note, lines) if note is not None}


def _values(note: DocumentNote) -> dict[str, object]:
    effective = {"effective": note.effective.isoformat()} if note.effective else {}
    return {"name": note.name, "tags": list(note.tags), **effective}


def _note(line: bytes) -> DocumentNote | None:
    try:
        values = json.loads(line)
        name, tags, effective = values["name"], values.get("tags", []), values.get("effective")
        day = date.fromisoformat(effective) if effective else None
        is_whole = isinstance(name, str) and all(isinstance(tag, str) for tag in tags)
        return DocumentNote(name, tuple(tags), day) if is_whole else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
