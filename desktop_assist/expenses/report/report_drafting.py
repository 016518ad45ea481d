"""Put a report together from the sheet, the receipts, the rates and the company's rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Protocol

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import RateMissingError, ToolInputError, UnreadableFileError
from desktop_assist.domain.settings import ReportSettings, Settings
from desktop_assist.expenses.exchange.exchange_rates import Converted
from desktop_assist.expenses.expense import Expense, ExpenseFilter, ExpenseListing
from desktop_assist.expenses.policy.claim import MileageTrip, PerDiemDay
from desktop_assist.expenses.policy.finding import Finding, FindingSource
from desktop_assist.expenses.report.expense_report import (
    Claimant,
    ExpenseReport,
    FlatRates,
    ReportWanted,
)
from desktop_assist.expenses.report.report_book import ReportBook
from desktop_assist.expenses.report.report_lines import (
    ReceiptFinder,
    annexed,
    find_receipts,
    numbered,
    with_findings,
)
from desktop_assist.expenses.report.report_title import report_title
from desktop_assist.expenses.wording import period_words

_CERTIFICATION = (
    "I certify that these expenses were incurred by me for the business of the company, that this "
    "report is complete and correct, and that none of them has been or will be claimed elsewhere."
)


class ExpenseSource(Protocol):
    """Lists expenses."""

    def list(self, wanted: ExpenseFilter) -> ExpenseListing:
        """The expenses that are wanted."""


class Rates(Protocol):
    """Converts amounts."""

    def convert(self, amount: Decimal, currency: str, to: str, on: date) -> Converted:
        """An amount of one day in another currency.

        Raises:
            RateMissingError: No rate of that day is known.
        """


@dataclass(frozen=True, slots=True)
class ReportSources:
    """Where a report takes what it says.

    Attributes:
        expenses: The sheet.
        receipts: The kept receipts.
        rates: The exchange rates.
        policy: The company's rules.
    """

    expenses: ExpenseSource
    receipts: ReceiptFinder
    rates: Rates
    policy: FindingSource


class ReportDrafting:
    """Puts together one report; blocking.

    Args:
        sources: Where it takes what it says.
        book: The reports there are.
        settings: The home currency, and whose report it is.
        now: The moment at which it is made.
    """

    def __init__(
        self, sources: ReportSources, book: ReportBook, settings: Settings, now: datetime
    ) -> None:
        self._sources = sources
        self._book = book
        self._settings = settings
        self._now = now

    def draft(self, wanted: ReportWanted) -> ExpenseReport:
        """The report, not yet kept.

        Raises:
            ToolInputError: There is nothing to report, or the days make no sense.
            UnreadableFileError: The sheet or the list of reports cannot be read.
        """
        if wanted.first_day > wanted.last_day:
            raise ToolInputError("The first day of the report is after the last one.")
        listing = self._sources.expenses.list(ExpenseFilter(wanted.first_day, wanted.last_day))
        about = expenses_about(listing.expenses, wanted.project)
        free, held = self._free(about)
        if not (free or wanted.per_diem or wanted.mileage):
            raise _nothing(wanted, held)
        return self._report(wanted, listing, free, held)

    def _report(
        self,
        wanted: ReportWanted,
        listing: ExpenseListing,
        expenses: Sequence[Expense],
        held: Mapping[str, int],
    ) -> ExpenseReport:
        receipts = find_receipts(expenses, listing.file, self._sources.receipts)
        homes = [self._home(one.amount, one.currency, one.date) for one in expenses]
        findings, policy_note = self._findings(expenses)
        notes = [*_confirmation(wanted, findings), *_held_notes(held), *policy_note]
        notes += _missing_rates(homes)
        notes += [
            f"Row {row.row} of the sheet is left out: {row.reason}." for row in listing.skipped
        ]
        flat_rates = self._flat_rates(wanted)
        notes += _unpaid_flat_rates(flat_rates)
        lines = numbered(expenses, [_converted(home) for home in homes], receipts)
        return ExpenseReport(
            id=self._number(wanted),
            title=wanted.title.strip() or report_title(wanted),
            wanted=wanted,
            made_at=self._now,
            claimant=claimant(self._settings),
            home_currency=self._currency,
            paper=self._settings.report.paper,
            lines=with_findings(lines, findings),
            receipts=annexed(receipts),
            flat_rates=flat_rates,
            findings=findings,
            notes=tuple(notes),
            sheet=listing.file,
            advice=tuple(
                dict.fromkeys(one.hint for one in homes if isinstance(one, RateMissingError))
            ),
        )

    @property
    def _currency(self) -> str:
        return self._settings.expenses.home_currency

    def _number(self, wanted: ReportWanted) -> str:
        """That of the draft of the same days, which it takes the place of, else the next one."""
        records = self._book.records()
        same = (wanted.first_day, wanted.last_day, wanted.project)
        for record in records:
            covers = (record.first_day, record.last_day, record.project)
            if record.status == "draft" and covers == same:
                return record.id
        begins = f"ER-{self._now.year}-"
        taken = [one.id.removeprefix(begins) for one in records if one.id.startswith(begins)]
        newest = max((int(text) for text in taken if text.isdecimal()), default=0)
        return f"{begins}{newest + 1:03}"

    def _free(self, expenses: Sequence[Expense]) -> tuple[list[Expense], dict[str, int]]:
        """The expenses that no report was handed in with, and how many those that were hold."""
        free: list[Expense] = []
        held: dict[str, int] = {}
        for expense in expenses:
            holder = self._book.holder(expense.id)
            if holder is None:
                free.append(expense)
            else:
                name = f"{holder.id} ({holder.status})"
                held[name] = held.get(name, 0) + 1
        return free, held

    def _home(self, amount: Decimal, currency: str, day: date) -> Converted | RateMissingError:
        try:
            return self._sources.rates.convert(amount, currency, self._currency, day)
        except RateMissingError as error:
            return error

    def _findings(self, expenses: Sequence[Expense]) -> tuple[tuple[Finding, ...], list[str]]:
        try:
            return self._sources.policy.findings(expenses), []
        except UnreadableFileError as error:
            return (), [f"Not checked against the company's rules: {error.message}"]

    def _flat_rates(self, wanted: ReportWanted) -> FlatRates:
        return FlatRates(
            tuple((one, self._flat(one)) for one in wanted.per_diem),
            tuple((one, self._flat(one)) for one in wanted.mileage),
        )

    def _flat(self, one: PerDiemDay | MileageTrip) -> Decimal | None:
        converted = _converted(self._home(one.amount, one.currency, one.day))
        return converted.amount if converted else None


def expenses_about(expenses: Sequence[Expense], project: str) -> tuple[Expense, ...]:
    """Those of a project; of a trip that no column names, those that speak of it."""
    word = project.strip().casefold()
    if not word:
        return tuple(expenses)
    named = tuple(one for one in expenses if word in one.project.casefold())
    return named or tuple(
        one
        for one in expenses
        if word in "\n".join((one.description, one.place, one.category)).casefold()
    )


def claimant(settings: Settings) -> Claimant:
    """Whose report it is, as the settings say."""
    report: ReportSettings = settings.report
    organizer = settings.calendar.organizer.partition("<")[0].strip()
    return Claimant(
        employee=report.employee or ("" if "@" in organizer else organizer),
        employee_id=report.employee_id,
        department=report.department,
        cost_center=report.cost_center,
        manager=report.manager,
        company=report.company,
        logo=Path(report.logo).expanduser() if report.logo else None,
        certification=report.certification or _CERTIFICATION,
    )


def _converted(home: Converted | RateMissingError) -> Converted | None:
    return None if isinstance(home, RateMissingError) else home


def _confirmation(wanted: ReportWanted, findings: Sequence[Finding]) -> Iterator[str]:
    """What the employee says to what should have been put right first."""
    if wanted.confirmation and any(one.severity == "block" for one in findings):
        yield f"Handed in as it is, by the employee's own confirmation: {wanted.confirmation}"


def _held_notes(held: Mapping[str, int]) -> Iterator[str]:
    for name, count in held.items():
        what = "1 expense is" if count == 1 else f"{count} expenses are"
        yield f"{what} left out: already in report {name}."


def _missing_rates(homes: Sequence[Converted | RateMissingError]) -> Iterator[str]:
    """Each reason once, with the lines it keeps out of the sums."""
    lines: dict[str, list[str]] = {}
    for number, home in enumerate(homes, start=1):
        if isinstance(home, RateMissingError):
            lines.setdefault(home.message, []).append(str(number))
    for reason, numbers in lines.items():
        which = f"Line {numbers[0]} is" if len(numbers) == 1 else f"Lines {', '.join(numbers)} are"
        yield f"{which} in no total: {reason}"


def _unpaid_flat_rates(flat_rates: FlatRates) -> list[str]:
    """Days and ways without an exchange rate, which are in no total."""
    both: tuple[tuple[PerDiemDay | MileageTrip, Decimal | None], ...]
    both = (*flat_rates.days, *flat_rates.trips)
    missing = [one for one, amount in both if amount is None]
    return [
        f"The flat rate of {date_words(one.day)} in {one.currency} is in no total: there is no "
        "exchange rate."
        for one in missing
    ]


def _nothing(wanted: ReportWanted, held: Mapping[str, int]) -> ToolInputError:
    period = period_words(wanted.first_day, wanted.last_day)
    if held:
        return ToolInputError(
            f"All expenses{period} are in a report already: {', '.join(held)}.",
            "Set that report back to draft to make it anew.",
        )
    project = f' for "{wanted.project}"' if wanted.project else ""
    return ToolInputError(
        f"There are no expenses{project}{period}, so no report was made.", "Name other days."
    )
