"""The way to the documents, and from a citation to its place."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop_assist.documents.index_state import IndexState
from desktop_assist.domain.card import CardAction
from desktop_assist.domain.citation import Citation
from desktop_assist.ui.documents.documents_access import DocumentsAccess
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.window_state import WindowState
from tests.helpers.active_window import show_active
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.widget_finding import named

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
HOTEL = Citation("guide.md", "A hotel may cost 180 a night.")


@pytest.fixture
async def window(qtbot, rig):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    show_active(qtbot, window)
    kept = FakeConversations()
    workers, clock = rig.services.workers, rig.services.clock
    chat = ChatServices(FakeAssistant(), kept, kept.services, workers, clock)
    presenter = window.start(chat, rig.tasks)
    window.access = DocumentsAccess(window, presenter, rig.services, rig.tasks)
    await rig.settle()
    return window


async def opened(window, rig):
    await rig.settle()
    assert window.access.page.isVisible()
    return window.access.page


async def test_a_button_and_a_shortcut_open_the_documents(window, rig, qtbot):
    named(window, QPushButton, "Documents").click()
    page = await opened(window, rig)
    assert "guide.md" in page.library.names

    qtbot.keyClick(page, Qt.Key.Key_D, CONTROL_SHIFT)
    assert window.pane.isVisible()


async def test_a_click_on_a_citation_opens_its_place(window, rig):
    window.pane._run_action("row", CardAction("Open", shows=HOTEL), {})
    page = await opened(window, rig)

    assert page.viewer.text.marked_text == HOTEL.quote
    named(page.viewer, QPushButton, "Back").click()
    await rig.settle()
    assert window.pane.isVisible()


async def test_a_document_that_is_gone_is_told_in_the_conversation(window, rig):
    window.access.show_place(Citation("gone.md", "Words."))
    await rig.settle()

    assert "no document gone.md" in window.pane.notices.text
    assert window.pane.isVisible()


async def test_how_far_the_reading_is_stands_below_the_conversations(window, rig):
    rig.work.tell(IndexState("reading", 20, 458, "a.md"))
    await asyncio.sleep(0.01)
    assert window.access.progress.text == "Reading your documents: 20 of 458"

    rig.work.tell(IndexState())
    await asyncio.sleep(0.01)
    assert window.access.progress.text == ""


async def test_files_dropped_on_the_list_are_kept(window, rig, tmp_path):
    file = tmp_path / "cats.md"
    file.write_text("Cats may not.", encoding="utf-8")
    assert window.access.take_files([file]) == [file]

    window.access.open()
    page = await opened(window, rig)
    assert window.access.take_files([file]) == []
    await rig.settle()
    assert "cats.md" in page.library.names
