"""A calendar in a temporary folder, with everything needed to change it and to take it back."""

from dataclasses import replace
from datetime import datetime

from desktop_assist.calendars.invitations.incoming_store import IncomingStore
from desktop_assist.calendars.invitations.invitation_store import InvitationStore
from desktop_assist.calendars.meeting import NewMeeting
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.domain.cause import Cause
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import BERLIN, FrozenClock
from tests.helpers.memory_journal import MemoryJournal

CAUSE = Cause("Added meeting", "create_meeting", "user")


class CalendarDesk:
    """The calendar services as the program joins them."""

    def __init__(self, folder, calendar=None, others=(), more=(), journal=None):
        self.clock = FrozenClock()
        self.journal = journal or MemoryJournal()
        self.source = FixedWorkspace(folder / "workspace")
        self.source.workspace = replace(
            self.source.workspace,
            calendar=calendar or self.source.workspace.calendar,
            other_calendars=tuple(others),
        )
        self.writer = SafeWriter(self.journal, folder / "app" / "backups", self.clock)
        self.history = ChangeHistory(self.journal, self.writer)
        self.store = MeetingStore(WorkspaceCalendars(self.source, more), self.writer, self.clock)
        self.settings = FixedSettings()
        self.invitations = InvitationStore(
            self.store, self.source, self.writer, self.clock, self.settings
        )
        self.incoming = IncomingStore(self.store, self.invitations, self.writer, self.clock)

    @property
    def calendar(self):
        return self.source.current().calendar

    def create(self, **values):
        return self.store.create(new_meeting(**values), CAUSE)

    def list(self, start, end):
        return self.store.list(berlin(start), berlin(end))

    def titles(self, start="2026-11-01", end="2026-12-31"):
        return [meeting.title for meeting in self.list(start, end).meetings]

    def files(self):
        """Every file of the user's, with its bytes."""
        folder = self.source.current().folder
        return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def berlin(text):
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


def new_meeting(start="2026-11-24T14:00", end="2026-11-24T14:30", title="Team sync", **values):
    return NewMeeting(title, berlin(start), berlin(end), **values)
