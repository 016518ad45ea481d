"""The tables of a printed report."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Table, TableStyle

from desktop_assist.expenses.exchange.exchange_rates import Converted
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.report.expense_report import ExpenseReport, ReportLine
from desktop_assist.expenses.report.page_style import (
    ACCENT,
    AMOUNT,
    CELL,
    GROUND,
    HEADING_AMOUNT,
    HEADING_CELL,
    REGULAR,
    RULE,
    STRONG_AMOUNT,
    Words,
)
from desktop_assist.expenses.report.report_totals import GroupTotal, ReportTotals
from desktop_assist.expenses.report.sums import SEVERITIES, sums_of, total_label
from desktop_assist.expenses.report.tax_rate import tax_rate
from desktop_assist.expenses.wording import amount_words, totals_words


def lines_table(report: ExpenseReport, totals: ReportTotals, width: float, words: Words) -> Any:  # noqa: ANN401 - reportlab has no types
    """Every expense, with its sum below; a row is not cut in two at the end of a page."""
    is_foreign = any(line.expense.currency != report.home_currency for line in report.lines)
    columns = [9 * mm, 19 * mm, 0, 28 * mm, 27 * mm]
    heads = ["No.", "Date", "Expense", "Category", "Paid"]
    if is_foreign:
        columns += [26 * mm, 22 * mm]
        heads += [f"{report.home_currency} for 1", report.home_currency]
    columns[2] = width - sum(columns)
    rows = [_heading(words, heads, numeric=(4, 5, 6))]
    rows += [_line(line, words, is_foreign=is_foreign) for line in report.lines]
    rows.append(_sum_row(total_label(totals), totals.expenses, report, len(heads), words))
    span = ("SPAN", (0, -1), (-2, -1))
    return Table(rows, columns, repeatRows=1, style=TableStyle([*_ruled(), *_summed(), span]))


def _line(line: ReportLine, words: Words, *, is_foreign: bool) -> list[Any]:
    expense = line.expense
    cells = [
        words(str(line.number), CELL),
        words(expense.date.isoformat(), CELL),
        words.rich("<br/>".join(_what(line, words)), CELL),
        words.rich("<br/>".join(_category(line, words)), CELL),
        words.rich("<br/>".join(_paid(line, words)), AMOUNT),
    ]
    if is_foreign:
        home = line.home
        cells.append(words.rich("<br/>".join(_rate(home, words)), AMOUNT))
        amount = f"{home.amount:,}" if home else "-"
        cells.append(words(amount, AMOUNT))
    return cells


def _what(line: ReportLine, words: Words) -> list[str]:
    expense = line.expense
    people = f"with {expense.attendees}" if expense.attendees else ""
    about = " · ".join(filter(None, (expense.place, expense.project, people)))
    remarks = [*line.remarks]
    if line.findings:
        numbers = ", ".join(map(str, line.findings))
        remarks.append(f"See policy finding {numbers}.")
    return [
        words.strong(expense.merchant or "(no merchant)"),
        *([words.marked(expense.description)] if expense.description else []),
        *([words.quiet(about)] if about else []),
        *map(words.warning, remarks),
    ]


def _category(line: ReportLine, words: Words) -> list[str]:
    receipt = f"Receipt {line.number}" if line.has_receipt else ""
    return [
        words.marked(line.expense.category or "-"),
        *([words.quiet(line.expense.payment)] if line.expense.payment else []),
        words.quiet(receipt) if receipt else words.warning("No receipt"),
    ]


def _paid(line: ReportLine, words: Words) -> list[str]:
    expense = line.expense
    tax = ""
    if expense.tax is not None:
        rate = tax_rate(expense.amount, expense.tax)
        tax = f"tax {expense.tax:,}" + (f" ({rate} %)" if rate else "")
    return [
        words.marked(amount_words(expense.amount, expense.currency)),
        *([words.quiet(tax)] if tax else []),
    ]


def _rate(home: Converted | None, words: Words) -> list[str]:
    if home is None:
        return [words.warning("no rate")]
    if home.source == "same":
        return []
    whose = "your rate" if home.source == "yours" else home.source
    return [
        words.marked(rate_words(home.rate)),
        words.quiet(f"{whose} {home.rate_date.isoformat()}"),
    ]


def rate_words(rate: Decimal) -> str:
    """A rate with the six figures that tell: "0.861549"."""
    return f"{rate:.6g}" if abs(rate) >= Decimal("0.0001") else f"{rate:.10f}"


def sums_table(report: ExpenseReport, totals: ReportTotals, width: float, words: Words) -> Any:  # noqa: ANN401 - reportlab has no types
    """From what was spent to what is due."""
    shown = [(label, amount) for label, amount in sums_of(totals) if label]
    rows = [[words(label, CELL), words(f"{amount:,}", AMOUNT)] for label, amount in shown[:-1]]
    label, due = shown[-1]
    rows.append(
        [
            words.rich(words.strong(label), CELL),
            words(amount_words(due, report.home_currency), STRONG_AMOUNT),
        ]
    )
    style = [
        ("BACKGROUND", (0, 0), (-1, -1), GROUND),
        ("LINEABOVE", (0, -1), (-1, -1), 1, ACCENT),
        *_padded(6, 4),
    ]
    return Table(rows, [width * 0.58, width * 0.42], style=TableStyle(style))


def group_tables(
    report: ExpenseReport, totals: ReportTotals, width: float, words: Words
) -> list[Any]:
    """The sums per category and per currency, side by side."""
    gap = 8 * mm
    half = (width - gap) / 2
    home = report.home_currency
    tables = [
        _group_table("Category", totals.by_category, home, half, words),
        "",
        _group_table("Currency", totals.by_currency, home, half, words),
    ]
    style = [("VALIGN", (0, 0), (-1, -1), "TOP"), *_padded(0, 0)]
    return [Table([tables], [half, gap, half], style=TableStyle(style))]


def _group_table(
    name: str, groups: Sequence[GroupTotal], home: str, width: float, words: Words
) -> Any:  # noqa: ANN401 - reportlab has no types
    rows = [_heading(words, [name, "Lines", "Paid", home], numeric=(1, 2, 3))]
    rows += [
        [
            words(group.name, CELL),
            words(str(len(group.lines)), AMOUNT),
            words(totals_words(group.totals), AMOUNT),
            words(f"{group.home:,}", AMOUNT),
        ]
        for group in groups
    ]
    columns = [0, 10 * mm, 30 * mm, 20 * mm]
    columns[0] = width - sum(columns)
    return Table(rows, columns, repeatRows=1, style=TableStyle(_ruled()))


def per_diem_table(report: ExpenseReport, width: float, words: Words) -> Any:  # noqa: ANN401 - reportlab has no types
    """Days on the road."""
    columns = [19 * mm, 0, 24 * mm, 16 * mm, 38 * mm, 27 * mm]
    columns[1] = width - sum(columns)
    rows = [
        _heading(
            words,
            ["Date", "Place", "Rate a day", "Share", "Meals provided", "Paid"],
            numeric=(2, 3, 5),
        )
    ]
    for day, _ in report.flat_rates.days:
        meals = ", ".join(day.provided)
        taken = f"{meals} (-{day.deducted:,})" if meals else "-"
        rows.append(
            [
                words(day.day.isoformat(), CELL),
                words(day.place, CELL),
                words(f"{day.rate:,}", AMOUNT),
                words(f"{day.share * 100:.0f} %", AMOUNT),
                words(taken, CELL),
                words(amount_words(day.amount, day.currency), AMOUNT),
            ]
        )
    return Table(rows, columns, repeatRows=1, style=TableStyle(_ruled()))


def mileage_table(report: ExpenseReport, width: float, words: Words) -> Any:  # noqa: ANN401 - reportlab has no types
    """Ways driven in one's own car."""
    columns = [19 * mm, 0, 0, 24 * mm, 24 * mm, 27 * mm]
    columns[1] = columns[2] = (width - sum(columns)) / 2
    rows = [_heading(words, ["Date", "From", "To", "Distance", "Rate", "Paid"], numeric=(3, 4, 5))]
    for trip, _ in report.flat_rates.trips:
        rows.append(
            [
                words(trip.day.isoformat(), CELL),
                words(trip.start or "-", CELL),
                words(trip.end or "-", CELL),
                words(f"{trip.distance:,} {trip.unit}", AMOUNT),
                words(f"{trip.rate} / {trip.unit}", AMOUNT),
                words(amount_words(trip.amount, trip.currency), AMOUNT),
            ]
        )
    return Table(rows, columns, repeatRows=1, style=TableStyle(_ruled()))


