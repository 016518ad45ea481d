"""How a receipt on its way looks."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from desktop_assist.ui.expenses.queue_panel import QueuePanel
from desktop_assist.ui.expenses.queued_receipt import QueuedReceipt
from desktop_assist.ui.expenses.receipt_queue import ReceiptQueue
from tests.helpers.read_receipts import READ


@pytest.mark.parametrize("state", ["waiting", "read", "unread", "added", "failed"])
async def test_every_state_has_its_look(rig, qtbot, state):
    queue = ReceiptQueue(rig.services, rig.tasks)
    queue._grow([QueuedReceipt(Path("a.png")), QueuedReceipt(Path("b.png"))])
    panel = QueuePanel(queue)
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    panel.show()
    view = panel._list
    queue.replace(1, QueuedReceipt(Path("b.png"), state, receipt=READ, problem="Why."))
    image = view.viewport().grab().toImage()
    row = view.visualRect(view.model().index(1))
    inks = {QColor(image.pixel(x, y)).name() for x in range(600) for y in range(*_span(row))}
    assert len(inks) > 4
    assert row.height() > view.fontMetrics().height() * 2


def _span(row):
    return row.top(), min(row.bottom(), 290)
