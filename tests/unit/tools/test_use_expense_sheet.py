import pytest

from desktop_assist.domain.errors import ToolFailedError, UnreadableFileError
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
    assert [(field.label, field.value) for field in outcome.card.fields] == [
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
