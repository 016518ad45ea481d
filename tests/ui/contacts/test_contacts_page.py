"""People are found, kept, changed and removed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.ui.contacts.contacts_page import ContactsPage
from tests.helpers.widget_finding import named


@pytest.fixture
async def page(qtbot, rig):
    page = ContactsPage(rig.services, rig.tasks)
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    page.open()
    await rig.settle()
    return page


def choose(page, name):
    page.listing._list.setCurrentRow(page.listing.titles.index(name))


async def test_those_of_meetings_and_those_that_are_kept_are_there(page):
    assert sorted(page.listing.titles) == ["Anna Berg", "Lena Voss"]
    choose(page, "Lena Voss")
    assert not named(page, QPushButton, "Remove").isVisible()


async def test_a_contact_is_added_by_the_keyboard_and_undone(page, rig, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(named(page, QLineEdit, "Name"), "Tom Baker")
    qtbot.keyClick(named(page, QLineEdit, "Name"), Qt.Key.Key_Return)
    await rig.settle()
    assert page.notice == "Added contact Tom Baker."
    assert rig.names() == ["Anna Berg", "Lena Voss", "Tom Baker"]

    named(page, QPushButton, "Undo").click()
    await rig.settle()
    assert rig.names() == ["Anna Berg", "Lena Voss"]


async def test_who_was_met_is_kept_with_a_nickname(page, rig, qtbot):
    choose(page, "Lena Voss")
    named(page, QPushButton, "Change").click()
    named(page, QLineEdit, "Also called").setText("boss")
    named(page, QPushButton, "Keep contact").click()
    await rig.settle()
    [lena] = [one for one in rig.keeper.listing() if one.contact.name == "Lena Voss"]
    assert (lena.origin, lena.contact.nicknames) == ("own", ("boss",))


async def test_a_contact_is_removed(page, rig):
    choose(page, "Anna Berg")
    named(page, QPushButton, "Remove").click()
    await rig.settle()
    assert rig.names() == ["Lena Voss"]


async def test_an_address_book_is_taken_in_with_what_is_wrong_in_it(page, rig, tmp_path):
    book = tmp_path / "book.vcf"
    book.write_text("BEGIN:VCARD\nFN:Tom Baker\nEMAIL:nowhere\nEND:VCARD\n")
    page.take_files([book])
    await rig.settle()
    assert "Tom Baker" in page.listing.titles
    assert page.notice.endswith("Left out: book.vcf, line 3: It is no mail address.")


async def test_a_wrong_address_is_told_and_nothing_is_lost(page, rig, qtbot):
    page._begin_new()
    named(page, QLineEdit, "Mail addresses").setText("nowhere")
    named(page, QPushButton, "Keep contact").click()
    await rig.settle()
    assert "is not a mail address" in page.notice
    assert named(page, QLineEdit, "Mail addresses").isVisible()


async def test_a_meeting_begins_with_the_name_and_an_address_is_copied(page, qtbot):
    choose(page, "Anna Berg")
    with qtbot.waitSignal(page.meeting_wanted) as wanted:
        named(page, QPushButton, "Schedule a meeting").click()
    assert wanted.args == ["Anna Berg"]
    named(page, QPushButton, "Copy address").click()
    assert QGuiApplication.clipboard().text() == "anna@corp.example"
