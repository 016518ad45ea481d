"""Whoever was met before is known from then on."""

from desktop_assist.calendars.contacts.past_attendees import PastAttendees
from desktop_assist.domain.contact import Contact


def event(*lines):
    return "\r\n".join(("BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR"))


ANNA = 'ATTENDEE;CN="Kowalska, Anna";RSVP=TRUE:mailto:Anna@corp.example'
TOM = "ORGANIZER;CN=Tom Baker:MAILTO:tom@corp.example"


def test_names_and_addresses_are_learned_who_is_met_most_first(tmp_path):
    (tmp_path / "1.ics").write_text(event(ANNA, TOM), newline="")
    (tmp_path / "2.ics").write_text(event(TOM.replace(";CN=Tom Baker", "")), newline="")

    found = PastAttendees().of([tmp_path])

    assert found == (
        Contact("Tom Baker", ("tom@corp.example",)),
        Contact("Kowalska, Anna", ("anna@corp.example",)),
    )


def test_folded_lines_are_read_and_rooms_left_out(tmp_path):
    room = "ATTENDEE;CUTYPE=ROOM;CN=Elbe:mailto:elbe@corp.example"
    folded = "ATTENDEE;CN=An\r\n na:mailto:an\r\n na@corp.example"
    (tmp_path / "1.ics").write_text(event(room, folded), newline="")

    assert PastAttendees().of([tmp_path]) == (Contact("Anna", ("anna@corp.example",)),)


def test_a_changed_file_is_read_again(tmp_path):
    file, past = tmp_path / "1.ics", PastAttendees()
    file.write_text(event(ANNA), newline="")
    assert len(past.of([file])) == 1

    file.write_text(event(ANNA, TOM), newline="")

    assert len(past.of([file])) == 2


def test_a_missing_calendar_holds_nobody(tmp_path):
    assert PastAttendees().of([tmp_path / "calendar"]) == ()
