"""What people read who open the mail without a calendar program."""

from datetime import date

from desktop_assist.calendars.invitations.outgoing_mail import subject_of
from desktop_assist.calendars.meeting import Meeting
from tests.helpers.invitation_desk import LENA, InvitationDesk, text_of


def test_it_says_what_when_where_and_with_whom(tmp_path):
    desk = InvitationDesk(tmp_path)
    uid = desk.meet(LENA, location="Room 4", description="Bring cake", recurrence="FREQ=DAILY").uid

    assert text_of(desk.save(uid).messages[0].draft) == (
        "Team sync\n"
        "Tuesday, 24 November 2026, 14:00\N{EN DASH}14:30 (Europe/Berlin)\n"
        "It repeats.\n"
        "Where: Room 4\n"
        "With: Lena Müller\n"
        "\n"
        "Bring cake"
    )


def test_news_begins_with_what_is_new(tmp_path):
    desk = InvitationDesk(tmp_path)
    uid = desk.meet().uid
    desk.save(uid)
    desk.change(uid, location="Room 5")
    update = text_of(desk.save(uid).messages[0].draft)
    desk.cancel(uid)

    cancellation = desk.save(uid).messages[0]

    assert update.startswith("This meeting has changed.\nTeam sync\n")
    assert text_of(cancellation.draft).startswith("This meeting is cancelled.\nTeam sync\n")
    assert cancellation.mail.subject == "Cancelled: Team sync"


def test_a_meeting_without_a_title_has_a_subject(tmp_path):
    day = date(2026, 11, 24)

    assert subject_of(Meeting("u", " ", day, day, tmp_path), "Updated") == "Updated: Meeting"
