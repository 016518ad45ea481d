"""The cells of a report's workbook: what may be written into one, and how it looks."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from desktop_assist.expenses.currency import exponent
from desktop_assist.expenses.report.expense_report import ExpenseReport
from desktop_assist.expenses.report.report_totals import ReportTotals

_FONT = "Calibri"
_GROUND, _QUIET, _WARNING = "#F1F4F7", "#5D6B78", "#A4410B"
_PAPERS = {"letter": 1, "a4": 9}
# Day 0 of spreadsheets, which take 1900 for a leap year.
_DAY_ZERO = date(1899, 12, 30)
_LONGEST_TEXT = 32_767


class CellStyles:
    """How cells look, each look made once."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - xlsxwriter has no types
        self._book = book
        self._made: dict[str, Any] = {}
        # Set off from a number that may stand before it.
        self.text = self._style("text", text_wrap=True, align="left", indent=1)
        self.quiet = self._style("quiet", font_color=_QUIET)
        self.warning = self._style(
            "warning", text_wrap=True, align="left", indent=1, font_color=_WARNING
        )
        self.strong = self._style("strong", bold=True)
        self.title = self._style("title", bold=True, font_size=18)
        self.heading = self._style(
            "heading", bold=True, bottom=1, bg_color=_GROUND, align="left", indent=1
        )
        self.heading_number = self._style(
            "heading number", bold=True, bottom=1, bg_color=_GROUND, align="right"
        )
        self.day = self._style("day", num_format="yyyy-mm-dd", align="left", indent=1)
        self.plain = self._style("plain")
        self.whole = self._style("whole", num_format="0")
        self.rate = self._style("rate", num_format="0.000000")
        self.percent = self._style("percent", num_format='0.0" %"')

    def money(self, currency: str) -> Any:  # noqa: ANN401 - see above
        """Amounts of a currency, with as many decimals as it has."""
        return self._style(f"money {exponent(currency)}", num_format=_money_format(currency))

    def sum(self, currency: str) -> Any:  # noqa: ANN401 - see above
        """Sums of a currency."""
        return self._style(
            f"sum {exponent(currency)}", num_format=_money_format(currency), bold=True, top=1
        )

    def _style(self, name: str, **look: object) -> Any:  # noqa: ANN401 - see above
        if name not in self._made:
            basis = {"font_name": _FONT, "font_size": 10, "valign": "top"}
            self._made[name] = self._book.add_format({**basis, **look})
        return self._made[name]


@dataclass(frozen=True, slots=True)
class Cells:
    """One sheet. Only texts, numbers and formulas of our own are written."""

    name: str
    sheet: Any

    def text(self, row: int, column: int, text: str, style: Any) -> None:  # noqa: ANN401 - xlsxwriter has no types
        """Write a text, whatever it looks like."""
        if text:
            self.sheet.write_string(row, column, text[:_LONGEST_TEXT], style)
        else:
            self.sheet.write_blank(row, column, None, style)

    def number(self, row: int, column: int, number: Decimal | int | None, style: Any) -> None:  # noqa: ANN401 - see above
        """Write a number; spreadsheets know no exact decimals, 15 figures come through."""
        if number is None:
            self.sheet.write_blank(row, column, None, style)
        else:
            self.sheet.write_number(row, column, float(number), style)

    def day(self, row: int, column: int, day: date, style: Any) -> None:  # noqa: ANN401 - see above
        """Write a date."""
        self.sheet.write_number(row, column, (day - _DAY_ZERO).days, style)

    def formula(self, row: int, column: int, formula: str, result: Decimal, style: Any) -> None:  # noqa: ANN401 - see above
        """Write a formula of ours with its result."""
        self.sheet.write_formula(row, column, formula, style, float(result))

    def headings(
        self, row: int, texts: Sequence[str], styles: CellStyles, numeric: Container[int] = ()
    ) -> None:
        """Write a row of headings, those of numbers at the right."""
        for column, text in enumerate(texts):
            is_number = column in numeric
            self.text(row, column, text, styles.heading_number if is_number else styles.heading)


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook in the making."""

    made: Any
    styles: CellStyles
    report: ExpenseReport
    totals: ReportTotals

    def sheet(self, name: str, *, is_wide: bool = False) -> Cells:
        """A new sheet, ready to be printed."""
        sheet = self.made.add_worksheet(name)
        sheet.set_paper(_PAPERS[self.report.paper])
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(2)
        if is_wide:
            sheet.set_landscape()
        sheet.set_footer(f"&L{_plain(self.report.id)}&R&P / &N")
        return Cells(name, sheet)


def _plain(text: str) -> str:
    """A text without what stands for something else in a foot line."""
    return text.replace("&", "&&")


def _money_format(currency: str) -> str:
    decimals = exponent(currency)
    return "#,##0" + (f".{'0' * decimals}" if decimals else "")
