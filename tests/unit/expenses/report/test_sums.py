"""What the sums are called."""

from dataclasses import replace
from decimal import Decimal

from desktop_assist.expenses.report.report_totals import totals_in
from desktop_assist.expenses.report.sums import due_label, sums_of, total_label
from tests.helpers.report_desk import OCTOBER


def test_steps_that_come_to_nothing_are_left_out(desk):
    desk.write("2026-10-02,A,,,12,EUR,,,,,")

    assert sums_of(totals_in(desk.store.draft(OCTOBER))) == [
        ("Expenses", Decimal("12.00")),
        ("Due to the employee", Decimal("12.00")),
    ]


def test_too_much_in_advance_goes_back_to_the_company(desk):
    totals = totals_in(desk.store.draft(replace(OCTOBER, advance=Decimal(2000))))

    assert due_label(totals) == "Due to the company"
    assert sums_of(totals)[-1] == ("Due to the company", Decimal("735.40"))


def test_a_sum_that_lacks_a_line_says_so(desk):
    desk.write("2026-10-02,A,,,12,KWD,,,,,")

    assert total_label(totals_in(desk.store.draft(OCTOBER))) == "Total expenses without line 1"
