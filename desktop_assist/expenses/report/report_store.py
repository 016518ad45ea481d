"""The expense reports that were made: written, listed, handed in and paid."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import FileChangedError, ToolFailedError, ToolInputError
from desktop_assist.domain.journal import Change
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.expenses.report.expense_report import (
    ExpenseReport,
    ReportFormat,
    ReportStatus,
    ReportWanted,
)
from desktop_assist.expenses.report.rendering import RenderedFile, render
from desktop_assist.expenses.report.report_book import ReportBook
from desktop_assist.expenses.report.report_drafting import ReportDrafting, ReportSources
from desktop_assist.expenses.report.report_record import (
    RecordLine,
    ReportFile,
    ReportRecord,
    record_lines,
    records_in,
    with_record,
)
from desktop_assist.expenses.report.report_totals import totals_in
from desktop_assist.files.safe_name import safe_name
from desktop_assist.files.safe_write import FileEdit, FileSnapshot, SafeWriter, read_snapshot

StatusWanted: TypeAlias = Literal["draft", "submitted", "paid", "open"]
"""`open`: not paid yet."""
_TRIES = 5


@dataclass(frozen=True, slots=True)
class MadeReport:
    """A report whose files are written.

    Attributes:
        report: As it is printed.
        record: As it is kept.
        files: By format, where they are.
        change: For Undo.
        warnings: What the person should know: receipts whose pages are not in it.
    """

    report: ExpenseReport
    record: ReportRecord
    files: dict[ReportFormat, Path]
    change: Change
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A report before and after; no change when it had the status already."""

    before: ReportRecord
    after: ReportRecord
    change: Change | None


