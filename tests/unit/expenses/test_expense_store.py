from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.expense import ExpenseFilter
from tests.helpers.expense_house import ExpenseHouse

ROWS = """\
Date,Merchant,Category,Description,Amount,Currency
2026-10-31,Taxi Nord,Taxi,Airport,30.10,EUR
2026-10-01,Hotel Linde,Hotel,Two nights,200.20,EUR
2026-11-01,Taxi Nord,Taxi,Home,12.00,EUR
2026-10-15,Diner Blue,Meals,Lunch,80.00,USD
"""


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text(ROWS)
    return house


def test_both_days_of_a_period_are_included(house):
    october = ExpenseFilter(date(2026, 10, 1), date(2026, 10, 31))

    listing = house.store.list(october)

    assert [expense.merchant for expense in listing.expenses] == [
        "Hotel Linde", "Diner Blue", "Taxi Nord",
    ]  # fmt: skip
    assert listing.totals == {"EUR": Decimal("230.30"), "USD": Decimal("80.00")}


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (ExpenseFilter(), 4),
        (ExpenseFilter(category="taxi"), 2),
        (ExpenseFilter(text="linde"), 1),
        (ExpenseFilter(text="AIRPORT"), 1),
        (ExpenseFilter(category="taxi", text="linde"), 0),
    ],
)
def test_categories_and_texts_are_found_in_any_case(house, wanted, count):
    assert len(house.store.list(wanted).expenses) == count


def test_what_was_spent_on_hotels_is_not_the_taxi_to_one(house):
    house.sheet.write_text(ROWS.replace("Airport", "Hotel to airport"))

    listing = house.store.list(ExpenseFilter(text="hotel"))

    assert listing.totals == {"EUR": Decimal("200.20")}
    assert listing.wanted == ExpenseFilter(category="Hotel")


def test_a_change_by_another_program_is_seen(house):
    house.store.list(ExpenseFilter())

    house.sheet.write_text(ROWS + "2026-10-02,Kiosk,Meals,,1.00,EUR\n")

    assert len(house.store.list(ExpenseFilter()).expenses) == 5


def test_a_new_home_currency_is_obeyed_at_once(house):
    house.sheet.write_text("Date,Amount\n2026-10-02,1.00\n")
    house.store.list(ExpenseFilter())

    house.settings.set("expenses.home_currency", "CHF")

    assert house.store.list(ExpenseFilter()).totals == {"CHF": Decimal("1.00")}


def test_a_missing_sheet_says_what_to_do(house):
    house.sheet.unlink()

    with pytest.raises(UnreadableFileError, match="no expense sheet") as caught:
        house.store.list(ExpenseFilter())

    assert "add a first expense" in caught.value.hint
