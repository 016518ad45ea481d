"""What is asked once and then known."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop_assist.ui.settings.known_once import KnownOnce
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def page(dialog):
    dialog.open_page("general")
    await settled()
    return dialog.findChild(KnownOnce)


async def test_the_week_begins_where_it_is_told_to(page, desk):
    box = named(page, QComboBox, "The week begins on")
    box.setCurrentIndex(box.findText("Sunday"))
    box.activated.emit(box.currentIndex())
    await settled()
    assert desk.store.current().calendar.week_start == "sunday"


async def test_a_zone_that_is_none_is_told_and_not_kept(page, desk, qtbot):
    line = named(page, QLineEdit, "Home time zone")
    qtbot.keyClicks(line, "Berlin time")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    await settled()
    assert desk.store.current().calendar.time_zone == ""
    assert "Europe/Berlin" in line.parent().notice.text


async def test_the_sheet_is_typed(page, desk, qtbot, tmp_path):
    line = named(page, QLineEdit, "Sheet for expenses")
    qtbot.keyClicks(line, str(tmp_path / "my.xlsx"))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    await settled()
    assert desk.store.current().expenses.sheet == str(tmp_path / "my.xlsx")