def findings_table(report: ExpenseReport, width: float, words: Words) -> Any:  # noqa: ANN401 - reportlab has no types
    """What does not keep to the rules, each with the passage that says so."""
    lines = {line.expense.id: line.number for line in report.lines}
    columns = [9 * mm, 0, 18 * mm, 50 * mm, 26 * mm]
    columns[1] = width - sum(columns)
    rows = [_heading(words, ["No.", "Finding", "Lines", "Where the rules say so", "Weight"])]
    for number, finding in enumerate(report.findings, start=1):
        named = sorted(lines[one] for one in finding.expense_ids if one in lines)
        rows.append(
            [
                words(str(number), CELL),
                words.rich("<br/>".join(_finding(finding, words)), CELL),
                words(", ".join(map(str, named)), CELL),
                words(finding.citation.place_words() if finding.citation else "-", CELL),
                words(SEVERITIES[finding.severity], CELL),
            ]
        )
    return Table(rows, columns, repeatRows=1, style=TableStyle(_ruled()))


def _finding(finding: Finding, words: Words) -> list[str]:
    figures = f"{finding.value}, allowed {finding.limit}" if finding.value and finding.limit else ""
    return [words.marked(finding.message), *([words.quiet(figures)] if figures else [])]


def _heading(words: Words, texts: Sequence[str], numeric: Sequence[int] = ()) -> list[Any]:
    return [
        words(text, HEADING_AMOUNT if place in numeric else HEADING_CELL)
        for place, text in enumerate(texts)
    ]


def _sum_row(
    label: str, amount: Decimal, report: ExpenseReport, columns: int, words: Words
) -> list[Any]:
    total = words(amount_words(amount, report.home_currency), STRONG_AMOUNT)
    return [words.rich(words.strong(label), CELL), *[""] * (columns - 2), total]


def _ruled() -> list[Any]:
    return [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), GROUND),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
        *_padded(4, 3.5),
    ]


def _summed() -> list[Any]:
    return [("LINEABOVE", (0, -1), (-1, -1), 1, ACCENT)]


def _padded(across: float, down: float) -> list[Any]:
    whole = (0, 0), (-1, -1)
    return [
        ("LEFTPADDING", *whole, across),
        ("RIGHTPADDING", *whole, across),
        ("TOPPADDING", *whole, down),
        ("BOTTOMPADDING", *whole, down),
        # Of cells that hold no paragraph: nothing may fall back on a font that is not embedded.
        ("FONTNAME", *whole, REGULAR),
    ]
