"""Sheets that only some reports have."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl

from desktop_assist.domain.citation import Citation
from desktop_assist.expenses.policy.claim import MileageTrip, PerDiemDay
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.report.workbook import workbook
from tests.helpers.report_desk import OCTOBER


def book_of(desk, **wanted):
    content = workbook(desk.store.draft(replace(OCTOBER, **wanted)))
    return openpyxl.load_workbook(BytesIO(content))


def test_a_report_without_them_has_two_sheets(desk):
    assert book_of(desk).sheetnames == ["Summary", "Expenses"]


def test_findings_name_their_lines_and_their_passage(desk):
    row = desk.store.draft(OCTOBER).lines[2].expense.id
    cited = Citation("rules.pdf", "", 3)
    desk.policy.stated = (Finding("cap", "block", "Too dear.", (row,), "4 EUR", "3 EUR", cited),)

    values = [cell.value for cell in book_of(desk)["Findings"][2]]
    assert values == [1, "Too dear.", "3", "4 EUR", "3 EUR", "rules.pdf, page 3", "To be put right"]


def test_days_and_ways_are_added_up_each_by_themselves(desk):
    day = PerDiemDay(
        date(2026, 10, 3), "Paris", Decimal(58), Decimal("0.8"), (), Decimal(0), Decimal("46.40"),
        "EUR",
    )  # fmt: skip
    trip = MileageTrip(
        date(2026, 10, 4), "A", "B", Decimal(4), "km", Decimal("0.3"), Decimal("1.2"), "EUR"
    )
    book = book_of(desk, per_diem=(day, day), mileage=(trip,))
    sheet, summary = book["Flat rates"], book["Summary"]
    formulas = {row[0].value: row[1].value for row in summary.iter_rows() if row[0].value}

    assert (sheet["H4"].value, sheet["H8"].value) == ("=SUM(H2:H3)", "=SUM(H7:H7)")
    assert formulas["Per diem"] == "='Flat rates'!$H$4"
    assert formulas["Mileage"] == "='Flat rates'!$H$8"
