from dataclasses import replace

import pytest

from desktop_assist.domain.errors import ToolFailedError, ToolInputError, UnreadableFileError
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.tools.use_expense_sheet import UseExpenseSheet
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.open_document import sheet as sheet_of
from tests.helpers.open_document import text_row, workbook


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("Datum;Lieferant;Betrag\n03.10.2026;A;1,00\nbald;B;2,00\n")
    return path


async def use(house, path):
    tool = UseExpenseSheet(house.store, house.settings, house.workers)
    return await tool.run({"file": str(path)}, house.context)


async def test_a_sheet_that_is_understood_is_set(house, sheet):
    outcome = await use(house, sheet)

    assert house.settings.current().expenses.sheet == str(sheet)
    assert outcome.output["expenses"] == 1
    shown = [field for field in outcome.card.fields if not field.name]
    assert [(field.label, field.value) for field in shown] == [
        ("Date", "Datum"), ("Merchant", "Lieferant"), ("Amount", "Betrag"),
    ]  # fmt: skip
    assert outcome.card.warnings == ('Row 3 is left out: the date "bald" cannot be read.',)


async def test_an_open_document_sheet_is_as_good_as_any(house, tmp_path):
    path = tmp_path / "a.ods"
    path.write_bytes(workbook(sheet_of(text_row("Date", "Amount"))))

    assert (await use(house, path)).card.warnings == ()


async def test_the_former_sheet_can_be_had_back(house, sheet, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("Date,Amount\n")
    await use(house, other)

    action = (await use(house, sheet)).card.actions[1]

    assert (action.tool, action.arguments) == ("use_expense_sheet", {"file": str(other)})


async def test_a_sheet_without_headings_changes_nothing(house, tmp_path):
    path = tmp_path / "phones.csv"
    path.write_text("Name,Phone\nA,1\n")

    with pytest.raises(UnreadableFileError, match="heading"):
        await use(house, path)

    assert house.settings.current().expenses.sheet == ""


async def test_the_sample_keeps_its_own_sheet(house, sheet):
    house.settings.set("workspace.sample", "true")

    with pytest.raises(ToolFailedError):
        await use(house, sheet)


async def test_a_doubtful_column_is_shown_corrected_once_and_kept(house, tmp_path):
    path = tmp_path / "two.csv"
    path.write_text("Date,Shop,Total,Amount\n2026-10-01,Bar,1.00,2.00\n")

    card = (await use(house, path)).card

    assert card.warnings == ('The amount is read from "Amount"; "Total" would do as well.',)
    choice = next(field for field in card.fields if field.name == "amount")
    assert (choice.is_doubtful, choice.choices) == (True, ("Date", "Shop", "Total", "Amount"))
    given = {field.name: field.value for field in card.fields if field.name}
    corrected = {**card.editing.arguments, **given, "amount": "Total"}
    tool = UseExpenseSheet(house.store, house.settings, house.workers)
    assert (await tool.run(corrected, house.context)).card.warnings == ()
    house.files.workspace = replace(house.files.workspace, expense_sheet=path)
    (expense,) = house.store.list(ExpenseFilter()).expenses
    assert str(expense.amount) == "1.00"
    assert (await use(house, path)).card.warnings == ()


async def test_a_heading_that_is_not_there_is_sent_back(house, sheet):
    tool = UseExpenseSheet(house.store, house.settings, house.workers)

    with pytest.raises(ToolInputError, match='no heading "Price"'):
        await tool.run({"file": str(sheet), "amount": "Price"}, house.context)


async def test_a_column_with_an_unknown_heading_can_be_named(house, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("Wann,Wieviel\n2026-10-01,2.00\n")
    tool = UseExpenseSheet(house.store, house.settings, house.workers)

    outcome = await tool.run(
        {"file": str(path), "date": "Wann", "amount": "Wieviel"}, house.context
    )

    assert outcome.output["expenses"] == 1
