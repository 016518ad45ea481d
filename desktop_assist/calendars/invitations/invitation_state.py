"""How far the invitation to a meeting has come."""

from dataclasses import dataclass
from datetime import tzinfo

from desktop_assist.calendars.invitations.participants import Participants, named
from desktop_assist.calendars.invitations.saved_invitation import SavedInvitation
from desktop_assist.calendars.meeting_change import MeetingKey
from desktop_assist.domain.date_words import date_words


@dataclass(frozen=True, slots=True)
class InvitationState:
    """What was handed over of a meeting, and what is still to be.

    Attributes:
        key: The meeting, or one occurrence of it.
        people: Everyone the meeting names.
        saved: What was handed over last; None when nobody is invited yet.
        is_current: Nothing that the guests should know has changed since.
        is_own: The invitation is the person's to send: nobody else invited to the meeting.
    """

    key: MeetingKey
    people: Participants
    saved: SavedInvitation | None = None
    is_current: bool = False
    is_own: bool = True

    @property
    def is_open(self) -> bool:
        """Whether there is something to hand over."""
        return self.is_own and bool(self.people.guests) and not self.is_current

    @property
    def step(self) -> str:
        """What handing it over is called; empty when there is nothing to hand over."""
        if not self.is_open:
            return ""
        return "Save update" if self.saved else "Save invitation"

    def in_words(self, zone: tzinfo | None) -> str:
        """In a line; empty when there is nobody to invite, or it is for somebody else to do."""
        people = self.people
        if not self.is_own or not (people.guests or people.without_address):
            return ""
        if self.saved is None:
            unknown = _listed(people.without_address)
            return (
                f"Nobody is invited yet. No address is known of {unknown}."
                if unknown
                else "Nobody is invited yet."
            )
        day = date_words(self.saved.saved_at.astimezone(zone).date())
        if self.is_current:
            return f"Invitation saved on {day}."
        return f"Invitation saved on {day}. The meeting has changed since."


def guests_words(people: Participants) -> str:
    """For example "Ada Rossi, ben@example.org"."""
    return _listed(tuple(named(one.person) for one in people.guests))


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)
