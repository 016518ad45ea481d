"""Remembers what of a month's budget was told, so that each thing is told once."""

from desktop_assist.domain.database import Database, Migration, Statement
from desktop_assist.usage.budget_state import BudgetLevel, BudgetState

MIGRATIONS = (
    Migration(
        room="budget_news",
        number=1,
        statements=(
            """
            CREATE TABLE told_budgets (
                month TEXT NOT NULL,
                limit_usd TEXT NOT NULL,
                level TEXT NOT NULL,
                PRIMARY KEY (month, limit_usd, level)
            ) WITHOUT ROWID
            """,
        ),
    ),
)
_NOTE = "INSERT OR IGNORE INTO told_budgets VALUES (?, ?, ?)"


class BudgetRecord:
    """What was told, by any copy of the program; a limit that is changed is told of anew."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, state: BudgetState) -> bool:
        """Take up telling how it stands; False when that was told already. Blocking."""
        is_new = self._note(state, state.level)
        if state.level == "reached":  # that it is near is no news any more
            self._note(state, "near")
        return is_new

    def _note(self, state: BudgetState, level: BudgetLevel) -> bool:
        row = (state.month, f"{state.limit_usd.normalize():f}", level)
        return bool(self._database.write(Statement(_NOTE, row)))
