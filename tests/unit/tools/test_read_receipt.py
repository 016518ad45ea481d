"""The tool that reads a kept receipt."""

import shutil
from dataclasses import replace

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.system.resources import resource_path
from desktop_assist.tools.read_receipt import ReadReceipt
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.receipt_reading import careful_reader

INVOICE = resource_path("sample/to drop/hotel-invoice.pdf")


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path)
    house.files.workspace.receipts.mkdir(parents=True)
    shutil.copy(INVOICE, house.files.workspace.receipts)
    return house


async def read(house, name):
    tool = ReadReceipt(house.receipts, careful_reader(house), house.workers)
    return await tool.run({"file": name}, house.context)


@pytest.mark.parametrize("name", ["hotel-invoice.pdf", "receipts/hotel-invoice.pdf"])
async def test_a_receipt_among_the_persons_files_is_read(house, name):
    outcome = await read(house, name)

    assert (outcome.output["total"], outcome.output["date"]) == ("138.00", "2026-11-19")
    assert "138.00 EUR" in outcome.output["summary"]
    assert outcome.is_outside
    assert outcome.change_id is None


async def test_its_card_offers_it_as_an_expense(house):
    card = (await read(house, "hotel-invoice.pdf")).card

    assert card.actions[0].tool == "add_expense"
    assert card.actions[0].arguments["amount"] == "138.00"
    assert {field.name: field.value for field in card.fields}["amount"] == "138.00"


@pytest.mark.parametrize("name", [str(INVOICE), "../../etc/passwd", "nothing.pdf", ""])
async def test_other_files_are_not_looked_at(house, name):
    if name == str(INVOICE):
        (house.files.workspace.receipts / INVOICE.name).unlink()

    with pytest.raises(UnreadableFileError, match="no receipt"):
        await read(house, name)


@pytest.mark.parametrize("name", [str(INVOICE), INVOICE.name])
async def test_what_the_person_attached_is_read_where_it_lies(house, name):
    (house.files.workspace.receipts / INVOICE.name).unlink()
    house.context = replace(house.context, attached=(INVOICE,))

    outcome = await read(house, name)

    assert (outcome.output["total"], outcome.output["file"]) == ("138.00", str(INVOICE))
