"""How far an invitation has come, in words beside its button."""

from tests.helpers.invitation_desk import LENA, InvitationDesk


def test_each_state_has_its_words_and_its_step(tmp_path):
    desk = InvitationDesk(tmp_path)
    uid = desk.meet().uid
    seen = [(desk.words(uid), desk.state(uid).step)]

    desk.save(uid)
    seen.append((desk.words(uid), desk.state(uid).step))
    desk.change(uid, title="Planning")
    seen.append((desk.words(uid), desk.state(uid).step))

    assert seen == [
        ("Nobody is invited yet.", "Save invitation"),
        ("Invitation saved on 22 November 2026.", ""),
        ("Invitation saved on 22 November 2026. The meeting has changed since.", "Save update"),
    ]


def test_who_cannot_be_invited_is_named(tmp_path):
    desk = InvitationDesk(tmp_path)

    alone, mixed = desk.meet("Omar").uid, desk.meet("Omar", LENA).uid

    assert desk.words(alone) == "Nobody is invited yet. No address is known of Omar."
    assert (desk.state(alone).step, desk.state(mixed).step) == ("", "Save invitation")


def test_a_meeting_with_nobody_has_none(tmp_path):
    desk = InvitationDesk(tmp_path)
    uid = desk.create().meeting.uid

    assert (desk.words(uid), desk.state(uid).is_open) == ("", False)
