"""Hand over invitations to the user's meetings: files that their mail program opens and sends."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_assist.calendars.ics.attendee import Attendee
from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.invitations.invitation_state import InvitationState
from desktop_assist.calendars.invitations.mail_draft import MailDraft
from desktop_assist.calendars.invitations.message_files import FOLDER, MessageFiles, free_file
from desktop_assist.calendars.invitations.message_lines import Stamp
from desktop_assist.calendars.invitations.outgoing_mail import (
    cancellation_mail,
    invitation_mail,
    recipients,
    subject_of,
)
from desktop_assist.calendars.invitations.participants import (
    Guest,
    Participants,
    is_same_address,
    mail_person,
    named,
)
from desktop_assist.calendars.invitations.saved_invitation import (
    SavedInvitation,
    SavedInvitations,
    saved_invitations,
)
from desktop_assist.calendars.invitations.told_meeting import ToldMeeting, told_meeting
from desktop_assist.calendars.meeting import Meeting
from desktop_assist.calendars.meeting_change import MeetingKey
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.journal import Change
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.files.safe_write import FileEdit, SafeWriter, read_snapshot

_SETTING = "calendar.organizer"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What was made for the mail program.

    Attributes:
        meeting: What it is about.
        messages: The mail to all guests first; then the one to those who are invited no longer.
        without_address: Who cannot be told.
        change: For Undo.
    """

    meeting: Meeting
    messages: tuple[MessageFiles, ...]
    without_address: tuple[str, ...]
    change: Change


