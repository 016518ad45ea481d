"""What a model says of a receipt is believed only where it stands on the page."""

import json
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.receipt.recognised import Field, RecognisedReceipt
from desktop_assist.expenses.receipt.second_opinion import answer_format, weigh
from desktop_assist.providers.responses.strict_schema import fits_strict_mode

TODAY = date(2026, 11, 22)
TEXT = "HARBOUR CAFE\n12 Harbour Street\n14/03/2026 12:41\nSoup 24.00\nTota1 30.78\nVisa 1234"
RIGHT = {
    "merchant": ("Harbour Cafe", "HARBOUR CAFE"),
    "date": ("2026-03-14", "14/03/2026 12:41"),
    "total": ("30.78", "Total 30.78"),
}


def doubtful(**fields):
    empty = dict.fromkeys(("tax", "tip", "number", "payment", "category"), Field())
    unknown = dict.fromkeys(("merchant", "date", "total", "currency"), Field())
    return RecognisedReceipt(**{**empty, **unknown, **fields}, taxes=(), items=(), text=TEXT)


def answer(**changed):
    names = ("merchant", "date", "total", "tax", "currency")
    said = dict.fromkeys(names, (None, None)) | RIGHT | changed
    flat = {key: value for name in names for key, value in _pair(name, said[name])}
    return json.dumps(flat)


def _pair(name, said):
    return (name, said[0]), (f"{name}_evidence", said[1])


def test_every_value_is_required_with_its_evidence_and_none_other_is_allowed():
    schema = answer_format().schema

    assert fits_strict_mode(schema)
    assert {"total", "total_evidence", "date", "merchant"} <= set(schema["required"])
    are_numbers = {name for name, one in schema["properties"].items() if "pattern" in one}
    assert are_numbers == {"total", "tax"}


def test_values_that_stand_on_the_page_are_taken_and_left_to_be_checked():
    opinion = weigh(answer(), doubtful(), TODAY)

    receipt = opinion.receipt
    assert (receipt.merchant.value, receipt.date.value) == ("Harbour Cafe", date(2026, 3, 14))
    assert receipt.total.value == Decimal("30.78")
    assert not receipt.total.is_sure
    assert opinion.refused == ()


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("total", ("99.00", "Total 99.00")),
        ("total", ("99.00", "Total 30.78")),
        ("total", ("30.78", None)),
        ("total", ("30.78", "")),
        ("date", ("2026-04-14", "14/03/2026 12:41")),
        ("date", ("2026-03-15", "15/03/2026 12:41")),
        ("merchant", ("Grand Hotel", "GRAND HOTEL")),
        ("merchant", ("Grand Hotel", "HARBOUR CAFE")),
    ],
)
def test_a_value_whose_evidence_is_not_on_the_page_is_refused(field, said):
    opinion = weigh(answer(**{field: said}), doubtful(), TODAY)

    assert opinion.refused == (field,)
    assert getattr(opinion.receipt, field).value is None


def test_a_value_that_was_read_alike_becomes_sure():
    own = doubtful(total=Field(Decimal("30.78"), 0.6))

    assert weigh(answer(), own, TODAY).receipt.total.is_sure


def test_a_value_that_was_sure_stays_as_it_is():
    own = doubtful(total=Field(Decimal("24.00"), 0.99))

    assert weigh(answer(), own, TODAY).receipt.total == own.total


@pytest.mark.parametrize("said", ["", "no JSON", "[]", "null", '{"total": 5, "date": "soon"}'])
def test_an_answer_that_does_not_fit_changes_nothing(said):
    own = doubtful()

    assert weigh(said, own, TODAY).receipt == own


def test_a_currency_is_believed_where_a_line_of_the_page_bears_it_out():
    opinion = weigh(answer(currency=("USD", "Total 30.78")), doubtful(), TODAY)

    assert (opinion.receipt.currency.value, opinion.refused) == ("USD", ())


@pytest.mark.parametrize("said", [("US dollars", "Total 30.78"), ("", "Total 30.78")])
def test_what_is_no_currency_says_nothing(said):
    opinion = weigh(answer(currency=said), doubtful(), TODAY)

    assert (opinion.receipt.currency.value, opinion.refused) == (None, ())


def test_a_value_that_differs_from_what_was_read_is_taken_but_never_sure():
    own = doubtful(total=Field(Decimal("24.00"), 0.6), merchant=Field("HARBOR", 0.4, None, 0.85))

    receipt = weigh(answer(), own, TODAY).receipt

    assert (receipt.total.value, receipt.total.is_sure) == (Decimal("30.78"), False)
    assert (receipt.merchant.value, receipt.merchant.is_sure) == ("Harbour Cafe", False)


def test_evidence_may_run_over_two_lines_but_not_over_other_figures():
    over_two = weigh(answer(total=("24.00", "12:41 Soup 24.00")), doubtful(), TODAY)
    other_day = weigh(answer(date=("2026-03-14", "14/03/2026 12:47")), doubtful(), TODAY)

    assert over_two.receipt.total.value == Decimal("24.00")
    assert other_day.refused == ("date",)
