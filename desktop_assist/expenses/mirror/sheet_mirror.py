"""Keeps what expense sheets held, and answers from it only while the file is still the same."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from operator import attrgetter
from pathlib import Path

from desktop_assist.domain.database import Database, SqlValue, Statement
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import Expense, ExpenseFilter, ExpenseListing
from desktop_assist.expenses.expense_sheet import ExpenseSheet, totals_of
from desktop_assist.expenses.mirror.kept_row import COLUMNS, WIDTH, kept_expense, kept_row
from desktop_assist.expenses.mirror.sheet_json import (
    about_text,
    categories_in,
    conventions_text,
    sheet_from,
    skipped_in,
)
from desktop_assist.expenses.mirror.sheet_state import SheetState

_KEY = """
SELECT number, size_bytes, modified_ns, sha256, is_settled, about
FROM expense_mirror_sheets WHERE path = ? AND conventions = ?
"""
# Columns and numbers of marks are constants of this program.
# ruff: noqa: S608
_FIND = f"""
SELECT {COLUMNS} FROM expense_mirror_rows
WHERE sheet = ? AND day >= ? AND day <= ?
AND (? = '' OR instr(folded_category, ?) > 0) AND (? = '' OR instr(folded_words, ?) > 0)
ORDER BY day, place
"""
# Not in the order of the sheet: the database would write all of it down a second time for that.
_ALL = f"SELECT {COLUMNS} FROM expense_mirror_rows WHERE sheet = ?"
_INSERT_SHEET = """
INSERT INTO expense_mirror_sheets
(path, size_bytes, modified_ns, sha256, is_settled, conventions, about)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
# Nothing, and so an error, when another program kept another state meanwhile.
_NUMBER = "(SELECT number FROM expense_mirror_sheets WHERE path = ? AND sha256 = ?)"
_ROWS_AT_ONCE = 400  # SQLite takes 32,766 values in one statement


@dataclass(frozen=True, slots=True)
class _Key:
    number: int
    size_bytes: int
    modified_ns: int
    sha256: bytes
    is_settled: int
    about: str


