"""Sums of a report, exact and of rounded lines."""

from dataclasses import replace
from decimal import Decimal

from desktop_assist.expenses.report.report_totals import totals_in
from tests.helpers.report_desk import OCTOBER


def totals(desk, **wanted):
    return totals_in(desk.store.draft(replace(OCTOBER, **wanted)))


def test_what_the_company_paid_and_what_was_paid_in_advance_is_not_due(desk):
    found = totals(desk, advance=Decimal("200.00"))

    # 182.50 PLN at 4.3775 PLN for a euro is 41.69 EUR.
    assert found.expenses == Decimal("1306.29")
    assert found.company_paid == Decimal("41.69")
    assert found.due == Decimal("1064.60")


def test_sums_are_those_of_the_rounded_lines(desk):
    desk.write("\n".join("2026-10-02,A,Taxi,,0.33,USD,,,,," for _ in range(3)))
    report = desk.store.draft(OCTOBER)

    assert totals_in(report).expenses == sum(line.home.amount for line in report.lines)


def test_categories_that_differ_in_capitals_are_one(desk):
    desk.write(
        "2026-10-02,A,taxi,,1,EUR,,,,,\n2026-10-03,B,Taxi ,,2,EUR,,,,,\n2026-10-04,C,,,4,EUR,,,,,"
    )

    assert [(one.name, one.home, one.lines) for one in totals(desk).by_category] == [
        ("(none)", Decimal("4.00"), (3,)),
        ("taxi", Decimal("3.00"), (1, 2)),
    ]


def test_a_line_without_a_rate_is_in_no_sum_and_named(desk):
    desk.write("2026-10-02,A,,,12,KWD,,,,,\n2026-10-03,B,,,2,EUR,,,,,")
    found = totals(desk)

    assert (found.expenses, found.left_out) == (Decimal("2.00"), (1,))
    assert [(one.name, one.totals) for one in found.by_currency] == [
        ("EUR", {"EUR": Decimal(2)}),
        ("KWD", {"KWD": Decimal(12)}),
    ]
