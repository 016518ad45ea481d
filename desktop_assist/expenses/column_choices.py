"""Keeps which heading a person chose for which column, for each sheet."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from desktop_assist.domain.database import Database, Migration, Statement
from desktop_assist.expenses.expense import ExpenseColumn
from desktop_assist.expenses.heading import ChosenColumn

_COLUMNS = frozenset(get_args(ExpenseColumn))

MIGRATIONS = (
    Migration(
        "expense_columns",
        1,
        (
            """
            CREATE TABLE expense_columns (
                path BLOB NOT NULL, column_name TEXT NOT NULL, heading TEXT NOT NULL,
                PRIMARY KEY (path, column_name)
            ) WITHOUT ROWID
            """,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class _Row:
    column_name: str
    heading: str


class ColumnChoices:
    """The choices; blocking, safe from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, sheet: Path) -> tuple[ChosenColumn, ...]:
        """What was chosen for a sheet; nothing for most."""
        sql = "SELECT column_name, heading FROM expense_columns WHERE path = ? ORDER BY column_name"
        rows = self._database.rows(_Row, sql, (_path(sheet),))
        return tuple(
            ChosenColumn(cast("ExpenseColumn", row.column_name), row.heading)
            for row in rows
            if row.column_name in _COLUMNS
        )

    def keep(self, sheet: Path, chosen: Sequence[ChosenColumn]) -> None:
        """Keep choices; those for other columns of the sheet stay."""
        sql = "INSERT OR REPLACE INTO expense_columns VALUES (?, ?, ?)"
        values = ((_path(sheet), one.column, one.heading) for one in chosen)
        self._database.write(*(Statement(sql, one) for one in values))


def _path(sheet: Path) -> bytes:
    return os.fsencode(sheet.absolute())
