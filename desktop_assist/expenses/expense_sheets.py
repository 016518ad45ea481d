"""Hands out expense sheets as they are in their files just now, and reads no file twice."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock

from desktop_assist.domain.errors import StorageError
from desktop_assist.expenses.column_choices import ColumnChoices
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import ExpenseFilter, ExpenseListing, SkippedRow
from desktop_assist.expenses.expense_sheet import ExpenseSheet, expense_sheet_in, totals_of
from desktop_assist.expenses.expenses_by_day import ExpensesByDay
from desktop_assist.expenses.heading import ChosenColumn
from desktop_assist.expenses.mirror.sheet_mirror import SheetMirror
from desktop_assist.expenses.mirror.sheet_state import SheetState, state_of
from desktop_assist.files.formats.spreadsheet import read_spreadsheet


@dataclass(frozen=True, slots=True)
class _Known:
    """The sheet that was read last.

    Attributes:
        state: Of its file.
        hash: Of the content.
        is_settled: Whether a later change must show in the state.
        sheet: What it holds.
        by_day: Its expenses.
    """

    state: SheetState
    hash: bytes
    is_settled: bool
    sheet: ExpenseSheet
    by_day: ExpensesByDay

    def listing(self, wanted: ExpenseFilter) -> ExpenseListing:
        return _listing(self.state, self.by_day, wanted, self.sheet.skipped)


@dataclass(frozen=True, slots=True)
class _Days:
    """All expenses of some days of a sheet, which the mirror told of last.

    Attributes:
        state: Of its file, in which a later change must show.
        about: The days, and nothing else.
        by_day: The expenses.
        skipped: The rows of the sheet that could not be read.
    """

    state: SheetState
    about: ExpenseFilter
    by_day: ExpensesByDay
    skipped: tuple[SkippedRow, ...]

    def listing(self, wanted: ExpenseFilter) -> ExpenseListing:
        return _listing(self.state, self.by_day, wanted, self.skipped)


class ExpenseSheets:
    """The sheets; blocking, safe from any worker thread.

    A sheet is taken from memory, else from the mirror in the database, else from its file; from
    the first two only while the file is the same.
    """

    def __init__(self, mirror: SheetMirror, choices: ColumnChoices) -> None:
        self._mirror = mirror
        self._choices = choices
        self._lock = Lock()
        self._newest: _Known | None = None
        self._days: _Days | None = None

    def chosen(self, path: Path) -> tuple[ChosenColumn, ...]:
        """Which headings of a sheet a person chose."""
        return self._choices.of(path)

    def choose(self, path: Path, chosen: Sequence[ChosenColumn]) -> None:
        """Read a sheet by these headings from now on."""
        self._choices.keep(path, chosen)

    def listing(
        self, path: Path, conventions: SheetConventions, wanted: ExpenseFilter
    ) -> ExpenseListing:
        """The expenses that are wanted, with their totals.

        Raises:
            UnreadableFileError: There is no sheet yet, or it cannot be read.
        """
        state = state_of(path, conventions)
        if known := self._known(state) or self._known_days(state, wanted):
            return known.listing(wanted)
        with suppress(StorageError):  # the mirror only saves time
            if listing := self._mirror.listing(state, wanted):
                self._remember_days(state, listing)
                return listing
        return self._read(state).listing(wanted)

    def sheet(self, path: Path, conventions: SheetConventions) -> ExpenseSheet:
        """A whole sheet.

        Raises:
            UnreadableFileError: There is no sheet yet, or it cannot be read.
        """
        state = state_of(path, conventions)
        known = self._known(state) or self._mirrored(state) or self._read(state)
        return known.sheet

    def sheet_in(self, path: Path, content: bytes, conventions: SheetConventions) -> ExpenseSheet:
        """The sheet in a file that was read just now.

        Raises:
            UnreadableFileError: No headings are recognised, or it is broken or protected.
        """
        with self._lock:
            newest = self._newest
        is_known = newest and newest.state.path == path and newest.hash == sha256(content).digest()
        if newest and is_known and newest.state.conventions == conventions:
            return newest.sheet
        with suppress(StorageError):
            if found := self._mirror.sheet_in(path, content, conventions):
                return found
        return expense_sheet_in(path, content, conventions)

    def keep_appended(
        self, before: bytes | None, after: bytes, sheet: ExpenseSheet, conventions: SheetConventions
    ) -> None:
        """Know a sheet that was written just now, with one more row."""
        state = self._keep(after, sheet, conventions)
        with suppress(StorageError):
            self._mirror.keep_appended(state, before or b"", after, sheet)

    def keep(self, content: bytes, sheet: ExpenseSheet, conventions: SheetConventions) -> None:
        """Know a sheet that was written just now."""
        state = self._keep(content, sheet, conventions)
        with suppress(StorageError):
            self._mirror.keep(state, content, sheet)

    def _keep(
        self, content: bytes, sheet: ExpenseSheet, conventions: SheetConventions
    ) -> SheetState:
        state = state_of(sheet.file, conventions)
        self._remember(state, sha256(content).digest(), sheet)
        return state

    def _remember(self, state: SheetState, content_hash: bytes, sheet: ExpenseSheet) -> _Known:
        categories = tuple(dict.fromkeys(one.category for one in sheet.expenses))
        by_day = ExpensesByDay(sheet.expenses, categories)
        known = _Known(state, content_hash, state.is_settled, sheet, by_day)
        with self._lock:
            self._newest, self._days = known, None
        return known

    def _remember_days(self, state: SheetState, listing: ExpenseListing) -> None:
        """Whoever asks for a month mostly asks for a part of it next."""
        about = ExpenseFilter(listing.wanted.first_day, listing.wanted.last_day)
        if listing.wanted == about and state.is_settled:
            by_day = ExpensesByDay(listing.expenses, self._mirror.categories(state))
            with self._lock:
                self._days = _Days(state, about, by_day, listing.skipped)

    def _known_days(self, state: SheetState, wanted: ExpenseFilter) -> _Days | None:
        """The days that were asked for last, while the file is the same and they are enough."""
        with self._lock:
            days = self._days
        is_enough = days and days.state == state and days.about.covers_days_of(wanted)
        return days if is_enough else None

    def _known(self, state: SheetState) -> _Known | None:
        """What is in memory, while the file is the same."""
        with self._lock:
            newest = self._newest
        if newest is None or newest.state != state:
            return None
        if newest.is_settled:
            return newest
        if sha256(read_spreadsheet(state.path)).digest() != newest.hash:
            return None
        return self._remember(state, newest.hash, newest.sheet)

    def _mirrored(self, state: SheetState) -> _Known | None:
        with suppress(StorageError):
            if found := self._mirror.sheet(state):
                return self._remember(state, self._mirror.hash_of(state), found)
        return None

    def _read(self, state: SheetState) -> _Known:
        content = read_spreadsheet(state.path)
        sheet = expense_sheet_in(state.path, content, state.conventions)
        with suppress(StorageError):
            self._mirror.keep(state, content, sheet)
        return self._remember(state, sha256(content).digest(), sheet)


def _listing(
    state: SheetState,
    by_day: ExpensesByDay,
    wanted: ExpenseFilter,
    skipped: tuple[SkippedRow, ...],
) -> ExpenseListing:
    in_its_terms, found = by_day.found(wanted)
    return ExpenseListing(state.path, found, totals_of(found), skipped, in_its_terms)
