"""The first sheet of a report's workbook: whose it is, what is due, and what was spent on what."""

from decimal import Decimal

from desktop_assist.expenses.report.line_sheet import COMPANY, LinePlaces
from desktop_assist.expenses.report.report_facts import report_facts
from desktop_assist.expenses.report.sheet_cells import Book, Cells
from desktop_assist.expenses.report.side_sheets import FlatRatePlaces
from desktop_assist.expenses.report.sums import due_label, total_label

_WIDTHS = (26, 16, 16, 16)
_CHART_ROW_HEIGHT = 28


def write_summary(book: Book, cells: Cells, lines: LinePlaces, flat_rates: FlatRatePlaces) -> None:
    """Write it all, from the top down."""
    for column, width in enumerate(_WIDTHS):
        cells.sheet.set_column(column, column, width)
    cells.text(0, 0, book.report.title, book.styles.title)
    row = _write_facts(book, cells, 2)
    row = _write_sums(book, cells, row + 1, _steps(book, lines, flat_rates))
    categories = row + 2
    row = _write_categories(book, cells, row + 1, lines)
    row = _write_currencies(book, cells, row + 1, lines)
    row = _write_notes(book, cells, row + 1)
    # At the end: beside the figures it would make them half as large on paper.
    last = categories + len(book.totals.by_category) - 1
    _add_chart(book, cells, (categories, last), row + 1)


def _write_facts(book: Book, cells: Cells, row: int) -> int:
    for label, value in report_facts(book.report):
        if value:
            cells.text(row, 0, label, book.styles.quiet)
            cells.sheet.write_string(row, 1, value, book.styles.plain)
            row += 1
    return row


_Step = tuple[str, str, Decimal]


def _steps(book: Book, lines: LinePlaces, flat_rates: FlatRatePlaces) -> list[_Step]:
    """Label, formula and result of each step from what was spent to what is due."""
    totals = book.totals
    company = f'SUMPRODUCT(({lines.column("payer")}="{COMPANY}")*{lines.column("home")})'
    steps = [(total_label(totals), f"={lines.total}", totals.expenses)]
    if flat_rates.days:
        steps.append(("Per diem", f"={flat_rates.days}", totals.per_diem))
    if flat_rates.trips:
        steps.append(("Mileage", f"={flat_rates.trips}", totals.mileage))
    steps.append(("Paid by the company", f"=-{company}", -totals.company_paid))
    steps.append(("Paid in advance", "", -totals.advance))
    return steps


def _write_sums(book: Book, cells: Cells, row: int, steps: list[_Step]) -> int:
    styles, home = book.styles, book.report.home_currency
    cells.headings(row, ("Sums", home), styles, numeric=(1,))
    first, end = row + 1, row + 1 + len(steps)
    for place, (label, formula, result) in enumerate(steps, start=first):
        cells.text(place, 0, label, styles.text)
        if formula:
            cells.formula(place, 1, formula, result, styles.money(home))
        else:
            cells.number(place, 1, result, styles.money(home))
    cells.text(end, 0, due_label(book.totals), styles.strong)
    sign = "-" if book.totals.due < 0 else ""
    total = f"={sign}SUM(B{first + 1}:B{end})"
    cells.formula(end, 1, total, abs(book.totals.due), styles.sum(home))
    return end + 1


def _write_categories(book: Book, cells: Cells, row: int, lines: LinePlaces) -> int:
    styles, home = book.styles, book.report.home_currency
    cells.headings(row, ("Category", "Lines", home), styles, numeric=(1, 2))
    first = row + 1
    for place, group in enumerate(book.totals.by_category, start=first):
        cells.text(place, 0, group.name, styles.text)
        cells.number(place, 1, len(group.lines), styles.whole)
        formula = f"=SUMPRODUCT(({lines.column('category')}=A{place + 1})*{lines.column('home')})"
        cells.formula(place, 2, formula, group.home, styles.money(home))
    last = first + len(book.totals.by_category) - 1
    cells.text(last + 1, 0, "Total", styles.strong)
    total = book.totals.expenses
    cells.formula(last + 1, 2, f"=SUM(C{first + 1}:C{last + 1})", total, styles.sum(home))
    return last + 2


def _write_currencies(book: Book, cells: Cells, row: int, lines: LinePlaces) -> int:
    styles, home = book.styles, book.report.home_currency
    cells.headings(row, ("Currency", "Lines", "Paid", f"In {home}"), styles, numeric=(1, 2, 3))
    for place, group in enumerate(book.totals.by_currency, start=row + 1):
        cells.text(place, 0, group.name, styles.text)
        cells.number(place, 1, len(group.lines), styles.whole)
        same = f"({lines.column('currency')}=A{place + 1})"
        paid, paid_style = group.totals[group.name], styles.money(group.name)
        cells.formula(place, 2, f"=SUMPRODUCT({same}*{lines.column('amount')})", paid, paid_style)
        in_home = f"=SUMPRODUCT({same}*{lines.column('home')})"
        cells.formula(place, 3, in_home, group.home, styles.money(home))
    return row + 1 + len(book.totals.by_currency)


def _write_notes(book: Book, cells: Cells, row: int) -> int:
    report = book.report
    missing = ", ".join(str(line.number) for line in report.without_receipt)
    notes = [*report.notes, *([f"No receipt: line {missing}."] if missing else [])]
    if not notes:
        return row - 1
    cells.headings(row, ("Notes", "", "", ""), book.styles)
    for number, note in enumerate(notes, start=row + 1):
        cells.sheet.write_string(number, 0, note, book.styles.plain)
    return row + 1 + len(notes)


def _add_chart(book: Book, cells: Cells, rows: tuple[int, int], place: int) -> None:
    """Bars, the longest at the top: they can be read where slices cannot."""
    first, last = rows
    chart = book.made.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": f"Spent, in {book.report.home_currency}",
            "categories": [cells.name, first, 0, last, 0],
            "values": [cells.name, first, 2, last, 2],
            "fill": {"color": "#2559C9"},
            "gap": 60,
        }
    )
    chart.set_title({"name": f"By category, in {book.report.home_currency}", "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis(
        {"num_format": "#,##0", "major_gridlines": {"visible": True, "line": {"color": "#C9D2DA"}}}
    )
    bars = last - first + 1
    chart.set_size({"width": 560, "height": 110 + bars * _CHART_ROW_HEIGHT})
    cells.sheet.insert_chart(place, 0, chart, {"description": "Spent by category"})
