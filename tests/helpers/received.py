"""Messages about meetings, as others send them."""

from email.message import EmailMessage

from desktop_assist.calendars.invitations.incoming_message import read_message
from desktop_assist.domain.cause import Cause
from tests.helpers.frozen_clock import BERLIN

TAKING = Cause("Taken in", "import_calendar", "user")
UID = "review@example.org"
_TEXT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Other//EN
METHOD:{method}
BEGIN:VEVENT
UID:{uid}
DTSTAMP:{stamp}
SEQUENCE:{sequence}
SUMMARY:{title}
DTSTART:{start}
DTEND:{end}
ORGANIZER;CN=Ben Okoro:mailto:ben@example.org
{guests}{more}END:VEVENT
END:VCALENDAR
"""
ADA_ASKED = "ATTENDEE;CN=Ada;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ada@example.org\n"
LENA_ASKED = "ATTENDEE;CN=Lena;PARTSTAT=NEEDS-ACTION:mailto:lena@example.org\n"


def invitation(method="REQUEST", **values):
    """A message as text; the invitation to Ben's budget review unless told otherwise."""
    usual = {
        "uid": UID,
        "stamp": "20261120T080000Z",
        "sequence": 1,
        "title": "Budget review",
        "start": "20261125T130000Z",
        "end": "20261125T140000Z",
        "guests": ADA_ASKED + LENA_ASKED,
        "more": "",
    }
    return _TEXT.format(method=method, **{**usual, **values})


def reply(uid, answer="ACCEPTED", address="lena@example.org", **values):
    """The answer of a guest."""
    guest = f"ATTENDEE;CN=Lena;PARTSTAT={answer}:mailto:{address}\n"
    return invitation("REPLY", **{"uid": uid, "guests": guest, "sequence": 0, **values})


def mailed(text, **headers):
    """The mail that brings it."""
    mail = EmailMessage()
    for name, value in {"From": "ben@example.org", "To": "ada@example.org", **headers}.items():
        mail[name] = value
    mail.set_content("You are invited.")
    mail.add_alternative(text, subtype="calendar", cte="base64", params={"method": "REQUEST"})
    return mail.as_bytes()


def message_in(folder, text):
    """The message of a text, read from a file."""
    path = folder / "message.ics"
    path.write_text(text, encoding="utf-8")
    return read_message(path, BERLIN)
