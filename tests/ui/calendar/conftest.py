"""What the tests of the calendar share."""

import pytest

from desktop_assist.ui.calendar.calendar_page import CalendarPage
from tests.helpers.active_window import show_active
from tests.helpers.calendar_rig import CalendarRig


@pytest.fixture
async def rig(tmp_path):
    """Calendars in a folder, and the tools that change them."""
    rig = CalendarRig(tmp_path)
    yield rig
    await rig.tasks.close()
    assert rig.errors == []


@pytest.fixture
def open_page(qtbot, rig):
    """Shows the calendar as it is now."""

    async def open_it():
        page = CalendarPage(rig.services, rig.tasks)
        qtbot.addWidget(page)
        page.resize(1_000, 800)
        show_active(qtbot, page)
        page.open()
        await rig.settle()
        return page

    return open_it
