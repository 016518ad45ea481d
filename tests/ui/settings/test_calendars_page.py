"""The page about calendars, on real settings."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QSpinBox

from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def page(dialog):
    dialog.open_page("calendars")
    await settled()
    return dialog.pages.calendars


async def test_an_offered_address_waits_in_its_field(page):
    page.offer("webcal://calendar.test/a.ics")

    assert named(page, QPushButton, "Subscribe").isEnabled()


async def test_the_usual_calendar_and_the_reminder_are_kept(page, desk):
    line = named(page, QLineEdit, "Usual calendar")
    line.insert("/calendars/own.ics")
    line.editingFinished.emit()
    await settled()
    named(page, QSpinBox, "Reminder of meetings made here").setValue(15)
    await settled()

    calendar = desk.store.current().calendar
    assert (calendar.path, calendar.reminder_minutes) == ("/calendars/own.ics", 15)
