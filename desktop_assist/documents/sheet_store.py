"""The sheets among the documents, kept to be looked up in."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

from desktop_assist.domain.database import Database, Statement
from desktop_assist.files.formats.table import Table

if TYPE_CHECKING:  # read with the first question
    from desktop_assist.documents.lookup.looked_up import LookedUp
    from desktop_assist.documents.lookup.table_lookup import TableLookup
    from desktop_assist.documents.lookup.typed_table import TypedTable

_TAKE_OUT = "DELETE FROM document_sheets WHERE document = ?"
_PUT = "INSERT INTO document_sheets VALUES (?, ?, ?, ?, ?)"
_ALL = """
SELECT d.name, s.name, s.cells, s.page FROM document_sheets s JOIN documents d ON d.id = s.document
ORDER BY d.name, s.place
"""
_STATE = """
SELECT d.id, d.name, d.digest FROM documents d
WHERE d.id IN (SELECT document FROM document_sheets) ORDER BY d.id
"""


@dataclass(frozen=True, slots=True)
class _Sheet:
    document: str
    name: str
    cells: str
    page: int | None


@dataclass(frozen=True, slots=True)
class _State:
    id: int
    name: str
    digest: str


class SheetStore:
    """Keeps sheets and looks questions up in them; blocking, safe from any worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()
        self._newest: tuple[list[_State], TableLookup] | None = None

    def changes(self, document: int, sheets: Sequence[Table]) -> list[Statement]:
        """What makes these a document's sheets."""
        rows = [
            Statement(_PUT, (document, place, one.name, _cells(one), one.page))
            for place, one in enumerate(sheets)
        ]
        return [Statement(_TAKE_OUT, (document,)), *rows]

    def find(self, question: str, today: date, source: str = "") -> "LookedUp | None":
        """What the sheets say to a question; None where it asks nothing of them.

        Args:
            question: As it was asked.
            today: Which year is meant where none is named.
            source: A part of the name of the document that is meant; empty: any.
        """
        return self._lookup().find(question, today, source)

    def _lookup(self) -> "TableLookup":
        """With all sheets as they are now; what they are about is worked out once."""
        from desktop_assist.documents.lookup.table_lookup import TableLookup

        state = self._database.rows(_State, _STATE)
        with self._lock:
            if self._newest is None or self._newest[0] != state:
                self._newest = (state, TableLookup(self._tables()))
            return self._newest[1]

    def _tables(self) -> "list[TypedTable]":
        from desktop_assist.documents.lookup.typed_table import typed_table

        found = (
            typed_table(one.document, _table(one)) for one in self._database.rows(_Sheet, _ALL)
        )
        return [table for table in found if table is not None]


def _cells(sheet: Table) -> str:
    return json.dumps(sheet.rows, default=str)


def _table(sheet: _Sheet) -> Table:
    return Table(sheet.name, tuple(map(tuple, json.loads(sheet.cells))), sheet.page)
