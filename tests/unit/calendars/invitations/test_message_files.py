"""Both files of a message lie beside each other."""

from desktop_assist.calendars.invitations.message_files import free_file
from tests.helpers.invitation_desk import InvitationDesk


def test_a_name_is_free_when_both_files_are(tmp_path):
    (tmp_path / "Team sync.eml").write_bytes(b"")

    assert free_file(tmp_path, "Team sync").name == "Team sync (2).ics"
    assert free_file(tmp_path, "a/b: c").name == "a b c.ics"
    assert free_file(tmp_path, "...").name == "meeting.ics"


def test_both_are_written_together(tmp_path):
    desk = InvitationDesk(tmp_path)

    (message,) = desk.save(desk.meet().uid).messages

    assert message.file.read_bytes() == message.mail.calendar
    assert message.draft.read_bytes().startswith(b"From: Ada Rossi <ada@example.org>")
