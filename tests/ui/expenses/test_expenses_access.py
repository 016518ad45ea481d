"""The way into the expenses and back."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.expenses.expenses_access import ExpensesAccess
from desktop_assist.ui.expenses.expenses_page import ExpensesPage
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.window_state import WindowState
from tests.helpers.active_window import show_active
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.widget_finding import named

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LIMIT_S = 10


@pytest.fixture
async def window(qtbot, rig):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    show_active(qtbot, window)
    conversations = FakeConversations()
    window.assistant = FakeAssistant()
    chat = ChatServices(
        window.assistant,
        conversations,
        conversations.services,
        rig.services.workers,
        rig.services.clock,
    )
    window.presenter = window.start(chat, rig.tasks)
    window.access = ExpensesAccess(window, window.presenter, lambda: rig.services, rig.tasks)
    return window


async def opened(window, rig):
    async with asyncio.timeout(LIMIT_S):
        while window.access.page is None or not window.access.page.isVisible():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await rig.settle()
    return window.access.page


async def test_a_button_opens_it_and_another_leads_back(window, rig):
    named(window, QPushButton, "Expenses").click()
    page = await opened(window, rig)
    assert not window.pane.isVisible()
    named(page, QPushButton, "Conversation").click()
    assert window.pane.isVisible()
    assert not page.isVisible()


async def test_one_shortcut_leads_there_and_back(window, rig, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_E, CONTROL_SHIFT)
    page = await opened(window, rig)
    qtbot.keyClick(page, Qt.Key.Key_E, CONTROL_SHIFT)
    assert window.pane.isVisible()


async def test_a_new_conversation_leaves_it(window, rig):
    window.access.open()
    page = await opened(window, rig)
    window.start_new()
    assert window.pane.isVisible()
    assert not page.isVisible()


async def test_it_is_made_once(window, rig):
    window.access.open()
    page = await opened(window, rig)
    window.show_conversation()
    window.access.open()
    assert await opened(window, rig) is page
    assert len(window.findChildren(ExpensesPage)) == 1


async def test_after_a_turn_it_is_read_again(window, rig):
    window.access.open()
    page = await opened(window, rig)
    rig.write("2026-11-05;Kiosk;;;2.00;EUR;;;")
    window.presenter.turn_finished.emit()
    await rig.settle()
    assert [one.merchant for one in page._table.picture.expenses] == ["Kiosk"]


def drop(tmp_path, *names):
    files = [tmp_path / name for name in names]
    for file in files:
        file.write_bytes(b"%PDF-1.4\n" + file.name.encode())
    return files


async def test_many_receipts_at_once_are_worked_off_in_a_list(window, rig, tmp_path):
    files = drop(tmp_path, "a.pdf", "b.pdf", "c.pdf", "d.pdf", "board.ics")
    assert window.access.take_files(files) == files[-1:]
    page = await opened(window, rig)
    assert [one.file.stem for one in page._receipts._queue.receipts] == ["a", "b", "c", "d"]


async def test_a_few_get_a_card_each_unless_the_expenses_are_shown(window, rig, tmp_path):
    files = drop(tmp_path, "a.pdf", "b.pdf")
    assert window.access.take_files(files) == files
    window.access.open()
    await opened(window, rig)
    assert window.access.take_files(files) == []
    await rig.settle()


def mail(path, *lines):
    path.write_text("\n".join(("From: Shop <a@shop.example>", "Subject: Note", "", *lines)))
    return path


async def test_a_mail_that_is_a_receipt_is_taken_and_a_letter_goes_into_the_conversation(
    window, rig, tmp_path
):
    paid = mail(tmp_path / "order.eml", "Order 7", "Tea  4.00", "Order total  $4.00", "Thank you")
    letter = mail(tmp_path / "letter.eml", "Hello Ros,", "see you at the meeting on Monday then.")
    assert window.access.take_files([paid, letter]) == [paid, letter]
    window.access.open()
    page = await opened(window, rig)

    assert window.access.take_files([paid, letter]) == []

    await rig.settle()
    assert [one.file.stem for one in page._receipts._queue.receipts] == ["order"]
    assert [path for paths, _ in window.assistant.received for path in paths] == [letter]


async def test_receipts_that_were_not_checked_are_told_of_at_the_start(window, rig, tmp_path):
    (file,) = drop(tmp_path, "a.pdf")
    await rig.act("keep_receipt", {"file": str(file), "reads": False})
    window.access.tell_waiting(lambda: len(rig.services.receipts.waiting()))
    await rig.settle()
    assert window.pane.notices.text == "1 receipt waits for you."
    named(window, QPushButton, "Check").click()
    page = await opened(window, rig)
    assert page._view == "Receipts"


async def test_without_any_nothing_is_told(window, rig):
    window.access.tell_waiting(lambda: len(rig.services.receipts.waiting()))
    await rig.settle()
    assert window.pane.notices.isHidden()
