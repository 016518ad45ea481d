"""Take in what others send about meetings: invitations, answers, cancellations."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from desktop_assist.calendars.clash import clashes
from desktop_assist.calendars.editable import check_editable
from desktop_assist.calendars.every_calendar import HeldMeeting
from desktop_assist.calendars.ics.blocks import with_events_changed
from desktop_assist.calendars.invitations.event_answer import keeping_nobody_busy, with_answer
from desktop_assist.calendars.invitations.incoming_edit import answered, called_off, updated
from desktop_assist.calendars.invitations.incoming_message import IncomingMessage
from desktop_assist.calendars.invitations.invitation_store import HandedOver, InvitationStore
from desktop_assist.calendars.invitations.outgoing_mail import reply_mail
from desktop_assist.calendars.invitations.participants import Guest, is_same_address, named
from desktop_assist.calendars.invitations.standing import Standing, standing
from desktop_assist.calendars.invitations.told_meeting import told_meeting
from desktop_assist.calendars.meeting import Meeting, as_utc
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.journal import Change
from desktop_assist.files.safe_write import FileEdit, FileSnapshot, SafeWriter

Answer: TypeAlias = Literal["accept", "maybe", "decline", "none"]
_PARTSTAT: dict[Answer, str] = {"accept": "ACCEPTED", "maybe": "TENTATIVE", "decline": "DECLINED"}


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message with all that its card tells.

    Attributes:
        message: What came.
        standing: How it stands to the calendar.
        own: The guest that the person is; empty when that is not known.
        is_from_us: The person invites to the meeting.
        clashes: What the meeting overlaps with.
    """

    message: IncomingMessage
    standing: Standing
    own: str
    is_from_us: bool
    clashes: tuple[Meeting, ...] = ()

    @property
    def strangers(self) -> tuple[Guest, ...]:
        """Those who answer, and were not invited."""
        known = self.standing.people
        guests = self.message.people.guests
        return tuple(one for one in guests if known.guest_at(one.person.address) is None)

    @property
    def other_organizer(self) -> str:
        """Who speaks for a meeting to which somebody else invited; empty when all is well."""
        ours, theirs = self.standing.people.organizer, self.message.people.organizer
        if self.message.method not in ("REQUEST", "CANCEL") or ours is None or theirs is None:
            return ""
        return "" if is_same_address(ours, theirs.address) else named(theirs)


