"""Of two versions the one with the higher number counts, then the one written later."""

import pytest

from desktop_assist.calendars.invitations.standing import standing
from tests.helpers.invitation_desk import InvitationDesk
from tests.helpers.received import TAKING, UID, invitation, message_in, reply


@pytest.fixture
def desk(tmp_path):
    return InvitationDesk(tmp_path)


def relation(desk, folder, text):
    message = message_in(folder, text)
    return standing(message, desk.store.held(message.meeting.uid), desk.clock).relation


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "same"),
        ({"sequence": 2, "start": "20261125T120000Z"}, "newer"),
        ({"sequence": 0, "title": "Old"}, "older"),
        ({"title": "Later", "stamp": "20261121T080000Z"}, "newer"),
        ({"title": "Earlier", "stamp": "20261119T080000Z"}, "older"),
        ({"stamp": "20261121T080000Z"}, "same"),
        ({"uid": "another"}, "unknown"),
    ],
)
def test_an_invitation_beside_the_one_that_is_there(desk, tmp_path, values, expected):
    desk.incoming.take(message_in(tmp_path, invitation()), TAKING)

    assert relation(desk, tmp_path, invitation(**values)) == expected


def test_ones_own_answer_makes_no_other_version(desk, tmp_path):
    message = message_in(tmp_path, invitation())

    desk.incoming.answer(message, "decline", "", TAKING)

    assert relation(desk, tmp_path, invitation()) == "same"
    assert relation(desk, tmp_path, invitation("CANCEL", sequence=2)) == "newer"
    assert relation(desk, tmp_path, invitation("CANCEL", sequence=0)) == "older"


def test_an_answer_to_an_earlier_version_is_too_late(desk, tmp_path):
    uid = desk.meet().uid
    assert relation(desk, tmp_path, reply(uid)) == "newer"

    desk.incoming.take(message_in(tmp_path, reply(uid)), TAKING)
    assert relation(desk, tmp_path, reply(uid)) == "same"
    desk.change(uid, location="Elsewhere")
    assert relation(desk, tmp_path, reply(uid)) == "older"


def test_the_guests_of_the_calendar_are_known(desk, tmp_path):
    uid = desk.meet().uid
    message = message_in(tmp_path, reply(uid))

    found = standing(message, desk.store.held(uid), desk.clock)

    assert found.people.guest_at("lena@example.org") is not None
    assert desk.store.held(UID) is None
