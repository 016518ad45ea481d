from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_assist.domain.errors import FileError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.expense_sheet import expense_sheet_in
from desktop_assist.expenses.new_row import values_of

CONVENTIONS = SheetConventions("EUR", "day_first")
NEW = NewExpense(date(2026, 11, 3), "Shop", Decimal("5.00"), "EUR")


def values(text, new=NEW):
    sheet = expense_sheet_in(Path("a.csv"), text.encode(), CONVENTIONS)
    return values_of(sheet, new, "", CONVENTIONS)


@pytest.mark.parametrize(
    ("above", "written"),
    [
        ("2026-10-03", "2026-11-03"),
        ("03.10.2026", "03.11.2026"),
        ("3.10.26", "3.11.26"),
        ("28/10/2026", "03/11/2026"),
        ("10/28/2026", "11/03/2026"),
        ("3 Oct 2026", "2026-11-03"),
    ],
)
def test_dates_are_written_like_the_last_one(above, written):
    assert values(f"Date,Amount\n{above},1.00\n")["date"] == written


@pytest.mark.parametrize(
    ("ids", "following"),
    [
        ("7", Decimal(8)),
        ("007", "008"),
        ("E-009", "E-010"),
        ("a", None),
        ("9\n2026-10-04,1.00,8", Decimal(10)),
    ],
)
def test_numbers_of_rows_go_on(ids, following):
    assert values(f"Date,Amount,Id\n2026-10-03,1.00,{ids}\n").get("id") == following


def test_the_currency_is_only_written_where_it_has_a_column():
    assert values("Date,Amount,Currency\n")["currency"] == "EUR"
    assert "currency" not in values("Date,Amount\n")


def test_an_amount_that_would_be_taken_for_another_is_refused():
    dollars = NewExpense(NEW.date, "Shop", Decimal("5.00"), "USD")

    with pytest.raises(FileError, match="USD would be read as EUR") as caught:
        values("Date,Amount\n2026-10-03,1.00\n", dollars)

    assert "Currency" in caught.value.hint


def test_empty_values_leave_their_cells_alone():
    assert values("Date,Amount\n").keys() == {"date", "merchant", "amount"}


def test_how_for_what_with_whom_and_where_it_was_paid_is_written():
    new = replace(NEW, payment="Visa", project="4711", attendees="Ada", place="Kiel")

    found = values("Date,Amount,Payment,Project,Attendees,Place\n", new)

    assert [found[column] for column in ("payment", "project", "attendees", "place")] == [
        "Visa", "4711", "Ada", "Kiel",
    ]  # fmt: skip