class IncomingStore:
    """Brings messages into the calendar; blocking, safe from any worker thread."""

    def __init__(
        self, meetings: MeetingStore, invitations: InvitationStore, writer: SafeWriter, clock: Clock
    ) -> None:
        self._meetings = meetings
        self._invitations = invitations
        self._writer = writer
        self._clock = clock

    def look(self, message: IncomingMessage) -> Incoming:
        """What a message means for the calendar; nothing is changed.

        Raises:
            UsageError: The meeting in the calendar is not fully understood.
        """
        found = standing(message, self._meetings.held(message.meeting.uid), self._clock)
        own = self._invitations.own_address
        organizer = message.people.organizer
        return Incoming(
            message=message,
            standing=found,
            own=_own_guest(message, own),
            is_from_us=bool(own) and organizer is not None and is_same_address(organizer, own),
            clashes=self._clashes(message) if message.method == "REQUEST" else (),
        )

    def take(self, message: IncomingMessage, cause: Cause) -> Change | None:
        """Do what a message says, if it is newer than what is there; None when it is not.

        Raises:
            UsageError: There is no such meeting, or the message asks for something else.
            FileError: The calendar cannot be written.
        """
        found = self.look(message)
        held, relation = found.standing.held, found.standing.relation
        if message.method == "REQUEST" and held is None:
            return self._writer.apply(cause, self._added(message.content, message))
        if held is None:
            raise UsageError(f"{_title(message)} is not in your calendar; nothing was changed.")
        if relation in ("same", "older") or (message.method == "REPLY" and found.strangers):
            return None
        match message.method:
            case "REQUEST":
                return self._change(held, updated(held.content, message, self._clock), cause)
            case "REPLY":
                return self._change(held, answered(held.content, message, self._clock), cause)
            case "CANCEL":
                return self._meetings.cancel(message.key, cause).change
            case _:
                raise UsageError("This message only says something; it changes no meeting.")

    def call_off(self, message: IncomingMessage, cause: Cause) -> Change:
        """Keep a cancelled meeting in the calendar, marked as such.

        Raises:
            UsageError: There is no such meeting.
            FileError: The calendar cannot be written.
        """
        held = self._meetings.held(message.meeting.uid)
        if held is None or message.method != "CANCEL":
            raise UsageError(f"{_title(message)} is not in your calendar; nothing was changed.")
        return self._change(held, called_off(held.content, message, self._clock), cause)

    def answer(
        self, message: IncomingMessage, answer: Answer, address: str, cause: Cause
    ) -> HandedOver:
        """Write the meeting with one's own answer, and make the mail that tells it.

        Args:
            message: The invitation.
            answer: Accept, maybe or decline.
            address: Which guest the person is; empty for the one that is known.
            cause: For the journal.

        Raises:
            UsageError: The message is no invitation to the person, or older than what is there.
            FileError: The files cannot be written.
        """
        found = self.look(message)
        guest = message.people.guest_at(address or found.own)
        organizer = message.people.organizer
        if message.method != "REQUEST" or organizer is None or not organizer.address:
            raise UsageError("This is no invitation that could be answered.")
        if guest is None:
            raise UsageError(
                "It is not known which of the guests you are.",
                "Say the address that was invited: "
                + ", ".join(one.person.address for one in message.people.guests),
            )
        if found.standing.relation == "older":
            raise UsageError("There is a newer version of this meeting in your calendar.")
        own = replace(guest, answer=_PARTSTAT[answer])
        edits = self._answered(found, own)
        told = told_meeting(message.content, message.key, self._clock)
        mail = reply_mail(message.meeting, told, own, organizer, self._clock)
        return self._invitations.hand_over(message.meeting, mail, edits, cause)

    def _answered(self, found: Incoming, own: Guest) -> list[FileEdit]:
        """The meeting in the calendar with the answer, brought there first where it is lacking."""
        message, held = found.message, found.standing.held
        now = self._clock.now()

        def with_own(block: bytes) -> bytes:
            block = with_answer(block, own.person.address, own.answer, now)
            return keeping_nobody_busy(block) if own.answer == "DECLINED" else block

        if held is None:
            return self._added(with_events_changed(message.content, with_own), message)
        if found.standing.relation == "newer":
            content = with_events_changed(message.content, with_own)
            newer = replace(message, content=content)
            return [self._edit(held, updated(held.content, newer, self._clock))]
        series = found.standing.series
        blocks = {event.block for event in series.events} if series else set()
        content = with_events_changed(
            held.content, lambda block: with_own(block) if block in blocks else block
        )
        return [self._edit(held, content)]

    def _added(self, content: bytes, message: IncomingMessage) -> list[FileEdit]:
        return list(self._meetings.planned_import(content, message.meeting.file).edits)

    def _change(self, held: HeldMeeting, content: bytes, cause: Cause) -> Change:
        return self._writer.apply(cause, [self._edit(held, content)])

    def _edit(self, held: HeldMeeting, content: bytes) -> FileEdit:
        held.check_writable()
        check_editable(held.file, held.content)
        return FileEdit(FileSnapshot(held.file, held.content), content)

    def _clashes(self, message: IncomingMessage) -> tuple[Meeting, ...]:
        home, meeting = self._clock.time_zone, message.meeting
        start, end = as_utc(meeting.start, home), as_utc(meeting.end, home)
        if end <= start:
            return ()
        others = self._meetings.list(start, end).meetings
        return tuple(one for one in clashes([meeting], others, home) if one.uid != meeting.uid)


def _own_guest(message: IncomingMessage, own: str) -> str:
    """The address among the guests that is the person's: as set, as mailed to, or the only one."""
    guests = message.people.guests
    known = [one.person.address for one in guests if is_same_address(one.person, own)]
    mailed = [
        one.person.address
        for one in guests
        for address in message.recipients
        if is_same_address(one.person, address)
    ]
    everyone = [one.person.address for one in guests]
    return next((some[0] for some in (known, mailed, everyone) if len(some) == 1), "")


def _title(message: IncomingMessage) -> str:
    return message.meeting.title or "The meeting"
