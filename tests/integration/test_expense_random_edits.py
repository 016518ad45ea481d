"""Whatever is added, changed and deleted in whatever order, the sheet says just that."""

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import openpyxl
import pytest

from desktop_assist.expenses.expense import ExpenseChange, ExpenseFilter, NewExpense
from tests.helpers.expense_house import CAUSE, ExpenseHouse
from tests.helpers.full_workbook import full_workbook
from tests.helpers.rich_open_document import rich_open_document

WORDS = (
    "Bar", "=1+1", "+49 30", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "Café; Süd", "a,b",
    'a "b"', "<i>&amp;", "_x0041_", "日本", "'quoted", "0012", "1e5", "TRUE", "2026-01-01",
    "x" * 200,
)  # fmt: skip
CSV = "Date;Merchant;Category;Amount;Currency\r\n2026-10-01;Bar;Meals;1,50;EUR\r\n"
SHEETS = {
    "expenses.xlsx": full_workbook(),
    "expenses.csv": CSV.encode("utf-8-sig"),
    "expenses.ods": rich_open_document(),
}


def new_expense(dice, columns):
    day = date(2026, 1, 1) + timedelta(days=dice.randrange(300))
    amount = Decimal(dice.randrange(-5_000, 500_000)) / 100
    currency = dice.choice(("EUR", "USD", "CHF")) if "currency" in columns else "EUR"
    category = dice.choice(WORDS) if "category" in columns else ""
    return NewExpense(day, dice.choice(WORDS), amount, currency, category)


def essence(one):
    return (one.date, one.merchant, one.amount, one.currency, one.category)


def listed(house):
    return sorted(house.store.list(ExpenseFilter()).expenses, key=lambda one: one.row)


def make_one_change(house, dice, model, columns):
    """Change the sheet and the model alike."""
    found = listed(house)
    choice = dice.random()
    if choice < 0.45 or len(found) < 2:
        new = new_expense(dice, columns)
        house.store.add(new, CAUSE)
        model.append(essence(new))
        return
    place = dice.randrange(len(found))
    if choice < 0.75:
        new = new_expense(dice, columns)
        if essence(new) == model[place]:
            return
        category = new.category if "category" in columns else None
        change = ExpenseChange(new.date, new.merchant, category, None, new.amount, new.currency)
        house.store.update(found[place].id, change, CAUSE)
        model[place] = essence(new)
    else:
        house.store.delete(found[place].id, CAUSE)
        del model[place]


def run_edits(house, sheet, seed, steps):
    dice = random.Random(seed)
    house.sheet.write_bytes(SHEETS[sheet])
    model = [essence(one) for one in listed(house)]
    columns = {"currency", "category"} if sheet != "expenses.ods" else set()
    for _ in range(steps):
        make_one_change(house, dice, model, columns)
        assert [essence(one) for one in listed(house)] == model
    while house.journal.newest("done"):
        house.history.undo()
    assert house.sheet.read_bytes() == SHEETS[sheet]


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("seed", range(4))
def test_random_edits_say_what_was_asked_for(tmp_path, sheet, seed):
    run_edits(ExpenseHouse(tmp_path, sheet), sheet, seed, steps=12)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("sheet", SHEETS)
def test_many_random_edits_say_what_was_asked_for(tmp_path, sheet):
    for seed in range(100, 140):
        run_edits(ExpenseHouse(tmp_path / str(seed), sheet), sheet, seed, steps=40)


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
@pytest.mark.parametrize("payload", [word for word in WORDS if word[0] in "=+-@"])
def test_no_text_ever_becomes_a_formula(tmp_path, payload):
    house = ExpenseHouse(tmp_path)
    house.sheet.write_bytes(SHEETS["expenses.xlsx"])
    new = NewExpense(date(2026, 11, 3), payload, Decimal(1), "EUR", payload)

    house.store.add(new, CAUSE)
    house.store.update(listed(house)[0].id, ExpenseChange(merchant=payload), CAUSE)

    cells = openpyxl.load_workbook(house.sheet)["Spending"]
    assert {cells[place].data_type for place in ("B2", "B6", "C6")} == {"s"}
    assert replace(new, merchant=cells["B6"].value) == new
