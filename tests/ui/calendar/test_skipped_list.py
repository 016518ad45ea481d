"""What could not be read."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.calendars.meeting import SkippedEvent
from desktop_assist.ui.calendar.skipped_list import SkippedList
from tests.helpers.widget_finding import named

BROKEN = SkippedEvent(Path("calendar/b.ics"), "Broken", "It has no start.")


def test_each_is_named_with_its_reason(qtbot):
    listing = SkippedList([BROKEN, SkippedEvent(Path("c.ics"), "", "The file: denied.")])
    qtbot.addWidget(listing)
    words = [label.text() for label in listing.findChildren(QLabel)]
    assert words[0] == "2 events could not be read"
    assert {"Broken, in b.ics", "It has no start.", "c.ics", "The file: denied."} <= set(words)
    with qtbot.waitSignal(listing.left):
        named(listing, QPushButton, "Close").click()


def test_a_flood_is_cut_off(qtbot):
    listing = SkippedList([BROKEN] * 500)
    qtbot.addWidget(listing)
    words = [label.text() for label in listing.findChildren(QLabel)]
    assert words[-1] == "And 460 more."
