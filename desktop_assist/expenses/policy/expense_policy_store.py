"""The company's rules for expenses, kept in a file in the folder of policies."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Lock

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import (
    DesktopAssistError,
    ToolFailedError,
    UnreadableFileError,
)
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.expenses.expense import Expense, ExpenseFilter
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.policy.basis import Basis, Exchange
from desktop_assist.expenses.policy.check import check
from desktop_assist.expenses.policy.claim import Meal, MileageTrip, PerDiemDay
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.policy.flat_rate_claims import FlatRateClaims
from desktop_assist.expenses.policy.message import row_warning
from desktop_assist.expenses.policy.mileage import WayDriven, mileage_trip
from desktop_assist.expenses.policy.per_diem import per_diem_days
from desktop_assist.expenses.policy.per_diem_table import PerDiemTable, per_diem_table
from desktop_assist.expenses.policy.policy_reader import read_policy
from desktop_assist.expenses.policy.rule import ExpensePolicy, PerDiem
from desktop_assist.files.formats.spreadsheet import read_spreadsheet, tables_in
from desktop_assist.files.whole_file import read_whole

POLICY_FILE = "expense-policy.toml"
_MOST_BYTES = 1_000_000
_ADD_PER_DIEM = "Add a rule of the kind per_diem that names a table of rates by place."
_NO_RATE_HINT = "Fill it in under the rules for expenses, or add [[mileage]] with a rate there."
_WHEN_TOO_LARGE = "A policy has a few hundred rules at most; take out what is not one."


@dataclass(frozen=True, slots=True)
class PolicyCheck:
    """What a check of some expenses came to.

    Attributes:
        file: The policy.
        policy: The rules in it; None when there is no policy yet.
        expenses: What was checked.
        findings: What does not keep to the rules.
    """

    file: Path
    policy: ExpensePolicy | None
    expenses: tuple[Expense, ...]
    findings: tuple[Finding, ...]


class ExpensePolicyStore:
    """Reads the policy and checks expenses against it; blocking, safe from any worker thread.

    Args:
        workspace: Tells where the policy is.
        expenses: All rows of the sheet, for limits on what belongs together.
        exchange: Converts amounts.
        clock: Tells how long ago an expense was.
        settings: The home currency.
    """

    def __init__(
        self,
        workspace: WorkspaceSource,
        expenses: ExpenseStore,
        exchange: Exchange,
        clock: Clock,
        settings: SettingsStore,
    ) -> None:
        self._workspace = workspace
        self._expenses = expenses
        self._exchange = exchange
        self._clock = clock
        self._settings = settings
        self._lock = Lock()
        self._newest: tuple[tuple[Path, int, int, str], ExpensePolicy] | None = None

    @property
    def file(self) -> Path:
        """Where the policy is, or will be."""
        return self._workspace.current().policies / POLICY_FILE

    def policy(self, file: Path | None = None) -> ExpensePolicy | None:
        """The policy in use, or the one in another file; None when there is none in use yet.

        Raises:
            UnreadableFileError: It cannot be read; the message names the line.
        """
        path = file or self.file
        try:
            found = path.stat()
        except OSError as error:
            if file is None and isinstance(error, FileNotFoundError):
                return None
            raise UnreadableFileError(f"There is no policy file at {path}.") from error
        currency = self._settings.current().expenses.home_currency
        state = (path, found.st_mtime_ns, found.st_size, currency)
        with self._lock:
            if self._newest and self._newest[0] == state:
                return self._newest[1]
        policy = read_policy(_text(path), path.name, currency)
        with self._lock:
            self._newest = (state, policy)
        return policy

    def findings(
        self, expenses: Sequence[Expense], submitted: date | None = None
    ) -> tuple[Finding, ...]:
        """What does not keep to the rules among these expenses, and nothing without a policy.

        Args:
            expenses: The rows; limits of a day or a trip look at these alone.
            submitted: When they were handed in; None: not yet.

        Raises:
            UnreadableFileError: The policy cannot be read; the message names the line.
        """
        policy = self.policy()
        return self._checked(expenses, policy, submitted) if policy else ()

    def check(
        self, wanted: ExpenseFilter, expense_id: str = "", file: Path | None = None
    ) -> PolicyCheck:
        """Check the expenses wanted, or one of them, beside everything else in the sheet.

        A day's limit holds for the whole day, also where just one of its meals is asked about.

        Args:
            wanted: Which expenses are asked about.
            expense_id: Only this one; empty for all.
            file: Another policy than the one in use.

        Raises:
            ToolInputError: There is no such expense.
            UnreadableFileError: The sheet or the policy cannot be read.
        """
        policy = self.policy(file)
        if expense_id:
            asked: tuple[Expense, ...] = (self._expenses.find(expense_id),)
        else:
            asked = self._expenses.list(wanted).expenses
        whole = self._expenses.list(ExpenseFilter()).expenses if policy else ()
        found = self._checked(whole, policy, None) if policy else ()
        ids = {one.id for one in asked}
        about = tuple(one for one in found if ids & set(one.expense_ids))
        return PolicyCheck(file or self.file, policy, asked, about)

    def check_rows(self, expense_ids: Collection[str], submitted: date | None) -> PolicyCheck:
        """Check some rows by themselves, as a report does.

        Args:
            expense_ids: Which rows of the sheet.
            submitted: When they were handed in; None: not yet.

        Raises:
            UnreadableFileError: The sheet or the policy cannot be read.
        """
        policy = self.policy()
        whole = self._expenses.list(ExpenseFilter()).expenses
        asked = tuple(one for one in whole if one.id in expense_ids)
        found = self._checked(asked, policy, submitted) if policy else ()
        return PolicyCheck(self.file, policy, asked, found)

    def noted(self, expenses: Sequence[Expense]) -> tuple[Expense, ...]:
        """The same rows, with what does not keep to the policy among their warnings."""
        told = self._warnings(expenses)
        return tuple(
            replace(one, warnings=(*one.warnings, *told.get(one.id, ()))) for one in expenses
        )

    def read(self, text: str) -> ExpensePolicy:
        """Rules as they would be in the policy file.

        Raises:
            UnreadableFileError: They are not understood; the message names the line.
        """
        return read_policy(text, POLICY_FILE, self._settings.current().expenses.home_currency)

    def trial(self, text: str) -> tuple[Finding, ...]:
        """What rules that are not in use yet find in the sheet; nothing where there is none.

        Raises:
            UnreadableFileError: They are not understood.
        """
        policy = self.read(text)
        try:
            rows = self._expenses.list(ExpenseFilter()).expenses
        except UnreadableFileError:  # there may be no sheet yet
            return ()
        return self._checked(rows, policy, None)

    def per_diem_days(
        self, place: str, period: tuple[date, date], provided: Sequence[Meal]
    ) -> tuple[tuple[PerDiemDay, ...], Citation | None]:
        """The days of a trip by the flat rates of the policy, and where it says so.

        Raises:
            ToolFailedError: The policy has no flat rates, or none for the place.
            UnreadableFileError: The policy or its table cannot be read.
        """
        policy = self.policy()
        rules = policy.rules_on(period[0]) if policy else ()
        rule = next((one for one in rules if isinstance(one.body, PerDiem)), None)
        if rule is None or not isinstance(rule.body, PerDiem):
            raise ToolFailedError(
                "The rules for expenses have no per diem in force on that day.", _ADD_PER_DIEM
            )
        table = self.table(rule.body.table)
        if table is None:
            raise ToolFailedError(
                f"The table {rule.body.table} is not in the folder of policies.",
                "Put it there, or name another one in the rules.",
            )
        days = per_diem_days(rule.body, table, place, period, provided)
        if not days:
            raise ToolFailedError(
                f'The per-diem table does not know the place "{place}".',
                "Name the city and the country as the table does, such as Paris, France.",
            )
        return days, rule.citation

    def mileage(self, way: WayDriven) -> MileageTrip:
        """A way in one's own car by the rate of its day.

        Raises:
            ToolFailedError: The policy has no rate for that day.
            UnreadableFileError: The policy cannot be read.
        """
        policy = self.policy()
        rate = policy.mileage_on(way.day) if policy else None
        if rate is None:
            raise ToolFailedError(
                f"The rules for expenses do not say what a kilometre or a mile was paid on "
                f"{date_words(way.day)}; nothing was written.",
                _NO_RATE_HINT,
            )
        return mileage_trip(way, rate)

    def worked_out(
        self, claims: FlatRateClaims
    ) -> tuple[tuple[PerDiemDay, ...], tuple[MileageTrip, ...]]:
        """Days on the road and ways driven, each with what it is paid.

        Raises:
            ToolFailedError: The policy does not say.
            UnreadableFileError: The policy or its table cannot be read.
        """
        days = [
            day
            for one in claims.trips
            for day in self.per_diem_days(one.place, (one.first_day, one.last_day), one.provided)[0]
        ]
        return tuple(days), tuple(self.mileage(one) for one in claims.ways)

    def table(self, name: str) -> PerDiemTable | None:
        """A table of flat rates beside the policy; None when there is none of that name.

        Raises:
            UnreadableFileError: It cannot be read as one.
        """
        folder = self._workspace.current().policies
        path = folder / name
        is_there = path.is_file() and path.resolve().is_relative_to(folder.resolve())
        if not is_there:
            return None
        first = next(tables_in(path, read_spreadsheet(path)), None)
        return per_diem_table(name, first) if first else None

    def _warnings(self, expenses: Sequence[Expense]) -> dict[str, tuple[str, ...]]:
        """What to tell with each row, by its id; a policy that is broken is told with the first."""
        asked = {one.id: one for one in expenses}
        try:
            if not asked or self.policy() is None:
                return {}
            found = self.findings(self._expenses.list(ExpenseFilter()).expenses)
        except DesktopAssistError as error:  # the expenses are still good without the check
            return {next(iter(asked)): (error.message,)}
        told: dict[str, dict[str, None]] = {}
        for finding in found:
            for one in set(asked) & set(finding.expense_ids):
                told.setdefault(one, {})[row_warning(finding, asked[one])] = None
        return {one: tuple(warnings) for one, warnings in told.items()}

    def _checked(
        self, expenses: Sequence[Expense], policy: ExpensePolicy, submitted: date | None
    ) -> tuple[Finding, ...]:
        names = {one.body.table for one in policy.rules if isinstance(one.body, PerDiem)}
        tables = {name: table for name in names if (table := self.table(name))}
        today = self._clock.now().date()
        return check(expenses, Basis(policy, self._exchange, today, submitted, tables))


def _text(path: Path) -> str:
    try:
        return read_whole(path, _MOST_BYTES, _WHEN_TOO_LARGE).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"{path.name} is no text in UTF-8.", "Save it again as UTF-8."
        ) from error
