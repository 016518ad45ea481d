"""A view of the calendar as a list of meetings."""

from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.calendar.meeting_words import spoken
from desktop_assist.ui.calendar.spoken_meetings import SpokenMeetings
from desktop_assist.ui.calendar.stops import Stop
from tests.helpers.calendar_rig import shown

BOX = QRect(1, 2, 3, 4)
DAY = date(2026, 11, 24)


def meetings_of(qtbot, *meetings):
    view = QWidget()
    qtbot.addWidget(view)
    told = SpokenMeetings(view, lambda _: BOX)
    told.show_meetings(meetings)
    return told


def test_each_meeting_is_one_row_where_it_is_painted(qtbot):
    told = meetings_of(qtbot, shown(), shown())
    (row,) = told.spoken_rows()
    assert row.words == spoken(shown())
    assert told.spoken_box(row) == BOX


def test_the_selected_meeting_is_the_current_row(qtbot):
    told = meetings_of(qtbot, shown())
    assert told.spoken_current() is None
    told.set_stop(Stop(DAY, 840, shown()))
    assert told.spoken_current() == told.spoken_rows()[0].key


def test_a_free_time_is_a_row_while_it_is_selected(qtbot):
    told = meetings_of(qtbot, shown())
    told.set_stop(Stop(DAY, 870))
    assert told.spoken_rows()[-1].words == "Tuesday, 24 November, 14:30, free"
    assert told.spoken_current() == told.spoken_rows()[-1].key
