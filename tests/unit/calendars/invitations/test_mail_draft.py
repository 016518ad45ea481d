"""A mail that only has to be sent."""

from desktop_assist.calendars.ics.attendee import Attendee
from desktop_assist.calendars.invitations.mail_draft import MailDraft, draft_bytes
from tests.helpers.invitation_desk import calendar_part, mail_in, text_of

CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nX-A:ü\r\nEND:VCALENDAR\r\n"


def written(tmp_path, **values):
    draft = {
        "sender": Attendee("Rossi, Ada", "ada@example.org"),
        "recipients": (Attendee("Lena Müller", "lena@example.org"), Attendee("", "b@example.org")),
        "subject": "Büro\nSync: " + "x" * 100,
        "text": "Zeile eins\nGrüße\n",
        "method": "REQUEST",
        "calendar": CALENDAR.encode(),
    } | values
    path = tmp_path / "a.eml"
    path.write_bytes(draft_bytes(MailDraft(**draft)))
    return path


def test_it_is_a_draft_to_each_guest(tmp_path):
    mail = mail_in(written(tmp_path))

    assert mail["X-Unsent"] == "1"
    assert mail["From"] == '"Rossi, Ada" <ada@example.org>'
    assert mail["To"] == "Lena Müller <lena@example.org>, b@example.org"
    assert mail["Subject"] == "Büro Sync: " + "x" * 100
    assert not {"Date", "Message-ID"} & set(mail)


def test_the_calendar_is_an_alternative_of_the_text(tmp_path):
    path = written(tmp_path)

    mail, part = mail_in(path), calendar_part(path)

    assert mail.get_content_type() == "multipart/alternative"
    assert text_of(path) == "Zeile eins\nGrüße"
    assert (part.get_param("method"), part.get_content_charset()) == ("REQUEST", "utf-8")
    assert part.get_payload(decode=True).decode() == CALENDAR


def test_lines_are_as_mail_wants_them(tmp_path):
    content = written(tmp_path).read_bytes()

    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 998


def test_an_address_in_another_script_is_kept(tmp_path):
    path = written(tmp_path, recipients=(Attendee("", "jörg@example.org"),))

    assert "To: jörg@example.org\r\n" in path.read_bytes().decode()
