"""What was handed over is known by its files."""

from datetime import UTC, datetime

from desktop_assist.calendars.invitations.saved_invitation import saved_invitations
from tests.helpers.calendar_desk import berlin
from tests.helpers.invitation_desk import InvitationDesk


def folder(desk):
    return desk.source.current().folder / "invitations"


def test_a_saved_invitation_is_found_by_its_meeting(tmp_path):
    desk = InvitationDesk(tmp_path)
    uid = desk.meet().uid
    desk.save(desk.meet(title="Another").uid)
    (message,) = desk.save(uid).messages

    found = saved_invitations(folder(desk), uid).latest("REQUEST")

    assert (found.file, found.draft, found.sequence) == (message.file, message.draft, 0)
    assert found.saved_at == datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_other_files_and_broken_ones_are_passed_over(tmp_path):
    desk = InvitationDesk(tmp_path)
    uid = desk.meet().uid
    (message,) = desk.save(uid).messages
    content = message.file.read_bytes()
    (folder(desk) / "theirs.ics").write_bytes(content.replace(b"Desktop Assist", b"Other"))
    (folder(desk) / "answer.ics").write_bytes(content.replace(b":REQUEST", b":REPLY"))
    (folder(desk) / "a.ics").mkdir()

    assert len(saved_invitations(folder(desk), uid).versions) == 1
    message.file.write_bytes(content.replace(b"DTSTAMP:2", b"DTSTAMP:x"))
    assert saved_invitations(folder(desk), uid).versions == ()


def test_nothing_is_saved_where_there_is_no_folder(tmp_path):
    assert saved_invitations(tmp_path / "none", "uid").next_sequence(3) == 3


def test_a_later_cancellation_withdraws_it(tmp_path):
    desk = InvitationDesk(tmp_path)
    uid = desk.meet().uid
    desk.save(uid)
    desk.cancel(uid)
    desk.save(uid)

    saved = saved_invitations(folder(desk), uid)

    assert saved.is_withdrawn()
    assert (saved.latest("CANCEL").sequence, saved.next_sequence(0)) == (1, 2)


def test_only_what_concerns_the_guests_makes_a_difference(tmp_path):
    desk = InvitationDesk(tmp_path)
    uid = desk.meet().uid
    (message,) = desk.save(uid).messages
    found = saved_invitations(folder(desk), uid).latest("REQUEST")
    content = message.file.read_bytes()

    answered = content.replace(b"SEQUENCE:0", b"SEQUENCE:7").replace(b"NEEDS-ACTION", b"ACCEPTED")
    renamed = content.replace(b"Team sync", b"Planning")
    moved = content.replace(
        berlin("2026-11-24T14:00").strftime("%Y%m%dT%H").encode(), b"20261125T14"
    )

    assert found.says_the_same(answered)
    assert not found.says_the_same(renamed)
    assert found.has_same_times(renamed)
    assert not found.has_same_times(moved)
