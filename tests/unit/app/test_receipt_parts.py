"""What the window is given for receipts."""

from desktop_assist.app.receipt_parts import PageViewer, SameReceipts
from desktop_assist.domain.cause import Cause
from desktop_assist.system.resources import resource_path
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.read_receipts import READ

CAUSE = Cause("Kept receipt", "keep_receipt", "user")


def kept(house, tmp_path, content):
    file = tmp_path / "dropped.png"
    file.write_bytes(content)
    return house.receipts.keep(file, CAUSE).path


def test_a_receipt_read_twice_is_found_the_second_time(tmp_path):
    house = ExpenseHouse(tmp_path)
    find = SameReceipts(house.receipts, house.duplicates)
    assert find(kept(house, tmp_path, b"one"), [READ], "EUR") == ()
    (found,) = find(kept(house, tmp_path, b"other"), [READ], "EUR")
    assert found.reason == "same merchant, date and total"


async def test_a_page_is_drawn(tmp_path):
    pages = PageViewer(InlineWorkers())
    page = await pages.show(resource_path("sample/to drop/hotel-invoice.pdf"), 0, 200)
    assert max(page.width, page.height) == 200
    assert len(page.pixels) == page.stride * page.height
