"""Further calendars of the person's own, on real settings."""

import pytest
from PySide6.QtWidgets import QPushButton

from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def page(dialog):
    dialog.open_page("calendars")
    await settled()
    return dialog.pages.calendars


async def test_further_calendars_are_added_and_taken_out(page, desk):
    page._others.add("/calendars/a.ics")
    await settled()
    page._others.add("/calendars/b.ics")
    page._others.add("/calendars/b.ics")
    await settled()
    assert desk.store.current().calendar.others == ("/calendars/a.ics", "/calendars/b.ics")

    named(page, QPushButton, "Do not use: a.ics").click()
    await settled()

    assert desk.store.current().calendar.others == ("/calendars/b.ics",)
