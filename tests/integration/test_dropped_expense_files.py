"""Files dropped by the user are read in the real worker process."""

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.system.resources import resource_path
from desktop_assist.system.worker_pool import ExecutorPool
from desktop_assist.tools.keep_receipt import KeepReceipt
from desktop_assist.tools.use_expense_sheet import UseExpenseSheet
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.receipt_reading import careful_reader


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path)
    house.workers = ExecutorPool()
    yield house
    house.workers.close()


async def test_a_workbook_an_invoice_and_a_broken_file(house, tmp_path):
    use = UseExpenseSheet(house.store, house.settings, house.workers)
    keep = KeepReceipt(house.receipts, house.duplicates, careful_reader(house), house.workers)
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04")

    sheet = await use.run({"file": str(resource_path("sample/expenses.xlsx"))}, house.context)
    receipt = await keep.run(
        {"file": str(resource_path("sample/to drop/hotel-invoice.pdf"))}, house.context
    )
    with pytest.raises(UnreadableFileError) as caught:
        await use.run({"file": str(tmp_path / "broken.xlsx")}, house.context)

    assert sheet.output["expenses"] == 25
    assert receipt.card.fields[2].value == "138.00"
    assert caught.value.hint == "Fetch or save the file again."
