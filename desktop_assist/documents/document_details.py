"""Keeps what else is known of each document: from when it holds, its language, when it was used."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from desktop_assist.documents.cut_document import CutDocument
from desktop_assist.documents.document_notes import DocumentNote, DocumentNotes
from desktop_assist.documents.search_scope import SearchScope
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.errors import ToolInputError

if TYPE_CHECKING:  # what tells dates and languages is read with the first document
    from desktop_assist.documents.policy_family import DatedDocument

_PUT = "INSERT OR REPLACE INTO document_details VALUES (?, ?, ?, ?)"
_TAKE_OUT = "DELETE FROM document_details WHERE document = ?"
_DATED = """
SELECT d.id, d.name, coalesce(t.effective, '')
FROM documents d LEFT JOIN document_details t ON t.document = d.id
"""
# Moves with any document.
_STATE = "SELECT documents FROM document_counts"
_USED = "INSERT OR REPLACE INTO document_uses VALUES (?, ?)"


@dataclass(frozen=True, slots=True)
class _Dated:
    id: int
    name: str
    effective: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """What decides which documents are replaced."""

    state: int
    notes: Mapping[str, DocumentNote]
    day: date
    is_asked: bool


class DocumentDetails:
    """Tells versions of a policy apart; blocking, safe from any worker thread."""

    def __init__(self, database: Database, notes: DocumentNotes, clock: Clock) -> None:
        self._database = database
        self.notes = notes
        self._clock = clock
        self._lock = Lock()
        self._newest: tuple[_Asked, frozenset[int]] | None = None

    def changes(self, document: int, name: str, read: CutDocument, size: int) -> list[Statement]:
        """What keeps the details of a document that was read."""
        from desktop_assist.documents.effective_date import effective_date
        from desktop_assist.documents.language import language_of

        text = "\n".join(one.text for one in read.passages)
        effective = effective_date(name, read.title, text)
        row = (document, effective.isoformat() if effective else "", language_of(text), size)
        return [Statement(_PUT, row)]

    def removal(self, document: int) -> Statement:
        """What forgets those of a document that is gone."""
        return Statement(_TAKE_OUT, (document,))

    def not_in_force(self, on: date | None = None) -> frozenset[int]:
        """The numbers of documents that another version replaces.

        Args:
            on: A day that was asked for; None: today.
        """
        day = on or self._clock.now().date()
        [state] = self._database.rows(int, _STATE)
        notes = self.notes.by_name()
        asked = _Asked(state, notes, day, is_asked=on is not None)
        with self._lock:
            if self._newest and self._newest[0] == asked:
                return self._newest[1]
        replaced = self._worked_out(asked)
        with self._lock:
            self._newest = asked, replaced
        return replaced

    def left_out(self, on: date | None, scope: SearchScope) -> frozenset[int]:
        """The numbers of documents that are not searched.

        A version that another one replaces is searched where only such versions are meant.

        Args:
            on: Of a policy with several versions, that of this day; None: that of today.
            scope: Which documents are meant.

        Raises:
            ToolInputError: None is.
        """
        replaced = self.not_in_force(on)
        if scope.is_everything:
            return replaced
        notes = self.notes.by_name()
        everything = self._dated(notes)
        nothing = DocumentNote("")
        meant = {
            one.id
            for one in everything
            if scope.holds(one.name, notes.get(one.name, nothing).tags, one.effective)
        }
        if not meant:
            raise ToolInputError(
                f"No document {scope.in_words} is in the library.",
                "`policies list` shows the names, the tags and the dates.",
            )
        others = frozenset(one.id for one in everything) - meant
        return others if meant <= replaced else others | replaced

    def _worked_out(self, asked: "_Asked") -> frozenset[int]:
        from desktop_assist.documents.policy_family import not_in_force

        return not_in_force(self._dated(asked.notes), asked.day, is_asked=asked.is_asked)

    def _dated(self, notes: Mapping[str, DocumentNote]) -> "list[DatedDocument]":
        """All documents, with the day from which each holds."""
        from desktop_assist.documents.policy_family import DatedDocument

        documents = []
        for row in self._database.rows(_Dated, _DATED):
            note = notes.get(row.name)
            found = date.fromisoformat(row.effective) if row.effective else None
            effective = note.effective if note and note.effective else found
            documents.append(DatedDocument(row.id, row.name, effective))
        return documents

    def note_use(self, paths: Iterable[Path]) -> None:
        """Remember that documents were quoted or opened just now."""
        now = self._clock.now()
        self._database.write(*(Statement(_USED, (str(path), _text(now))) for path in set(paths)))


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
