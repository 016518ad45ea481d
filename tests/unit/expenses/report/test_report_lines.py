"""Lines of a report, and what is odd about them."""

import pytest

from desktop_assist.expenses.report.report_lines import is_company_paid
from tests.helpers.report_desk import OCTOBER, picture


def remarks(desk):
    return [line.remarks for line in desk.store.draft(OCTOBER).lines]


def test_the_receipt_that_a_row_names_is_annexed_under_the_lines_number(desk):
    file = desk.keep_receipt("taxi.png", picture())
    report = desk.store.draft(OCTOBER)

    assert [(one.lines, one.file) for one in report.receipts] == [((1,), file)]
    assert report.lines[0].has_receipt


def test_a_receipt_that_is_gone_is_remarked(desk):
    assert remarks(desk)[0] == ("There is no receipt taxi.png among your files.",)


def test_the_same_expense_twice_is_remarked(desk):
    desk.write("2026-10-02,Cafe  X,,,12,EUR,,,,,\n2026-10-02,cafe x,,,12,EUR,,,,,")

    assert remarks(desk) == [(), ("Same merchant, day and amount as line 1: claimed twice?",)]


def test_one_receipt_of_two_lines_is_annexed_once_and_remarked(desk):
    for name in ("a.png", "copy.png"):
        desk.keep_receipt(name, picture())
    desk.write("2026-10-02,A,,,12,EUR,,a.png,,,\n2026-10-03,B,,,8,EUR,,receipts/copy.png,,,")
    report = desk.store.draft(OCTOBER)

    assert [one.lines for one in report.receipts] == [(1, 2)]
    assert report.lines[1].remarks == ("Same receipt as line 1.",)


def test_a_file_outside_of_the_workspace_is_never_annexed(desk, tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(picture())
    desk.write(f"2026-10-02,A,,,12,EUR,,{secret},,,\n2026-10-02,B,,,13,EUR,,../secret.png,,,")

    assert desk.store.draft(OCTOBER).receipts == ()


@pytest.mark.parametrize(
    "payment",
    [
        "company card", "Corporate Amex card", "Firmenkreditkarte", "paid by employer", "P-Card",
        "carte entreprise", "tarjeta de la empresa", "Firmenkarte 4711",
    ],
)  # fmt: skip
def test_what_the_companys_card_paid_is_known(payment):
    assert is_company_paid(payment)


@pytest.mark.parametrize(
    "payment", ["", "own card", "Visa", "cash", "bar", "EC-Karte", "eigene Karte"]
)
def test_other_payments_are_the_employees(payment):
    assert not is_company_paid(payment)
