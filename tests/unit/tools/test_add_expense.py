from decimal import Decimal

import pytest

from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.tools.add_expense import AddExpense
from tests.helpers.expense_house import ExpenseHouse

TAXI = {"date": "2026-11-20", "merchant": "Taxi Nordstern", "amount": "1012.50"}


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


async def run(house, **arguments):
    return await AddExpense(house.store, house.policies, house.workers).run(
        TAXI | arguments, house.context
    )


async def test_a_first_expense_makes_the_sheet(house):
    outcome = await run(house)

    assert outcome.output["summary"] == (
        "Added 1,012.50 EUR at Taxi Nordstern on 20 November 2026 to expenses.xlsx."
    )
    (expense,) = house.store.list(ExpenseFilter()).expenses
    assert (expense.merchant, expense.amount) == ("Taxi Nordstern", Decimal("1012.50"))


async def test_undo_takes_the_sheet_away_again(house):
    outcome = await run(house)

    house.history.undo(outcome.change_id)

    assert not house.sheet.exists()
    assert outcome.card.actions[0].arguments == {"change_id": outcome.change_id}


@pytest.mark.parametrize(
    ("given", "amount", "currency"),
    [
        ({"amount": "12,50"}, "12.50", "EUR"),
        ({"amount": "12.50 USD"}, "12.50", "USD"),
        ({"amount": "12.50", "currency": "chf"}, "12.50", "CHF"),
        ({"amount": "-3", "currency": ""}, "-3.00", "EUR"),
    ],
)
async def test_amounts_are_taken_as_a_person_types_them(house, given, amount, currency):
    output = (await run(house, **given)).output

    assert (output["amount"], output["currency"]) == (amount, currency)


async def test_dates_are_taken_as_a_person_types_them(house):
    assert (await run(house, date="3.11.2026")).output["date"] == "2026-11-03"


@pytest.mark.parametrize(
    "given",
    [
        {"date": ""},
        {"date": "soon"},
        {"merchant": " "},
        {"amount": ""},
        {"amount": "much"},
        {"amount": "1,234"},
        {"amount": "1.005"},
        {"amount": "9" * 20},
        {"currency": "XYZ"},
        {"tax": "a bit"},
        {"description": "x" * 600},
        {"amount": None},
    ],
)
async def test_what_cannot_be_is_sent_back_and_nothing_is_written(house, given):
    with pytest.raises(ToolInputError):
        await run(house, **given)

    assert not house.sheet.exists()


async def test_the_receipt_is_kept_in_the_same_change(house, tmp_path):
    picture = tmp_path / "IMG_1.JPG"
    picture.write_bytes(b"\xff\xd8\xffpicture")

    outcome = await run(house, receipt=str(picture))

    kept = house.files.workspace.receipts / "2026-11-20 Taxi Nordstern 1012.50.jpg"
    assert kept.read_bytes() == picture.read_bytes()
    assert outcome.output["receipt"] == f"receipts/{kept.name}"
    house.history.undo(outcome.change_id)
    assert not kept.exists()


async def test_a_missing_receipt_leaves_everything_as_it_was(house, tmp_path):
    with pytest.raises(UnreadableFileError):
        await run(house, receipt=str(tmp_path / "none.jpg"))

    assert not house.sheet.exists()


async def test_a_date_in_the_future_is_marked(house):
    outcome = await run(house, date="2027-01-05")

    assert outcome.card.warnings == ("The date is in the future.",)
    assert outcome.output["warnings"] == ["The date is in the future."]
    assert outcome.output["summary"].endswith("to expenses.xlsx. The date is in the future.")


async def test_how_for_what_with_whom_and_where_is_written_and_shown(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text("Date,Merchant,Amount,Payment,Project,Attendees,Place\n")
    given = {"payment": "company card", "project": "Relaunch", "attendees": "Ada", "place": "Kiel"}

    outcome = await run(house, **given)

    assert {name: outcome.output[name] for name in given} == given
    assert {"company card", "Relaunch", "Ada", "Kiel"} <= {f.value for f in outcome.card.fields}


async def test_what_does_not_keep_to_the_policy_is_told(house):
    house.write_policy('[[rule]]\nid = "cap"\nlimit = { amount = "10.00" }')

    outcome = await run(house)

    [told] = outcome.card.warnings
    assert "at most 10.00 EUR is allowed" in told
    assert told in outcome.output["summary"]
    assert outcome.is_outside
