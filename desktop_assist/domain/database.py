"""What a room needs of the SQLite file to keep its own tables."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias, TypeVar

SqlValue: TypeAlias = "int | float | str | bytes | None"
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Statement:
    """One SQL statement with its parameters."""

    sql: str
    parameters: Sequence[SqlValue] = ()


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of a room's tables, applied once and for ever.

    Attributes:
        room: The room that owns the tables, for example "assistant".
        number: 1, 2, 3, … within the room.
        statements: SQL run together in one transaction.
    """

    room: str
    number: int
    statements: tuple[str, ...]


class Database(Protocol):
    """The SQLite file; safe to call from any worker thread, and blocking.

    Every method raises StorageError when the file cannot be used.
    """

    def rows(
        self, row_type: Callable[..., R], sql: str, parameters: Sequence[SqlValue] = ()
    ) -> list[R]:
        """Run a query; each row becomes `row_type(*columns)`: a type, or a function of them."""

    def write(self, *statements: Statement) -> int:
        """Run the statements in one durable transaction; give the number of rows touched."""

    def forget_deleted(self) -> None:
        """Take what was deleted out of the file itself, and out of the copies made of it.

        Deleting a row only marks its place as free; the bytes stay until something else is
        written there.
        """
