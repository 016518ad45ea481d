"""The list of receipts with its progress."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.expenses import queue_cells
from desktop_assist.ui.expenses.queue_panel import QueuePanel
from desktop_assist.ui.expenses.queued_receipt import QueuedReceipt
from desktop_assist.ui.expenses.receipt_queue import ReceiptQueue
from tests.helpers.active_window import show_active
from tests.helpers.read_receipts import READ
from tests.helpers.widget_finding import named


@pytest.fixture
async def panel(rig, qtbot):
    panel = QueuePanel(ReceiptQueue(rig.services, rig.tasks))
    qtbot.addWidget(panel)
    panel.resize(700, 400)
    show_active(qtbot, panel)
    return panel


def fill(panel, qtbot, *states):
    panel._queue._grow([QueuedReceipt(Path("x.png"), one, receipt=READ) for one in states])
    qtbot.waitUntil(lambda: not panel._pause.isActive())


async def test_progress_is_said_while_there_is_some(panel, qtbot):
    fill(panel, qtbot, "read", "waiting", "reading")
    assert panel.text == "1 of 3 receipts read"
    assert named(panel, QPushButton, "Stop").isVisible()


async def test_then_it_is_said_how_many_wait(panel, qtbot):
    fill(panel, qtbot, "read", "unread", "added")
    assert panel.text == "2 receipts wait for you"
    with qtbot.waitSignal(panel.review_wanted):
        named(panel, QPushButton, "Check 2").click()
    with qtbot.waitSignal(panel.sure_wanted):
        named(panel, QPushButton, "Add the certain one").click()


async def test_the_list_fills_the_panel_below_its_head(panel, qtbot):
    fill(panel, qtbot, "read", "waiting")
    qtbot.wait(20)
    top = panel._list.mapTo(panel, QPoint(0, 0)).y()
    assert panel._list.width() == panel.width()
    assert named(panel, QPushButton, "Stop").geometry().bottom() < top


async def test_return_opens_the_receipt_it_stands_at(panel, qtbot):
    fill(panel, qtbot, "added", "read")
    panel.enter()
    qtbot.keyClick(panel._list, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.review_wanted) as told:
        qtbot.keyClick(panel._list, Qt.Key.Key_Return)
    assert told.args == [1]


async def test_what_was_stopped_can_go_on(panel, qtbot):
    fill(panel, qtbot, "stopped", "added")
    assert named(panel, QPushButton, "Go on").isVisible()
    assert panel.text == "All receipts are dealt with"


async def test_what_cannot_be_used_is_not_called_dealt_with(panel, qtbot):
    fill(panel, qtbot, "failed", "added", "failed")
    assert panel.text == "2 files cannot be used"


async def test_without_any_it_says_what_to_do(panel):
    assert panel._stack.currentIndex() == 0


async def test_only_the_receipt_that_changed_is_painted_anew(panel, qtbot, monkeypatch):
    fill(panel, qtbot, "reading", "waiting", "waiting")
    painted = []
    ground = queue_cells._paint_ground
    monkeypatch.setattr(
        queue_cells, "_paint_ground", lambda *given: painted.append(1) or ground(*given)
    )
    panel.grab()
    qtbot.wait(50)  # what had still to be painted is, before it is counted
    painted.clear()
    panel._queue.replace(1, panel._queue.receipts[1].now("kept"))
    qtbot.waitUntil(lambda: bool(painted))
    qtbot.wait(50)
    assert len(painted) == 1
