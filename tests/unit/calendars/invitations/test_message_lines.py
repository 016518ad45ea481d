"""What the guests' programs read."""

import re

from desktop_assist.calendars.meeting_change import MeetingKey
from tests.helpers.foreign_calendar import FOREIGN, SERIES_UID
from tests.helpers.invitation_desk import InvitationDesk, calendar_in

FLOATING = b"""BEGIN:VCALENDAR
BEGIN:VEVENT
UID:floating
SUMMARY:Lunch
DTSTART:20261125T120000
DTEND:20261125T130000
RRULE:FREQ=DAILY;COUNT=3
EXDATE:20261126T120000
ATTENDEE;CUTYPE=ROOM;ROLE=NON-PARTICIPANT;CN="Room 4; big":mailto:room4@example.org
X-PRIVATE:secret
COMMENT:mine
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT5M
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def saved(tmp_path, content, uid):
    path = tmp_path / "foreign.ics"
    path.write_bytes(content)
    desk = InvitationDesk(tmp_path, calendar=path)
    return desk.save(uid).messages[0].file


def test_a_time_without_a_zone_is_said_in_that_of_home(tmp_path):
    text = saved(tmp_path, FLOATING, "floating").read_text()

    assert "DTSTART;TZID=Europe/Berlin:20261125T120000" in text
    assert "EXDATE;TZID=Europe/Berlin:20261126T120000" in text
    assert "TZID:Europe/Berlin" in text


def test_what_is_private_stays_here(tmp_path):
    text = saved(tmp_path, FLOATING, "floating").read_text()

    assert not re.search("secret|COMMENT|VALARM", text)


def test_what_is_said_of_a_guest_is_kept(tmp_path):
    (event,) = calendar_in(saved(tmp_path, FLOATING, "floating")).events

    parameters = event["ATTENDEE"].params
    assert parameters["CN"] == "Room 4; big"
    assert (parameters["CUTYPE"], parameters["ROLE"]) == ("ROOM", "NON-PARTICIPANT")
    assert (parameters["PARTSTAT"], parameters["RSVP"]) == ("NEEDS-ACTION", "TRUE")


def test_a_series_goes_out_with_its_exceptions_under_one_number(tmp_path):
    calendar = calendar_in(saved(tmp_path, FOREIGN, SERIES_UID))

    assert [event["SEQUENCE"] for event in calendar.events] == [5, 5]
    assert [len(event["ATTENDEE"]) for event in calendar.events] == [2, 2]
    assert calendar["METHOD"] == "REQUEST"


def test_a_zone_under_another_name_is_described_by_a_rule(tmp_path):
    text = saved(tmp_path, FOREIGN, SERIES_UID).read_text()

    assert "TZID:W. Europe Standard Time" in text
    assert "DTSTART:19701025T030000" in text
    assert "DTSTART:1601" not in text


def test_a_zone_that_only_the_file_knows_is_copied(tmp_path):
    own = FOREIGN.replace(b"W. Europe Standard Time", b"Customized Time Zone")

    assert "DTSTART:16010101T030000" in saved(tmp_path, own, SERIES_UID).read_text()


def test_lines_are_folded_and_end_as_the_standard_says(tmp_path):
    desk = InvitationDesk(tmp_path)
    uid = desk.meet(description="ü" * 400).uid

    content = desk.save(uid).messages[0].file.read_bytes()

    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert content.count(b"\n") == content.count(b"\r\n")
    assert desk.store.find(MeetingKey(uid)).meeting.description in str(
        calendar_in(desk.save(uid).messages[0].file).events[0]["DESCRIPTION"]
    )
