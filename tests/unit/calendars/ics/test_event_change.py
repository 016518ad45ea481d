"""What changes in one event's lines."""

from datetime import timedelta

from desktop_assist.calendars.ics.event_change import (
    Retiming,
    following_texts,
    write_stamps,
    write_texts,
)
from desktop_assist.calendars.ics.event_edit import EventEdit
from desktop_assist.calendars.ics.series_events import series_events
from desktop_assist.calendars.meeting_change import MeetingChange
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.foreign_calendar import FOREIGN, SERIES_UID, SINGLE_UID
from tests.helpers.frozen_clock import BERLIN, SUNDAY_MORNING


def event(uid=SERIES_UID, content=FOREIGN):
    return series_events(content, uid).main


def written(change, uid=SERIES_UID, content=FOREIGN):
    found = event(uid, content)
    edit = EventEdit(found.block)
    write_texts(edit, change, found.component)
    return edit


def test_an_empty_text_takes_the_line_out():
    edit = written(MeetingChange(location="Room 4"))
    assert edit.texts("LOCATION") == ["LOCATION:Room 4"]

    assert written(MeetingChange(location="")).texts("LOCATION") == []


def test_people_are_recognised_by_name_or_address():
    edit = written(MeetingChange(attendees=("BEN@example.org", "priya nair")))

    assert [line.rpartition(":")[2] for line in edit.texts("ATTENDEE")] == [
        "ben@example.org",
        "priya@example.org",
    ]


def test_the_description_names_those_without_an_address(tmp_path):
    made = CalendarDesk(tmp_path).create(description="Agenda", attendees=("Priya",)).meeting
    content = made.file.read_bytes()

    edit = written(MeetingChange(attendees=("Ben",)), made.uid, content)
    text = written(MeetingChange(description="Other"), made.uid, content)

    assert edit.texts("DESCRIPTION") == ["DESCRIPTION:Agenda\\n\\nWith: Ben"]
    assert text.texts("DESCRIPTION") == ["DESCRIPTION:Other\\n\\nWith: Priya"]


def test_a_new_description_drops_the_old_one_as_html():
    content = FOREIGN.replace(b"X-VENDOR", b"X-ALT-DESC;FMTTYPE=text/html:<b>old</b>\nX-VENDOR")

    edit = written(MeetingChange(description="new"), content=content)

    assert (edit.texts("X-ALT-DESC"), edit.texts("DESCRIPTION")) == ([], ["DESCRIPTION:new"])


def test_a_reminder_is_replaced():
    assert b"TRIGGER:-PT5M" in written(MeetingChange(reminder_minutes=5)).result()
    assert b"TRIGGER:-PT15M" not in written(MeetingChange(reminder_minutes=5)).result()


def test_a_move_keeps_a_length_that_is_written_as_such():
    found = event(SINGLE_UID)
    edit, form = EventEdit(found.block), found.form(BERLIN)

    Retiming(form, form, timedelta(hours=1), None).write(edit, found)

    assert edit.texts("DURATION") == ["DURATION:PT45M"]
    assert edit.texts("DTEND") == []


def test_stamps_tell_when_and_how_often():
    edit = EventEdit(event().block)

    write_stamps(edit, SUNDAY_MORNING, 5)

    assert edit.texts("SEQUENCE") == ["SEQUENCE:5"]
    assert edit.texts("LAST-MODIFIED") == ["LAST-MODIFIED:20261122T090000Z"]


def test_an_exception_follows_only_where_it_said_the_same():
    main, own = EventEdit(event().block), EventEdit(event().block)
    own.set("SUMMARY", "SUMMARY:My own")

    followed = following_texts(MeetingChange(title="x", location="y"), own, main, None)

    assert (followed.title, followed.location) == (None, "y")
