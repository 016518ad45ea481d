"""The meetings of some days are printed as a list."""

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QWidget

from desktop_assist.calendars.meeting import Meeting
from desktop_assist.ui.calendar.meeting_list_print import MeetingListPrint, meeting_list_html
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from tests.helpers.frozen_clock import SUNDAY_MORNING as NOW


def shown(title, hours, **more):
    start = NOW + timedelta(hours=hours)
    meeting = Meeting(title, title, start, start + timedelta(hours=1), Path("a.ics"), **more)
    return ShownMeeting(meeting, SimpleNamespace(), 0, start, start + timedelta(hours=1))


def test_days_stand_in_order_with_their_meetings():
    page = meeting_list_html("Week 48", [shown("Later", 26), shown("Early", 1, location="Room 4")])
    words = ("Week 48", "Sunday, 22 November 2026", "11:00\N{EN DASH}12:00", "Early", "Room 4")
    places = [page.index(word) for word in (*words, "Monday, 23 November 2026", "Later")]
    assert places == sorted(places)


def test_what_others_wrote_is_text():
    page = meeting_list_html("A & B", [shown("<img src='file:///etc/passwd'>", 1)])
    assert "<img" not in page
    assert "A &amp; B" in page


def test_days_without_meetings_say_so():
    assert "No meetings" in meeting_list_html("Week 48", [])


def test_the_printer_is_asked_for_without_waiting(qtbot, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    MeetingListPrint(parent).ask("Week 48", [shown("Team sync", 1)])
    dialog = parent.findChild(QPrintDialog)
    dialog.printer().setOutputFileName(str(tmp_path / "list.pdf"))
    # Not accept(): it would print to the file that the dialog itself proposes.
    dialog.accepted.emit(dialog.printer())
    dialog.close()
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
