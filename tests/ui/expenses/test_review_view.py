"""One receipt at a time, checked with the keyboard."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from desktop_assist.app.receipt_parts import PageViewer
from desktop_assist.expenses.receipt.recognised import Field
from desktop_assist.system.resources import resource_path
from desktop_assist.ui.expenses.page_loader import PageLoader
from desktop_assist.ui.expenses.queued_receipt import QueuedReceipt
from desktop_assist.ui.expenses.review_view import ReviewView
from tests.helpers.active_window import show_active
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.read_receipts import READ, same_as
from tests.helpers.widget_finding import named

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
UNSURE = replace(READ, total=Field(READ.total.value, 0.4, READ.total.place))
QUEUED = QueuedReceipt(resource_path("sample/to drop/papier-rosenow.png"), "read", "c1", UNSURE)


@pytest.fixture
async def view(rig, qtbot):
    workers = InlineWorkers()
    view = ReviewView(PageLoader(PageViewer(workers), workers), rig.tasks)
    qtbot.addWidget(view)
    view.resize(900, 600)
    show_active(qtbot, view)
    view.show_receipt(QUEUED, "1 of 2", "EUR", ["Taxi"])
    await rig.settle()
    return view


def press(qtbot, key, held=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, held)


async def test_the_doubtful_field_has_the_keyboard_and_its_place_is_seen(view, rig, qtbot):
    assert QApplication.focusWidget().accessibleName() == "Amount"
    page = view._pictures.page
    assert page.marked.isValid()
    press(qtbot, KEY.Key_Tab)
    await rig.settle()
    assert not page.marked.isValid()  # the date stands nowhere on this one


async def test_return_accepts_what_stands_in_the_fields(view, qtbot):
    qtbot.keyClicks(QApplication.focusWidget(), "31.10")
    with qtbot.waitSignal(view.accepted) as told:
        press(qtbot, KEY.Key_Return)
    values, is_again = told.args
    assert (values["amount"], values["merchant"], is_again) == ("31.10", "Taxi Nord", False)


@pytest.mark.parametrize(
    ("key", "signal", "args"),
    [
        (KEY.Key_PageDown, "stepped", [1]),
        (KEY.Key_PageUp, "stepped", [-1]),
        (KEY.Key_Escape, "left", []),
    ],
)
async def test_a_key_leads_on_back_and_out(view, qtbot, key, signal, args):
    with qtbot.waitSignal(getattr(view, signal)) as told:
        press(qtbot, key)
    assert told.args == args


async def test_what_is_there_already_is_not_added_by_return_alone(view, rig, qtbot):
    view.update_receipt(replace(QUEUED, duplicates=(same_as(3),)))
    accepted = []
    view.accepted.connect(lambda values, is_again: accepted.append(is_again))
    press(qtbot, KEY.Key_Return)
    assert accepted == []
    assert "in the sheet already" in view._problem.text
    press(qtbot, KEY.Key_Return, CONTROL)
    assert accepted == [True]
    assert named(view, QPushButton, "Add it anyway").isVisible()


async def test_both_stand_side_by_side(view, rig):
    twin = replace(same_as(3), file=QUEUED.file)
    view.update_receipt(replace(QUEUED, duplicates=(twin,)))
    await rig.settle()
    other = view._pictures.other
    assert other.isVisible()
    assert not other._image.isNull()


async def test_it_can_be_put_away_unless_it_was_not_kept_here(view, qtbot):
    with qtbot.waitSignal(view.put_away):
        press(qtbot, KEY.Key_Delete, Qt.KeyboardModifier.AltModifier)
    view.update_receipt(replace(QUEUED, change_id=""))
    assert not named(view, QPushButton, "Not an expense").isVisible()


async def test_what_is_typed_is_asked_about(view, qtbot):
    with qtbot.waitSignal(view.values_changed) as told:
        qtbot.keyClicks(named(view, QLineEdit, "Amount"), "9")
    assert told.args[0]["amount"].endswith("9")


async def test_a_file_without_a_picture_says_so(view, rig, tmp_path):
    nothing = tmp_path / "a.png"
    nothing.write_bytes(b"nothing")
    view.show_receipt(QueuedReceipt(Path(nothing), "unread"), "1 of 1", "EUR", [])
    await rig.settle()
    assert "no picture" in view._pictures.page._words
