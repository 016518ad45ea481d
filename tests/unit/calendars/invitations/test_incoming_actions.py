"""The buttons do what the message can mean, and nothing of it before a click."""

import pytest

from desktop_assist.calendars.invitations.incoming_actions import can_answer, incoming_actions
from tests.helpers.invitation_desk import InvitationDesk
from tests.helpers.received import TAKING, UID, invitation, message_in, reply


@pytest.fixture
def desk(tmp_path):
    return InvitationDesk(tmp_path)


@pytest.fixture
def look(desk, tmp_path):
    return lambda text: desk.incoming.look(message_in(tmp_path, text))


def labels(incoming):
    return [action.label for action in incoming_actions(incoming)]


def test_an_invitation_can_be_answered_or_only_taken_in(look, tmp_path):
    actions = incoming_actions(look(invitation()))

    assert [(one.label, one.tool, one.arguments["answer"]) for one in actions] == [
        ("Accept", "answer_invitation", "accept"),
        ("Maybe", "answer_invitation", "maybe"),
        ("Decline", "answer_invitation", "decline"),
        ("Add to calendar", "answer_invitation", "none"),
    ]
    assert actions[0].arguments["file"] == str(tmp_path / "message.ics")


def test_what_is_there_decides(desk, look, tmp_path):
    desk.incoming.take(message_in(tmp_path, invitation()), TAKING)
    answers = ["Accept", "Maybe", "Decline"]

    assert labels(look(invitation())) == answers
    assert labels(look(invitation(sequence=2))) == [*answers, "Update meeting"]
    assert labels(look(invitation(sequence=0))) == []
    assert labels(look(invitation("CANCEL", sequence=2))) == [
        "Take out of calendar",
        "Mark as cancelled",
    ]


def test_a_proposal_can_be_followed(desk, look, tmp_path):
    desk.incoming.take(message_in(tmp_path, invitation()), TAKING)

    (move,) = incoming_actions(
        look(invitation("COUNTER", start="20261126T130000Z", end="20261126T134500Z"))
    )

    assert move.label.startswith("Move to Thursday, 26 November 2026, 14:00")
    assert (move.tool, move.arguments) == (
        "update_meeting",
        {"uid": UID, "start": "2026-11-26T14:00:00+01:00", "duration_minutes": 45},
    )


def test_answers_and_requests_of_guests_count(desk, look):
    uid = desk.meet().uid
    refresh = invitation("REFRESH", uid=uid, guests="ATTENDEE:mailto:lena@example.org\n")

    assert labels(look(reply(uid))) == ["Note the answer"]
    assert labels(look(reply(uid, address="eve@example.org"))) == []
    assert labels(look(refresh)) == ["Save invitation"]
    assert labels(look(refresh.replace("lena@", "eve@"))) == []


def test_without_guests_or_organizer_nothing_can_be_answered(look):
    assert not can_answer(look(invitation(guests="")))
    assert labels(look(invitation(guests=""))) == ["Add to calendar"]
    assert not can_answer(look(invitation("REPLY")))
