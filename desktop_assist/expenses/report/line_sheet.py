"""The sheet of a report's workbook that holds every expense."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.utility import xl_col_to_name

from desktop_assist.expenses.report.expense_report import ReportLine
from desktop_assist.expenses.report.sheet_cells import Book, Cells
from desktop_assist.expenses.report.tax_rate import tax_rate

EMPLOYEE, COMPANY = "Employee", "Company"
# Heading and width of each column; what stands in {} is the home currency.
_COLUMNS = {
    "number": ("No.", 5),
    "date": ("Date", 11),
    "merchant": ("Merchant", 26),
    "category": ("Category", 16),
    "purpose": ("Purpose", 34),
    "place": ("Place", 14),
    "project": ("Project", 14),
    "attendees": ("Attendees", 20),
    "payment": ("Payment", 16),
    "payer": ("Paid by", 11),
    "amount": ("Amount", 12),
    "currency": ("Currency", 9),
    "tax": ("Tax", 10),
    "tax_rate": ("Tax rate", 9),
    "rate": ("{} for 1", 13),
    "rate_date": ("Rate date", 11),
    "rate_source": ("Rate by", 9),
    "home": ("In {}", 13),
    "receipt": ("Receipt", 11),
    "findings": ("Findings", 10),
    "remarks": ("Remarks", 40),
}
_NUMERIC = ("number", "amount", "tax", "tax_rate", "rate", "home")
_WRAPPED = ("merchant", "category", "purpose", "place", "project", "attendees", "payment")
_LINE_HEIGHT = 13.5
_PLACES = {name: place for place, name in enumerate(_COLUMNS)}


@dataclass(frozen=True, slots=True)
class LinePlaces:
    """Where the lines stand, for formulas of other sheets.

    Attributes:
        sheet: Its name.
        count: How many lines there are.
    """

    sheet: str
    count: int

    def column(self, name: str) -> str:
        """All lines of a column: "Expenses!$D$2:$D$8"."""
        letter = xl_col_to_name(_PLACES[name])
        return f"{self.sheet}!${letter}$2:${letter}${self.count + 1}"

    @property
    def total(self) -> str:
        """The cell with the sum of all lines."""
        return f"{self.sheet}!${xl_col_to_name(_PLACES['home'])}${self.count + 2}"


def write_lines(book: Book) -> LinePlaces:
    """Write every line, and their sum below them."""
    cells = book.sheet("Expenses", is_wide=True)
    report, styles = book.report, book.styles
    categories = {number: group.name for group in book.totals.by_category for number in group.lines}
    for line in report.lines:
        _write_line(book, cells, line, categories)
    places = LinePlaces(cells.name, len(report.lines))
    end = places.count + 1
    cells.text(end, 0, "Total", styles.strong)
    home = _PLACES["home"]
    letter = xl_col_to_name(home)
    formula = f"=SUM({letter}2:{letter}{places.count + 1})"
    cells.formula(end, home, formula, book.totals.expenses, styles.sum(report.home_currency))
    _lay_out(book, cells, places)
    return places


def _lay_out(book: Book, cells: Cells, places: LinePlaces) -> None:
    styles = book.styles
    columns = [
        {
            "header": heading.format(book.report.home_currency),
            "header_format": styles.heading_number if name in _NUMERIC else styles.heading,
        }
        for name, (heading, _) in _COLUMNS.items()
    ]
    options = {"name": "Lines", "columns": columns, "style": "Table Style Light 1"}
    cells.sheet.add_table(0, 0, places.count, len(_COLUMNS) - 1, options)
    for place, (_, width) in enumerate(_COLUMNS.values()):
        cells.sheet.set_column(place, place, width)
    cells.sheet.freeze_panes(1, 0)
    cells.sheet.repeat_rows(0)


def _write_line(book: Book, cells: Cells, line: ReportLine, categories: Mapping[int, str]) -> None:
    row, styles, expense, home = line.number, book.styles, line.expense, line.home
    texts = {
        "merchant": expense.merchant,
        # As most lines write it: the sums of the categories are made by comparing.
        "category": categories[line.number],
        "purpose": expense.description,
        "place": expense.place,
        "project": expense.project,
        "attendees": expense.attendees,
        "payment": expense.payment,
        "payer": COMPANY if line.is_company_paid else EMPLOYEE,
        "currency": expense.currency,
        "rate_source": "" if home is None or home.source == "same" else home.source,
        "receipt": f"Receipt {line.number}" if line.has_receipt else "none",
        "findings": ", ".join(map(str, line.findings)),
    }
    for name, text in texts.items():
        cells.text(row, _PLACES[name], text, styles.text)
    remarks = " ".join(line.remarks)
    cells.text(row, _PLACES["remarks"], remarks, styles.warning)
    heights = [_rows_taken(name, texts[name]) for name in _WRAPPED]
    cells.sheet.set_row(row, _LINE_HEIGHT * max(*heights, _rows_taken("remarks", remarks)))
    cells.number(row, _PLACES["number"], line.number, styles.whole)
    cells.day(row, _PLACES["date"], expense.date, styles.day)
    own = styles.money(expense.currency)
    cells.number(row, _PLACES["amount"], expense.amount, own)
    cells.number(row, _PLACES["tax"], expense.tax, own)
    _write_rates(book, cells, line)


def _rows_taken(name: str, text: str) -> int:
    """About how many rows a text takes: not every program works that out when it opens a file."""
    width = _COLUMNS[name][1] - 2
    return max(1, -(-len(text) // width))


def _write_rates(book: Book, cells: Cells, line: ReportLine) -> None:
    row, styles, home = line.number, book.styles, line.home
    tax = line.expense.tax
    rate = tax_rate(line.expense.amount, tax) if tax is not None else ""
    cells.number(row, _PLACES["tax_rate"], Decimal(rate) if rate else None, styles.percent)
    in_home = styles.money(book.report.home_currency)
    cells.number(row, _PLACES["home"], home.amount if home else None, in_home)
    is_foreign = home is not None and home.source != "same"
    cells.number(row, _PLACES["rate"], home.rate if home and is_foreign else None, styles.rate)
    if home and is_foreign:
        cells.day(row, _PLACES["rate_date"], home.rate_date, styles.day)
