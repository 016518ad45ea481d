"""One account on its page."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.connectors.calendar_server.server_values import (
    CalendarServer,
    FoundCalendar,
    ServerCalendar,
)
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.settings.calendar_server_row import CalendarServerRow
from tests.helpers.widget_finding import named

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
KEPT = ServerCalendar("c", "s", "https://x/w", "work", Path("w"), "both", NOW)


def row_of(qtbot, *calendars, found=()):
    server = CalendarServer("s", "Cloud", "https://x", "ada", 7, NOW, calendars)
    row = CalendarServerRow(server, found)
    qtbot.addWidget(row)
    return row


def shown(row):
    return [label.text() for label in row.findChildren(QLabel)]


def test_calendars_show_how_they_stand(qtbot):
    row = row_of(qtbot, KEPT, found=(FoundCalendar("https://x/t", "Team", is_writable=False),))

    assert "in step at 2026-11-22 10:00" in shown(row)
    assert "may only be read" in shown(row)


def test_a_calendar_is_offered_once(qtbot):
    row = row_of(qtbot, KEPT, found=(FoundCalendar(KEPT.url, "work"),))

    assert shown(row).count("work") == 1


def test_a_pace_of_ones_own_is_among_the_choices(qtbot):
    box = named(row_of(qtbot), ChoiceBox, "How often “Cloud” is asked")

    assert box.currentText() == "Every 7 minutes"


def test_without_calendars_there_is_nothing_to_sync(qtbot):
    assert not named(row_of(qtbot), QPushButton, "Sync now: Cloud").isEnabled()
