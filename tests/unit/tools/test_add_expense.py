from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.expenses.expense import ExpenseFilter
from tests.helpers.expense_house import CAUSE, ExpenseHouse

TAXI = {"date": "2026-11-20", "merchant": "Taxi Nordstern", "amount": "1012.50"}


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


async def run(house, **arguments):
    tool = house.adding()
    return await tool.run(TAXI | arguments, house.context)


async def test_a_first_expense_makes_the_sheet(house):
    outcome = await run(house)

    assert outcome.output["summary"] == (
        "Added 1,012.50 EUR at Taxi Nordstern on 20 November 2026 to expenses.xlsx."
    )
    (expense,) = house.store.list(ExpenseFilter()).expenses
    assert (expense.merchant, expense.amount) == ("Taxi Nordstern", Decimal("1012.50"))


async def test_a_category_that_is_not_told_is_the_usual_one_and_shown(house):
    outcome = await run(house)
    named = await run(house, date="2026-11-21", category="Client visits")
    again = await run(house, date="2026-11-24")
    unwanted = await run(house, date="2026-11-25", category="")

    told = [one.output["category"] for one in (outcome, named, again, unwanted)]
    assert told == ["Transport", "Client visits", "Client visits", ""]
    assert ("Category", "Transport") in [(one.label, one.value) for one in outcome.card.fields]


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

    november = house.files.workspace.receipts / "2026" / "11"
    kept = november / "2026-11-20 Taxi Nordstern 1012.50.jpg"
    assert kept.read_bytes() == picture.read_bytes()
    assert outcome.output["receipt"] == f"receipts/2026/11/{kept.name}"
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


async def test_what_seems_to_be_there_already_is_asked_about_and_not_written(house):
    await run(house)

    outcome = await run(house, merchant="TAXI NORDSTERN GmbH")

    assert (outcome.output["added"], outcome.change_id) == (False, None)
    assert outcome.output["summary"] == (
        "Not added yet: 1,012.50 at TAXI NORDSTERN GmbH on 20 November 2026. Perhaps already in "
        "row 2 of the sheet: same merchant, date and total. Add it once more?"
    )
    assert len(house.store.list(ExpenseFilter()).expenses) == 1


async def test_both_stand_side_by_side_and_the_person_goes_on(house, tmp_path):
    (tmp_path / "bill.png").write_bytes(b"\x89PNG\r\n\x1a\n one")
    await run(house, receipt=str(tmp_path / "bill.png"))
    card = (await run(house)).card

    (side,) = card.beside
    assert side.title == "In row 2 of the sheet: same merchant, date and total"
    assert side.picture.parent == house.files.workspace.receipts / "2026" / "11"
    assert {field.label: field.value for field in side.fields}["Amount"] == "1,012.50 EUR"
    (again,) = card.actions
    tool = house.adding()
    assert (await tool.run(again.arguments, house.context)).output["added"] is True


async def test_the_same_fare_on_the_next_day_is_added_and_named(house):
    await run(house)

    outcome = await run(house, date="2026-11-21")

    assert outcome.card.warnings == (
        "Perhaps already in row 2 of the sheet: same merchant and total, 1 day apart.",
    )


async def test_a_kept_receipt_moves_to_its_month_when_its_date_is_corrected(house, tmp_path):
    (tmp_path / "bill.png").write_bytes(b"\x89PNG\r\n\x1a\n one")
    kept = house.receipts.keep(tmp_path / "bill.png", CAUSE)

    outcome = await run(house, receipt=str(kept.path))

    assert outcome.output["receipt"] == "receipts/2026/11/2026-11-20 Taxi Nordstern 1012.50.png"
    assert not kept.path.exists()
    house.history.undo(outcome.change_id)
    assert kept.path.read_bytes() == (tmp_path / "bill.png").read_bytes()


async def test_a_receipt_of_several_rows_stays_where_it_is(house, tmp_path):
    (tmp_path / "bill.png").write_bytes(b"\x89PNG\r\n\x1a\n one")
    first = await run(house, receipt=str(tmp_path / "bill.png"))
    path = house.files.workspace.folder / first.output["receipt"]

    second = await run(house, receipt=str(path), amount="20.00", merchant="Minibar")

    assert second.output["receipt"] == first.output["receipt"]
    assert "the same receipt with another amount" in second.card.warnings[0]


async def test_a_receipt_that_was_attached_is_known_by_its_name(house, tmp_path):
    file = tmp_path / "elsewhere" / "slip.png"
    file.parent.mkdir()
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 32)
    house.context = replace(house.context, attached=(file,))

    kept = (await run(house, receipt="slip.png")).output["receipt"]

    assert (house.sheet.parent / kept).read_bytes() == file.read_bytes()
