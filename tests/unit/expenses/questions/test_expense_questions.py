"""The largest, the latest and those without a receipt are found, each currency by itself."""

from decimal import Decimal

import pytest

from desktop_assist.expenses.column_choices import ColumnChoices
from desktop_assist.expenses.exchange.exchange_rates import ExchangeRates
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.expenses.expense_id import row_mark
from desktop_assist.expenses.expense_sheets import ExpenseSheets
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.mirror.sheet_mirror import SheetMirror
from desktop_assist.expenses.questions.expense_question import ExpenseQuestion
from desktop_assist.expenses.questions.expense_questions import ExpenseQuestions
from tests.helpers.expense_house import ExpenseHouse

ALL = ExpenseFilter()
ROWS = """\
Date,Merchant,Category,Amount,Currency,Receipt
2026-10-31,Taxi Nord,Taxi,34.30,EUR,receipts/a.pdf
2026-10-01,Hotel Linde,Hotel,200.20,EUR,
2026-10-15,Diner Blue,Meals,80.00,USD,
2026-11-02,Bahn,Train,34.30,EUR,
"""


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text(ROWS)
    return house


def merchants(house, wanted=ALL, **asked):
    answer = house.questions.answer(ExpenseQuestion(wanted, **asked))
    return [one.merchant for one in answer.listing.expenses]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["Hotel Linde", "Diner Blue", "Taxi Nord", "Bahn"]),
        ({"order": "newest", "count": 1}, ["Bahn"]),
        ({"order": "largest", "count": 1}, ["Hotel Linde", "Diner Blue"]),
        ({"order": "largest", "count": 2}, ["Hotel Linde", "Taxi Nord", "Diner Blue"]),
        ({"order": "smallest", "count": 1}, ["Taxi Nord", "Diner Blue"]),
    ],
)
def test_amounts_of_different_currencies_are_never_compared(house, asked, found):
    assert merchants(house, **asked) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ExpenseFilter(lacking="receipt"), ["Hotel Linde", "Diner Blue", "Bahn"]),
        (ExpenseFilter(at_least=Decimal("80.00")), ["Hotel Linde", "Diner Blue"]),
        (ExpenseFilter(at_least=Decimal("80.00"), currency="EUR"), ["Hotel Linde"]),
        (ExpenseFilter(at_most=Decimal("34.30")), ["Taxi Nord", "Bahn"]),
    ],
)
def test_the_rows_wanted_are_chosen_by_amount_and_by_what_is_missing(house, wanted, found):
    assert merchants(house, wanted) == found


@pytest.mark.parametrize(
    "wanted",
    [
        ExpenseFilter(lacking="receipt"),
        ExpenseFilter(at_least=Decimal(80)),
        ExpenseFilter(at_most=Decimal(40)),
        ExpenseFilter(currency="USD"),
    ],
)
def test_a_new_start_of_the_program_finds_the_same(house, wanted):
    house.store.list(ALL)
    mirrored = ExpenseSheets(SheetMirror(house.database), ColumnChoices(house.database))
    later = ExpenseStore(house.files, mirrored, house.delivery, house.clock, house.settings)

    assert later.list(wanted).expenses == house.store.list(wanted).expenses
    assert len(later.list(wanted).expenses) < 4


def test_totals_are_those_of_what_was_chosen(house):
    answer = house.questions.answer(ExpenseQuestion(ExpenseFilter(), "newest", 2))

    assert answer.listing.totals == {"EUR": Decimal("68.60")}


def test_all_of_it_in_one_currency_stands_beside_the_totals(house):
    pytest.importorskip("currency_converter", reason="the extra reports is not installed")
    answer = house.questions.answer(ExpenseQuestion(ExpenseFilter(text="d"), currency="EUR"))

    assert answer.altogether.currency == "EUR"
    assert house.questions.list(ExpenseFilter()).totals["USD"] == Decimal("80.00")


def test_what_was_handed_in_is_told_from_what_is_open(house):
    rows = house.questions.answer(ExpenseQuestion(ALL)).listing.expenses
    handed_in = frozenset(row_mark(one.id) for one in rows if one.currency == "EUR")
    questions = ExpenseQuestions(house.store, ExchangeRates(house.settings), lambda: handed_in)

    open_ones = questions.answer(ExpenseQuestion(ALL, is_handed_in=False)).listing
    others = questions.answer(ExpenseQuestion(ALL, is_handed_in=True)).listing

    assert [one.merchant for one in open_ones.expenses] == ["Diner Blue"]
    assert open_ones.totals == {"USD": Decimal("80.00")}
    assert [one.merchant for one in others.expenses] == ["Hotel Linde", "Taxi Nord", "Bahn"]


@pytest.mark.parametrize(
    ("wanted", "currency", "found"),
    [
        (ExpenseFilter(currency="CAD"), "", ["Diner Blue"]),
        (ALL, "CAD", ["Hotel Linde", "Diner Blue", "Taxi Nord", "Bahn"]),
    ],
)
def test_of_currencies_with_one_name_the_one_that_was_paid_in_is_meant(
    house, wanted, currency, found
):
    question = ExpenseQuestion(wanted, currency=currency, same_name=("CAD", "USD"))

    answer = house.questions.answer(question)

    assert [one.merchant for one in answer.listing.expenses] == found
    assert "USD" in (answer.question.currency, answer.question.wanted.currency)


@pytest.mark.parametrize(("text", "found"), [("dinner", ["Diner Blue"]), ("Uber", [])])
def test_what_no_row_is_called_is_looked_for_in_its_category(house, text, found):
    assert merchants(house, ExpenseFilter(text=text)) == found
