"""The list of receipts follows the queue."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_assist.ui.expenses.queue_model import QueueModel
from desktop_assist.ui.expenses.queued_receipt import QueuedReceipt
from desktop_assist.ui.expenses.receipt_queue import ReceiptQueue
from tests.helpers.read_receipts import READ


@pytest.fixture
async def queue(rig):
    queue = ReceiptQueue(rig.services, rig.tasks)
    queue._grow([QueuedReceipt(Path("a.png")), QueuedReceipt(Path("b.png"))])
    return queue


async def test_new_receipts_are_new_rows(queue, qtbot):
    model = QueueModel(queue)
    with qtbot.waitSignal(model.rowsInserted):
        queue._grow([QueuedReceipt(Path("c.png"))])
    assert [model.index(row).data() for row in range(model.rowCount())] == [
        "a.png", "b.png", "c.png",
    ]  # fmt: skip


async def test_a_receipt_that_has_come_further_is_told_and_said(queue, qtbot):
    model = QueueModel(queue)
    with qtbot.waitSignal(model.dataChanged):
        queue.replace(1, QueuedReceipt(Path("b.png"), "read", receipt=READ))
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "b.png. Taxi Nord, 31 October 2026, 30.10 EUR. Read"
