"""Everyone an event names, with or without an address."""

import pytest
from icalendar import Event

from desktop_assist.calendars.ics.attendee import Attendee
from desktop_assist.calendars.invitations.participants import (
    is_same_address,
    mail_person,
    named,
    participants,
)
from desktop_assist.domain.errors import UsageError

EVENT = """BEGIN:VEVENT
ORGANIZER;CN="Rossi, Ada":MAILTO:ada@example.org
ATTENDEE;CN=Ben;PARTSTAT=accepted;ROLE=CHAIR:mailto:ben@example.org
ATTENDEE;CN=Ben again:mailto:BEN@example.org
ATTENDEE;CN=lena@example.org:mailto:lena@example.org
ATTENDEE;CN=Room 4:invalid:nomail
X-DESKTOP-ASSIST-ATTENDEE:Omar
END:VEVENT
"""


def people():
    return participants(Event.from_ical(EVENT.replace("\n", "\r\n")))


def test_each_address_counts_once_with_its_first_answer():
    guests = people().guests

    assert [(one.person.name, one.person.address, one.answer) for one in guests] == [
        ("Ben", "ben@example.org", "ACCEPTED"),
        ("", "lena@example.org", "NEEDS-ACTION"),
    ]
    assert guests[0].parameters == (("ROLE", "CHAIR"),)


def test_who_has_no_address_is_named():
    assert people().without_address == ("Room 4", "Omar")


def test_whoever_invited_is_known():
    assert people().organizer == Attendee("Rossi, Ada", "ada@example.org")


def test_a_guest_is_found_by_address_in_capitals_or_not():
    assert people().guest_at("LENA@EXAMPLE.ORG").person.address == "lena@example.org"
    assert people().guest_at("") is None
    assert not is_same_address(Attendee("Nobody", ""), "")


@pytest.mark.parametrize("text", ["Ada", "Ada <ada>", "a@b@c.org", "ada@example.org, b@c.org", ""])
def test_a_person_without_an_address_is_refused(text):
    with pytest.raises(UsageError, match="no mail address"):
        mail_person(text)


def test_a_person_is_called_by_name_else_by_address():
    assert named(mail_person("Ada <ada@example.org>")) == "Ada"
    assert named(mail_person("ada@example.org")) == "ada@example.org"
