"""Messages are applied when they are news, and all of it can be taken back."""

import pytest

from desktop_assist.calendars.meeting_change import MeetingKey
from desktop_assist.domain.errors import UsageError
from tests.helpers.invitation_desk import InvitationDesk, calendar_in
from tests.helpers.received import LENA_ASKED, TAKING, UID, invitation, message_in, reply


@pytest.fixture
def desk(tmp_path):
    return InvitationDesk(tmp_path)


@pytest.fixture
def take(desk, tmp_path):
    return lambda text: desk.incoming.take(message_in(tmp_path, text), TAKING)


def stored(desk, uid=UID):
    (event,) = calendar_in(desk.store.held(uid).file).events
    return event


def test_an_invitation_comes_into_the_calendar_without_its_method(desk, take):
    change = take(invitation())

    assert desk.titles() == ["Budget review"]
    assert b"METHOD" not in desk.store.held(UID).content
    desk.history.undo(change.id)
    assert desk.files() == {}


def test_only_a_newer_version_changes_it(desk, take):
    take(invitation())
    before = desk.files()

    assert take(invitation()) is None
    assert take(invitation(sequence=0, title="Old")) is None
    assert desk.files() == before
    change = take(invitation(sequence=2, title="Budget, final"))
    assert desk.titles() == ["Budget, final"]
    desk.history.undo(change.id)
    assert desk.files() == before


def test_an_answer_is_noted_in_ones_own_meeting(desk, take):
    uid = desk.meet().uid
    before = desk.files()

    change = take(reply(uid, "DECLINED"))

    guests = {one.split(":")[1]: one.params["PARTSTAT"] for one in stored(desk, uid)["ATTENDEE"]}
    assert guests == {"lena@example.org": "DECLINED", "ben@example.org": "NEEDS-ACTION"}
    desk.history.undo(change.id)
    assert desk.files() == before


def test_a_stranger_is_not_let_in(desk, take):
    uid = desk.meet().uid
    before = desk.files()

    assert take(reply(uid, address="eve@example.org")) is None
    assert desk.files() == before


def test_a_cancelled_meeting_goes_or_is_marked(desk, take, tmp_path):
    take(invitation())
    cancel = invitation("CANCEL", sequence=2)

    gone = take(cancel)
    assert desk.titles() == []
    desk.history.undo(gone.id)
    desk.incoming.call_off(message_in(tmp_path, cancel), TAKING)

    assert (stored(desk)["STATUS"], stored(desk)["SEQUENCE"]) == ("CANCELLED", 2)
    assert take(cancel) is None


@pytest.mark.parametrize(
    ("answer", "partstat", "subject", "is_free"),
    [
        ("accept", "ACCEPTED", "Accepted: Budget review", False),
        ("maybe", "TENTATIVE", "Tentative: Budget review", False),
        ("decline", "DECLINED", "Declined: Budget review", True),
    ],
)
def test_an_answer_is_kept_and_prepared(desk, tmp_path, answer, partstat, subject, is_free):
    message = message_in(tmp_path, invitation())

    done = desk.incoming.answer(message, answer, "", TAKING)

    reply_event = calendar_in(done.messages[0].file).events[0]
    mail = done.messages[0].mail
    assert stored(desk)["ATTENDEE"][0].params["PARTSTAT"] == partstat
    assert (reply_event["ATTENDEE"].params["PARTSTAT"], reply_event["SEQUENCE"]) == (partstat, 1)
    assert (mail.method, mail.subject, mail.recipients[0].address) == (
        "REPLY",
        subject,
        "ben@example.org",
    )
    assert desk.store.find(MeetingKey(UID)).meeting.is_free is is_free
    desk.history.undo(done.change.id)
    assert desk.files() == {}


def test_an_answer_may_be_changed_and_goes_with_an_update(desk, tmp_path):
    desk.incoming.answer(message_in(tmp_path, invitation()), "maybe", "", TAKING)
    desk.incoming.answer(message_in(tmp_path, invitation()), "accept", "", TAKING)
    assert stored(desk)["ATTENDEE"][0].params["PARTSTAT"] == "ACCEPTED"

    newer = message_in(tmp_path, invitation(sequence=2, title="Final"))
    desk.incoming.answer(newer, "decline", "", TAKING)

    assert stored(desk)["SUMMARY"] == "Final"
    assert stored(desk)["ATTENDEE"][0].params["PARTSTAT"] == "DECLINED"


def test_who_is_not_known_has_to_say_so(desk, tmp_path):
    desk.settings.set("calendar.organizer", "")
    message = message_in(tmp_path, invitation())

    with pytest.raises(UsageError, match="which of the guests you are"):
        desk.incoming.answer(message, "accept", "", TAKING)
    done = desk.incoming.answer(message, "accept", "lena@example.org", TAKING)
    assert done.messages[0].mail.sender.address == "lena@example.org"


def test_the_only_guest_is_oneself(desk, tmp_path):
    desk.settings.set("calendar.organizer", "")

    found = desk.incoming.look(message_in(tmp_path, invitation(guests=LENA_ASKED)))

    assert found.own == "lena@example.org"


def test_an_older_invitation_is_not_answered(desk, take, tmp_path):
    take(invitation(sequence=5))

    with pytest.raises(UsageError, match="newer version"):
        desk.incoming.answer(message_in(tmp_path, invitation()), "accept", "", TAKING)


@pytest.mark.parametrize("method", ["REPLY", "CANCEL", "COUNTER", "REFRESH"])
def test_what_is_about_no_meeting_of_ones_own_is_refused(take, method):
    with pytest.raises(UsageError, match="not in your calendar"):
        take(invitation(method))


def test_somebody_else_speaking_for_it_is_noticed(desk, take, tmp_path):
    take(invitation())
    other = invitation("CANCEL", sequence=2).replace("CN=Ben Okoro:mailto:ben", "CN=Eve:mailto:eve")

    assert desk.incoming.look(message_in(tmp_path, other)).other_organizer == "Eve"


def test_clashes_of_an_invitation_are_seen(desk, tmp_path):
    desk.create(start="2026-11-25T14:30", end="2026-11-25T15:00", title="Dentist")

    found = desk.incoming.look(message_in(tmp_path, invitation()))

    assert [one.title for one in found.clashes] == ["Dentist"]
