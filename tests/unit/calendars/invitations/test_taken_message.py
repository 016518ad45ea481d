"""What became of a message is said plainly."""

import pytest

from desktop_assist.calendars.invitations.taken_message import taken_outcome
from tests.helpers.invitation_desk import InvitationDesk
from tests.helpers.received import TAKING, invitation, message_in, reply


@pytest.fixture
def desk(tmp_path):
    return InvitationDesk(tmp_path)


def outcome(desk, folder, text):
    message = message_in(folder, text)
    return taken_outcome(message, desk.incoming.take(message, TAKING))


def test_a_change_is_told_and_can_be_taken_back(desk, tmp_path):
    taken = outcome(desk, tmp_path, invitation())

    assert taken.output["summary"].startswith("Budget review is in your calendar: Wednesday")
    assert taken.card.actions[0].arguments == {"change_id": taken.change_id}
    assert taken.is_outside


def test_no_change_says_why(desk, tmp_path):
    outcome(desk, tmp_path, invitation())
    again = outcome(desk, tmp_path, invitation())
    uid = desk.meet().uid
    stranger = outcome(desk, tmp_path, reply(uid, address="eve@example.org"))

    assert again.output["summary"] == (
        "Your calendar has this version of Budget review or a newer one; nothing was changed."
    )
    assert (again.output["is_changed"], again.card.actions) == (False, ())
    assert "was not invited" in stranger.output["summary"]


def test_answers_and_cancellations_are_told(desk, tmp_path):
    uid = desk.meet().uid
    noted = outcome(desk, tmp_path, reply(uid, "DECLINED"))
    outcome(desk, tmp_path, invitation())

    gone = outcome(desk, tmp_path, invitation("CANCEL", sequence=2))

    assert noted.output["summary"] == "Lena does not come: Budget review."
    assert gone.output["summary"] == "Budget review does not take place; your calendar says so."
