"""One meeting in full."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.ui.calendar.meeting_detail import MeetingDetail
from tests.helpers.calendar_rig import OWN, shown
from tests.helpers.widget_finding import named

FIXED = CalendarSource("Team", OWN.path, is_writable=False, is_outside=True, note="as of 27 Nov")


@pytest.fixture
def detail(qtbot):
    def make(meeting):
        widget = MeetingDetail(meeting)
        qtbot.addWidget(widget)
        return widget

    return make


def words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_it_says_when_where_with_whom_and_from_where(detail):
    seen = words(detail(shown(location="Room 4.12", attendees=("Lena", "Jonas"))))
    for part in ("Tuesday, 24 November 2026", "Room 4.12", "Lena, Jonas", "calendar/a.ics"):
        assert part in seen


def test_it_can_be_edited_and_cancelled(detail, qtbot):
    widget = detail(shown())
    with qtbot.waitSignal(widget.edit_wanted):
        named(widget, QPushButton, "Edit").click()
    with qtbot.waitSignal(widget.cancel_wanted):
        named(widget, QPushButton, "Cancel meeting").click()
    with qtbot.waitSignal(widget.left):
        named(widget, QPushButton, "Close").click()


def test_what_can_only_be_read_says_how_old_it_is(detail):
    widget = detail(shown(source=FIXED))
    assert "Team, as of 27 Nov (read-only)" in words(widget)
    names = [button.text() for button in widget.findChildren(QPushButton)]
    assert names == ["Close", "Open in calendar program"]


def test_its_file_is_handed_to_the_calendar_program(detail, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "desktop_assist.ui.calendar.meeting_detail.QDesktopServices.openUrl", opened.append
    )
    widget = detail(shown())
    named(widget, QPushButton, "Open in calendar program").click()
    assert opened[0].toLocalFile().endswith("a.ics")


@pytest.mark.parametrize(
    ("more", "part"),
    [
        ({"status": "cancelled"}, "marked as cancelled"),
        ({"status": "tentative"}, "not certain"),
        ({"unknown_zone": "Mars/Base"}, "“Mars/Base” is not known"),
        ({"recurrence_id": "x"}, "One of several"),
        ({"attendees": tuple(map(str, range(20)))}, "and 8 more"),
        ({"description": "long " * 400}, "…"),
    ],
)
def test_it_says_what_is_particular(detail, more, part):
    assert part in words(detail(shown(**more)))


def test_a_meeting_elsewhere_has_the_time_at_home_too(detail):
    start, end = (datetime(2026, 11, 24, hour, tzinfo=UTC) for hour in (13, 14))
    one = shown()
    object.__setattr__(one.meeting, "start", start)
    object.__setattr__(one.meeting, "end", end)
    assert "14:00\N{EN DASH}15:00 in your own time" in words(detail(one))


def test_titles_are_never_read_as_markup(detail):
    widget = detail(shown(title="<img src='file:///x.png'>"))
    assert "<img" in words(widget)
