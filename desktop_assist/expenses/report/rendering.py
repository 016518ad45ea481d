"""Write a report into the files that were asked for. For the worker process."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from desktop_assist.domain.errors import PartMissingError
from desktop_assist.expenses.report.expense_report import ExpenseReport, ReportFormat

_MODULES = ("reportlab", "xlsxwriter")


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A report in one format.

    Attributes:
        format: Which.
        content: The whole file; the same report gives the same bytes.
        warnings: What could not be shown in it.
    """

    format: ReportFormat
    content: bytes
    warnings: tuple[str, ...] = ()


def render(report: ExpenseReport) -> Sequence[RenderedFile]:
    """The report in each of its formats.

    Raises:
        PartMissingError: What makes reports is not installed.
    """
    if any(find_spec(name) is None for name in _MODULES):
        raise PartMissingError(
            "Expense reports cannot be made yet: that part of the program is not installed.",
            "“python3 build/dev.py extras” installs it, or “pip install desktop-assist[reports]”.",
        )
    return [_rendered(report, wanted) for wanted in dict.fromkeys(report.wanted.formats)]


def _rendered(report: ExpenseReport, wanted: ReportFormat) -> RenderedFile:
    if wanted == "xlsx":
        from desktop_assist.expenses.report.workbook import workbook

        return RenderedFile("xlsx", workbook(report))
    from desktop_assist.expenses.report.document import document

    made = document(report)
    return RenderedFile("pdf", made.content, made.warnings)
