"""Invitations are handed over, brought up to date and withdrawn, as RFC 5546 counts them."""

import pytest

from desktop_assist.calendars.meeting_change import MeetingKey
from desktop_assist.domain.errors import UsageError
from tests.helpers.calendar_desk import berlin
from tests.helpers.foreign_calendar import FOREIGN, SERIES_UID
from tests.helpers.invitation_desk import ADA, BEN, LENA, InvitationDesk, calendar_in

SECOND = "2026-12-01T14:00:00+01:00"


@pytest.fixture
def desk(tmp_path):
    return InvitationDesk(tmp_path)


def saved_event(done, place=0):
    calendar = calendar_in(done.messages[place].file)
    return calendar["METHOD"], calendar.events[0]


def test_the_stored_meeting_is_left_alone(desk):
    uid = desk.meet().uid
    before = {path: content for path, content in desk.files().items() if path.suffix == ".ics"}

    desk.save(uid)

    assert {path: desk.files()[path] for path in before} == before
    assert b"METHOD" not in b"".join(before.values())


def test_the_second_version_counts_one_more(desk):
    uid = desk.meet().uid
    first = desk.save(uid)
    again = saved_event(desk.save(uid))[1]["SEQUENCE"]
    desk.change(uid, title="Planning")

    update = desk.save(uid)

    assert (again, saved_event(update)[1]["SEQUENCE"]) == (0, 1)
    assert update.messages[0].mail.subject == "Updated: Planning"
    assert update.messages[0].file == first.messages[0].file


def test_answers_hold_until_the_time_changes(desk):
    uid = desk.meet(LENA).uid
    file = desk.store.find(MeetingKey(uid)).meeting.file
    desk.save(uid)
    file.write_bytes(file.read_bytes().replace(b"NEEDS-ACTION", b"ACCEPTED"))
    desk.change(uid, title="Planning")
    renamed = saved_event(desk.save(uid))[1]["ATTENDEE"].params["PARTSTAT"]
    desk.change(uid, start=berlin("2026-11-25T09:00"))

    moved = saved_event(desk.save(uid))[1]["ATTENDEE"].params["PARTSTAT"]

    assert (renamed, moved) == ("ACCEPTED", "NEEDS-ACTION")


def test_who_is_taken_off_is_told_so(desk):
    uid = desk.meet(LENA, BEN).uid
    desk.save(uid)
    desk.change(uid, attendees=("Lena Müller",))

    done = desk.save(uid)

    method, event = saved_event(done, 1)
    assert (method, event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 1)
    assert [one.address for one in done.messages[1].mail.recipients] == [BEN]
    assert desk.words(uid) == "Invitation saved on 22 November 2026."


def test_a_cancelled_meeting_is_withdrawn(desk):
    uid = desk.meet().uid
    desk.save(uid)
    desk.cancel(uid)
    assert desk.invitations.open_invitation(MeetingKey(uid)) is not None

    done = desk.save(uid)

    method, event = saved_event(done)
    assert (method, event["SEQUENCE"], event["UID"]) == ("CANCEL", 1, uid)
    assert len(done.messages[0].mail.recipients) == 2
    assert desk.invitations.open_invitation(MeetingKey(uid)) is None


def test_one_cancelled_time_is_withdrawn_alone(desk):
    uid = desk.meet(recurrence="FREQ=WEEKLY;COUNT=4").uid
    desk.save(uid)
    desk.cancel(uid, SECOND)

    method, event = saved_event(desk.save(uid, SECOND))

    assert (method, event["SEQUENCE"], "RRULE" in event) == ("CANCEL", 1, False)
    assert event["RECURRENCE-ID"].dt == berlin("2026-12-01T14:00")
    assert desk.invitations.open_invitation(MeetingKey(uid, SECOND)) is None
    assert desk.invitations.open_invitation(MeetingKey(uid)) is not None


def test_one_time_of_a_series_can_be_invited_to(desk):
    uid = desk.meet(recurrence="FREQ=WEEKLY;COUNT=4").uid

    done = desk.save(uid, SECOND)

    assert done.messages[0].file.name == "Team sync 2026-12-01.ics"
    assert saved_event(done)[1]["RECURRENCE-ID"].dt == berlin("2026-12-01T14:00")


def test_a_meeting_that_came_back_gets_a_higher_number(desk):
    uid = desk.meet().uid
    desk.save(uid)
    gone = desk.cancel(uid)
    desk.save(uid)
    desk.history.undo(gone.change.id)

    method, event = saved_event(desk.save(uid))

    assert (method, event["SEQUENCE"]) == ("REQUEST", 2)


def test_undo_takes_the_files_and_the_memory_of_them(desk):
    uid = desk.meet().uid
    before = desk.files()
    done = desk.save(uid)

    desk.history.undo(done.change.id)

    assert desk.files() == before
    assert desk.words(uid) == "Nobody is invited yet."


def test_whoever_invites_is_not_written_to(desk):
    done = desk.save(desk.meet(ADA, LENA).uid)

    event = saved_event(done)[1]
    assert [one.address for one in done.messages[0].mail.recipients] == ["lena@example.org"]
    assert event["ATTENDEE"][0].params["PARTSTAT"] == "ACCEPTED"


def test_nobody_is_invited_without_an_address(desk):
    with pytest.raises(UsageError, match="No mail address is known of Omar"):
        desk.save(desk.meet("Omar").uid)
    with pytest.raises(UsageError, match="Nobody takes part"):
        desk.save(desk.create().meeting.uid)


def test_the_rest_goes_out(desk):
    assert desk.save(desk.meet("Omar", LENA).uid).without_address == ("Omar",)


def test_somebody_elses_meeting_is_theirs(tmp_path):
    path = tmp_path / "foreign.ics"
    path.write_bytes(FOREIGN)
    desk = InvitationDesk(tmp_path, calendar=path)
    assert desk.words(SERIES_UID) == "Nobody is invited yet."  # Ada is the one

    desk.settings.set("calendar.organizer", "Eva <eva@example.org>")

    assert desk.words(SERIES_UID) == ""
    with pytest.raises(UsageError, match="Rossi, Ada invited"):
        desk.save(SERIES_UID)


def test_without_a_name_nothing_goes_out(desk):
    uid = desk.meet().uid
    desk.settings.set("calendar.organizer", "")

    with pytest.raises(UsageError, match="in whose name"):
        desk.save(uid)
    desk.invitations.set_organizer("Eva Lang <eva@example.org>")
    assert desk.save(uid).messages[0].mail.sender.name == "Eva Lang"


def test_what_was_never_there_is_said(desk):
    with pytest.raises(UsageError, match="no such meeting"):
        desk.save("nobody")
