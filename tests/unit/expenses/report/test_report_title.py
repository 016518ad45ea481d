"""Names of reports."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_assist.expenses.report.report_title import report_title
from tests.helpers.report_desk import OCTOBER


@pytest.mark.parametrize(
    ("first", "last", "title"),
    [
        (date(2026, 10, 1), date(2026, 10, 31), "Expense report October 2026"),
        (date(2026, 7, 1), date(2026, 9, 30), "Expense report Q3 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "Expense report 2026"),
        (date(2026, 10, 3), date(2026, 10, 9), "Expense report 3 to 9 October 2026"),
        (date(2026, 10, 3), date(2026, 10, 3), "Expense report 3 October 2026"),
        (date(2026, 8, 1), date(2026, 10, 31), "Expense report 1 August to 31 October 2026"),
    ],
)
def test_a_report_is_named_by_its_days(first, last, title):
    assert report_title(replace(OCTOBER, first_day=first, last_day=last)) == title


def test_a_project_stands_first():
    assert report_title(replace(OCTOBER, project="Apollo")) == (
        "Expense report Apollo, October 2026"
    )
