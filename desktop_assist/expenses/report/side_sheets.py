"""The sheets of a report's workbook that only some reports have: flat rates, policy findings."""

from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.expenses.report.sheet_cells import Book, Cells
from desktop_assist.expenses.report.sums import SEVERITIES

_FLAT = "Flat rates"


@dataclass(frozen=True, slots=True)
class FlatRatePlaces:
    """The cells with the sums of days and ways, for formulas; empty where there are none."""

    days: str = ""
    trips: str = ""


def write_flat_rates(book: Book) -> FlatRatePlaces:
    """Write days on the road and ways driven, each with its sum."""
    rates = book.report.flat_rates
    if not rates.days and not rates.trips:
        return FlatRatePlaces()
    cells = book.sheet(_FLAT)
    cells.sheet.set_column(0, 0, 12)
    cells.sheet.set_column(1, 8, 15)
    row, days, trips = 0, "", ""
    if rates.days:
        row = _write_days(book, cells)
        days = f"'{_FLAT}'!$H${row}"
        row += 1
    if rates.trips:
        row = _write_trips(book, cells, row)
        trips = f"'{_FLAT}'!$H${row}"
    return FlatRatePlaces(days, trips)


def write_findings(book: Book) -> None:
    """Write what does not keep to the company's rules."""
    if not book.report.findings:
        return
    cells, styles = book.sheet("Findings", is_wide=True), book.styles
    texts = ("No.", "Finding", "Lines", "Value", "Allowed", "Where the rules say so", "Weight")
    cells.headings(0, texts, styles)
    for column, width in enumerate((5, 60, 12, 14, 14, 40, 20)):
        cells.sheet.set_column(column, column, width)
    lines = {line.expense.id: line.number for line in book.report.lines}
    for row, finding in enumerate(book.report.findings, start=1):
        named = sorted(lines[one] for one in finding.expense_ids if one in lines)
        cited = finding.citation.place_words() if finding.citation else ""
        cells.number(row, 0, row, styles.whole)
        shown = (
            finding.message, ", ".join(map(str, named)), finding.value, finding.limit, cited,
            SEVERITIES[finding.severity],
        )  # fmt: skip
        for column, text in enumerate(shown, start=1):
            cells.text(row, column, text, styles.text)


def _write_days(book: Book, cells: Cells) -> int:
    """Write the days from the first row on, and give the row of their sum as it is counted."""
    styles = book.styles
    home = book.report.home_currency
    heads = ("Date", "Place", "Rate a day", "Share", "Meals provided", "Deducted", "Paid")
    cells.headings(0, (*heads, f"In {home}", "Currency"), styles, numeric=(2, 3, 5, 6, 7))
    for row, (day, amount) in enumerate(book.report.flat_rates.days, start=1):
        money = styles.money(day.currency)
        cells.day(row, 0, day.day, styles.day)
        cells.text(row, 1, day.place, styles.text)
        cells.number(row, 2, day.rate, money)
        cells.number(row, 3, day.share * 100, styles.percent)
        cells.text(row, 4, ", ".join(day.provided), styles.text)
        cells.number(row, 5, day.deducted, money)
        cells.number(row, 6, day.amount, money)
        cells.number(row, 7, amount, styles.money(home))
        cells.text(row, 8, day.currency, styles.text)
    return _write_sum(book, cells, 1, len(book.report.flat_rates.days), book.totals.per_diem)


def _write_trips(book: Book, cells: Cells, start: int) -> int:
    """Write the ways from a row on, and give the row of their sum as it is counted."""
    styles = book.styles
    home = book.report.home_currency
    heads = ("Date", "From", "To", "Distance", "Unit", "Rate", "Paid", f"In {home}", "Currency")
    cells.headings(start, heads, styles, numeric=(3, 5, 6, 7))
    for row, (trip, amount) in enumerate(book.report.flat_rates.trips, start=start + 1):
        money = styles.money(trip.currency)
        cells.day(row, 0, trip.day, styles.day)
        cells.text(row, 1, trip.start, styles.text)
        cells.text(row, 2, trip.end, styles.text)
        cells.number(row, 3, trip.distance, styles.plain)
        cells.text(row, 4, trip.unit, styles.text)
        cells.number(row, 5, trip.rate, styles.plain)
        cells.number(row, 6, trip.amount, money)
        cells.number(row, 7, amount, styles.money(home))
        cells.text(row, 8, trip.currency, styles.text)
    count = len(book.report.flat_rates.trips)
    return _write_sum(book, cells, start + 1, count, book.totals.mileage)


def _write_sum(book: Book, cells: Cells, first: int, count: int, total: Decimal) -> int:
    row = first + count
    cells.text(row, 0, "Total", book.styles.strong)
    style = book.styles.sum(book.report.home_currency)
    cells.formula(row, 7, f"=SUM(H{first + 1}:H{row})", total, style)
    return row + 1
