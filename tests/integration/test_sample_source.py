"""The shipped sample files are those that build/make_sample.py makes."""

import io
import sys
from decimal import Decimal
from importlib import import_module

import icalendar
import openpyxl
import pytest

from desktop_assist.system.resources import resource_path

BUILD = resource_path(".").resolve().parent / "build"


@pytest.fixture(scope="module")
def sample():
    sys.path.insert(0, str(BUILD))
    yield lambda name: import_module(f"sample.{name}")
    sys.path.remove(str(BUILD))


def shown(content):
    """What a workbook shows; how its XML is written may depend on the system."""
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    cells = [[(cell.value, cell.number_format) for cell in row] for row in sheet.iter_rows()]
    return cells, sheet.tables["Expenses"].ref, sheet.freeze_panes


@pytest.mark.parametrize(
    ("file", "maker"),
    [("expenses.xlsx", "empty_workbook"), ("sample/expenses.xlsx", "sample_workbook")],
)
def test_workbooks_are_up_to_date(sample, file, maker):
    made = getattr(sample("workbook"), maker)()

    assert shown(made) == shown(resource_path(file).read_bytes())


def test_documents_are_up_to_date(sample):
    pdf, policies, receipts = sample("pdf"), sample("policies"), sample("receipts_text")

    made = {
        "policies/Travel and expense policy.pdf": pdf.text_pdf(policies.POLICY),
        "policies/per_diem_table.csv": policies.PER_DIEMS.encode(),
        "to drop/hotel-invoice.pdf": pdf.text_pdf(receipts.HOTEL_INVOICE),
    }

    shipped = {name: resource_path(f"sample/{name}").read_bytes() for name in made}
    assert made == shipped


def test_meetings_are_up_to_date_and_readable_elsewhere(sample):
    calendar = sample("calendar")

    for name, properties in calendar.MEETINGS.items():
        shipped = resource_path(f"sample/calendar/{name}.ics").read_bytes()
        assert calendar.meeting_file(name, properties) == shipped
        (event,) = icalendar.Calendar.from_ical(shipped).walk("VEVENT")
        assert event["SUMMARY"]
        assert not event.errors


@pytest.mark.parametrize("file", ["expenses.xlsx", "sample/expenses.xlsx"])
def test_workbooks_have_a_summary_with_charts_and_the_results_of_its_formulas(file):
    workbook = openpyxl.load_workbook(resource_path(file), data_only=True)

    summary = workbook["Summary"]
    assert len(summary._charts) == 2
    months = [Decimal(str(summary.cell(row, 2).value)) for row in range(8, 20)]
    spent = [
        Decimal(str(row[4]))
        for row in workbook["Expenses"].iter_rows(min_row=2, values_only=True)
        if row[5] == summary["B4"].value
    ]
    assert sum(months) == Decimal(str(summary["B20"].value)) == sum(spent)
