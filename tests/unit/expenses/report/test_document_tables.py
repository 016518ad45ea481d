"""The tables of a printed report."""

from decimal import Decimal

import pytest

from desktop_assist.expenses.report.document import document
from desktop_assist.expenses.report.document_tables import rate_words
from tests.helpers.report_desk import OCTOBER, text_of


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        ("0.8615490312", "0.861549"),
        ("1.1607", "1.1607"),
        ("0.0000512345678", "0.0000512346"),
        ("17543.219", "17543.2"),
    ],
)
def test_a_rate_has_the_figures_that_tell(rate, words):
    assert rate_words(Decimal(rate)) == words


def test_rates_have_no_column_where_all_was_paid_in_the_home_currency(desk):
    desk.write("2026-10-02,A,,,12,EUR,,,,,")

    assert "EUR for 1" not in text_of(document(desk.store.draft(OCTOBER)).content)[0]


def test_a_line_without_a_rate_says_so(desk):
    desk.write("2026-10-02,A,,,12,KWD,,,,,")
    text = text_of(document(desk.store.draft(OCTOBER)).content)[0]

    assert "no rate" in text
    assert "Total expenses without line 1" in text
