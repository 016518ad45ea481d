"""The card says that nothing is sent yet, and opens the draft."""

from desktop_assist.calendars.invitations.invitation_card import (
    handed_over_summary,
    invitation_card,
    organizer_card,
)
from desktop_assist.calendars.meeting_change import MeetingKey
from tests.helpers.invitation_desk import LENA, InvitationDesk


def test_the_draft_is_one_click_away(tmp_path):
    desk = InvitationDesk(tmp_path)
    done = desk.save(desk.meet(LENA, "Omar").uid)

    card = invitation_card(done)

    assert card.title == "Invitation: Team sync"
    assert card.warnings == ("Not invited, because no mail address is known: Omar.",)
    assert card.footnote.startswith("Nothing is sent yet")
    mail, folder, undo = card.actions
    assert (mail.label, mail.opens, mail.is_primary) == (
        "Open in mail program",
        done.messages[0].draft,
        True,
    )
    assert folder.opens == done.messages[0].draft.parent
    assert undo.arguments == {"change_id": done.change.id}


def test_those_who_are_off_have_a_mail_of_their_own(tmp_path):
    desk = InvitationDesk(tmp_path)
    uid = desk.meet().uid
    desk.save(uid)
    desk.change(uid, attendees=("Lena Müller",))

    done = desk.save(uid)

    assert invitation_card(done).actions[1].label == "Open the mail to ben@example.org"
    assert "A cancellation to ben@example.org is prepared as well." in handed_over_summary(done)


def test_a_name_is_asked_for_in_a_field():
    card = organizer_card(MeetingKey("u", "r"))

    assert [field.name for field in card.fields] == ["organizer"]
    assert card.actions[0].arguments == {"uid": "u", "recurrence_id": "r"}