class ReportStore:
    """Makes and keeps reports; blocking, safe from any worker thread.

    Args:
        sources: Where reports take what they say.
        book: The reports there are.
        writer: Writes files and records.
        clock: Dates them.
        settings: The home currency, and whose reports they are.
    """

    def __init__(
        self,
        sources: ReportSources,
        book: ReportBook,
        writer: SafeWriter,
        clock: Clock,
        settings: SettingsStore,
    ) -> None:
        self._sources = sources
        self._book = book
        self._writer = writer
        self._clock = clock
        self._settings = settings

    def draft(self, wanted: ReportWanted) -> ExpenseReport:
        """The report as it would be printed; nothing is written.

        Raises:
            ToolInputError: There is nothing to report.
            UnreadableFileError: The sheet cannot be read.
        """
        drafting = ReportDrafting(
            self._sources, self._book, self._settings.current(), self._clock.now()
        )
        return drafting.draft(wanted)

    def make(self, wanted: ReportWanted, cause: Cause) -> MadeReport:
        """Make a report and write its files, in this thread: a second or two for many receipts.

        Raises:
            ToolInputError: There is nothing to report.
            PartMissingError: What makes reports is not installed.
            FileError: The sheet cannot be read, or a file not written.
        """
        report = self.draft(wanted)
        return self.keep(report, render(report), cause)

    def keep(
        self, report: ExpenseReport, rendered: Sequence[RenderedFile], cause: Cause
    ) -> MadeReport:
        """Write the files of a report and its record, as one change.

        Raises:
            FileChangedError: Another report was made meanwhile.
            FileError: A file cannot be written.
        """
        snapshot = read_snapshot(self._book.path)
        lines = record_lines(snapshot.content or b"")
        before = next((one for one in records_in(lines) if one.id == report.id), None)
        if before is not None and before.status != "draft":
            raise FileChangedError(
                f"Another report got the number {report.id} meanwhile; nothing was written.",
                "Make the report again.",
            )
        folder = report.wanted.folder or self._folder
        old = () if before is None else tuple(self._untouched(before))
        taken = {one.snapshot.path for one in old}
        edits = {one.format: _edit(report, one, folder, taken) for one in rendered}
        files = {name: edit.snapshot.path for name, edit in edits.items()}
        record = self._record(report, edits)
        removed = [one for one in old if one.snapshot.path not in files.values()]
        book = FileEdit(snapshot, with_record(lines, record))
        change = self._writer.apply(cause, [*edits.values(), *removed, book])
        return MadeReport(report, record, files, change, tuple(_warnings(rendered)))

    def listing(
        self,
        first: date | None = None,
        last: date | None = None,
        status: StatusWanted | None = None,
    ) -> tuple[ReportRecord, ...]:
        """The reports whose days lie in a time, at least in part, of a status; oldest first.

        Raises:
            UnreadableFileError: The list of reports cannot be read.
        """
        return tuple(
            sorted(
                (
                    one
                    for one in self._book.records()
                    if (first is None or one.last_day >= first)
                    and (last is None or one.first_day <= last)
                    and _has_status(one, status)
                ),
                key=lambda one: (one.first_day, one.last_day, one.id),
            )
        )

    def find(self, report_id: str) -> ReportRecord:
        """The report with a number.

        Raises:
            ToolInputError: There is none.
            UnreadableFileError: The list of reports cannot be read.
        """
        return self._book.find(report_id)

    def files_of(self, record: ReportRecord) -> tuple[Path, ...]:
        """Where the files of a report are; those that are still there."""
        places = (self._folder / one.path for one in record.files)
        return tuple(place for place in places if place.is_file())

    def confirmed(self, report_id: str, reason: str) -> ExpenseReport:
        """A draft once more, with why it is handed in though a rule wants something put right.

        Nothing is written: what is held back is free once this was rendered and kept.

        Raises:
            ToolInputError: There is no such report, or it is no draft, or no reason is given.
            ToolFailedError: The sheet says something else by now.
        """
        record = self._book.find(report_id)
        said = " ".join(reason.split())
        if record.status != "draft" or not said:
            raise ToolInputError(
                f"{record.id} is {record.status} already." if said else "The reason is missing."
            )
        wanted = record.wanted or ReportWanted(
            record.first_day, record.last_day, project=record.project, title=record.title
        )
        report = self.draft(replace(wanted, confirmation=said))
        if tuple(line.expense.id for line in report.lines) != record.rows:
            raise ToolFailedError(
                f"The expenses have changed since {record.id} was made; nothing was written.",
                "Make the report again and look at it first.",
            )
        return report

    def set_status(self, report_id: str, status: ReportStatus, cause: Cause) -> StatusChange:
        """Say how far a report is: one that is handed in holds its rows fast.

        Raises:
            ToolInputError: There is no such report.
            ToolFailedError: The rules want something put right first, and nobody confirmed it.
            FileError: The list of reports cannot be read or written.
        """
        before = self._book.find(report_id)
        if before.status == status:
            return StatusChange(before, before, None)
        if before.held_back_by:
            raise ToolFailedError(
                f"{before.id} is not handed in: the rules want something put right first. "
                f"{' '.join(before.held_back_by)}",
                "Put it right and make the report again, or say why it is handed in as it is: the "
                "reason is printed in the report.",
            )
        after = replace(before, status=status, status_at=self._clock.now())
        change = self._write(cause, lambda lines: with_record(lines, after))
        return StatusChange(before, after, change)

    @property
    def _folder(self) -> Path:
        return self._book.path.parent

    def _write(self, cause: Cause, wanted: Callable[[tuple[RecordLine, ...]], bytes]) -> Change:
        """Another copy of the program may write at the same moment: then read again."""
        for _ in range(_TRIES - 1):
            try:
                return self._write_once(cause, wanted)
            except FileChangedError:
                continue
        return self._write_once(cause, wanted)

    def _write_once(
        self, cause: Cause, wanted: Callable[[tuple[RecordLine, ...]], bytes]
    ) -> Change:
        snapshot = read_snapshot(self._book.path)
        lines = record_lines(snapshot.content or b"")
        return self._writer.apply(cause, [FileEdit(snapshot, wanted(lines))])

    def _untouched(self, record: ReportRecord) -> "Sequence[FileEdit]":
        """What removes the files of an earlier draft; those that somebody changed stay."""
        found = [(one, read_snapshot(self._folder / one.path)) for one in record.files]
        return [
            FileEdit(snapshot, None)
            for one, snapshot in found
            if snapshot.content is not None and _mark(snapshot.content) == one.sha256
        ]

    def _record(self, report: ExpenseReport, edits: dict[ReportFormat, FileEdit]) -> ReportRecord:
        totals = totals_in(report)
        return ReportRecord(
            id=report.id,
            title=report.title,
            status="draft",
            first_day=report.wanted.first_day,
            last_day=report.wanted.last_day,
            project=report.wanted.project,
            made_at=report.made_at,
            status_at=report.made_at,
            currency=report.home_currency,
            claimed=totals.claimed,
            due=totals.due,
            rows=tuple(line.expense.id for line in report.lines),
            files=tuple(
                ReportFile(self._short(edit.snapshot.path), _mark(edit.content or b""))
                for edit in edits.values()
            ),
            blocking=tuple(one.message for one in report.findings if one.severity == "block"),
            wanted=report.wanted,
        )

    def _short(self, path: Path) -> Path:
        return path.relative_to(self._folder) if path.is_relative_to(self._folder) else path


def _edit(
    report: ExpenseReport, rendered: RenderedFile, folder: Path, taken: set[Path]
) -> FileEdit:
    """The file under its own name, in place of the earlier draft's; else under a free one."""
    name = Path(safe_name(f"{report.id} {report.title}", f".{rendered.format}", report.id))
    for number in count(1):
        mark = f" ({number})" if number > 1 else ""
        path = folder / f"{name.stem}{mark}{name.suffix}"
        snapshot = read_snapshot(path)
        if snapshot.content is None or path in taken:
            return FileEdit(snapshot, rendered.content)
    raise AssertionError


def _has_status(record: ReportRecord, wanted: StatusWanted | None) -> bool:
    if wanted == "open":
        return record.status != "paid"
    return wanted is None or record.status == wanted


def _warnings(rendered: Sequence[RenderedFile]) -> list[str]:
    return [warning for one in rendered for warning in one.warnings]


def _mark(content: bytes) -> str:
    return sha256(content).hexdigest()


__all__ = ["FileSnapshot", "MadeReport", "ReportStore", "StatusChange", "StatusWanted"]
