from desktop_assist.expenses.receipt_store import ReceiptStore
from tests.helpers.expense_house import CAUSE, ExpenseHouse


def test_a_receipt_is_copied_once_and_can_be_taken_back(tmp_path):
    house = ExpenseHouse(tmp_path)
    (tmp_path / "Bill.PDF").write_bytes(b"%PDF-1.4")
    store = ReceiptStore(house.files, house.writer)

    first = store.keep(tmp_path / "Bill.PDF", CAUSE)
    second = store.keep(tmp_path / "Bill.PDF", CAUSE)

    assert first.path == house.files.workspace.receipts / "Bill.pdf"
    assert (second.path, second.change) == (first.path, None)
    house.history.undo(first.change.id)
    assert not first.path.exists()
