"""What can be typed about reports."""

from datetime import date
from pathlib import Path

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.report_options import ListReports, MakeReport, MarkReport
from desktop_assist.expenses.report.expense_report import ReportWanted

OCTOBER = ("--from", "2026-10-01", "--to", "2026-10-31")


def options(*words):
    return parse(["expenses", *words], {}).options


def test_a_report_of_some_days_has_both_formats():
    assert options("report", *OCTOBER) == MakeReport(
        ReportWanted(date(2026, 10, 1), date(2026, 10, 31))
    )


def test_formats_folder_and_project_can_be_named():
    wanted = options("report", *OCTOBER, "--format", "PDF", "--out", "/x", "--project", "A").wanted

    assert (wanted.formats, wanted.folder, wanted.project) == (("pdf",), Path("/x"), "A")


@pytest.mark.parametrize("words", [("--format", "docx", *OCTOBER), ("--from", "2026-10-01")])
def test_what_makes_no_report_is_refused(words):
    with pytest.raises(SystemExit):
        options("report", *words)


def test_reports_are_listed_and_marked():
    assert options("reports", "--status", "open") == ListReports(status="open")
    assert options("mark", "ER-2026-001", "paid") == MarkReport("ER-2026-001", "paid")


def test_a_reason_can_be_given_with_the_mark():
    marked = options("mark", "ER-2026-001", "submitted", "--confirm", "It was late.")

    assert marked.confirmation == "It was late."


def test_flat_rates_can_be_claimed_several_times():
    ways = ("--mileage", "2026-10-01:60km:Bonn", "--mileage", "2026-10-02:60km:Bonn")

    claims = options("report", *OCTOBER, "--per-diem", "Bonn:2026-10-01:2026-10-02", *ways).claims

    assert (len(claims.trips), len(claims.ways)) == (1, 2)
