"""The way to the contacts, also with an address book."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.contacts.contacts_access import ContactsAccess
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.widget_finding import named


@pytest.fixture
async def window(rig, qtbot):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    window.show()
    kept = FakeConversations()
    chat = ChatServices(FakeAssistant(), kept, kept.services, rig.services.workers, FrozenClock())
    presenter = window.start(chat, rig.tasks)
    window.access = ContactsAccess(window, presenter, rig.services, rig.tasks)
    return window


async def test_a_meeting_is_begun_from_a_contact(window, rig):
    window.access.open()
    await rig.settle()
    window.access.page.listing._list.setCurrentRow(0)
    name = window.access.page.listing.titles[0]
    named(window.access.page, QPushButton, "Schedule a meeting").click()
    assert window.pane.composer.text == f"Schedule a meeting with {name} "
    assert window.pane.isVisible()


async def test_a_dropped_address_book_is_taken_in_and_the_rest_is_given_back(window, rig, tmp_path):
    book, table = tmp_path / "book.vcf", Path("table.csv")
    book.write_text("BEGIN:VCARD\nFN:Tom Baker\nEND:VCARD\n")
    assert window.access.take_files([book, table]) == [table]
    await rig.settle()
    await rig.settle()
    assert "Tom Baker" in window.access.page.listing.titles
