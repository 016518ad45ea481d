"""A meeting is changed in a form."""

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTimeEdit,
)

from desktop_assist.ui.calendar.meeting_editor import MeetingEditor
from tests.helpers.calendar_rig import shown
from tests.helpers.widget_finding import named

SYNC = shown(location="Room 4.12", attendees=("Lena", "Jonas"), description="Notes")


@pytest.fixture
def editor(qtbot):
    def make(meeting=SYNC):
        widget = MeetingEditor(meeting)
        qtbot.addWidget(widget)
        return widget

    return make


def save(editor, qtbot):
    with qtbot.waitSignal(editor.saved, timeout=500) as told:
        named(editor, QPushButton, "Save").click()
    return told.args


def test_only_what_has_changed_is_told(editor, qtbot):
    widget = editor()
    named(widget, QLineEdit, "Title").setText("Planning")
    named(widget, QPlainTextEdit, "Notes").setPlainText("")
    assert save(widget, qtbot)[0] == {"title": "Planning", "description": ""}


def test_people_are_told_one_by_one(editor, qtbot):
    widget = editor()
    named(widget, QLineEdit, "With").setText("Lena, Maria ,")
    assert save(widget, qtbot)[0] == {"attendees": ["Lena", "Maria"]}


def test_the_end_keeps_its_distance_from_the_start(editor, qtbot):
    widget = editor()
    named(widget, QTimeEdit, "Starts at").setTime(QTime(16, 30))
    assert named(widget, QTimeEdit, "Ends at").time() == QTime(17, 30)
    assert save(widget, qtbot)[0] == {"start": "2026-11-24T16:30:00+01:00"}


def test_a_later_end_makes_it_longer(editor, qtbot):
    widget = editor()
    named(widget, QTimeEdit, "Ends at").setTime(QTime(15, 45))
    assert save(widget, qtbot)[0] == {"duration_minutes": 105}


def test_whole_days_have_no_clock(editor, qtbot):
    widget = editor()
    widget.findChild(QCheckBox).setChecked(True)
    named(widget, QDateEdit, "Ends on").setDate(QDate(2026, 11, 25))
    assert named(widget, QTimeEdit, "Starts at").isHidden()
    assert save(widget, qtbot)[0] == {
        "all_day": True,
        "start": "2026-11-24",
        "duration_minutes": 2 * 24 * 60,
    }


def test_of_a_series_it_is_said_which_part(editor, qtbot):
    widget = editor(shown(recurrence_id="x"))
    named(widget, QComboBox, "Change").setCurrentIndex(1)
    named(widget, QLineEdit, "Where").setText("Room 1")
    assert save(widget, qtbot) == [{"location": "Room 1"}, "following"]


def test_what_cannot_be_is_said_beside_it(editor, qtbot):
    widget = editor()
    named(widget, QLineEdit, "Title").clear()
    with qtbot.assertNotEmitted(widget.saved):
        named(widget, QPushButton, "Save").click()
    named(widget, QLineEdit, "Title").setText("Planning")
    named(widget, QDateEdit, "Ends on").setDate(QDate(2026, 11, 20))
    with qtbot.assertNotEmitted(widget.saved):
        named(widget, QPushButton, "Save").click()


def test_without_a_change_it_just_goes(editor, qtbot):
    widget = editor()
    with qtbot.waitSignal(widget.left), qtbot.assertNotEmitted(widget.saved):
        named(widget, QPushButton, "Save").click()
    with qtbot.waitSignal(widget.left):
        named(widget, QPushButton, "Discard").click()