class SheetMirror:
    """The mirror; blocking, safe from any thread and beside other programs of ours.

    A file of the same size and time is the same, unless it was written within the last seconds
    before it was read: then its content is compared.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def listing(self, state: SheetState, wanted: ExpenseFilter) -> ExpenseListing | None:
        """The expenses that are wanted; None when the mirror cannot tell."""
        key = self._fresh(state)
        if key is None:
            return None
        wanted = wanted.in_terms_of(categories_in(key.about))
        rows = self._database.rows(kept_expense, _FIND, _parameters(key.number, wanted))
        if not self._is_there(state, key):
            return None
        found = tuple(rows)
        if wanted.looks_at_values:
            found = tuple(filter(wanted.accepts, found))
        return ExpenseListing(state.path, found, totals_of(found), skipped_in(key.about), wanted)

    def sheet(self, state: SheetState) -> ExpenseSheet | None:
        """The whole sheet; None when the mirror cannot tell."""
        key = self._fresh(state)
        return None if key is None else self._whole(state, key)

    def sheet_in(
        self, path: Path, content: bytes, conventions: SheetConventions
    ) -> ExpenseSheet | None:
        """The sheet in a file that was read just now; None when another content is kept."""
        state = SheetState(path, len(content), 0, conventions)
        key = self._key(state)
        if key is None or key.sha256 != sha256(content).digest():
            return None
        return self._whole(state, key)

    def _whole(self, state: SheetState, key: _Key) -> ExpenseSheet | None:
        rows = self._database.rows(kept_expense, _ALL, (key.number,))
        if not self._is_there(state, key):
            return None
        in_order = sorted(rows, key=attrgetter("row"))
        return sheet_from(key.about, state.path, tuple(in_order))

    def categories(self, state: SheetState) -> tuple[str, ...]:
        """Of all expenses of the content that is kept; none where none is."""
        key = self._key(state)
        return tuple(categories_in(key.about)) if key else ()

    def hash_of(self, state: SheetState) -> bytes:
        """Of the content that is kept; empty where none is."""
        key = self._key(state)
        return key.sha256 if key else b""

    def keep(self, state: SheetState, content: bytes, sheet: ExpenseSheet) -> None:
        """Keep a sheet as it was just read, in place of what was kept of the file."""
        path, digest = _path(state), sha256(content).digest()
        values = (
            path, state.size_bytes, state.modified_ns, digest, int(state.is_settled),
            conventions_text(state.conventions), about_text(sheet),
        )  # fmt: skip
        # What the database cannot hold exactly is read from the file each time.
        with suppress(UnicodeEncodeError, OverflowError):
            self._database.write(
                Statement("DELETE FROM expense_mirror_sheets WHERE path = ?", (path,)),
                Statement(_INSERT_SHEET, values),
                *_rows_statements(path, digest, sheet.expenses),
            )

    def keep_appended(
        self, state: SheetState, before: bytes, after: bytes, sheet: ExpenseSheet
    ) -> None:
        """Keep the one row that was added; all of the sheet when another state was kept."""
        key = self._key(state)
        if key is None or key.sha256 != sha256(before).digest():
            self.keep(state, after, sheet)
            return
        new = sha256(after).digest()
        values = (
            state.size_bytes, state.modified_ns, new, int(state.is_settled), about_text(sheet),
            key.number, key.sha256,
        )  # fmt: skip
        self._database.write(
            Statement(
                "UPDATE expense_mirror_sheets SET size_bytes = ?, modified_ns = ?, sha256 = ?,"
                " is_settled = ?, about = ? WHERE number = ? AND sha256 = ?",
                values,
            ),
            *_rows_statements(_path(state), new, sheet.expenses[-1:]),
        )

    def _key(self, state: SheetState) -> _Key | None:
        parameters = (_path(state), conventions_text(state.conventions))
        return next(iter(self._database.rows(_Key, _KEY, parameters)), None)

    def _fresh(self, state: SheetState) -> _Key | None:
        """The key while it is still that of the file."""
        key = self._key(state)
        if key is None:
            return None
        is_same = (key.size_bytes, key.modified_ns) == (state.size_bytes, state.modified_ns)
        if is_same and key.is_settled:
            return key
        if key.size_bytes != state.size_bytes or not self._holds_same(state, key):
            return None
        return key

    def _holds_same(self, state: SheetState, key: _Key) -> bool:
        try:
            content = state.path.read_bytes()
        except OSError:
            return False
        if sha256(content).digest() != key.sha256:
            return False
        if state.is_settled:
            self._database.write(
                Statement(
                    "UPDATE expense_mirror_sheets SET modified_ns = ?, is_settled = 1"
                    " WHERE number = ? AND sha256 = ?",
                    (state.modified_ns, key.number, key.sha256),
                )
            )
        return True

    def _is_there(self, state: SheetState, key: _Key) -> bool:
        """Whether nobody kept another state of the sheet while its rows were looked up."""
        now = self._key(state)
        return now is not None and (now.number, now.sha256) == (key.number, key.sha256)


def _parameters(number: int, wanted: ExpenseFilter) -> Sequence[SqlValue]:
    category, text = (one.strip().casefold() for one in (wanted.category, wanted.text))
    first = wanted.first_day.isoformat() if wanted.first_day else ""
    last = wanted.last_day.isoformat() if wanted.last_day else "9999-12-31"
    return (number, first, last, category, category, text, text)


def _rows_statements(
    path: bytes, digest: bytes, expenses: Sequence[Expense]
) -> Iterator[Statement]:
    marks = ", ".join("?" * (WIDTH - 1))
    for start in range(0, len(expenses), _ROWS_AT_ONCE):
        some = expenses[start : start + _ROWS_AT_ONCE]
        rows = ", ".join([f"({_NUMBER}, {marks})"] * len(some))
        values = [value for one in some for value in (path, digest, *kept_row(one))]
        yield Statement(f"INSERT INTO expense_mirror_rows VALUES {rows}", values)


def _path(state: SheetState) -> bytes:
    return os.fsencode(state.path.absolute())
