"""Lists the documents with all that is known of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from desktop_assist.documents.document import Document, DocumentState
from desktop_assist.documents.document_details import DocumentDetails
from desktop_assist.documents.document_notes import DocumentNote
from desktop_assist.documents.document_sources import SourceFile
from desktop_assist.domain.database import Database

_ALL = """
SELECT d.id, d.path, d.name, d.title, d.pages, d.problem, d.mark,
(SELECT count(*) FROM passages p WHERE p.document = d.id),
(SELECT count(*) FROM document_sheets s WHERE s.document = d.id),
(SELECT count(*) FROM picture_pages i WHERE i.document = d.id),
coalesce(t.effective, ''), coalesce(t.language, ''), coalesce(t.size, 0), coalesce(u.used_at, '')
FROM documents d LEFT JOIN document_details t ON t.document = d.id
LEFT JOIN document_uses u ON u.path = d.path ORDER BY d.name
"""


@dataclass(frozen=True, slots=True)
class _Listed:
    id: int
    path: str
    name: str
    title: str
    pages: int
    problem: str
    mark: str
    passages: int
    sheets: int
    pictured: int
    effective: str
    language: str
    size: int
    used_at: str


class DocumentListing:
    """Reads the index as it is; blocking, safe from any worker thread."""

    def __init__(self, database: Database, details: DocumentDetails) -> None:
        self._database = database
        self._details = details

    def indexed(self) -> tuple[Document, ...]:
        """What is in the index, in the order of names."""
        notes = self._details.notes.by_name()
        replaced = self._details.not_in_force()
        return tuple(
            _document(row, notes.get(row.name), is_in_force=row.id not in replaced)
            for row in self._database.rows(_Listed, _ALL)
        )

    def with_waiting(self, waiting: Sequence[SourceFile]) -> tuple[Document, ...]:
        """The same, with those that are new or have changed since they were read."""
        by_path = {str(file.path): file for file in waiting}
        known = tuple(
            replace(one, state="waiting") if str(one.path) in by_path else one
            for one in self.indexed()
        )
        there = {str(one.path) for one in known}
        new = [
            Document(file.path, file.name, "", 1, 0, state="waiting", size_bytes=file.size_bytes)
            for path, file in by_path.items()
            if path not in there
        ]
        return tuple(sorted((*known, *new), key=lambda one: one.name.casefold()))


def _document(row: _Listed, note: DocumentNote | None, *, is_in_force: bool) -> Document:
    found = date.fromisoformat(row.effective) if row.effective else None
    by_hand = note.effective if note else None
    return Document(
        path=Path(row.path),
        name=row.name,
        title=row.title,
        pages=row.pages,
        passages=row.passages,
        problem=row.problem or _waited_for(row),
        state=_state(row),
        tags=note.tags if note else (),
        effective=by_hand or found,
        is_dated_by_hand=by_hand is not None,
        is_in_force=is_in_force,
        language=row.language,
        size_bytes=row.size,
        used_at=datetime.fromisoformat(row.used_at) if row.used_at else None,
    )


def _waited_for(row: _Listed) -> str:
    if not row.pictured:
        return ""
    pages = "page is a picture" if row.pictured == 1 else "pages are pictures"
    return f"{row.pictured} of its {row.pages} {pages} and not read yet."


def _state(row: _Listed) -> DocumentState:
    if not row.mark or (row.pictured and not (row.passages or row.problem)):
        return "waiting"
    return "failed" if row.problem and not (row.passages or row.sheets) else "indexed"
