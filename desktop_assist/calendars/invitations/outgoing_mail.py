"""Make the mail that tells guests of a meeting: an invitation, an update, a cancellation."""

from dataclasses import dataclass, replace

from desktop_assist.calendars.ics.attendee import Attendee
from desktop_assist.calendars.invitations.mail_draft import MailDraft
from desktop_assist.calendars.invitations.message_lines import MessageEvent, Stamp, message
from desktop_assist.calendars.invitations.participants import Guest, is_same_address, named
from desktop_assist.calendars.invitations.saved_invitation import SavedInvitation, SavedInvitations
from desktop_assist.calendars.invitations.told_meeting import ToldMeeting
from desktop_assist.calendars.meeting import Meeting
from desktop_assist.calendars.wording import when_words
from desktop_assist.domain.clock import Clock

_NO_ANSWER = "NEEDS-ACTION"
_UNTITLED = "Meeting"
_REPLIES = {"ACCEPTED": "Accepted", "TENTATIVE": "Tentative", "DECLINED": "Declined"}


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """A mail with what it says of the meeting.

    Attributes:
        draft: The mail.
        is_news: False when the guests were told all of this before.
    """

    draft: MailDraft
    is_news: bool = True


def invitation_mail(
    meeting: Meeting, told: ToldMeeting, saved: SavedInvitations, stamp: Stamp
) -> OutgoingMail:
    """What the guests of a meeting are to be told now; the sequence of `stamp` is for news."""
    before = saved.latest("REQUEST", told.occurrence)
    content = _request(told, before, stamp)
    is_news = before is None or saved.is_withdrawn(told.occurrence)
    if before is not None and not is_news:
        is_news = not before.says_the_same(content)
        if not is_news:
            content = _request(told, before, replace(stamp, sequence=before.sequence))
    draft = MailDraft(
        sender=stamp.organizer,
        recipients=recipients(told.people.guests, stamp.organizer),
        subject=subject_of(meeting, "Updated" if before and is_news else ""),
        text=mail_text(
            meeting,
            told,
            "This meeting has changed." if before and is_news else "",
        ),
        method="REQUEST",
        calendar=content,
    )
    return OutgoingMail(draft, is_news)


def cancellation_mail(
    meeting: Meeting, told: ToldMeeting, guests: tuple[Guest, ...], stamp: Stamp
) -> MailDraft:
    """What guests are told for whom a meeting does not take place."""
    events = [MessageEvent(told.events[0], guests, "CANCELLED")]
    return MailDraft(
        sender=stamp.organizer,
        recipients=recipients(guests, stamp.organizer),
        subject=subject_of(meeting, "Cancelled"),
        text=mail_text(meeting, None, "This meeting is cancelled."),
        method="CANCEL",
        calendar=message("CANCEL", events, stamp, told.source),
    )


def reply_mail(
    meeting: Meeting, told: ToldMeeting, own: Guest, organizer: Attendee, clock: Clock
) -> MailDraft:
    """What whoever invited is told: whether a guest comes."""
    stamp = Stamp(organizer, told.sequence, clock.now(), clock.time_zone)
    events = [MessageEvent(told.events[0], (own,))]
    return MailDraft(
        sender=own.person,
        recipients=(organizer,),
        subject=subject_of(meeting, _REPLIES[own.answer]),
        text=mail_text(meeting, None, f"{named(own.person)}: {_REPLIES[own.answer].lower()}."),
        method="REPLY",
        calendar=message("REPLY", events, stamp, told.source),
    )


def recipients(guests: tuple[Guest, ...], organizer: Attendee) -> tuple[Attendee, ...]:
    """Who gets the mail: whoever invites does not write to themselves."""
    people = (guest.person for guest in guests)
    return tuple(one for one in people if not is_same_address(one, organizer.address))


def subject_of(meeting: Meeting, mark: str = "") -> str:
    """For example "Team sync", or "Cancelled: Team sync"."""
    title = meeting.title.strip() or _UNTITLED
    return f"{mark}: {title}" if mark else title


def mail_text(meeting: Meeting, told: ToldMeeting | None, opening: str = "") -> str:
    """What, when, where and with whom; the description behind it."""
    guests = ", ".join(named(one.person) for one in told.people.guests) if told else ""
    shown = (
        opening,
        meeting.title.strip() or _UNTITLED,
        when_words(meeting),
        "It repeats." if told and told.events[0].repeats else "",
        f"Where: {meeting.location}" if meeting.location else "",
        f"With: {guests}" if guests else "",
    )
    text = "\n".join(line for line in shown if line)
    has_more = told is not None and meeting.description.strip()
    return f"{text}\n\n{meeting.description}\n" if has_more else f"{text}\n"


def _request(told: ToldMeeting, before: SavedInvitation | None, stamp: Stamp) -> bytes:
    """The request; answers that were given hold as long as the times do."""
    kept = _message(told, stamp, keeps_answers=True)
    if before is not None and before.has_same_times(kept):
        return kept
    return _message(told, stamp, keeps_answers=False)


def _message(told: ToldMeeting, stamp: Stamp, *, keeps_answers: bool) -> bytes:
    organizer = stamp.organizer
    guests = tuple(
        _asked(one, organizer, keeps_answers=keeps_answers) for one in told.people.guests
    )
    events = [MessageEvent(event, guests) for event in told.events]
    return message("REQUEST", events, stamp, told.source)


def _asked(guest: Guest, organizer: Attendee, *, keeps_answers: bool) -> Guest:
    if is_same_address(guest.person, organizer.address):
        return replace(guest, answer="ACCEPTED")
    return guest if keeps_answers else replace(guest, answer=_NO_ANSWER)