class InvitationStore:
    """Invitations in the workspace's folder `invitations`; blocking, safe from any worker thread.

    The files there are also the memory of what was handed over, so that undo and a person's own
    tidying are understood by themselves.
    """

    def __init__(
        self,
        meetings: MeetingStore,
        workspace: WorkspaceSource,
        writer: SafeWriter,
        clock: Clock,
        settings: SettingsStore,
    ) -> None:
        self._meetings = meetings
        self._workspace = workspace
        self._writer = writer
        self._clock = clock
        self._settings = settings

    @property
    def organizer(self) -> Attendee | None:
        """In whose name invitations go out; None as long as nobody has said.

        Raises:
            UsageError: What is set has no mail address.
        """
        text = self._settings.current().calendar.organizer
        return mail_person(text) if text else None

    @property
    def own_address(self) -> str:
        """The person's own mail address; empty as long as it is not known."""
        with suppress(UsageError):
            own = self.organizer
            return own.address if own else ""
        return ""

    def set_organizer(self, text: str) -> None:
        """Keep in whose name invitations go out.

        Raises:
            UsageError: There is no mail address in it.
        """
        person = mail_person(text)
        self._settings.set(_SETTING, _in_one(person))

    def state(self, key: MeetingKey, meeting: Meeting) -> InvitationState:
        """How far the invitation to a meeting in the calendar has come.

        Args:
            key: All of a series, or one occurrence.
            meeting: As it is listed.
        """
        with suppress(UsageError):
            told = self._told(meeting, key)
            saved = self._saved(key.uid)
            before = saved.latest("REQUEST", told.occurrence) or saved.latest("REQUEST")
            is_news = before is None or self._is_news(key, meeting, before, saved)
            is_own = self._is_own(told.people)
            return InvitationState(key, told.people, before, is_current=not is_news, is_own=is_own)
        return InvitationState(key, Participants(()))

    def open_invitation(self, key: MeetingKey) -> SavedInvitation | None:
        """What the guests of a meeting that is gone were told, unless they know that it is gone."""
        saved = self._saved(key.uid)
        request = saved.latest("REQUEST")
        if request is None or saved.is_withdrawn():
            return None
        if not key.recurrence_id:
            return request
        occurrence = told_meeting(request.content, key, self._clock).occurrence
        return None if saved.is_withdrawn(occurrence) else request

    def save(self, key: MeetingKey, cause: Cause) -> HandedOver:
        """Make the files of an invitation, of an update, or of a cancellation when it is gone.

        Raises:
            UsageError: There is no such meeting, nobody to tell, or somebody else invited.
            FileError: The files cannot be written.
        """
        organizer = self.organizer
        if organizer is None:
            raise UsageError(
                "It is not known in whose name the invitation goes out.",
                "Say a name and a mail address.",
            )
        try:
            meeting = self._meetings.find(key).meeting
        except UsageError:
            if self.open_invitation(key) is None:
                raise
            return self._withdraw(key, organizer, cause)
        if meeting.status == "cancelled" and self.open_invitation(key) is not None:
            return self._withdraw(key, organizer, cause)
        return self._invite(meeting, key, organizer, cause)

    def hand_over(
        self, meeting: Meeting, mail: MailDraft, edits: Sequence[FileEdit], cause: Cause
    ) -> HandedOver:
        """Make the files of a mail together with what else changes.

        Raises:
            FileError: They cannot be written.
        """
        files = MessageFiles(self._free(mail.subject), mail)
        change = self._writer.apply(cause, [*edits, *files.edits()])
        return HandedOver(meeting, (files,), (), change)

    def _invite(
        self, meeting: Meeting, key: MeetingKey, organizer: Attendee, cause: Cause
    ) -> HandedOver:
        told, saved = self._told(meeting, key), self._saved(key.uid)
        self._check(told.people, organizer)
        stamp = self._stamp(organizer, saved.next_sequence(told.sequence))
        before = saved.latest("REQUEST", told.occurrence)
        mail = invitation_mail(meeting, told, saved, stamp).draft
        stem = subject_of(meeting) + (f" {meeting.start:%Y-%m-%d}" if told.occurrence else "")
        messages = [MessageFiles(before.file if before else self._free(stem), mail)]
        gone = self._gone(before, key, told.people)
        if before is not None and gone:
            former = told_meeting(before.content, key, self._clock)
            farewell = cancellation_mail(meeting, former, gone, stamp)
            messages.append(MessageFiles(self._free(farewell.subject), farewell))
        return self._write(meeting, messages, told.people.without_address, cause)

    def _withdraw(self, key: MeetingKey, organizer: Attendee, cause: Cause) -> HandedOver:
        """Tell everyone who was invited that the meeting does not take place."""
        saved = self._saved(key.uid)
        request = self.open_invitation(key)
        if request is None:
            raise UsageError("Nobody was invited to this meeting.")
        told = told_meeting(request.content, key, self._clock)
        meeting = _meeting_in(request, told, self._clock)
        stamp = self._stamp(organizer, saved.next_sequence(0))
        mail = cancellation_mail(meeting, told, told.people.guests, stamp)
        before = saved.latest("CANCEL", told.occurrence)
        stem = mail.subject + (f" {meeting.start:%Y-%m-%d}" if told.occurrence else "")
        file = before.file if before else self._free(stem)
        return self._write(meeting, [MessageFiles(file, mail)], (), cause)

    def _told(self, meeting: Meeting, key: MeetingKey) -> ToldMeeting:
        return told_meeting(read_snapshot(meeting.file).content or b"", key, self._clock)

    def _saved(self, uid: str) -> SavedInvitations:
        return saved_invitations(self._folder, uid)

    @property
    def _folder(self) -> Path:
        return self._workspace.current().folder / FOLDER

    def _free(self, stem: str) -> Path:
        return free_file(self._folder, stem)

    def _stamp(self, organizer: Attendee, sequence: int) -> Stamp:
        return Stamp(organizer, sequence, self._clock.now(), self._clock.time_zone)

    def _is_own(self, people: Participants) -> bool:
        """Whether the invitation is the person's to send."""
        named_one = people.organizer
        return named_one is None or is_same_address(named_one, self.own_address)

    def _check(self, people: Participants, organizer: Attendee) -> None:
        if not self._is_own(people) and people.organizer is not None:
            raise UsageError(
                f"{named(people.organizer)} invited to this meeting, so only they can invite more "
                "people to it.",
                "Ask them, or make a meeting of your own.",
            )
        if not recipients(people.guests, organizer):
            names = ", ".join(people.without_address)
            raise UsageError(
                f"No mail address is known of {names}."
                if names
                else "Nobody takes part in it yet.",
                "Say whom to invite with their addresses, such as Lena Fischer <lena@example.org>.",
            )

    def _is_news(
        self, key: MeetingKey, meeting: Meeting, before: SavedInvitation, saved: SavedInvitations
    ) -> bool:
        """Whether the guests do not know yet how the meeting is now."""
        key = key if before.occurrence else MeetingKey(key.uid)
        organizer = told_meeting(
            before.content, MeetingKey(meeting.uid), self._clock
        ).people.organizer
        stamp = self._stamp(organizer or Attendee("", ""), 0)
        return invitation_mail(meeting, self._told(meeting, key), saved, stamp).is_news

    def _gone(
        self, before: SavedInvitation | None, key: MeetingKey, people: Participants
    ) -> tuple[Guest, ...]:
        """Who was invited and does not take part any more."""
        if before is None:
            return ()
        former = told_meeting(before.content, key, self._clock).people.guests
        return tuple(one for one in former if people.guest_at(one.person.address) is None)

    def _write(
        self,
        meeting: Meeting,
        messages: list[MessageFiles],
        without_address: tuple[str, ...],
        cause: Cause,
    ) -> HandedOver:
        cause = replace(cause, summary=f"Saved {messages[0].mail.subject}")
        change = self._writer.apply(cause, [edit for one in messages for edit in one.edits()])
        return HandedOver(meeting, tuple(messages), without_address, change)


def _in_one(person: Attendee) -> str:
    return f"{person.name} <{person.address}>" if person.name else person.address


def _meeting_in(request: SavedInvitation, told: ToldMeeting, clock: Clock) -> Meeting:
    """The meeting as it was handed over, or the one occurrence that is meant."""
    content = CalendarContent(request.content, request.file)
    meeting = content.events(clock.time_zone).meetings[0]
    if not told.occurrence:
        return meeting
    component = told.events[0].component
    return replace(meeting, start=component.start, end=component.end)
