"""What came is shown with all that must be known before a click."""

import pytest

from desktop_assist.calendars.invitations.incoming_card import incoming_card, what_it_means
from tests.helpers.invitation_desk import InvitationDesk
from tests.helpers.received import TAKING, invitation, message_in, reply


@pytest.fixture
def desk(tmp_path):
    return InvitationDesk(tmp_path)


@pytest.fixture
def look(desk, tmp_path):
    return lambda text: desk.incoming.look(message_in(tmp_path, text))


def shown(card):
    return {field.label: field.value for field in card.fields}


def test_an_invitation_says_who_asks_whom_and_what_it_overlaps(desk, look):
    desk.create(start="2026-11-25T14:30", end="2026-11-25T15:00", title="Dentist")

    card = incoming_card(look(invitation(more="LOCATION:Room 4\nDESCRIPTION:Figures\n")))

    assert shown(card) == {
        "From": "Ben Okoro",
        "Where": "Room 4",
        "With": "Ada, Lena",
        "Notes": "Figures",
    }
    assert card.warnings[0].startswith("Clashes with Dentist")


def test_each_version_is_told_from_the_one_that_is_there(desk, look, tmp_path):
    desk.incoming.take(message_in(tmp_path, invitation()), TAKING)

    assert "already" in what_it_means(look(invitation()))
    assert "newer" in what_it_means(look(invitation(sequence=2)))
    assert "older than what is in your calendar" in what_it_means(look(invitation(sequence=0)))
    assert "has changed yet" in what_it_means(look(invitation("CANCEL", sequence=2)))


def test_ones_own_invitation_is_recognised(desk, look):
    text = invitation().replace("ORGANIZER;CN=Ben Okoro:mailto:ben", "ORGANIZER:mailto:ada")

    assert what_it_means(look(text)) == "It is an invitation of your own."


def test_an_answer_says_what_it_is(desk, look):
    card = incoming_card(look(reply(desk.meet().uid, more="COMMENT:Gladly\n")))

    assert card.title == "Answer: Budget review"
    assert shown(card) == {"From": "Lena (comes)", "Comment": "Gladly"}


def test_a_stranger_and_a_false_organizer_are_marked(desk, look, tmp_path):
    uid = desk.meet().uid
    desk.incoming.take(message_in(tmp_path, invitation()), TAKING)
    false = invitation("CANCEL", sequence=2).replace("mailto:ben@", "mailto:eve@")

    assert incoming_card(look(reply(uid, address="eve@example.org"))).warnings == (
        "Lena was not invited to it.",
    )
    assert incoming_card(look(false)).warnings == (
        "It comes from Ben Okoro, who is not the one who invited to it.",
    )


def test_which_guest_one_is_can_be_chosen(desk, look):
    desk.settings.set("calendar.organizer", "")

    (field,) = (one for one in incoming_card(look(invitation())).fields if one.name)

    assert (field.name, field.choices) == ("attendee", ("ada@example.org", "lena@example.org"))


def test_what_cannot_be_done_is_said(desk, look, tmp_path):
    assert what_it_means(look(invitation("REFRESH"))).endswith("is not in your calendar.")
    desk.incoming.take(message_in(tmp_path, invitation()), TAKING)
    assert "ask for the whole invitation" in what_it_means(look(invitation("ADD")))
