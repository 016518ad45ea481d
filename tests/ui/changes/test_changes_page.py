"""What was changed is taken back, made again, and put back as it was at first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.changes.changes_page import COPIES, ChangesPage
from tests.helpers.widget_finding import named

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
async def page(qtbot, rig):
    page = ChangesPage(rig.services, rig.tasks)
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    page.open()
    await rig.settle()
    return page


async def click(page, rig, button):
    named(page, QPushButton, button).click()
    await rig.settle()


async def test_the_newest_stands_first_with_its_ways(page):
    assert page.changes.titles == ["Made a table", "Changed the note"]
    assert named(page, QPushButton, "Take back").isVisible()
    assert not named(page, QPushButton, "Make again").isVisible()


async def test_a_change_is_taken_back_and_made_again(page, rig, qtbot):
    with qtbot.waitSignal(page.files_changed):
        await click(page, rig, "Take back")
    assert not rig.made.exists()
    assert page.notice == "Taken back: Made a table."

    named(page.changes._panel, QPushButton, "Make again").click()
    await rig.settle()
    assert rig.made.read_bytes() == b"a,b"


async def test_the_keys_go_back_change_by_change_and_forward_again(page, rig, qtbot):
    for keys in (CONTROL, CONTROL, CONTROL | SHIFT):
        qtbot.keyClick(page, Qt.Key.Key_Z, keys)
        await rig.settle()
    assert rig.note.read_bytes() == b"two"
    assert not rig.made.exists()


async def test_what_was_changed_since_is_left_alone_and_told(page, rig):
    rig.made.write_bytes(b"changed by another program")
    page.changes.choose(page.changes.key)
    await click(page, rig, "Take back")
    assert rig.made.read_bytes() == b"changed by another program"
    assert "made.csv" in page.notice


async def test_the_first_version_of_a_file_is_put_back(page, rig):
    page.show_view(COPIES)
    assert page.copies.titles == ["note.txt"]
    await click(page, rig, "Put back this version")
    assert rig.note.read_bytes() == b"one"
    assert not named(page, QPushButton, "Put back this version").isVisible()


async def test_ctrl_f_searches_what_is_shown(page, rig, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_F, CONTROL)
    assert page.changes.search.hasFocus()
