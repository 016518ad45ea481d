"""Which reports there are, by the file that keeps them, and which rows they hold fast."""

from pathlib import Path
from threading import Lock

from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.expenses.expense_id import row_mark, same_row
from desktop_assist.expenses.report.report_record import (
    ReportRecord,
    record_lines,
    records_in,
)

BOOK_NAME = "reports.jsonl"
_WAY_OUT = "Set the report back to draft first."


class ReportBook:
    """The reports of the workspace; blocking, safe from any worker thread.

    They stand in one file beside the reports themselves. It is written like every other file of
    the user's, so that undoing a change of a report takes its record along.
    """

    def __init__(self, workspace: WorkspaceSource) -> None:
        self._workspace = workspace
        self._lock = Lock()
        self._newest: tuple[tuple[Path, int, int], tuple[ReportRecord, ...]] | None = None

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self._workspace.current().reports / BOOK_NAME

    def records(self) -> tuple[ReportRecord, ...]:
        """Every report, in the order in which they were made.

        Raises:
            UnreadableFileError: The file is there and cannot be read.
        """
        path = self.path
        try:
            status = path.stat()
            state = path, status.st_mtime_ns, status.st_size
            with self._lock:
                if self._newest and self._newest[0] == state:
                    return self._newest[1]
            records = records_in(record_lines(path.read_bytes()))
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise UnreadableFileError(
                f"{path} cannot be read: {error.strerror}.",
                "It keeps which reports there are: check that it is a file and that you may open "
                "it.",
            ) from error
        with self._lock:
            self._newest = state, records
        return records

    def find(self, report_id: str) -> ReportRecord:
        """The report with a number.

        Raises:
            ToolInputError: There is none.
            UnreadableFileError: The file is there and cannot be read.
        """
        wanted = report_id.strip().casefold()
        found = next((one for one in self.records() if one.id.casefold() == wanted), None)
        if found is None:
            raise ToolInputError(
                f"There is no expense report {report_id}.",
                "List the expense reports, and take the id from there.",
            )
        return found

    def handed_in(self) -> frozenset[str]:
        """The marks of the rows of every report that was handed in, as `row_mark` gives them."""
        handed_in = (one for one in self.records() if one.status != "draft")
        return frozenset(row_mark(row) for one in handed_in for row in one.rows)

    def locked(self, expense_id: str) -> str:
        """Why a row may not be changed: a report with it was handed in; else empty."""
        holder = self.holder(expense_id)
        if holder is None:
            return ""
        return f"it is in report {holder.id}, which is {holder.status}. {_WAY_OUT}"

    def holder(self, expense_id: str) -> ReportRecord | None:
        """The report that was handed in with a row."""
        return next(
            (
                report
                for report in self.records()
                if report.status != "draft"
                and any(same_row(row, expense_id) for row in report.rows)
            ),
            None,
        )
